// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/roadmap/roadmapsource.h"

#include "core/engine/drivers.h"
#include "core/roadmap/overdue.h"
#include "core/roadmap/roadmapwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RoadmapFigure)
};

constexpr qsizetype mostBreaks = 2;

class RoadmapDataMaker
{
public:
    RoadmapDataMaker(const Plan &plan, const CostTable &costs, const Roadmap &road, const RoadmapAsked &asked)
        : m_plan(plan), m_costs(costs), m_timeline(costs.timeline), m_road(road), m_asked(asked),
          m_users(driverByKey(plan, plan.info().usersDriver)), m_drivers(plan, costs.timeline)
    {
    }

    [[nodiscard]] RoadmapData made() const
    {
        RoadmapData data;
        data.start = m_plan.info().start;
        data.months = m_timeline.months();
        data.byQuarter = m_asked.byQuarter;
        data.currency = m_costs.currency;
        data.currencyText = Words::tr("%1 a month").arg(m_costs.currency.toString());
        data.selected = m_asked.selected;
        addMonths(data);
        int color = 0;
        for (const RoadmapPhase &phase : m_road.phases)
            data.phases.append(phaseOf(phase, color++));
        addTriggers(data);
        addMilestones(data);
        addBreaks(data);
        data.hasAxis = hasAxis(data);
        if (!hasUsers(data))
            data.usersTitle.clear();
        addToday(data);
        return data;
    }

private:
    void addMonths(RoadmapData &data) const
    {
        const QList<BudgetLimit> limits = budgetLine(m_plan, m_costs.option, m_timeline);
        for (int column = 0; column < m_timeline.months(); ++column) {
            const CostSum sum = m_costs.total(column);
            data.cost.append(sum.present > 0 ? sum.amount.likely.toDouble() : RoadmapData::nothing);
            const auto &limit = limits.at(column).amount;
            data.budgetLow.append(limit ? limit->low.toDouble() : RoadmapData::nothing);
            data.budgetHigh.append(limit ? limit->high.toDouble() : RoadmapData::nothing);
        }
        if (!m_users)
            return;
        data.usersTitle = m_users->name.isEmpty() ? m_users->key : m_users->name;
        for (int column = 0; column < m_timeline.months(); ++column)
            data.users.append(usersAt(column));
    }

    [[nodiscard]] double usersAt(int column) const
    {
        const auto value = m_users ? m_drivers.value(m_users->key, column) : std::nullopt;
        return value ? value->likely.toDouble() : RoadmapData::nothing;
    }

    [[nodiscard]] QString usersText(const Phase &row, const RoadmapPhase &phase) const
    {
        const QString range = roadmapwords::users(row, m_format, phase.users);
        if (range.isEmpty())
            return {};
        const QString unit =
            m_users && !m_users->name.isEmpty() ? m_users->name.toLower() : Words::tr("users");
        return range + u' ' + unit;
    }

    [[nodiscard]] RoadmapData::Phase phaseOf(const RoadmapPhase &phase, int color) const
    {
        const Phase &row = *m_plan.find(phase.phase);
        RoadmapData::Phase result;
        result.id = row.id;
        result.name = row.name;
        result.color = color;
        result.cost = phase.cost.firstColumn < 0 ? QString() : roadmapwords::cost(phase, m_format);
        if (phase.cost.budget)
            result.budget = m_format.money(phase.cost.budgetAmount.high);
        result.isOver = phase.cost.isOverBudget();
        result.isMovable = row.begins == Phase::Begins::InMonth && phase.place == RoadmapPhase::Place::Dated;
        result.tip = roadmapPhaseTip(m_plan, phase);
        const QString users = usersText(row, phase);
        if (phase.place == RoadmapPhase::Place::Dated) {
            result.first = phase.cost.firstColumn;
            result.last = phase.cost.lastColumn;
            result.detail = QStringList {roadmapwords::length(phase.months()), users}.join(u" · "_s);
            if (users.isEmpty())
                result.detail = roadmapwords::length(phase.months());
            return result;
        }
        result.detail = roadmapwords::whyApart(m_plan, phase, m_format);
        if (!users.isEmpty())
            result.detail += u" · "_s + users;
        if (phase.cost.firstColumn >= 0) {
            result.amount = phase.cost.first.amount.likely.toDouble();
            result.users = usersAt(phase.cost.firstColumn);
        }
        if (phase.cost.budget) {
            result.budgetLow = phase.cost.budgetAmount.low.toDouble();
            result.budgetHigh = phase.cost.budgetAmount.high.toDouble();
        }
        return result;
    }

