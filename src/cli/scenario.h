// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "core/engine/trace/trace.h"

namespace stratoplan::cli {

/// What --scenario names: its plan, and what it sets.
struct AskedScenario
{
    Plan plan; ///< the scenario laid over it, or the plan itself
    QString name; ///< empty: none was asked for
    QList<TraceFact> facts; ///< a fact for each lever and driver that it sets
};

/// Lays the scenario that --scenario names over a plan. What of it cannot be is said as a remark; a scenario
/// that the plan does not have fails and lists those it has.
[[nodiscard]] AskedScenario withAskedScenario(Arguments &arguments, const Plan &plan);

/// ", scenario High" behind a title; empty without one.
[[nodiscard]] QString scenarioTitle(const AskedScenario &asked);

} // namespace stratoplan::cli
