// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/time/triggers.h"

#include "document/edits/step/rows.h"
#include "document/edits/time/formulas.h"

namespace stratoplan::edits {

namespace {

using Begins = Phase::Begins;

/// The phase that begins with a trigger, or null.
const Phase *phaseBegunBy(const Plan &plan, TriggerId trigger)
{
    for (const Phase &phase : plan.table<Phase>()) {
        if (phase.begins == Begins::OnTrigger && phase.trigger == trigger)
            return &phase;
    }
    return nullptr;
}

Result<Trigger> checked(const Plan &plan, Trigger trigger)
{
    trigger.condition = trigger.condition.trimmed();
    trigger.effect = trigger.effect.simplified();
    if (trigger.condition.isEmpty())
        return Words::invalid(Words::tr("Type a condition such as users > 100."));
    const Result<QString> name =
        checkedName(trigger.name.trimmed().isEmpty() ? trigger.condition : trigger.name);
    if (!name)
        return name.error();
    trigger.name = *name;
    const Trigger *before = plan.find(trigger.id);
    if (before == nullptr || before->condition != trigger.condition) {
        if (const Status status = checkFormula(plan, trigger.condition); !status)
            return status.error();
    }
    const Phase *phase = trigger.id ? phaseBegunBy(plan, trigger.id) : nullptr;
    if (phase != nullptr && trigger.action != Trigger::Action::BeginPhase)
        return Words::invalid(Words::tr("“%1” begins with it.").arg(phase->name));
    return trigger;
}

/// Gives a trigger of a step another action.
void setAction(Step &step, TriggerId id, Trigger::Action action)
{
    const Trigger *trigger = step.find(id);
    if (trigger == nullptr)
        return;
    Trigger changed = *trigger;
    changed.action = action;
    step.replace(changed);
}

Status checkBegin(const Plan &plan, PhaseId id, const PhaseBegin &begin)
{
    if (begin.begins == Begins::OnTrigger && plan.find(begin.trigger) == nullptr)
        return Words::invalid(Words::tr("Choose the trigger that the phase begins with."));
    for (const Phase &other : plan.table<Phase>()) {
        if (other.id == id || other.begins != begin.begins)
            continue;
        if (begin.begins == Begins::InMonth && other.month == begin.month)
            return Words::invalid(Words::tr("“%1” begins in that month already.").arg(other.name));
        if (begin.begins == Begins::OnTrigger && other.trigger == begin.trigger)
            return Words::invalid(Words::tr("“%1” begins with that trigger already.").arg(other.name));
    }
    return {};
}

/// Makes a phase begin as told, and its triggers know it.
void begin(Step &step, const Phase &phase, const PhaseBegin &begin)
{
    const bool leavesTrigger = phase.begins == Begins::OnTrigger && phase.trigger != begin.trigger;
    if (leavesTrigger)
        setAction(step, phase.trigger, Trigger::Action::Notify);
    Phase changed = phase;
    changed.begins = begin.begins;
    changed.month = begin.begins == Begins::InMonth ? begin.month : Month();
    changed.trigger = begin.begins == Begins::OnTrigger ? begin.trigger : TriggerId();
    step.replace(changed);
    if (begin.begins == Begins::OnTrigger)
        setAction(step, begin.trigger, Trigger::Action::BeginPhase);
    else if (phase.begins == Begins::OnTrigger)
        setAction(step, phase.trigger, Trigger::Action::Notify);
}

/// A trigger that begins no phase yet and has that condition; none: there is no such.
TriggerId freeTrigger(const Plan &plan, const QString &condition)
{
    for (const Trigger &trigger : plan.table<Trigger>()) {
        if (trigger.condition == condition && phaseBegunBy(plan, trigger.id) == nullptr)
            return trigger.id;
    }
    return {};
}

} // namespace

Result<TriggerId> setTrigger(Document &document, const Trigger &trigger)
{
    if (trigger.id && document.find(trigger.id) == nullptr)
        return Words::missing();
    const Result<Trigger> good = checked(document.plan(), trigger);
    if (!good)
        return good.error();
    return putRow(document, *good, trigger.id ? Words::tr("Change trigger") : Words::tr("Add trigger"));
}

Status removeTrigger(Document &document, TriggerId id)
{
    if (document.find(id) == nullptr)
        return Words::missing();
    Step step(document, Words::tr("Remove trigger"));
    if (const Phase *phase = phaseBegunBy(document.plan(), id)) {
        Phase undated = *phase;
        undated.begins = Begins::Undated;
        undated.trigger = {};
        step.replace(undated);
    }
    RowSet rows;
    rows.insert(id);
    step.removeWithDependents(rows);
    return step.push();
}

Status setPhaseBegin(Document &document, PhaseId id, const PhaseBegin &wanted)
{
    const Phase *phase = document.find(id);
    if (phase == nullptr)
        return Words::missing();
    if (const Status status = checkBegin(document.plan(), id, wanted); !status)
        return status;
    Step step(document, Words::tr("Change when the phase begins"));
    begin(step, Phase(*phase), wanted);
    return step.push();
}

Result<TriggerId> beginPhaseWhen(Document &document, PhaseId id, const QString &condition)
{
    const Phase *found = document.find(id);
    if (found == nullptr)
        return Words::missing();
    const Phase phase = *found;
    const bool hasTrigger = phase.begins == Begins::OnTrigger && phase.trigger;
    const TriggerId known = hasTrigger ? phase.trigger : freeTrigger(document.plan(), condition.trimmed());
    Trigger trigger;
    if (const Trigger *row = document.find(known))
        trigger = *row;
    else
        trigger.name = Words::tr("Begin %1").arg(phase.name);
    trigger.condition = condition;
    trigger.action = Trigger::Action::BeginPhase;
    const Result<Trigger> good = checked(document.plan(), trigger);
    if (!good)
        return good.error();
    Step step(document, Words::tr("Change when the phase begins"));
    TriggerId used = known;
    if (known)
        step.replace(*good);
    else
        used = step.insert(*good);
    begin(step, phase, {Begins::OnTrigger, {}, used});
    if (const Status status = step.push(); !status)
        return status.error();
    return used;
}

Status setPhaseUsers(Document &document, PhaseId id, Quantity low, Quantity high)
{
    if (low.isNegative() || high < low)
        return Words::invalid(Words::tr("The upper end of the user range is below the lower."));
    return changeRow(document, id, Words::tr("Change users of phase"), [&](Phase &phase) {
        phase.usersLow = low;
        phase.usersHigh = high;
    });
}

Status setPhaseTeam(Document &document, PhaseId id, const QString &team)
{
    return changeRow(document, id, Words::tr("Change team of phase"),
                     [&](Phase &phase) { phase.team = team.simplified(); });
}

Status setPhaseDescription(Document &document, PhaseId id, const QString &description)
{
    return changeRow(document, id, Words::tr("Change description of phase"),
                     [&](Phase &phase) { phase.description = description.trimmed(); });
}

Status movePhase(Document &document, PhaseId id, qsizetype position)
{
    return moveRow(document, id, position, Words::tr("Move phase"));
}

} // namespace stratoplan::edits
