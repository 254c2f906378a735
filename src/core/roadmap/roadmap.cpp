// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/roadmap.h"

#include "core/engine/triggers.h"
#include "core/roadmap/scalingfirings.h"

#include <QSet>

#include <algorithm>

namespace stratoplan {

namespace {

class RoadmapMaker
{
public:
    RoadmapMaker(const Plan &plan, const CostTable &costs)
        : m_plan(plan), m_costs(costs), m_timeline(costs.timeline), m_firings(triggerFirings(plan)),
          m_users(driverCurve(plan, plan.info().usersDriver, costs.timeline))
    {
    }

    [[nodiscard]] Roadmap made() const
    {
        Roadmap road;
        const QSet<PhaseId> others = ofOtherOptions();
        for (const PhaseId id : m_timeline.phases()) {
            const bool isThere = m_plan.find(id) != nullptr; // costs may be older than the plan
            if (isThere && !others.contains(id))
                road.phases.append(phase(id, road.phases.isEmpty() ? nullptr : &road.phases.last()));
        }
        addTriggers(road);
        addMilestones(road);
        addBreaks(road);
        return road;
    }

private:
    /// Phases without a month in which only other options have sizings.
    [[nodiscard]] QSet<PhaseId> ofOtherOptions() const
    {
        QSet<PhaseId> others;
        for (const Sizing &sizing : m_plan.table<Sizing>())
            others.insert(sizing.phase);
        for (const PhaseId id : phasesOf(m_plan, m_costs.option))
            others.remove(id);
        for (const PhaseId id : m_timeline.phases()) {
            if (m_timeline.beginOf(id))
                others.remove(id);
        }
        return others;
    }

    [[nodiscard]] RoadmapPhase phase(PhaseId id, const RoadmapPhase *before) const
    {
        RoadmapPhase result;
        result.phase = id;
        result.begins = m_timeline.beginOf(id);
        result.cost = summarize(m_plan, m_costs, id);
        result.users = usersIn(m_users, result.cost.firstColumn, result.cost.lastColumn);
        result.place = placeOf(result);
        if (result.place == RoadmapPhase::Place::Dated)
            result.until = m_timeline.at(result.cost.lastColumn).month;
        const Phase &row = *m_plan.find(id);
        if (row.begins == Phase::Begins::OnTrigger)
            result.problem = problemOf(row.trigger);
        if (before && before->place == result.place && before->cost.firstColumn >= 0
            && result.cost.firstColumn >= 0)
            result.change = changeBetween(before->cost.first, result.cost.first);
        countTasks(result);
        return result;
    }

    [[nodiscard]] RoadmapPhase::Place placeOf(const RoadmapPhase &phase) const
    {
        if (!phase.begins)
            return RoadmapPhase::Place::Undated;
        if (phase.cost.firstColumn >= 0)
            return RoadmapPhase::Place::Dated;
        const int months = *phase.begins - m_plan.info().start;
        return months >= m_timeline.months() ? RoadmapPhase::Place::Beyond : RoadmapPhase::Place::Passed;
    }

    [[nodiscard]] QString problemOf(Id<Trigger> trigger) const
    {
        for (const TriggerFiring &firing : m_firings) {
            if (firing.trigger == trigger)
                return firing.problem;
        }
        return {};
    }

    void countTasks(RoadmapPhase &phase) const
    {
        for (const Checklist &list : m_plan.table<Checklist>()) {
            if (list.phase != phase.phase)
                continue;
            phase.days += list.days;
            for (const Task &task : m_plan.table<Task>()) {
                if (task.checklist != list.id)
                    continue;
                ++phase.tasks;
                phase.done += task.done ? 1 : 0;
            }
        }
    }

    void addTriggers(Roadmap &road) const
    {
        for (const TriggerFiring &firing : m_firings) {
            const Trigger &row = *m_plan.find(firing.trigger);
            RoadmapTrigger trigger;
            trigger.trigger = row.id;
            trigger.name = row.name;
            trigger.condition = row.condition;
            trigger.action = row.action;
            trigger.effect = row.effect;
            trigger.month = firing.month;
            trigger.problem = firing.problem;
            for (const Phase &phase : m_plan.table<Phase>()) {
                if (phase.begins == Phase::Begins::OnTrigger && phase.trigger == row.id)
                    trigger.begins.append(phase.id);
            }
            road.triggers.append(trigger);
        }
        for (const ScalingFiring &firing : scalingFirings(m_plan, m_costs.option)) {
            const ScalingPolicy &row = *m_plan.find(firing.policy);
            const Component *component = m_plan.find(row.component);
            RoadmapTrigger trigger;
            trigger.policy = row.id;
            trigger.name = component ? component->name : row.metric;
            trigger.condition = scalingCondition(row);
            trigger.action = Trigger::Action::Scale;
            trigger.effect = row.action;
            trigger.component = row.component;
            trigger.month = firing.month;
            trigger.units = firing.units;
            trigger.exhausted = firing.exhausted;
            trigger.problem = firing.problem;
            road.triggers.append(trigger);
        }
    }

