// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/roadmapwords.h"

#include "core/engine/money/moneywords.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::roadmapwords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Roadmap)
};

QString columnText(const Plan &plan, const Timeline &timeline, int column, const Format &format)
{
    const Period &period = timeline.at(column);
    if (period.month)
        return format.month(*period.month);
    const Phase *phase = plan.find(period.phase);
    return phase ? phase->name : QString();
}

QString fromTo(const QString &low, const QString &high)
{
    return low == high ? low : low + u'–' + high;
}

} // namespace

QString users(const Phase &phase, const Format &format, const std::optional<Range<Quantity>> &counted)
{
    if (counted)
        return fromTo(format.number(counted->low), format.number(counted->high));
    if (phase.usersHigh.isZero())
        return phase.usersLow.isZero() ? QString()
                                       : Words::tr("from %1", "users").arg(format.number(phase.usersLow));
    return fromTo(format.number(phase.usersLow), format.number(phase.usersHigh));
}

QString length(int months)
{
    return Words::tr("%n month(s)", nullptr, months);
}

QString beginRule(const Plan &plan, const Phase &phase, const Format &format)
{
    switch (phase.begins) {
    case Phase::Begins::Undated:
        return Words::tr("not dated");
    case Phase::Begins::InMonth:
        return format.month(phase.month);
    case Phase::Begins::OnTrigger:
        break;
    }
    const Trigger *trigger = plan.find(phase.trigger);
    if (!trigger)
        return Words::tr("on a trigger that is not chosen yet");
    return Words::tr("when %1", "condition")
        .arg(trigger->condition.isEmpty() ? trigger->name : trigger->condition);
}

QString begins(const Plan &plan, const RoadmapPhase &phase, const Format &format)
{
    const QString apart = whyApart(plan, phase, format);
    if (!apart.isEmpty())
        return apart;
    const Phase &row = *plan.find(phase.phase);
    const QString month = phase.begins ? format.month(*phase.begins) : QString();
    const Trigger *trigger = row.begins == Phase::Begins::OnTrigger ? plan.find(row.trigger) : nullptr;
    return trigger ? Words::tr("%1 (%2)", "month, condition").arg(month, trigger->condition) : month;
}

QString whyApart(const Plan &plan, const RoadmapPhase &phase, const Format &format)
{
    switch (phase.place) {
    case RoadmapPhase::Place::Dated:
        return {};
    case RoadmapPhase::Place::Passed:
        return Words::tr("%1, passed by the next phase").arg(format.month(*phase.begins));
    case RoadmapPhase::Place::Beyond:
        return Words::tr("%1, after the plan's months").arg(format.month(*phase.begins));
    case RoadmapPhase::Place::Undated:
        break;
    }
    const Phase &row = *plan.find(phase.phase);
    if (row.begins != Phase::Begins::OnTrigger)
        return Words::tr("not dated");
    if (!plan.find(row.trigger))
        return Words::tr("not dated: no trigger is chosen");
    return phase.problem.isEmpty() ? Words::tr("not dated: its trigger never fires")
                                   : Words::tr("not dated: its trigger cannot be followed");
}

QString cost(const RoadmapPhase &phase, const Format &format)
{
    if (phase.cost.firstColumn < 0)
        return absentText();
    const QString first = format.money(phase.cost.first.amount.likely);
    const QString last = format.money(phase.cost.last.amount.likely);
    return first == last ? first : first + u" → "_s + last;
}

QString budget(const RoadmapPhase &phase, const Format &format)
{
    return phase.cost.budget ? format.money(phase.cost.budgetAmount) : QString();
}

QString fires(const RoadmapTrigger &trigger, const Format &format)
{
    if (!trigger.problem.isEmpty())
        return Words::tr("cannot be followed");
    return trigger.month ? format.month(*trigger.month) : Words::tr("never in these months");
}

QString does(const Plan &plan, const RoadmapTrigger &trigger, const Format &format)
{
    QStringList parts;
    for (const PhaseId id : trigger.begins)
        parts.append(Words::tr("begins %1", "phase").arg(plan.find(id)->name));
    if (trigger.action == Trigger::Action::Scale && trigger.units > 0)
        parts.append(Words::tr("runs up to %1 at the peak of the week").arg(trigger.units));
    if (!trigger.effect.isEmpty())
        parts.append(trigger.effect);
    if (parts.isEmpty())
        parts.append(trigger.action == Trigger::Action::BeginPhase ? Words::tr("begins no phase yet")
                                                                   : action(trigger.action));
    if (trigger.exhausted)
        parts.append(
            Words::tr("the largest count is not enough from %1").arg(format.month(*trigger.exhausted)));
    return parts.join(u"; "_s);
}

QString action(Trigger::Action action)
{
    switch (action) {
    case Trigger::Action::Notify:
        return Words::tr("tells somebody");
    case Trigger::Action::Scale:
        return Words::tr("scales");
    case Trigger::Action::BeginPhase:
        return Words::tr("begins a phase");
    }
    Q_UNREACHABLE();
}

QString bound(BudgetBound::Kind kind)
{
    switch (kind) {
    case BudgetBound::Kind::Warning:
        return Words::tr("warning threshold");
    case BudgetBound::Kind::Critical:
        return Words::tr("critical threshold");
    case BudgetBound::Kind::Limit:
        return Words::tr("budget");
    }
    Q_UNREACHABLE();
}

QString boundOf(const RoadmapBreak &found, const Format &format)
{
    const QString amount = Format::symbol(found.bound.currency()) + format.exact(found.bound);
    if (found.percent.isZero())
        return Words::tr("%1 of %2", "warning threshold, amount").arg(bound(found.kind), amount);
    return Words::tr("%1 of %2 (%3)", "warning threshold, percentage, amount")
        .arg(bound(found.kind), format.number(Quantity::fromRaw(found.percent.raw())) + QChar::Nbsp + u'%',
             amount);
}

QString breakTime(const Plan &plan, const Timeline &timeline, const RoadmapBreak &found, const Format &format)
{
    if (found.months > 0)
        return moneywords::when(*timeline.at(0).month, found.passed, format);
    return Words::tr("in %1", "phase").arg(columnText(plan, timeline, found.column, format));
}

QString budgetBreak(const Plan &plan, const Timeline &timeline, const RoadmapBreak &found,
                    const Format &format)
{
    const Budget &row = *plan.find(found.budget);
    const QString name = row.name.isEmpty() ? Words::tr("Budget") : row.name;
    const QString when = breakTime(plan, timeline, found, format);
    const QString by = format.money(found.over);
    const QString what = found.kind == BudgetBound::Kind::Limit
        ? name
        : Words::tr("%1, %2", "budget, threshold").arg(name, boundOf(found, format));
    if (found.worst == found.column)
        return Words::tr("%1: passed %2, by %3", "budget, from Feb 2026, amount").arg(what, when, by);
    return Words::tr("%1: passed %2, at most by %3 in %4", "budget, from Feb 2026, amount, month")
        .arg(what, when, by, columnText(plan, timeline, found.worst, format));
}

QString progress(int done, int all)
{
    return Words::tr("%1 of %2", "tasks").arg(done).arg(all);
}

QString days(int days)
{
    return Words::tr("%n day(s)", nullptr, days);
}

} // namespace stratoplan::roadmapwords
