// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/quantities.h"

#include "core/engine/ownvalues.h"
#include "core/engine/pricing/commitments.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct QuantityText
{
    Q_DECLARE_TR_FUNCTIONS(Cost)
};

/// A product of two quantities, or nothing when it does not fit.
std::optional<Quantity> times(Quantity a, Quantity b)
{
    const Int128 product = decimal::divideHalfEven(Int128(a.raw()) * b.raw(), Quantity::one());
    const auto raw = decimal::narrow(product);
    return raw ? std::optional(Quantity::fromRaw(*raw)) : std::nullopt;
}

std::optional<Range<Quantity>> times(const Range<Quantity> &a, const Range<Quantity> &b)
{
    const auto low = times(a.low, b.low);
    const auto likely = times(a.likely, b.likely);
    const auto high = times(a.high, b.high);
    if (!low || !likely || !high)
        return std::nullopt;
    return Range(*low, *likely, *high);
}

bool isMeasured(const PriceItem &item, const QString &measure)
{
    return std::any_of(item.specifications.begin(), item.specifications.end(), [&](const KeyValue &each) {
        return each.key == u"Measure"_s && each.value == measure;
    });
}

} // namespace

bool stopsOutsideHours(const PriceItem &item, const Rate &rate)
{
    return rate.time == Rate::Time::Hour && rate.termMonths == 0 && item.category == Category::Compute
        && !isMeasured(item, u"control plane"_s);
}

Quantities::Quantities(const Plan &plan, const Timeline &timeline, const SizingIndex &sizings)
    : m_plan(plan), m_timeline(timeline), m_drivers(plan, timeline), m_sizings(sizings)
{
    for (const Commitment &commitment : plan.table<Commitment>())
        m_commitments.insert(commitment.rate, commitment);
}

const Series &Quantities::series(const QString &formula, ComponentId component) const
{
    if (!namesOwnValues(formula))
        return m_drivers.formula(formula);
    auto own = m_own.find(component);
    if (own == m_own.end())
        own = m_own.insert(component, ownValuesOf(m_plan, component, m_timeline, m_sizings, m_drivers));
    return m_drivers.formula(formula, &*own);
}

QString Quantities::problem(const QuantityInput &input, ComponentId component, int column) const
{
    switch (input.kind) {
    case QuantityInput::Kind::Number:
        return {};
    case QuantityInput::Kind::Unknown:
        return QuantityText::tr("The quantity is not known.");
    case QuantityInput::Kind::Formula:
        break;
    }
    const Series &values = series(input.formula, component);
    if (!values.problem.isEmpty())
        return QuantityText::tr("The formula “%1” cannot be calculated. %2")
            .arg(input.formula, values.problem);
    const auto place = static_cast<std::size_t>(column);
    if (std::isnan(values.likely.at(place)))
        return QuantityText::tr(
                   "The formula “%1” has no value here: a driver in it has none, or it divides by zero.")
            .arg(input.formula);
    if (values.lowAt(place) < 0)
        return QuantityText::tr("The formula “%1” gives a negative quantity, %2.")
            .arg(input.formula)
            .arg(values.lowAt(place));
    if (!value(input, component, column))
        return QuantityText::tr("The formula “%1” gives more than can be calculated.").arg(input.formula);
    return {};
}

std::optional<Range<Quantity>> Quantities::value(const QuantityInput &input, ComponentId component,
                                                 int column) const
{
    if (input.kind == QuantityInput::Kind::Number)
        return input.number;
    if (input.kind == QuantityInput::Kind::Unknown || column < 0)
        return std::nullopt;
    const Series &values = series(input.formula, component);
    if (!values.problem.isEmpty())
        return std::nullopt;
    const auto place = static_cast<std::size_t>(column);
    const auto low = asQuantity(values.lowAt(place));
    const auto likely = asQuantity(values.likely.at(place));
    const auto high = asQuantity(values.highAt(place));
    if (!low || !likely || !high || low->isNegative())
        return std::nullopt;
    return Range(*low, *likely, *high);
}

QString Quantities::problem(const Sizing &sizing, const Charge &charge, int column) const
{
    const QString own = problem(charge.amount, sizing.component, column);
    return own.isEmpty() && charge.counts == Charge::Counts::Each
        ? problem(sizing.quantity, sizing.component, column)
        : own;
}

std::optional<Range<Quantity>> Quantities::units(const Sizing &sizing, const Charge &charge, int column) const
{
    const auto amount = value(charge.amount, sizing.component, column);
    if (!amount || charge.counts == Charge::Counts::Once)
        return amount;
    const auto heads = value(sizing.quantity, sizing.component, column);
    return heads ? times(*heads, *amount) : std::nullopt;
}

bool Quantities::isCommitted(const Commitment &commitment, Period period) const
{
    return isInForce(m_plan, commitment, period);
}

RateId Quantities::rate(const Charge &charge, int column) const
{
    const auto commitment = m_commitments.constFind(charge.rate);
    if (commitment == m_commitments.cend() || isCommitted(*commitment, m_timeline.at(column)))
        return charge.rate;
    return commitment->otherwise;
}

const Commitment *Quantities::commitment(RateId rate) const
{
    const auto found = m_commitments.constFind(rate);
    return found == m_commitments.cend() ? nullptr : &*found;
}

Quantity Quantities::hours(const Charge &charge, const Rate *rate, EnvironmentId environment) const
{
    if (rate && rate->termMonths > 0 && rate->id == charge.rate && m_commitments.contains(charge.rate))
        return m_plan.info().hoursPerMonth;
    if (charge.hours)
        return *charge.hours;
    const Environment *place = m_plan.find(environment);
    const PriceItem *item = rate ? m_plan.find(rate->item) : nullptr;
    return place && place->hours && item && stopsOutsideHours(*item, *rate) ? *place->hours
                                                                            : m_plan.info().hoursPerMonth;
}

bool Quantities::varies(const Sizing &sizing, const Charge &charge) const
{
    const bool byFormula = charge.amount.kind == QuantityInput::Kind::Formula
        || (charge.counts == Charge::Counts::Each && sizing.quantity.kind == QuantityInput::Kind::Formula);
    return byFormula || m_commitments.contains(charge.rate);
}

} // namespace stratoplan
