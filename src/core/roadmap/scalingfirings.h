// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace stratoplan {

/// When a scaling rule of a component first acts within the horizon.
struct ScalingFiring
{
    Id<ScalingPolicy> policy;
    std::optional<Month> month; ///< none: it never does
    int units = 0; ///< most units that run in that month's week; 0: the rule is not simulated
    std::optional<Month> exhausted; ///< first month in which the largest count is not enough; simulated rules
    QString problem; ///< why it cannot be followed, in a sentence; empty: it can

    bool operator==(const ScalingFiring &) const = default;
};

/// Every scaling rule of an option's components, in the plan's order. A rule with a load and a capacity is
/// simulated over the typical week of each month (simulate/autoscale.h) and acts where more than its smallest
/// count runs. Any other is followed by the driver that its metric names, by key or name ("daily users",
/// "CPU") or by the beginning of its name where that is clear, and acts where that passes the threshold.
/// Likely values. O(rules × months) simulated weeks at most.
[[nodiscard]] QList<ScalingFiring> scalingFirings(const Plan &plan, OptionId option);

/// "CPU > 70 %": what a rule watches, as stated.
[[nodiscard]] QString scalingCondition(const ScalingPolicy &policy);

} // namespace stratoplan
