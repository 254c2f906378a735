// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/charts/chancechart.h"
#include "render/curves/curvesource.h"
#include "render/painted/tornado.h"

namespace stratoplan::curves {

/// How likely each month stays within the option's budget. Needs a simulation.
[[nodiscard]] ChanceChartData chance(const CurveSource &source);
/// Whether any month has a budget to stay within.
[[nodiscard]] bool isLimited(const ChanceChartData &chances);
/// How far each uncertain input alone moves the cost of all months; of an option without months that of the
/// column looked at. Needs a simulation.
[[nodiscard]] TornadoData tornado(const CurveSource &source);

} // namespace stratoplan::curves
