// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/pricing/usage.h"

#include <QCoreApplication>

namespace stratoplan {

namespace {

struct UsageText
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

} // namespace

QString quantityProblem(const QuantityInput &input)
{
    switch (input.kind) {
    case QuantityInput::Kind::Number:
        return {};
    case QuantityInput::Kind::Formula:
        return UsageText::tr("The quantity is a formula, which is not calculated yet.");
    case QuantityInput::Kind::Unknown:
        return UsageText::tr("The quantity is not known.");
    }
    return {};
}

QString usageProblem(const Sizing &sizing, const Charge &charge)
{
    const QString problem = quantityProblem(charge.amount);
    return problem.isEmpty() && charge.counts == Charge::Counts::Each ? quantityProblem(sizing.quantity)
                                                                      : problem;
}

std::optional<Range<Quantity>> usedUnits(const Sizing &sizing, const Charge &charge)
{
    if (!usageProblem(sizing, charge).isEmpty())
        return std::nullopt;
    return charge.counts == Charge::Counts::Each ? times(sizing.quantity.number, charge.amount.number)
                                                 : std::optional(charge.amount.number);
}

} // namespace stratoplan
