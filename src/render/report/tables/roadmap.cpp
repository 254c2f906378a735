// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/roadmap.h"
#include "render/report/scenariocosts.h"
#include "render/report/tables/tables.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::tables {

namespace {

DataCell month(const std::optional<Month> &value)
{
    return text(value ? value->toString() : QString());
}

} // namespace

DataTable triggers(const ReportContext &context)
{
    DataTable table {u"triggers"_s,
                     {u"option"_s, u"kind"_s, u"name"_s, u"condition"_s, u"month"_s, u"action"_s, u"effect"_s,
                      u"begins"_s, u"most_units"_s, u"not_enough_from"_s, u"problem"_s},
                     {}};
    if (context.option().isNone())
        return table;
    for (const RoadmapTrigger &trigger : roadmapOf(context.plan(), context.costs()).triggers) {
        QStringList phases;
        for (const PhaseId phase : trigger.begins)
            phases.append(context.nameOf(phase));
        table.rows.append({text(context.optionName()), text(trigger.policy ? u"rule"_s : u"trigger"_s),
                           text(trigger.name), text(trigger.condition), month(trigger.month),
                           text(enumName(trigger.action)), text(trigger.effect), text(phases.join(u"; "_s)),
                           trigger.units > 0 ? DataCell::of(trigger.units) : DataCell(),
                           month(trigger.exhausted), text(trigger.problem)});
    }
    return table;
}

DataTable checklists(const ReportContext &context)
{
    DataTable table {u"checklists"_s, {u"checklist"_s, u"phase"_s, u"days"_s, u"task"_s, u"done"_s}, {}};
    for (const Checklist &list : context.plan().table<Checklist>()) {
        for (const Task &task : context.plan().table<Task>()) {
            if (task.checklist != list.id)
                continue;
            table.rows.append({text(list.name), text(context.nameOf(list.phase)),
                               list.days > 0 ? DataCell::of(list.days) : DataCell(), text(task.text),
                               yes(task.done)});
        }
    }
    return table;
}

DataTable milestones(const ReportContext &context)
{
    DataTable table {u"milestones"_s, {u"day"_s, u"milestone"_s, u"phase"_s, u"done"_s}, {}};
    for (const Milestone &row : context.plan().table<Milestone>())
        table.rows.append({date(row.day), text(row.name), text(context.nameOf(row.phase)), yes(row.done)});
    return table;
}

DataTable scenarios(const ReportContext &context)
{
    DataTable table {u"scenarios"_s,
                     {u"option"_s, u"scenario"_s, u"settings"_s, u"phase"_s, u"likely"_s, u"difference"_s,
                      u"left_of_budget"_s, u"currency"_s},
                     {}};
    const QList<ScenarioCost> costs = scenarioCosts(context);
    if (costs.size() < 2)
        return table;
    const ScenarioCost &saved = costs.first();
    for (const ScenarioCost &cost : costs) {
        const auto add = [&](const QString &period, const CostSum &sum, const CostSum *before,
                             const std::optional<Money> &left) {
            table.rows.append({text(context.optionName()), text(cost.name), text(cost.settings), text(period),
                               DataCell::of(sum.amount.likely),
                               before ? DataCell::of(changeBetween(*before, sum)) : DataCell(),
                               left ? DataCell::of(*left) : DataCell(), text(context.currency())});
        };
        for (const ScenarioCost::InPhase &each : cost.phases) {
            const ScenarioCost::InPhase *before = saved.in(each.phase);
            add(context.nameOf(each.phase), each.sum, before ? &before->sum : nullptr, each.left);
        }
        add(u"all months"_s, cost.horizon, &saved.horizon, {});
    }
    return table;
}

} // namespace stratoplan::tables
