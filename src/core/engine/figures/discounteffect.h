// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"

namespace stratoplan {

/// What one discount of the price book does to the total of an option.
struct DiscountEffect
{
    Id<PriceBookEntry> entry;
    CostSum before; ///< with the discounts listed before it
    CostSum after; ///< with it too

    /// What it saves; negative or zero.
    [[nodiscard]] Money difference() const { return after.amount.likely - before.amount.likely; }
    bool operator==(const DiscountEffect &) const = default;
};

/// What every discount is worth in a column of the timeline, in the order of the price book: each is held
/// against what those before it leave, so that they lead from the list total to the total. O(discounts ×
/// components).
[[nodiscard]] QList<DiscountEffect> discountEffects(const Plan &plan, OptionId option, Basis basis,
                                                    int column);

/// What a discount is worth in another column than the one looked at.
struct DiscountElsewhere
{
    int column = 0;
    Money difference;
    bool operator==(const DiscountElsewhere &) const = default;
};

/// Where a discount that does nothing in @p column does something: in the nearest later period, else in the
/// nearest earlier one; nothing where it never does. O(periods with prices or phases of their own ×
/// components).
[[nodiscard]] std::optional<DiscountElsewhere>
discountElsewhere(const Plan &plan, OptionId option, Basis basis, int column, Id<PriceBookEntry> entry);

/// What one price set by hand does to the total of an option.
struct OverrideEffect
{
    Id<PriceOverride> override;
    CostSum before; ///< with the list price and its discounts in its place, all else as it is
    CostSum after;

    /// What it changes; negative: it saves.
    [[nodiscard]] Money difference() const { return after.amount.likely - before.amount.likely; }
    bool operator==(const OverrideEffect &) const = default;
};

/// What every price set by hand is worth in a column of the timeline, each by itself, in the plan's order.
/// O(prices set by hand × components).
[[nodiscard]] QList<OverrideEffect> overrideEffects(const Plan &plan, OptionId option, Basis basis,
                                                    int column);

/// The total of an option in a column at list prices: without price book and prices set by hand.
[[nodiscard]] CostSum listTotal(const Plan &plan, OptionId option, Basis basis, int column);

} // namespace stratoplan
