// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"

namespace stratoplan {

/// The amount at which a threshold is reached: its percentage of the budget's limit, or its own amount.
[[nodiscard]] Money thresholdAmount(const Budget &budget, const BudgetThreshold &threshold);

/// What a budget's scope costs in a column.
[[nodiscard]] CostSum budgetedCost(const Plan &plan, const Budget &budget, const CostTable &table, int column);

/// The budget that limits the whole of an option in a period, the most specific first: of the option in the
/// phase, of the option, of the phase, of the plan. Null where there is none. Its limit is `amount.high`.
[[nodiscard]] const Budget *budgetAt(const Plan &plan, OptionId option, const Period &period);

} // namespace stratoplan
