// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"

namespace stratoplan {

/// What a change of a plan does to the cost of one option, all over the plan.
struct CostChange
{
    /// One total before and after.
    struct Total
    {
        PhaseId phase; ///< none: no phase says more than the first column
        CostSum before;
        CostSum after;

        [[nodiscard]] Money difference() const { return after.amount.likely - before.amount.likely; }
        bool operator==(const Total &) const = default;
    };

    OptionId option;
    QList<Total> phases; ///< a month of each: its first; in order, never empty
    int months = 0; ///< of the horizon; 0: the option has undated phases only
    Total horizon; ///< all of those months together

    /// The total of a phase; null where it has none.
    [[nodiscard]] const Total *in(PhaseId phase) const;
    /// Whether nothing differs anywhere.
    [[nodiscard]] bool isNothing() const;
    bool operator==(const CostChange &) const = default;
};

/// Holds two cost tables of one option and timeline against each other. O(rows × periods).
[[nodiscard]] CostChange costChange(const Plan &plan, const CostTable &before, const CostTable &after);

} // namespace stratoplan
