// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/format.h"
#include "core/uncertainty/simulation.h"

namespace stratoplan {

/// A chance as runs tell it: "62 %", "over 99 %", "under 1 %". Runs that agree prove nothing.
[[nodiscard]] QString chanceText(Percent chance, const Format &format);

/// Whether runs differ in a column; else there is no chance to speak of.
[[nodiscard]] bool hasRange(const CostBand &band);

/// The chance to stay within the limit of a column; "no range" where runs do not differ, "–" without a limit.
[[nodiscard]] QString chanceText(const CostBand &band, const Format &format);

/// The chance that a budget holds in every month; "no range" where runs differ in none, "–" without a limit.
[[nodiscard]] QString keptChanceText(const BudgetChance &chance, const Format &format);

/// A budget by its name, else by what it covers: "Production", "Growth · Web", "Whole plan".
[[nodiscard]] QString budgetTitle(const Plan &plan, const Budget &budget);

/// How a budget fares in every month at once: "62 % in every month"; empty where no month has a limit.
[[nodiscard]] QString keptText(const BudgetChance &chance);

/// The month in which a limit is least likely kept, as a column; -1: no month has a limit.
[[nodiscard]] int leastLikely(const QList<CostBand> &columns, int months);

/// The chance of a budget, or null where a simulation has none.
[[nodiscard]] const BudgetChance *chanceOf(const Simulation &simulation, BudgetId budget);

} // namespace stratoplan
