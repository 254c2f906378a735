// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/uncertainty/simulation.h"

namespace stratoplan {

/// A budget by its name, else by what it covers: "Production", "Growth · Web", "Whole plan".
[[nodiscard]] QString budgetTitle(const Plan &plan, const Budget &budget);

/// How a budget fares in every month at once: "62 % in every month"; empty where no month has a limit.
[[nodiscard]] QString keptText(const BudgetChance &chance);

/// The month in which a limit is least likely kept, as a column; -1: no month has a limit.
[[nodiscard]] int leastLikely(const QList<CostBand> &columns, int months);

/// The chance of a budget, or null where a simulation has none.
[[nodiscard]] const BudgetChance *chanceOf(const Simulation &simulation, BudgetId budget);

} // namespace stratoplan