    void addMilestones(Roadmap &road) const
    {
        for (const Milestone &row : m_plan.table<Milestone>()) {
            RoadmapMilestone milestone;
            milestone.milestone = row.id;
            if (row.day.isValid())
                milestone.column = m_timeline.columnOf(Month(row.day.year(), row.day.month()));
            const int column = milestone.column;
            if (column > 0 && m_timeline.at(column).phase == m_timeline.at(column - 1).phase) {
                const Money change = changeBetween(m_costs.total(column - 1), m_costs.total(column));
                if (!change.isZero())
                    milestone.change = change;
            }
            road.milestones.append(milestone);
        }
        std::stable_sort(road.milestones.begin(), road.milestones.end(),
                         [this](const auto &a, const auto &b) {
                             const QDate one = m_plan.find(a.milestone)->day;
                             const QDate other = m_plan.find(b.milestone)->day;
                             return one.isValid() && (!other.isValid() || one < other);
                         });
    }

    void addBreaks(Roadmap &road) const
    {
        for (const BudgetCourse &course : budgetCourses(m_plan, m_costs)) {
            for (const BudgetBound &bound : course.bounds) {
                if (bound.stretches.isEmpty())
                    continue;
                RoadmapBreak found;
                found.budget = course.budget;
                found.kind = bound.kind;
                found.column = bound.stretches.first().first;
                found.bound = bound.amounts.at(found.column).value_or(Money());
                if (bound.threshold >= 0)
                    found.percent = m_plan.find(course.budget)->thresholds.at(bound.threshold).percent;
                for (int month = 0; month < m_timeline.months(); ++month)
                    found.passed.append(bound.amounts.at(month) ? std::optional(false) : std::nullopt);
                for (const BudgetStretch &stretch : bound.stretches) {
                    for (int month = stretch.first; stretch.from && month <= stretch.last; ++month) {
                        found.passed[month] = true;
                        ++found.months;
                    }
                    if (found.worst < 0 || found.over < stretch.over) {
                        found.over = stretch.over;
                        found.worst = stretch.worst;
                    }
                }
                road.breaks.append(found);
            }
        }
    }

    const Plan &m_plan;
    const CostTable &m_costs;
    const Timeline &m_timeline;
    QList<TriggerFiring> m_firings;
    DriverCurve m_users;
};

/// Users between the points of a curve, as whole people.
Quantity wholeUsers(Quantity users)
{
    return Quantity::fromWhole(qRound64(users.toDouble()));
}

} // namespace

const RoadmapPhase *Roadmap::phase(PhaseId id) const
{
    const auto found = std::find_if(phases.begin(), phases.end(),
                                    [id](const RoadmapPhase &each) { return each.phase == id; });
    return found == phases.end() ? nullptr : &*found;
}

const RoadmapPhase *Roadmap::at(const QDate &day) const
{
    const Month month(day.year(), day.month());
    for (const RoadmapPhase &each : phases) {
        if (each.until && each.begins && *each.begins <= month && month <= *each.until)
            return &each;
    }
    return nullptr;
}

std::optional<Range<Quantity>> usersIn(const DriverCurve &users, int firstColumn, int lastColumn)
{
    std::optional<Range<Quantity>> found;
    if (firstColumn < 0 || users.size() <= lastColumn)
        return found;
    for (int column = firstColumn; column <= lastColumn; ++column) {
        if (!users.at(column))
            return std::nullopt;
        const Quantity count = wholeUsers(users.at(column)->likely);
        if (!found)
            found = Range(count);
        found->low = std::min(found->low, count);
        found->high = std::max(found->high, count);
    }
    return found;
}

Roadmap roadmapOf(const Plan &plan, const CostTable &costs)
{
    return RoadmapMaker(plan, costs).made();
}

} // namespace stratoplan