    [[nodiscard]] static RoadmapData::Mark::Kind kindOf(const RoadmapTrigger &trigger)
    {
        if (trigger.policy)
            return RoadmapData::Mark::Kind::Scales;
        return trigger.begins.isEmpty() ? RoadmapData::Mark::Kind::Tells : RoadmapData::Mark::Kind::Begins;
    }

    void addTriggers(RoadmapData &data) const
    {
        int never = 0;
        int unfollowed = 0;
        for (const RoadmapTrigger &trigger : m_road.triggers) {
            if (!trigger.month) {
                ++(trigger.problem.isEmpty() ? never : unfollowed);
                continue;
            }
            RoadmapData::Mark mark;
            mark.kind = kindOf(trigger);
            mark.id = trigger.policy ? trigger.policy.value() : trigger.trigger.value();
            mark.month = *trigger.month - m_plan.info().start;
            const bool isNamed = !trigger.name.isEmpty() && trigger.name != trigger.condition;
            mark.title = trigger.policy
                ? Words::tr("%1: %2", "component, rule").arg(trigger.name, trigger.condition)
                : isNamed ? trigger.name
                          : trigger.condition;
            mark.tip = Words::tr("%1\n%2 fires in %3\n%4", "name, condition, month, what it does")
                           .arg(trigger.name, trigger.condition, m_format.month(*trigger.month),
                                roadmapwords::does(m_plan, trigger))
                + u'\n' + (trigger.policy ? Words::tr("a scaling rule") : Words::tr("a trigger"));
            data.triggers.append(mark);
        }
        std::stable_sort(data.triggers.begin(), data.triggers.end(),
                         [](const auto &a, const auto &b) { return a.month < b.month; });
        QStringList notes;
        if (never > 0)
            notes.append(Words::tr("%n never fire(s) in these months", nullptr, never));
        if (unfollowed > 0)
            notes.append(Words::tr("%n cannot be followed", nullptr, unfollowed));
        data.triggersNote = notes.join(u", "_s);
    }

    void addMilestones(RoadmapData &data) const
    {
        int outside = 0;
        for (const RoadmapMilestone &milestone : m_road.milestones) {
            const Milestone &row = *m_plan.find(milestone.milestone);
            if (milestone.column < 0) {
                ++outside;
                continue;
            }
            RoadmapData::Mark mark;
            mark.id = row.id.value();
            mark.kind = row.done   ? RoadmapData::Mark::Kind::Done
                : milestone.change ? RoadmapData::Mark::Kind::Jump
                                   : RoadmapData::Mark::Kind::Milestone;
            mark.month = milestone.column + double(row.day.day() - 1) / row.day.daysInMonth();
            mark.day = row.day;
            mark.title = row.name;
            QStringList tip {row.name, m_format.date(row.day)};
            if (row.done)
                tip.append(Words::tr("done"));
            if (milestone.change) {
                const QString change = m_format.moneyDifference(*milestone.change);
                mark.title = Words::tr("%1, %2", "milestone, change of cost").arg(row.name, change);
                tip.append(Words::tr("cost a month changes by %1").arg(change));
            }
            mark.isOverdue = isOverdue(row, m_asked.today);
            if (mark.isOverdue) {
                mark.shortTitle = mark.title;
                mark.title = Words::tr("%1, overdue %2", "milestone, day it was due")
                                 .arg(mark.title, m_format.date(row.day));
                tip.append(Words::tr("overdue: not done on its day"));
            }
            mark.tip = tip.join(u'\n');
            data.milestones.append(mark);
        }
        if (outside > 0)
            data.milestonesNote = Words::tr("%n outside these months", nullptr, outside);
    }

