// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"
#include "render/charts/linechart.h"
#include "render/charts/monthlycostchart.h"

namespace stratoplan {

/// Which of the lines over a chart are wanted.
struct CurveParts
{
    bool budget = true;
    bool phases = true;

    bool operator==(const CurveParts &) const = default;
};

/// What the curves are of: an option's costs in a plan. Borrowed for the call only.
struct CurveSource
{
    const Plan &plan;
    const CostTable &costs;
    int column = 0; ///< looked at
    CurveParts parts = {};
};

/// Where an option first costs more than its budget.
struct BudgetCrossing
{
    int column = 0;
    Money cost;
    Money limit;
};

namespace curves {

/// Whether the option costs anything in any month of the horizon.
[[nodiscard]] bool hasMonths(const CostTable &costs);
/// The dated phases as stretches of the horizon's months, with their users.
[[nodiscard]] QList<ChartPhase> phases(const Plan &plan, const Timeline &timeline);
/// The driver that counts users, or null.
[[nodiscard]] const Driver *usersDriver(const Plan &plan);
/// First month over budget, or nothing.
[[nodiscard]] std::optional<BudgetCrossing> budgetCrossing(const CurveSource &source);

/// One option over the months, with its range where it has one, budget steps, thresholds and a note where
/// the budget is passed.
[[nodiscard]] LineChartData byMonth(const CurveSource &source);
/// Several options over the months; phases of the plan, no budget.
[[nodiscard]] LineChartData byOption(const Plan &plan, const QList<std::shared_ptr<const CostTable>> &options,
                                     const CurveSource &current);
/// Cost against users, both axes logarithmic. Empty without a users driver.
[[nodiscard]] LineChartData byUsers(const CurveSource &source);
/// Cost per user against users, both axes logarithmic. Empty without a users driver.
[[nodiscard]] LineChartData perUser(const CurveSource &source);
/// Bars by month, stacked by category.
[[nodiscard]] MonthlyCostData stacked(const CurveSource &source);
/// What the chart of byMonth() is of, in a line: "AWS, USD a month".
[[nodiscard]] QString subtitle(const CurveSource &source);

} // namespace curves
} // namespace stratoplan
