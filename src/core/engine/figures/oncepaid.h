// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"
#include "core/plan/plan.h"

namespace stratoplan {

/// The part of a column's total that stated amounts are which are paid once: migration, set-up, hardware. As
/// their lines have it, shares taken; percentages on top are not in it. Zero in an undated phase.
[[nodiscard]] Range<Money> oncePaid(const Plan &plan, const CostTable &costs, int column);

/// The same by component, those included whose environment stands in place of another; only those that pay
/// something once in the column.
[[nodiscard]] QHash<ComponentId, Range<Money>> oncePaidBy(const Plan &plan, const CostTable &costs,
                                                          int column);

} // namespace stratoplan
