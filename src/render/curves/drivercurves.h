// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curves/curvesource.h"

namespace stratoplan::curves {

/// How a chart over a driver is drawn.
struct DriverAxes
{
    QString driver; ///< key; unknown: the chart has no lines
    LineChartData::Scale scale = LineChartData::Scale::Logarithmic; ///< of both axes
};

/// A month's cost of an option against a driver: of months with the same units the last one counts.
[[nodiscard]] LineChartData againstDriver(const CurveSource &source, const DriverAxes &axes);
/// A month's cost for each unit of a driver, against that driver.
[[nodiscard]] LineChartData perUnit(const CurveSource &source, const DriverAxes &axes);
/// The same month by month.
[[nodiscard]] LineChartData perUnitByMonth(const CurveSource &source, const QString &driver);
/// How many units a cost is given for, so that it is no tiny fraction: 1, 1,000 or 1,000,000.
[[nodiscard]] Quantity unitsPerCost(const CurveSource &source, const QString &driver);
/// "Cost per user", "Cost per 1,000 requests".
[[nodiscard]] QString perUnitTitle(const CurveSource &source, const QString &driver);

/// A period with its units and its cost.
struct DriverPoint
{
    int column = 0;
    Quantity units;
    Range<Money> cost;
};

/// The periods in which a driver is known and something costs, by rising units: months where the option has
/// any, otherwise the undated phases.
[[nodiscard]] QList<DriverPoint> driverPoints(const Plan &plan, const CostTable &costs,
                                              const QString &driver);

} // namespace stratoplan::curves