    void addBreaks(RoadmapData &data) const
    {
        for (const RoadmapBreak &each : m_road.breaks) {
            const Budget &row = *m_plan.find(each.budget);
            const bool isWhole = !row.environment && !row.group && row.tag.key.isEmpty();
            const bool isMonth = each.column >= 0 && each.column < m_timeline.months();
            if (each.kind != BudgetBound::Kind::Limit || !isWhole || !isMonth
                || data.breaks.size() >= mostBreaks)
                continue;
            data.breaks.append({each.column,
                                Words::tr("over budget %1", "from Oct 2026")
                                    .arg(roadmapwords::breakTime(m_plan, m_timeline, each, m_format)),
                                roadmapwords::budgetBreak(m_plan, m_timeline, each, m_format)});
        }
    }

    [[nodiscard]] static bool hasAxis(const RoadmapData &data)
    {
        const auto isDated = [](const RoadmapData::Phase &each) { return !each.isApart(); };
        const auto isKnown = [](double value) { return value > 0; };
        return data.phases.isEmpty() || std::any_of(data.phases.begin(), data.phases.end(), isDated)
            || !data.triggers.isEmpty() || !data.milestones.isEmpty()
            || std::any_of(data.cost.begin(), data.cost.end(), isKnown);
    }

    [[nodiscard]] static bool hasUsers(const RoadmapData &data)
    {
        const auto isKnown = [](double value) { return std::isfinite(value); };
        return std::any_of(data.users.begin(), data.users.end(),
                           [&](double value) { return data.hasAxis && isKnown(value); })
            || std::any_of(data.phases.begin(), data.phases.end(),
                           [&](const RoadmapData::Phase &phase) { return isKnown(phase.users); });
    }

    void addToday(RoadmapData &data) const
    {
        if (!m_asked.today.isValid())
            return;
        const Month month(m_asked.today.year(), m_asked.today.month());
        const int column = month - data.start;
        if (column >= 0 && column < data.months)
            data.today = column + double(m_asked.today.day() - 1) / m_asked.today.daysInMonth();
    }

    const Plan &m_plan;
    const CostTable &m_costs;
    const Timeline &m_timeline;
    const Roadmap &m_road;
    const RoadmapAsked &m_asked;
    const Driver *m_users;
    DriverTable m_drivers;
    Format m_format;
};

} // namespace

RoadmapData roadmapData(const Plan &plan, const CostTable &costs, const Roadmap &road,
                        const RoadmapAsked &asked)
{
    return RoadmapDataMaker(plan, costs, road, asked).made();
}

QString roadmapPhaseTip(const Plan &plan, const RoadmapPhase &phase)
{
    const Format format;
    const Phase &row = *plan.find(phase.phase);
    QStringList lines {row.name, roadmapwords::begins(plan, phase, format)};
    if (phase.until)
        lines.append(Words::tr("until %1, %2", "month, number of months")
                         .arg(format.month(*phase.until), roadmapwords::length(phase.months())));
    const QString budget = roadmapwords::budget(phase, format);
    if (phase.cost.firstColumn >= 0) {
        const QString cost = roadmapwords::cost(phase, format);
        lines.append(budget.isEmpty() ? Words::tr("%1 a month").arg(cost)
                                      : Words::tr("%1 a month, budget %2").arg(cost, budget));
    }
    if (phase.cost.isOverBudget())
        lines.append(Words::tr("over its budget by %1").arg(format.money(phase.cost.overBudget)));
    const QString users = roadmapwords::users(row, format, phase.users);
    if (!users.isEmpty())
        lines.append(Words::tr("%1 users").arg(users));
    if (!row.team.isEmpty())
        lines.append(row.team);
    if (phase.tasks > 0)
        lines.append(Words::tr("checklist %1").arg(roadmapwords::progress(phase.done, phase.tasks)));
    return lines.join(u'\n');
}

} // namespace stratoplan
