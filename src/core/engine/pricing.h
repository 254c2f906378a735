// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"

namespace stratoplan {

/// The part of a usage that falls into one tier.
struct TierPart
{
    Quantity usage; ///< in the rate's unit, hours included for hourly rates
    UnitPrice price; ///< for `Rate::per` units
};

/// What a usage costs, and how it spread over the tiers.
struct PricedUsage
{
    Money cost;
    QList<TierPart> parts; ///< tiers the usage reached; parts of zero usage left out
};

/// True where each unit costs the same, so that lines need not be pooled.
[[nodiscard]] bool isLinear(const Rate &rate);

/// Cost of a month's usage, rounded once to a millionth, half to even.
/// @param quantity  units that run, are held or are used in the month, >= 0
/// @param hours     hours of a month; counts for hourly rates only
/// Tier bounds and the allowance are in units (unit-hours for hourly rates). Fails (Error::Invalid) when the
/// rate has no tier at zero, asks for an upfront payment or is out of range. O(tiers).
[[nodiscard]] Result<PricedUsage> priceUsage(const Rate &rate, Quantity quantity, Quantity hours);

/// @p whole spread over @p weights in proportion: parts add up to the whole exactly, the last millionths go
/// to the largest weight. Weights must not be negative; all zero: everything goes to the first.
[[nodiscard]] QList<Money> allot(const Money &whole, const QList<qint64> &weights);

} // namespace stratoplan
