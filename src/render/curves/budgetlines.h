// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curves/curvesource.h"

namespace stratoplan {

/// Where an option first costs more than its budget.
struct BudgetCrossing
{
    int column = 0;
    Money cost;
    Money limit;
};

namespace curves {

/// The budgets that hold for the option over the months, a line for each step, then their thresholds.
[[nodiscard]] QList<LineChartData::Limit> budgetLines(const CurveSource &source);
/// First month in which the likely cost is over the budget, or nothing.
[[nodiscard]] std::optional<BudgetCrossing> budgetCrossing(const CurveSource &source);
/// The same for the amount that nine in ten runs stay below; nothing without a band.
[[nodiscard]] std::optional<BudgetCrossing> highBudgetCrossing(const CurveSource &source);
/// What the chart says where budgets are passed: by the likely cost, by the high end of the band, and where
/// the saved plan passes it while something else is tried out.
[[nodiscard]] QList<LineChartData::Note> budgetNotes(const CurveSource &source);

} // namespace curves
} // namespace stratoplan
