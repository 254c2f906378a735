// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace stratoplan {

/// When a trigger's condition first holds within the horizon.
struct TriggerFiring
{
    Id<Trigger> trigger;
    std::optional<Month> month; ///< none: it never does
    QString problem; ///< why its condition cannot be followed, in a sentence; empty: it can
};

/// Every trigger of the plan, in its order. A condition is a formula over drivers and `month`; metrics such
/// as the use of processors are drivers by formula ("cpu = users / nodes / 40"). It is followed on the likely
/// course, month by month, with the drivers as they are by points in months and in phases that begin in a
/// given month: whether a phase begins cannot depend on phases that begin by trigger. O(triggers × months).
[[nodiscard]] QList<TriggerFiring> triggerFirings(const Plan &plan);

/// The month in which each phase begins that has one: given, or when its trigger fires. Remembers the last
/// plan's answer per thread, so that asking again about the same plan costs nothing.
[[nodiscard]] QHash<PhaseId, Month> phaseBegins(const Plan &plan);

} // namespace stratoplan
