// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"
#include "render/charts/monthlycostchart.h"

namespace stratoplan {

/// Months of a timeline under the same phase, one after the other.
[[nodiscard]] QList<ChartPhase> chartPhases(const Plan &plan, const Timeline &timeline);

/// The limit of an option's budget in every month; empty where no month has one.
[[nodiscard]] QList<std::optional<Money>> monthlyLimits(const Plan &plan, OptionId option, const Timeline &timeline);

/// Cost by month, stacked by category, with phases and budgets; without months where the plan has fewer than
/// two.
/// @param column  the month looked at; -1: none
[[nodiscard]] MonthlyCostData monthlyCostData(const Plan &plan, const CostTable &costs, int column);

} // namespace stratoplan
