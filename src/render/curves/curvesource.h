// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/uncertainty/simulation.h"
#include "render/charts/linechart.h"

/// From a plan and its costs to what charts are told: the same lines, bands, limits and notes on screen, on
/// slides and in reports.
namespace stratoplan {

/// Which of the things over a chart are wanted.
struct CurveParts
{
    bool band = true;
    bool budget = true;
    bool phases = true;

    bool operator==(const CurveParts &) const = default;
};

/// What the curves are of: an option's costs in a plan. Borrowed for the call only.
struct CurveSource
{
    const Plan &plan; ///< that `costs` are about
    const CostTable &costs;
    int column = 0; ///< looked at; -1: none
    CurveParts parts = {};
    const Simulation *simulation = nullptr; ///< of the same option and basis; null: no band
    const CostTable *saved = nullptr; ///< of the saved plan, where `costs` are of something tried out
    QString scenario = {}; ///< name of what is tried out
};

namespace curves {

[[nodiscard]] QString optionName(const CurveSource &source);
/// Whether the option costs anything in any month of the horizon.
[[nodiscard]] bool hasMonths(const CostTable &costs);
/// The column looked at, if it is a month, else -1.
[[nodiscard]] int currentMonth(const CurveSource &source);
/// Months in which another phase begins; amounts jump there.
[[nodiscard]] QList<int> phaseBeginnings(const Timeline &timeline);
/// The dated phases as stretches of the horizon's months, with their users.
[[nodiscard]] QList<ChartPhase> phases(const Plan &plan, const Timeline &timeline);
/// What triggers do in the months of the horizon, except where they only begin a phase that is marked anyway.
[[nodiscard]] QList<LineChartData::Mark> triggerMarks(const Plan &plan);
/// The driver that counts users, or null.
[[nodiscard]] const Driver *usersDriver(const Plan &plan);
/// A driver's unit, or its name, for an axis: "users".
[[nodiscard]] QString unitOf(const Driver &driver);
/// "206k users" in a column; empty where nobody counts users.
[[nodiscard]] QString usersText(const Plan &plan, const Timeline &timeline, int column);
/// A number of units as a note says it: "3,200 users".
[[nodiscard]] QString unitsText(Quantity units, const Driver &driver);
/// A rate as it was typed: "8 %", "7.5 %".
[[nodiscard]] QString rateText(Percent rate);
/// Whether the simulation has a band to show in months.
[[nodiscard]] bool hasBand(const CurveSource &source);
/// Whether half of the runs lie below another line than the likely cost.
[[nodiscard]] bool hasMiddle(const CurveSource &source);
/// What the chart of a source is of, in a line: "AWS, USD a month, P10–P90 from 2,000 runs, seed 1".
[[nodiscard]] QString subtitle(const CurveSource &source);

} // namespace curves
} // namespace stratoplan
