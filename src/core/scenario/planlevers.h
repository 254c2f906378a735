// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/readylevers.h"

namespace stratoplan {

/// Levers that follow from a plan: hours outside production, coverage of what its own rates offer to commit,
/// each percentage that is put on top, a discount on everything, the growth of each driver with points.
[[nodiscard]] QList<ReadyLever> planLevers(const Plan &plan);

} // namespace stratoplan
