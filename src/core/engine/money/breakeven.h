// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/money/crossings.h"

namespace stratoplan {

/// What a paying user pays a month, and how many of the users pay.
struct UserPrice
{
    Money price; ///< in the plan's currency
    Percent conversion = Percent::fromWhole(100);

    bool operator==(const UserPrice &) const = default;
};

/// users × conversion × price, rounded once, half to even; nothing when it does not fit.
[[nodiscard]] std::optional<Money> revenueOf(Quantity users, const UserPrice &price);

/// The smallest whole number of users whose revenue covers a cost: ⌈cost / (price × conversion)⌉, exactly.
/// With a conversion of 100 % these are the paying users. Zero where there is no cost; nothing where nobody
/// pays anything.
[[nodiscard]] std::optional<Quantity> usersToCover(const Money &cost, const UserPrice &price);

/// The smallest conversion, to a millionth of a per cent, at which users cover a cost; above 100 % where all
/// of them together cannot. Nothing without users or price.
[[nodiscard]] std::optional<Percent> conversionToCover(const Money &cost, Quantity users, const Money &price);

/// Revenue beside cost in one column. A low end takes the lowest revenue and the highest cost, a high end the
/// opposite.
struct RevenuePoint
{
    std::optional<Range<Quantity>> users;
    std::optional<Range<Money>> revenue;
    CostSum cost; ///< of the whole option
    // Nothing of what follows where no line of the cost has a price.
    std::optional<Range<Money>> margin; ///< revenue less cost
    std::optional<Quantity> payingUsers; ///< that cover the likely cost
    std::optional<Quantity> allUsers; ///< that cover it at the plan's conversion
    std::optional<Percent> conversion; ///< at which the likely users cover it

    bool operator==(const RevenuePoint &) const = default;
};

/// Whether and when what users pay covers what an option costs.
struct BreakEven
{
    QString problem; ///< why there is no revenue at all, in a sentence; empty: there is
    QList<RevenuePoint> points; ///< by column; costs and paying users are there without a driver, too
    std::optional<int>
        covered; ///< column of the first month from which revenue covers cost to the horizon's end
    std::optional<int> earliest; ///< the same for the high end of the margin
    std::optional<int> latest; ///< the same for the low end
    QList<Crossing> crossings; ///< of revenue (first) and likely cost (second), read on the users
    std::optional<Quantity> coveredUsers; ///< that cover the cost of the month `covered`
    int unknown = 0; ///< most lines without a price in the months from `covered` on

    bool operator==(const BreakEven &) const = default;
};

/// Holds what the plan's users pay (PlanInfo::userPrice at the exchange rate of each month, conversion,
/// usersDriver) against the cost of an option. Costs of lines without a price are missing: see
/// RevenuePoint::cost. O(rows × columns).
[[nodiscard]] BreakEven breakEven(const Plan &plan, const CostTable &table);

} // namespace stratoplan
