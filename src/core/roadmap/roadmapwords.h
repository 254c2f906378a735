// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/roadmap.h"
#include "core/text/format.h"

/// The words of a roadmap: the window, the report and the command line say the same.
namespace stratoplan::roadmapwords {

/// "20–95", "500": as @p counted says; else as stated: "0–100", "from 500", "5,000"; empty where nothing is.
/// @param counted  usersIn() the phase: of these numbers its costs are made
[[nodiscard]] QString users(const Phase &phase, const Format &format,
                            const std::optional<Range<Quantity>> &counted = {});
/// "4 months".
[[nodiscard]] QString length(int months);
/// What makes a phase begin: "May 2026", "when daily_users > 100", "not dated".
[[nodiscard]] QString beginRule(const Plan &plan, const Phase &phase, const Format &format);
/// When it begins and why: "Sep 2026 (daily_users > 100)", "not dated: its trigger never fires",
/// "Mar 2030, after the plan's months".
[[nodiscard]] QString begins(const Plan &plan, const RoadmapPhase &phase, const Format &format);
/// Why a phase has no place on the axis, in a few words; empty where it has one.
[[nodiscard]] QString whyApart(const Plan &plan, const RoadmapPhase &phase, const Format &format);
/// "$34.22", "$34.22 → $78.00" where the last month differs from the first; "–" where it has no column.
[[nodiscard]] QString cost(const RoadmapPhase &phase, const Format &format);
/// "$30–35"; empty without a budget.
[[nodiscard]] QString budget(const RoadmapPhase &phase, const Format &format);
/// "Dec 2026", "never in these months", "cannot be followed".
[[nodiscard]] QString fires(const RoadmapTrigger &trigger, const Format &format);
/// "begins Phase 2", "runs up to 4 at the peak of the week", "tells somebody"; what is stated in its place or
/// behind a semicolon.
[[nodiscard]] QString does(const Plan &plan, const RoadmapTrigger &trigger, const Format &format = Format());
/// "tells somebody", "scales", "begins a phase": the choices of a trigger's action.
[[nodiscard]] QString action(Trigger::Action action);
/// "budget", "warning threshold", "critical threshold".
[[nodiscard]] QString bound(BudgetBound::Kind kind);
/// "warning threshold of 80 % ($8,000.00)", "critical threshold of $9,500.00", "budget of $10,000.00":
/// thresholds of one budget are told apart by what they are.
[[nodiscard]] QString boundOf(const RoadmapBreak &found, const Format &format);
/// When a bound is passed: "from Oct 2026" where it stays so, "in Oct 2026", "in 3 months, first in Oct
/// 2026".
[[nodiscard]] QString breakTime(const Plan &plan, const Timeline &timeline, const RoadmapBreak &found,
                                const Format &format);
/// "Phase 1: passed from Oct 2026, at most by $450.00 in Dec 2026".
[[nodiscard]] QString budgetBreak(const Plan &plan, const Timeline &timeline, const RoadmapBreak &found,
                                  const Format &format);
/// "3 of 7".
[[nodiscard]] QString progress(int done, int all);
/// "5 days".
[[nodiscard]] QString days(int days);

} // namespace stratoplan::roadmapwords
