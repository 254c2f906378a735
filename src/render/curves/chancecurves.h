// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/charts/areapanels.h"
#include "render/charts/chancechart.h"
#include "render/curves/curvesource.h"
#include "render/painted/tornado.h"

namespace stratoplan::curves {

/// A limit whose chance can be shown: that of the whole option, which steps with its phases, or a budget's.
struct ChanceChoice
{
    BudgetId budget; ///< none: the whole option
    QString title; ///< "Whole option", "Production"
};

/// What chances there are to be shown, the whole option's first. A budget that alone limits the whole option
/// is not named again. Needs a simulation.
[[nodiscard]] QList<ChanceChoice> chanceChoices(const CurveSource &source);
/// How likely each month stays within a budget; none: within what limits the whole option. Needs a
/// simulation.
[[nodiscard]] ChanceChartData chance(const CurveSource &source, BudgetId budget = {});
/// What the months come to, in words: "62 % in every month, 85 % over all months together"; may be empty.
[[nodiscard]] QString chanceRemark(const CurveSource &source, BudgetId budget = {});
/// The bands of categories by month; none without a band to show.
[[nodiscard]] QList<ChartBand> categoryBands(const CurveSource &source);
/// Whether any month has a budget to stay within.
[[nodiscard]] bool isLimited(const ChanceChartData &chances);
/// How far each uncertain input alone moves the cost of all months; of an option without months that of the
/// column looked at. Needs a simulation.
[[nodiscard]] TornadoData tornado(const CurveSource &source);

} // namespace stratoplan::curves
