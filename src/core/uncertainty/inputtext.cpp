// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/inputtext.h"

#include "core/text/format.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct InputText
{
    Q_DECLARE_TR_FUNCTIONS(Uncertainty)
};

bool isPercent(const UncertainInput &input)
{
    return input.what == UncertainInput::What::Growth || input.what == UncertainInput::What::Price
        || input.what == UncertainInput::What::Adjustment;
}

/// As many digits as say something: three from the first on, whole numbers whole.
Quantity shortened(Quantity value)
{
    qint64 step = 1;
    for (qint64 raw = std::abs(value.raw()); raw >= 10'000 && step < Quantity::one(); raw /= 10)
        step *= 10;
    return Quantity::fromRaw(static_cast<qint64>(decimal::divideHalfEven(value.raw(), step)) * step);
}

QString numberText(const UncertainInput &input, Quantity value)
{
    const Format format;
    if (input.what == UncertainInput::What::Amount) {
        const auto currency = Currency::fromString(input.unit);
        return format.money(Money::fromMicros(value.raw(), currency.value_or(Currency())));
    }
    const QString number = format.number(shortened(value));
    const bool isDifference = input.what == UncertainInput::What::Price;
    return isDifference && value.raw() > 0 ? u'+' + number : number;
}

QString withUnit(const UncertainInput &input, const QString &numbers)
{
    if (isPercent(input))
        return InputText::tr("%1 %", "a percentage").arg(numbers);
    const bool isBare = input.unit.isEmpty() || input.what == UncertainInput::What::Amount;
    return isBare ? numbers : InputText::tr("%1 %2", "number and unit").arg(numbers, input.unit);
}

} // namespace

QString inputKind(UncertainInput::What what)
{
    switch (what) {
    case UncertainInput::What::Driver:
        return InputText::tr("Driver");
    case UncertainInput::What::Growth:
        return InputText::tr("Growth");
    case UncertainInput::What::Units:
        return InputText::tr("Quantity");
    case UncertainInput::What::Price:
        return InputText::tr("Price");
    case UncertainInput::What::Amount:
        return InputText::tr("Stated amount");
    case UncertainInput::What::Adjustment:
        return InputText::tr("Adjustment");
    }
    Q_UNREACHABLE();
}

QString inputTitle(const UncertainInput &input)
{
    const QString name = input.detail.isEmpty() || input.detail == input.name
        ? input.name
        : InputText::tr("%1, %2", "a component and its charge").arg(input.name, input.detail);
    switch (input.what) {
    case UncertainInput::What::Driver:
        return name;
    case UncertainInput::What::Growth:
        return InputText::tr("Growth of %1").arg(name);
    case UncertainInput::What::Units:
        return InputText::tr("Quantity of %1").arg(name);
    case UncertainInput::What::Price:
        return InputText::tr("Price of %1").arg(name);
    case UncertainInput::What::Amount:
        return InputText::tr("Amount of %1").arg(name);
    case UncertainInput::What::Adjustment:
        return InputText::tr("%1 (percentage)").arg(name);
    }
    Q_UNREACHABLE();
}

QString inputValueText(const UncertainInput &input, Quantity value)
{
    return withUnit(input, numberText(input, value));
}

QString inputSpanText(const UncertainInput &input)
{
    return withUnit(input,
                    InputText::tr("%1 to %2", "from a low to a high value")
                        .arg(numberText(input, input.value.low), numberText(input, input.value.high)));
}

QString bandExplanation()
{
    return InputText::tr("P10 is the cost that one run in ten stays at or below, P50 the middle of all runs, "
                         "and P90 the cost that nine runs in ten stay at or below: eight in ten lie between "
                         "P10 and P90.");
}

QString tornadoExplanation()
{
    return InputText::tr(
        "Each bar is the cost with one input at its P10 and at its P90 and everything else at "
        "its likely value. The input that matters most is on top.");
}

QString simulationBasis(const Simulation &simulation)
{
    return InputText::tr("%1 runs, seed %2")
        .arg(Format().number(Quantity::fromWhole(simulation.runs)))
        .arg(simulation.seed);
}

} // namespace stratoplan
