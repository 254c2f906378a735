// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/figures/comparison.h"

namespace stratoplan {

/// What stands in one column of a comparison: what a plan costs in a phase.
struct ComparedPlan
{
    std::shared_ptr<const CostTable> table; ///< never null
    const Plan *plan = nullptr; ///< that the table is of; never null
    ComparisonColumn column; ///< its option, phase, title, subtitle and provider; the rest is worked out
};

/// Columns side by side, whatever plan each of them is of: options or phases of one plan, or one plan with
/// scenarios laid over it. The first one is what the others are held against; a column whose plan
/// passes over its phase has no difference. O(rows of all tables).
[[nodiscard]] Comparison comparePlans(const QList<ComparedPlan> &compared, EnvironmentId environment);

} // namespace stratoplan
