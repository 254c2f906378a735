// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"

/// @file
/// What makes components grow and shrink within a month: scaling policies with their load profiles, pods on a
/// cluster, hours of an environment. The formulas `scaled`, `peak` and `packed` of a component's quantity
/// follow them.
namespace stratoplan::edits {

using ScalingPolicyId = Id<ScalingPolicy>;
using LoadProfileId = Id<LoadProfile>;
using WorkloadId = Id<Workload>;

/// Adds a policy that has no id, replaces the one that has. A component has any number that are as stated,
/// but at most one with a load, which is the one simulated. Counts: 0 <= minimum <= maximum, steps of at
/// least 1; no negative threshold, capacity, target or cooldown; a lower threshold below the upper one; a
/// load that is a formula is checked.
[[nodiscard]] Result<ScalingPolicyId> setScalingPolicy(Document &document, const ScalingPolicy &policy);
[[nodiscard]] Status removeScalingPolicy(Document &document, ScalingPolicyId id);
/// Lets the quantity at every sizing of the policy's component be `scaled`, the mean number that runs.
[[nodiscard]] Status useScaling(Document &document, ScalingPolicyId id);

/// Adds a load profile that has no id, replaces the one that has: hours of the week 0 … 167, each once, put
/// in order; loads not negative.
[[nodiscard]] Result<LoadProfileId> setLoadProfile(Document &document, const LoadProfile &profile);
/// Refused where a policy uses it; the sentence names the components.
[[nodiscard]] Status removeLoadProfile(Document &document, LoadProfileId id);

/// Adds pods that have no id, replaces those that have. 0 <= minimum <= maximum, requests not negative;
/// replicas that are a formula are checked.
[[nodiscard]] Result<WorkloadId> setWorkload(Document &document, const Workload &workload);
[[nodiscard]] Status removeWorkload(Document &document, WorkloadId id);
/// Lets the quantity at every sizing of a cluster be `packed`, the nodes that its pods need.
[[nodiscard]] Status usePacking(Document &document, ComponentId cluster);

/// Hours a month that an environment's machines run, 0 … 744; none: the plan's.
[[nodiscard]] Status setEnvironmentHours(Document &document, EnvironmentId id, std::optional<Quantity> hours);

} // namespace stratoplan::edits
