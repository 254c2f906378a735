// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"

namespace stratoplan {

/// Usage of a month at scale 1e-12: unit-hours for hourly rates, units for the others.
using Usage = Int128;

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

/// True where each unit costs the same whoever else uses it, so that lines need not be pooled.
[[nodiscard]] bool isLinear(const Rate &rate);

/// The usage of a quantity that runs some hours of the month; hours count for hourly rates only.
[[nodiscard]] Usage usageOf(const Rate &rate, Quantity quantity, Quantity hours);
/// What a rate gives free in a month. @p firstYear  the account is in its first twelve months
[[nodiscard]] Usage allowanceOf(const Rate &rate, bool firstYear);
/// A usage rounded to a millionth, for showing; nothing when it does not fit.
[[nodiscard]] std::optional<Quantity> shownUsage(Usage usage);

/// Cost of charged usage (the allowance already taken off) over the rate's tiers, at least its minimum,
/// rounded once to a millionth, half to even. Upfront payments are not in it. Fails (Error::Invalid) when the
/// rate has no tier at zero or the result is out of range. O(tiers).
[[nodiscard]] Result<PricedUsage> priceCharged(const Rate &rate, Usage charged);

/// Cost of a month's usage of one line that shares with nobody: usage, allowance, tiers (for each unit by
/// itself where the rate says so), rounded once. Upfront payments are not in it.
/// @param quantity  units that run, are held or are used in the month, >= 0; for spend an amount of money
/// @param hours     hours of a month; counts for hourly rates only
[[nodiscard]] Result<PricedUsage> priceUsage(const Rate &rate, Quantity quantity, Quantity hours,
                                             bool firstYear = false);

/// What an upfront payment for one unit comes to for @p quantity units, rounded half to even.
[[nodiscard]] Result<Money> upfrontOf(const Money &each, Quantity quantity);
/// The part of a payment that falls on month @p month (from 0) of a term: the difference of the rounded
/// running sums, so that all parts add up to the whole.
[[nodiscard]] Money spreadPart(const Money &whole, int termMonths, int month);

/// @p whole spread over @p weights in proportion: parts add up to the whole exactly, the last millionths go
/// to the largest weight. Weights must not be negative; all zero: everything goes to the first.
[[nodiscard]] QList<Money> allot(const Money &whole, const QList<qint64> &weights);
/// The same by usages.
[[nodiscard]] QList<Money> allotByUsage(const Money &whole, const QList<Usage> &usages);
/// A free usage spread over the usages it is given for, likewise.
[[nodiscard]] QList<Usage> allotFree(Usage free, const QList<Usage> &usages);

} // namespace stratoplan
