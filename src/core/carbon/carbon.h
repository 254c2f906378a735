// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/column.h"

namespace stratoplan {

/// What running a component emits in a month, after the method of Cloud Carbon Footprint. The making of the servers is
/// not in it. An estimate, not a measurement: in doubles, rounded for display only.
struct CarbonEstimate
{
    std::optional<Range<Quantity>> kilograms; ///< CO2 equivalents; none: nothing of it can be estimated
    Range<Quantity> kilowattHours; ///< from the grid
    int year = 0; ///< of the grid factor, the oldest where there are several; 0: none
    QString method; ///< a sentence: coefficients, load, data centre, grid and its source
    QString why; ///< why nothing, or what part, could not be estimated; empty: all of it is
    int leftOut = 0; ///< priced parts that are not in it

    bool operator==(const CarbonEstimate &) const = default;
};

/// The estimate for a line of a column. A line that is absent gives an empty estimate without a reason.
[[nodiscard]] CarbonEstimate carbonOf(const Plan &plan, const LineResult &line);

/// The estimate for a component in a period. Calculates the whole column: for many, ask for the table.
[[nodiscard]] CarbonEstimate carbonOf(const Plan &plan, ComponentId component, const Period &period);

/// A component of a carbon table.
struct CarbonRow
{
    ComponentId component;
    EnvironmentId environment;
    bool counted = true; ///< false: its environment stands in place of another
    CarbonEstimate estimate;
};

/// What the components of one option emit in one period.
struct CarbonTable
{
    QList<CarbonRow> rows; ///< components that are there, in the plan's order
    Range<Quantity> total; ///< kilograms of the counted rows that have an estimate
    int estimated = 0; ///< counted rows in the total
    int unknown = 0; ///< counted rows left out of it
    int fromYear = 0; ///< oldest and newest grid factor in it; 0: none
    int toYear = 0;
};

/// The carbon table of an option. A pure function. O(components).
[[nodiscard]] CarbonTable carbonTable(const Plan &plan, OptionId option, const Period &period);

} // namespace stratoplan
