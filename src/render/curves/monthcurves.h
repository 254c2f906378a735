// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/charts/monthlycostchart.h"
#include "render/curves/curvesource.h"

namespace stratoplan::curves {

/// One option over the months: the likely cost with the band around it, beside it the saved plan's where
/// something is tried out, budget steps, thresholds, marks of triggers and notes where the budget is passed.
[[nodiscard]] LineChartData byMonth(const CurveSource &source);
/// What an option has cost in all up to the end of each month, and the same in today's money where the plan
/// has a discount rate.
[[nodiscard]] LineChartData cumulative(const CurveSource &source);
/// What users pay beside what the option costs, month by month, with a note where revenue covers it for good.
/// No lines where the plan cannot say what users pay.
[[nodiscard]] LineChartData revenue(const CurveSource &source);
/// Bars by month, stacked by category.
[[nodiscard]] MonthlyCostData stacked(const CurveSource &source);
/// The last time one category's cost passes another's for good, in a sentence; empty where none does.
/// @param panels  as many show categories: of those that are joined in one nothing is said
[[nodiscard]] QString passingText(const MonthlyCostData &stacked, qsizetype panels);

/// The months to which cost steps at once, because a phase begins there.
[[nodiscard]] QList<int> costJumps(const CostTable &costs);
/// The amounts of a table by month as a line.
[[nodiscard]] LineChartData::Line costLine(const CostTable &costs, const QString &title,
                                           const ChartColor &color);

/// Draws an option's own lines in the colour of its provider, as charts of several options do: for slides and
/// reports, where both stand side by side. Warning thresholds get a colour that no provider has.
void colorByProvider(LineChartData &data, const CurveSource &source);

/// Takes the colour of warnings from their lines: it is nearly that of a provider.
void quietWarnings(LineChartData &data);

} // namespace stratoplan::curves
