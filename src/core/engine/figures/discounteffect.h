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

} // namespace stratoplan
