// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"
#include "render/charts/monthlycostchart.h"

namespace stratoplan {

/// Cost by month, stacked by category, with phases and budgets; without months where the plan has fewer than
/// two.
/// @param column  the month looked at
[[nodiscard]] MonthlyCostData monthlyCostData(const Plan &plan, const CostTable &costs, int column);

} // namespace stratoplan
