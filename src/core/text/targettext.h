// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/money/targetcheck.h"

namespace stratoplan {

/// A value of a target's measure as people read it: "$0.35", "85 %", "15 min", "1,200 users".
[[nodiscard]] QString targetValueText(const Plan &plan, const TargetCheck &check, Quantity value);
/// The unit in which a check's values are, for machines: "USD", "%", "s", "users". That of the target itself
/// may be another one: hours, or euros.
[[nodiscard]] QString targetValueUnit(const Plan &plan, const TargetCheck &check);

} // namespace stratoplan
