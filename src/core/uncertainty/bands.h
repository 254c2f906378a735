// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/uncertainty/runner.h"

namespace stratoplan {

/// Puts the bands of all runs into a simulation that has its option, basis, currency and timeline.
/// @param likely  the plan's own course
void addBands(Simulation &simulation, const Plan &plan, const CostTable &likely, const RunCosts &runs);

/// The same where every run costs what the likely course costs.
void addCertainBands(Simulation &simulation, const Plan &plan, const CostTable &likely);

} // namespace stratoplan
