// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

/// What new rows of a roadmap begin with.
namespace stratoplan::roadmapnames {

/// "Phase 3", three months after the last dated phase where the plan has those months, at its start where it
/// is the first; undated otherwise.
[[nodiscard]] Phase newPhase(const Plan &plan);
/// On users where the plan counts them, else on the month.
[[nodiscard]] Trigger newTrigger(const Plan &plan);
/// Today where that is within the plan's months, else its first day; in a dated phase its first day.
[[nodiscard]] Milestone newMilestone(const Plan &plan, PhaseId phase, const QDate &today);

} // namespace stratoplan::roadmapnames
