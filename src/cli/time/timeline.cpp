// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/time/askedcosts.h"
#include "core/roadmap/roadmapwords.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

namespace {

/// Something that happens on the road.
struct Event
{
    std::optional<Month> month; ///< none: it has no place on the axis
    QString kind; ///< "phase", "trigger", "rule", "milestone", "budget"
    QString name;
    QString text; ///< what it is or does
    QString problem;
    std::optional<Month> until;
    const RoadmapPhase *phase = nullptr;
};

class EventList
{
public:
    EventList(const Plan &plan, const CostTable &costs, const Roadmap &road)
        : m_plan(plan), m_costs(costs), m_road(road)
    {
    }

    [[nodiscard]] QList<Event> events() const
    {
        QList<Event> all;
        for (const RoadmapPhase &phase : m_road.phases)
            all.append(eventOf(phase));
        for (const RoadmapTrigger &trigger : m_road.triggers)
            all.append(eventOf(trigger));
        for (const RoadmapMilestone &milestone : m_road.milestones)
            all.append(eventOf(milestone));
        for (const RoadmapBreak &each : m_road.breaks)
            all.append(eventOf(each));
        std::stable_sort(all.begin(), all.end(), [](const Event &a, const Event &b) {
            return a.month && (!b.month || *a.month < *b.month);
        });
        return all;
    }

private:
    [[nodiscard]] Event eventOf(const RoadmapPhase &phase) const
    {
        const Phase &row = *m_plan.find(phase.phase);
        QStringList words;
        const QString apart = roadmapwords::whyApart(m_plan, phase, m_format);
        if (!apart.isEmpty())
            words.append(apart);
        else if (row.begins == Phase::Begins::OnTrigger)
            words.append(roadmapwords::beginRule(m_plan, row, m_format));
        const QString users = roadmapwords::users(row, m_format, phase.users);
        if (!users.isEmpty())
            words.append(u"%1 users"_s.arg(users));
        if (!row.team.isEmpty())
            words.append(row.team);
        if (phase.tasks > 0)
            words.append(u"checklist %1"_s.arg(roadmapwords::progress(phase.done, phase.tasks)));
        if (phase.days > 0)
            words.append(u"%1 of work"_s.arg(roadmapwords::days(phase.days)));
        if (phase.cost.isOverBudget())
            words.append(u"over its budget by %1"_s.arg(m_format.money(phase.cost.overBudget)));
        words.append(leftOutText(std::max(phase.cost.first.unknown, phase.cost.last.unknown)));
        words.removeAll(QString());
        return {phase.begins, u"phase"_s, row.name, words.join(u"; "_s), phase.problem, phase.until, &phase};
    }

    [[nodiscard]] Event eventOf(const RoadmapTrigger &trigger) const
    {
        QStringList words;
        if (trigger.condition != trigger.name)
            words.append(trigger.condition);
        if (!trigger.month)
            words.append(roadmapwords::fires(trigger, m_format));
        words.append(roadmapwords::does(m_plan, trigger));
        return {trigger.month,   trigger.policy ? u"rule"_s : u"trigger"_s,
                trigger.name,    words.join(u"; "_s),
                trigger.problem, {},
                nullptr};
    }

    [[nodiscard]] Event eventOf(const RoadmapMilestone &milestone) const
    {
        const Milestone &row = *m_plan.find(milestone.milestone);
        QStringList words {m_format.date(row.day)};
        if (row.done)
            words.append(u"done"_s);
        if (milestone.change)
            words.append(u"cost a month changes by %1"_s.arg(m_format.moneyDifference(*milestone.change)));
        const auto month =
            row.day.isValid() ? std::optional(Month(row.day.year(), row.day.month())) : std::nullopt;
        return {month, u"milestone"_s, row.name, words.join(u"; "_s), {}, {}, nullptr};
    }

    [[nodiscard]] Event eventOf(const RoadmapBreak &each) const
    {
        const Budget &row = *m_plan.find(each.budget);
        return {m_costs.timeline.at(each.column).month,
                u"budget"_s,
                row.name,
                roadmapwords::budgetBreak(m_plan, m_costs.timeline, each, m_format),
                {},
                {},
                nullptr};
    }

