// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"

namespace stratoplan {

/// The amount at which a threshold is reached: its percentage of the budget's limit, or its own amount.
[[nodiscard]] Money thresholdAmount(const Budget &budget, const BudgetThreshold &threshold);

/// A budget with all its amounts in the plan's currency, at the exchange rates of a month (none: an undated
/// phase). Nothing where a rate is missing.
[[nodiscard]] std::optional<Budget> inPlanCurrency(const Plan &plan, const Budget &budget,
                                                   std::optional<Month> month);

/// Rows of a cost table that a budget covers: those that match every scope it names, by position. An
/// environment that stands in place of another is covered only where it is named. O(rows).
[[nodiscard]] QList<int> budgetedRows(const Plan &plan, const Budget &budget, const CostTable &table);

/// What chosen rows of a table cost in a column.
[[nodiscard]] CostSum sumOf(const CostTable &table, const QList<int> &rows, int column);

/// What a budget's scope costs in a column.
[[nodiscard]] CostSum budgetedCost(const Plan &plan, const Budget &budget, const CostTable &table,
                                   int column);

/// The budget that limits the whole of an option in a period, the most specific first: of the option in the
/// phase, of the option, of the phase, of the plan. Null where there is none. Its limit is `amount.high`.
[[nodiscard]] const Budget *budgetAt(const Plan &plan, OptionId option, const Period &period);

/// The same budget with its amounts in the plan's currency, for holding it against costs. Nothing where there
/// is none, or no exchange rate.
[[nodiscard]] std::optional<Budget> limitAt(const Plan &plan, OptionId option, const Period &period);

} // namespace stratoplan
