// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/workload.h"

#include <array>

namespace stratoplan {

inline constexpr int hoursOfWeek = 168;
inline constexpr int stepsOfHour = 12; ///< of five minutes
inline constexpr int stepsOfWeek = hoursOfWeek * stepsOfHour; ///< 2,016

/// Load of each hour from Monday 0:00 on, as a share of the week's peak: 1 is the peak. It holds through the
/// whole hour: there is no interpolation between hours.
using LoadWeek = std::array<double, hoursOfWeek>;

/// The week of a profile; none or one without hours: the peak all week. An hour that is not listed has the
/// load of the one listed last before it, around the end of the week; of an hour listed twice the later row
/// counts; hours outside 0 … 167 are passed over. O(168 + rows).
[[nodiscard]] LoadWeek loadWeekOf(const LoadProfile *profile);

/// The hours of the week in which something that runs so many of them does: which these are is not stated, so
/// they are those with the highest load, the earlier ones of equal load.
/// @param hours  below 1 counts as 1, above 168 as 168
[[nodiscard]] std::array<bool, hoursOfWeek> busiestHours(const LoadWeek &load, int hours);

/// Hours of a typical week for hours of a month, in whole hours and at least one.
/// @param ofMonth  hours of a whole month, > 0
[[nodiscard]] int hoursOfWeekFor(Quantity hours, Quantity ofMonth);

/// What decides how many units of a component run through a typical week.
struct AutoscaleInput
{
    double peakLoad = 0; ///< at the peak of the week, in the unit of `capacity`; below 0 counts as 0
    double capacity = 0; ///< load that one unit carries at 100 % use, > 0
    int minimum = 0; ///< units, >= 0
    int maximum = 0; ///< units; below `minimum` counts as `minimum`
    int step = 1; ///< units of one threshold step; below 1 counts as 1
    double target = 0; ///< use aimed at, per cent; 0: the thresholds decide
    double upper = 0; ///< above this use, in per cent, a step is added; 0: never
    double lower = 0; ///< at and below this use, in per cent, a step is taken back; 0: never
    bool atUpper = false; ///< a step is added at `upper` already, not only above it
    int cooldownSeconds = 0; ///< between two changes, whatever their direction
    LoadWeek load = {}; ///< shares of the peak, >= 0
    int hours = hoursOfWeek; ///< of the week in which it runs at all, 1 … 168; see busiestHours()
};

/// The week that a component runs.
struct AutoscaleWeek
{
    double mean = 0; ///< units running, the mean over the hours it runs: what is billed for each of them
    int peak = 0; ///< most units running
    int smallest = 0; ///< fewest units running while it runs
    double overloadedShare = 0; ///< 0 … 1: of the steps it runs, those with a load above what the units carry
    bool settled = true; ///< the week ends as it began; see simulateWeek()
    QList<int> counts; ///< units running in each of the 2,016 steps; 0 while it rests

    bool operator==(const AutoscaleWeek &) const = default;
};

/// Runs a component through its week in steps of five minutes. The rules, in their order:
/// 1. It starts with `minimum` units. A step's count holds for the whole step.
/// 2. At the end of a step its use is known: load / (count × capacity). A load on no units is use without
///    bound, no load is use of 0 %.
/// 3. Nothing changes when fewer than `cooldownSeconds` have passed since the end of the step that led to the
///    last change. Changes are decided at ends of steps only, so a cooldown is rounded up to five minutes.
/// 4. With a `target` the count becomes ceil(count × use / target): the fewest units that keep the use at or
///    below the target. It does so in one change, up as well as down, without a tolerance around the target.
/// 5. Without one, a use above `upper` (or at it, with `atUpper`) adds `step` units; else a use at or below
///    `lower` takes `step` units back.
/// 6. The new count is bounded by `minimum` and `maximum` and holds from the next step on: a change is late
/// by
///    the five minutes in which its cause was measured, and units start at once after that. A change that the
///    bounds undo is none and starts no cooldown.
/// 7. The week is run until it ends as it began (same count, same cooldown left); that run is given out.
/// Where
///    it never does (a cooldown of days, against the rhythm of the week) the 60th run is, not `settled`.
/// 8. Of what runs fewer than 168 hours of the week, only the busiest hours count: in the others it rests, no
///    unit runs, and whenever it starts it does so with `minimum` units and without a cooldown.
/// Uses that differ by less than a billionth are equal. Without a capacity above 0 nothing is known of use
/// and `minimum` units run; autoscaleProblem() says so beforehand. O(168 + changes) a run, O(2,016) in all;
/// two or three runs are the rule.
[[nodiscard]] AutoscaleWeek simulateWeek(const AutoscaleInput &input);

/// Why a policy cannot be simulated: a translated sentence, empty where it can. It needs a load, a capacity
/// above 0, a maximum of at least 1 that is not below the minimum, and a target or a threshold in per cent
/// above which it grows.
[[nodiscard]] QString autoscaleProblem(const ScalingPolicy &policy);

/// A policy at a load. `profile` may be null: always at the peak. Only for a policy without
/// autoscaleProblem().
/// @param peakLoad  the value of the policy's load in the month, in the unit of its capacity
[[nodiscard]] AutoscaleInput inputOf(const ScalingPolicy &policy, const LoadProfile *profile,
                                     double peakLoad);

} // namespace stratoplan
