// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/triggers.h"

#include "core/engine/drivers.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace stratoplan {

namespace {

struct TriggerText
{
    Q_DECLARE_TR_FUNCTIONS(Trigger)
};

QHash<PhaseId, Month> givenBegins(const Plan &plan)
{
    QHash<PhaseId, Month> begins;
    for (const Phase &phase : plan.table<Phase>()) {
        if (phase.begins == Phase::Begins::InMonth)
            begins.insert(phase.id, phase.month);
    }
    return begins;
}

TriggerFiring follow(const Trigger &trigger, const DriverTable &drivers, const Timeline &timeline)
{
    TriggerFiring firing {trigger.id, {}, {}};
    if (trigger.condition.trimmed().isEmpty()) {
        firing.problem = TriggerText::tr("It has no condition.");
        return firing;
    }
    const Series &holds = drivers.formula(trigger.condition);
    firing.problem = holds.problem;
    if (!holds.problem.isEmpty())
        return firing;
    for (int column = 0; column < timeline.months(); ++column) {
        const double value = holds.likely.at(static_cast<std::size_t>(column));
        if (!std::isnan(value) && value != 0) {
            firing.month = timeline.at(column).month;
            break;
        }
    }
    return firing;
}

/// What the months of phases are worked out from, and the result.
struct Remembered
{
    QList<Phase> phases;
    QList<Trigger> triggers;
    QList<Driver> drivers;
    Month start;
    int horizon = 0;
    QHash<PhaseId, Month> begins;

    [[nodiscard]] bool isOf(const Plan &plan) const
    {
        return phases.isSharedWith(plan.table<Phase>().rows())
            && triggers.isSharedWith(plan.table<Trigger>().rows())
            && drivers.isSharedWith(plan.table<Driver>().rows()) && start == plan.info().start
            && horizon == plan.info().horizon;
    }
};

QHash<PhaseId, Month> workedOut(const Plan &plan)
{
    QHash<PhaseId, Month> begins = givenBegins(plan);
    QHash<Id<Trigger>, Month> fired;
    for (const TriggerFiring &firing : triggerFirings(plan)) {
        if (firing.month)
            fired.insert(firing.trigger, *firing.month);
    }
    for (const Phase &phase : plan.table<Phase>()) {
        if (phase.begins == Phase::Begins::OnTrigger && fired.contains(phase.trigger))
            begins.insert(phase.id, fired.value(phase.trigger));
    }
    return begins;
}

} // namespace

QList<TriggerFiring> triggerFirings(const Plan &plan)
{
    QList<TriggerFiring> firings;
    if (plan.table<Trigger>().isEmpty())
        return firings;
    const Timeline timeline(plan, givenBegins(plan));
    const DriverTable drivers(plan, timeline);
    for (const Trigger &trigger : plan.table<Trigger>())
        firings.append(follow(trigger, drivers, timeline));
    return firings;
}

QHash<PhaseId, Month> phaseBegins(const Plan &plan)
{
    const auto &phases = plan.table<Phase>().rows();
    const bool triggered = std::any_of(phases.begin(), phases.end(), [](const Phase &phase) {
        return phase.begins == Phase::Begins::OnTrigger;
    });
    if (!triggered)
        return givenBegins(plan);
    // Tables share their rows until they change; the copies held here keep a row's place from being used
    // anew.
    static thread_local Remembered last;
    if (!last.isOf(plan)) {
        const QHash<PhaseId, Month> begins = workedOut(plan);
        last = {phases,
                plan.table<Trigger>().rows(),
                plan.table<Driver>().rows(),
                plan.info().start,
                plan.info().horizon,
                begins};
    }
    return last.begins;
}

} // namespace stratoplan
