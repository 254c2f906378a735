// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"

namespace stratoplan {

/// What an option costs in one phase, held against the budget that limits it there.
struct PhaseSummary
{
    PhaseId phase; ///< none: the option has no phases, one column says it all
    int firstColumn = -1; ///< of the cost table's timeline; -1: the phase lies beyond the horizon
    int lastColumn = -1;
    int highestColumn = -1; ///< earliest of the dearest
    CostSum first; ///< the phase's cost: that of its first month
    CostSum last;
    CostSum highest;
    // In the month that is furthest over its limit, or comes nearest to it:
    BudgetId budget;
    int budgetColumn = -1; ///< that month, the earliest of them
    CostSum budgeted; ///< the cost in it
    Range<Money> budgetAmount; ///< its high end is the limit
    Money overBudget; ///< by how much the cost is above the limit; not above zero: within it
    std::optional<Percent> budgetUsed; ///< of the limit

    [[nodiscard]] bool isOverBudget() const { return budget && Money() < overBudget; }
    bool operator==(const PhaseSummary &) const = default;
};

/// What an option costs in @p phase; a phase of none: in its first column.
[[nodiscard]] PhaseSummary summarize(const Plan &plan, const CostTable &table, PhaseId phase);

/// All phases that matter for the option of a cost table, in order; one of none where it has no phases.
[[nodiscard]] QList<PhaseSummary> summarizePhases(const Plan &plan, const CostTable &table);

/// What the months of the horizon cost together; lines left out are counted once for each month.
[[nodiscard]] CostSum horizonTotal(const CostTable &table);

/// By how much the likely amount of @p to is above that of @p from.
[[nodiscard]] inline Money changeBetween(const CostSum &from, const CostSum &to)
{
    return to.amount.likely - from.amount.likely;
}

} // namespace stratoplan
