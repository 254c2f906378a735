// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"

/// @file
/// Triggers, and when phases begin. Other verbs of phases are in structure.h.
namespace stratoplan::edits {

using TriggerId = Id<Trigger>;

/// Adds a trigger that has no id, replaces the one that has. Its condition is a formula over drivers and
/// `month` and is checked; an empty name becomes the condition. A trigger that a phase begins with stays one
/// that begins a phase.
[[nodiscard]] Result<TriggerId> setTrigger(Document &document, const Trigger &trigger);
/// Phases that begin with it become undated.
[[nodiscard]] Status removeTrigger(Document &document, TriggerId id);

/// When a phase begins: undated, in a month, or when a trigger fires.
struct PhaseBegin
{
    Phase::Begins begins = Phase::Begins::Undated;
    Month month; ///< for InMonth
    TriggerId trigger; ///< for OnTrigger
};
/// Two phases do not begin in one month or with one trigger. A trigger that a phase begins with begins it by
/// its action, too.
[[nodiscard]] Status setPhaseBegin(Document &document, PhaseId id, const PhaseBegin &begin);
/// Lets a phase begin when a condition first holds: changes the trigger it begins with, or adds one.
[[nodiscard]] Result<TriggerId> beginPhaseWhen(Document &document, PhaseId id, const QString &condition);
/// The users a phase is for; zero: not stated.
[[nodiscard]] Status setPhaseUsers(Document &document, PhaseId id, Quantity low, Quantity high);
[[nodiscard]] Status setPhaseTeam(Document &document, PhaseId id, const QString &team);
[[nodiscard]] Status setPhaseDescription(Document &document, PhaseId id, const QString &description);
/// Puts a phase at another place in the list, which orders the undated ones.
[[nodiscard]] Status movePhase(Document &document, PhaseId id, qsizetype position);

} // namespace stratoplan::edits
