// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/curves/curvedata.h"

namespace stratoplan::curves {

/// The budgets that hold for the option, as steps over the months; a gap where there is none.
[[nodiscard]] QList<LineChartData::Limit> budgetSteps(const CurveSource &source);
/// Their first warning thresholds, likewise.
[[nodiscard]] QList<LineChartData::Limit> warningSteps(const CurveSource &source);
/// What the chart says where the budget is first passed; nothing where it never is.
[[nodiscard]] QList<LineChartData::Note> budgetNotes(const CurveSource &source);

} // namespace stratoplan::curves
