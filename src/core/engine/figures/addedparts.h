// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"
#include "core/plan/plan.h"

namespace stratoplan {

/// What the added lines of a column put on top of each component: a percentage of a sum is the same
/// percentage of each part. What is put on top of added lines is followed to the components below. Each part
/// is rounded, so that they may differ from the added lines by a few millionths. O(added lines × rows).
[[nodiscard]] QHash<ComponentId, Range<Money>> addedParts(const Plan &plan, const CostTable &costs,
                                                          int column);

/// Whether a line without a price is among those that an added line of an environment is a percentage of.
[[nodiscard]] bool addsToUnknown(const Plan &plan, const CostTable &costs, int column,
                                 EnvironmentId environment);

} // namespace stratoplan
