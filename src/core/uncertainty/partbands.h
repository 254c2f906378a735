// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/uncertainty/runner.h"

namespace stratoplan {

/// Puts what chance does to budgets and categories into a simulation that has its option, currency and
/// timeline.
/// @param likely  the plan's own course
void addParts(Simulation &simulation, const Plan &plan, const CostTable &likely, const RunCosts &runs);

/// The same where every run costs what the likely course costs.
void addCertainParts(Simulation &simulation, const Plan &plan, const CostTable &likely);

} // namespace stratoplan
