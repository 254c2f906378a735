// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/money/crossings.h"
#include "render/curves/drivercurves.h"

#include <memory>

namespace stratoplan::curves {

/// Options side by side: their cost tables over the same plan, the first one's budget and phases are shown.
struct OptionSource
{
    const Plan &plan;
    QList<std::shared_ptr<const CostTable>> tables;
    int column = 0; ///< looked at; -1: none
    CurveParts parts = {};
};

/// A month's cost of each option, with notes where another one becomes the cheapest.
[[nodiscard]] LineChartData byOption(const OptionSource &source);
/// What each option has cost in all up to each month, with the same notes.
[[nodiscard]] LineChartData cumulativeByOption(const OptionSource &source);
/// A month's cost of each option against a driver, with notes where another one becomes the cheapest:
/// "Azure is cheaper above 3,200 users".
[[nodiscard]] LineChartData optionsAgainstDriver(const OptionSource &source, const DriverAxes &axes);
/// What an option costs for each unit of a driver, month by month.
[[nodiscard]] LineChartData perUnitByOption(const OptionSource &source, const QString &driver);

/// A change of the cheapest of several options.
struct CheapestChange
{
    qsizetype before = 0; ///< positions in the tables
    qsizetype after = 0;
    Crossing crossing;
};

/// Where another option becomes the cheapest of all: over the months, or (with a driver's key) over its
/// units.
[[nodiscard]] QList<CheapestChange> cheapestChanges(const OptionSource &source, const QString &driver = {});
/// A sentence for each of the changes over the months, then over the plan's users: "Azure is cheaper than AWS
/// from Sep 2026", "Azure is cheaper than AWS above 3,200 users".
/// A change that leaves lines out says how many.
[[nodiscard]] QStringList crossingSentences(const OptionSource &source);
/// The first of these changes that leaves nothing out, without a full stop; empty: none.
[[nodiscard]] QString crossingHeadline(const OptionSource &source);

} // namespace stratoplan::curves
