// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/drivers.h"
#include "core/roadmap/roadmapwords.h"
#include "render/report/planfigures.h"
#include "render/report/sections/sections.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::sections {

namespace {

/// Where the words of a report are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// "Phases 2 and 3 have no month yet.", or when the last one begins.
QString roadText(const ReportContext &context, const Roadmap &road)
{
    QStringList apart;
    QStringList dated;
    for (const RoadmapPhase &phase : road.phases) {
        const QString name = context.nameOf(phase.phase);
        if (phase.place == RoadmapPhase::Place::Dated)
            dated.append(
                Words::tr("%1 in %2", "phase, month").arg(name, context.format().month(*phase.begins)));
        else
            apart.append(Words::tr("%1 (%2)", "phase, why it has no month")
                             .arg(name, roadmapwords::whyApart(context.plan(), phase, context.format())));
    }
    QStringList sentences;
    if (!dated.isEmpty())
        sentences.append(Words::tr("The phases begin: %1.").arg(dated.join(u", "_s)));
    if (!apart.isEmpty())
        sentences.append(Words::tr("Without a month stand %1; their costs are those of a month.")
                             .arg(apart.join(u", "_s)));
    return sentences.join(u' ');
}

/// "1,000 requests/s"; a text that is no number stays.
QString withUnit(const QString &number, const QString &unit, const Format &format)
{
    const std::optional<Quantity> value = Quantity::fromString(number.trimmed());
    return value ? format.number(*value) + QChar::Nbsp + unit : number;
}

/// A condition with the names of its drivers in place of their keys: "CPU of API pods > 70 %".
QString readable(const Plan &plan, const RoadmapTrigger &trigger, const Format &format)
{
    if (trigger.policy)
        return trigger.condition; // it is said in words already
    static const QRegularExpression word(u"[A-Za-z_][A-Za-z0-9_]*"_s);
    QString text;
    const Driver *alone = nullptr;
    qsizetype end = 0;
    int words = 0;
    for (auto found = word.globalMatch(trigger.condition); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        alone = driverByKey(plan, match.captured());
        text += QStringView(trigger.condition).mid(end, match.capturedStart() - end);
        text += alone && !alone->name.isEmpty() ? alone->name : match.captured();
        end = match.capturedEnd();
        ++words;
    }
    text += QStringView(trigger.condition).mid(end);
    if (words != 1 || !alone || alone->unit.isEmpty())
        return text;
    qsizetype number = text.size();
    while (number > 0 && (text.at(number - 1).isDigit() || text.at(number - 1) == u'.'))
        --number;
    return text.first(number) + withUnit(text.mid(number), alone->unit, format);
}

TableBlock triggerTable(const ReportContext &context, const Roadmap &road)
{
    TableBlock block;
    block.caption = Words::tr("Triggers and scaling rules, and when they fire");
    block.columns = {{Words::tr("Trigger or rule"), ReportColumn::Align::Left, 1.6, false},
                     {Words::tr("Condition"), ReportColumn::Align::Left, 1.6, false},
                     {Words::tr("Fires"), ReportColumn::Align::Left, 0, false},
                     {Words::tr("Does"), ReportColumn::Align::Left, 2.4, true}};
    QStringList problems;
    for (const RoadmapTrigger &trigger : road.triggers) {
        ReportRow row;
        ReportCell fires(roadmapwords::fires(trigger, context.format()));
        if (!trigger.problem.isEmpty()) {
            fires.color = Token::Warning;
            if (!problems.contains(trigger.problem))
                problems.append(trigger.problem);
        }
        const bool isNamed = trigger.name != trigger.condition;
        row.cells = {ReportCell(isNamed ? trigger.name : absentText()),
                     ReportCell(readable(context.plan(), trigger, context.format())), fires,
                     ReportCell(roadmapwords::does(context.plan(), trigger, context.format()))};
        block.rows.append(row);
    }
    block.note = Words::tr("Conditions are followed month by month on the likely course of their drivers.");
    if (!problems.isEmpty())
        block.note += u' ' + problems.join(u' ');
    return block;
}

TableBlock milestoneTable(const ReportContext &context, const Roadmap &road)
{
    TableBlock block;
    block.caption = Words::tr("Milestones");
    block.columns = {{Words::tr("Day"), ReportColumn::Align::Left, 0, false},
                     {Words::tr("Milestone"), ReportColumn::Align::Left, 2.4, false},
                     {Words::tr("Phase"), ReportColumn::Align::Left, 1, true},
                     {Words::tr("Cost a month changes by"), ReportColumn::Align::Right, 0, false},
                     {Words::tr("Done"), ReportColumn::Align::Left, 0, false}};
    for (const RoadmapMilestone &milestone : road.milestones) {
        const Milestone &row = *context.plan().find(milestone.milestone);
        const QString phase = context.nameOf(row.phase);
        ReportRow line;
        line.cells = {
            ReportCell(context.format().date(row.day)), ReportCell(row.name),
            ReportCell(phase.isEmpty() ? absentText() : phase),
            ReportCell(milestone.change ? context.format().difference(*milestone.change) : absentText()),
            ReportCell(row.done ? Words::tr("yes") : Words::tr("no"))};
        block.rows.append(line);
    }
    return block;
}

TableBlock checklistTable(const ReportContext &context)
{
    TableBlock block;
    block.caption = Words::tr("Checklists");
    block.columns = {{Words::tr("Checklist"), ReportColumn::Align::Left, 1.6, false},
                     {Words::tr("Phase"), ReportColumn::Align::Left, 0, true},
                     {Words::tr("Work"), ReportColumn::Align::Right, 0, false},
                     {Words::tr("Done"), ReportColumn::Align::Right, 0, false},
                     {Words::tr("Still to do"), ReportColumn::Align::Left, 3, false}};
    for (const Checklist &list : context.plan().table<Checklist>()) {
        int done = 0;
        int all = 0;
        QStringList open;
        for (const Task &task : context.plan().table<Task>()) {
            if (task.checklist != list.id)
                continue;
            ++all;
            done += task.done ? 1 : 0;
            if (!task.done)
                open.append(task.text);
        }
        const QString phase = context.nameOf(list.phase);
        ReportRow row;
        row.cells = {ReportCell(list.name), ReportCell(phase.isEmpty() ? absentText() : phase),
                     ReportCell(list.days > 0 ? roadmapwords::days(list.days) : absentText()),
                     ReportCell(roadmapwords::progress(done, all)),
                     ReportCell(open.isEmpty() ? absentText() : open.join(u"; "_s))};
        block.rows.append(row);
    }
    return block;
}

/// Only what passes a limit passes a budget.
QString breakCaption(const ReportContext &context, const Roadmap &road)
{
    const bool anyLimit = std::any_of(road.breaks.begin(), road.breaks.end(), [](const RoadmapBreak &each) {
        return each.kind == BudgetBound::Kind::Limit;
    });
    return anyLimit
        ? Words::tr("Budgets that %1 passes, %2 a month").arg(context.optionName(), context.currency())
        : Words::tr("Thresholds of budgets that %1 passes, %2 a month")
              .arg(context.optionName(), context.currency());
}

TableBlock breakTable(const ReportContext &context, const Roadmap &road)
{
    const Timeline &timeline = context.costs().timeline;
    TableBlock block;
    block.caption = context.captioned(breakCaption(context, road));
    block.columns = {{Words::tr("Budget"), ReportColumn::Align::Left, 2, false},
                     {Words::tr("Passed"), ReportColumn::Align::Left, 1, true},
                     {Words::tr("From"), ReportColumn::Align::Left, 0, false},
                     {Words::tr("Months"), ReportColumn::Align::Right, 0, false},
                     {Words::tr("Most above"), ReportColumn::Align::Right, 0, false}};
    for (const RoadmapBreak &each : road.breaks) {
        const Budget &budget = *context.plan().find(each.budget);
        const bool isLimit = each.kind == BudgetBound::Kind::Limit;
        QString bound =
            isLimit ? roadmapwords::bound(each.kind) : roadmapwords::boundOf(each, context.format());
        bound[0] = bound.at(0).toUpper();
        ReportRow row;
        row.cells = {ReportCell(budget.name.isEmpty() ? Words::tr("Budget") : budget.name), ReportCell(bound),
                     ReportCell(context.periodText(each.column)),
                     ReportCell(timeline.at(each.column).month ? QString::number(each.months) : absentText()),
                     ReportCell(context.format().exact(each.over))};
        if (isLimit)
            row.cells.last().color = Token::Overrun;
        block.rows.append(row);
    }
    return block;
}

} // namespace

QList<Block> roadmap(const ReportContext &context)
{
    if (context.option().isNone())
        return {};
    const Roadmap road = roadmapOf(context.plan(), context.costs());
    QList<Block> blocks;
    const bool hasPhases = !road.phases.isEmpty();
    if (hasPhases) {
        blocks.append(TextBlock {roadText(context, road)});
        if (const FigurePointer figure = figures::roadmap(context)) {
            constexpr double smaller = 0.8;
            blocks.append(
                FigureBlock {figure,
                             context.captioned(Words::tr("The road of %1: phases, users, cost against "
                                                         "budget, triggers and milestones")
                                                   .arg(context.optionName())),
                             0,
                             {},
                             smaller});
        }
    }
    if (!road.breaks.isEmpty())
        blocks.append(breakTable(context, road));
    if (!road.triggers.isEmpty())
        blocks.append(triggerTable(context, road));
    if (!road.milestones.isEmpty())
        blocks.append(milestoneTable(context, road));
    const TableBlock checklists = checklistTable(context);
    if (!checklists.rows.isEmpty())
        blocks.append(checklists);
    if (!blocks.isEmpty())
        blocks.prepend(HeadingBlock {1, Words::tr("Roadmap")});
    return blocks;
}

} // namespace stratoplan::sections