    const Plan &m_plan;
    const CostTable &m_costs;
    const Roadmap &m_road;
    Format m_format;
};

void printText(const QList<Event> &events, const QString &title)
{
    const Format format;
    OutputTable table {{{{}, u"Month"_s},
                        {{}, u"Kind"_s},
                        {{}, u"Name"_s},
                        {{}, u"Cost a month"_s, true},
                        {{}, u"Budget"_s, true},
                        {{}, {}}},
                       {},
                       {}};
    bool hadMonth = true;
    for (const Event &event : events) {
        if (hadMonth && !event.month && !table.rows.isEmpty())
            table.ruledRows.append(static_cast<int>(table.rows.size()));
        hadMonth = event.month.has_value();
        const QString text = event.problem.isEmpty() ? event.text : event.text + u": "_s + event.problem;
        table.rows.append({OutputCell(event.month ? format.month(*event.month) : absentText()),
                           OutputCell(event.kind), OutputCell(event.name),
                           OutputCell(event.phase ? roadmapwords::cost(*event.phase, format) : QString()),
                           OutputCell(event.phase ? roadmapwords::budget(*event.phase, format) : QString()),
                           OutputCell(text)});
    }
    print(title + u'\n' + toText(table) + u'\n');
}

OutputTable dataColumns()
{
    OutputTable table;
    for (const char *key :
         {"option", "month", "kind", "name", "text", "problem", "until", "cost_first", "cost_last",
          "budget_low", "budget_high", "currency", "tasks", "tasks_done", "days"})
        table.columns.append({QString::fromLatin1(key), {}});
    return table;
}

void addData(const QList<Event> &events, const QString &option, const QString &currency, OutputTable &table)
{
    const auto month = [](const std::optional<Month> &value) {
        return OutputCell(value ? value->toString() : QString());
    };
    for (const Event &event : events) {
        QList<OutputCell> row {OutputCell(option),     month(event.month),     OutputCell(event.kind),
                               OutputCell(event.name), OutputCell(event.text), OutputCell(event.problem),
                               month(event.until)};
        const PhaseSummary *cost =
            event.phase && event.phase->cost.firstColumn >= 0 ? &event.phase->cost : nullptr;
        const auto amount = [](bool isThere, const Money &money) {
            return isThere ? OutputCell({}, DataCell::of(money)) : OutputCell();
        };
        const bool hasBudget = cost && cost->budget;
        row << amount(cost, cost ? cost->first.amount.likely : Money())
            << amount(cost, cost ? cost->last.amount.likely : Money())
            << amount(hasBudget, hasBudget ? cost->budgetAmount.low : Money())
            << amount(hasBudget, hasBudget ? cost->budgetAmount.high : Money())
            << OutputCell(event.phase ? currency : QString());
        for (const int count : {event.phase ? event.phase->tasks : -1, event.phase ? event.phase->done : -1,
                                event.phase ? event.phase->days : -1})
            row << (count < 0 ? OutputCell() : OutputCell({}, DataCell::of(count)));
        table.rows.append(row);
    }
}

} // namespace

int runTimeline(const QStringList &words)
{
    Arguments arguments(words, {u"option"_s, u"basis"_s, u"scenario"_s, u"format"_s});
    const std::optional<AskedCosts> asked = askedCosts(arguments);
    if (!asked)
        return arguments.exitStatus();
    OutputTable data = dataColumns();
    for (const AskedOption &option : asked->options) {
        const Roadmap road = roadmapOf(asked->plan, option.costs);
        const QList<Event> events = EventList(asked->plan, option.costs, road).events();
        if (asked->format == OutputFormat::Table)
            printText(events, option.title);
        else
            addData(events, option.name, asked->plan.info().currency.toString(), data);
    }
    if (asked->format != OutputFormat::Table)
        printTable(data, asked->format);
    return Fine;
}

} // namespace stratoplan::cli
