// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/breakdown.h"
#include "core/roadmap/roadmapwords.h"
#include "render/report/sections/sections.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::sections {

namespace {

/// Where the words of a report are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString beginText(const ReportContext &context, PhaseId phase)
{
    const auto begins = context.costs().timeline.beginOf(phase);
    return begins ? context.format().month(*begins) : Words::tr("not dated");
}

ReportCell phaseCost(const ReportContext &context, const PhaseSummary &summary)
{
    if (summary.firstColumn < 0)
        return absentText();
    ReportCell cell = amountCell(summary.first.amount, context.format());
    QStringList details {cell.detail};
    if (summary.first.amount != summary.last.amount)
        details.append(
            Words::tr("%1 in %2", "amount, month")
                .arg(context.format().exact(summary.last.amount), context.periodText(summary.lastColumn)));
    if (summary.first.unknown > 0)
        details.append(Words::tr("lines left out: %1").arg(summary.first.unknown));
    cell.detail = filled(details).join(u'\n');
    return cell;
}

ReportCell shareCell(const ReportContext &context, const PhaseSummary &summary)
{
    if (!summary.budgetUsed)
        return absentText();
    ReportCell cell(context.format().percent(*summary.budgetUsed));
    if (summary.isOverBudget()) {
        cell.color = Token::Overrun;
        cell.strong = true;
        cell.detail = Words::tr("%1 over").arg(context.format().exact(summary.overBudget));
    }
    return cell;
}

TableBlock phaseTable(const ReportContext &context)
{
    TableBlock block;
    block.caption = context.captioned(Words::tr("Phases of %1 against their budgets, %2 a month")
                                          .arg(context.optionName(), context.currency()));
    block.columns = {{Words::tr("Phase"), ReportColumn::Align::Left, 3, false},
                     {Words::tr("Begins"), ReportColumn::Align::Left, 0, true},
                     {Words::tr("Users"), ReportColumn::Align::Right, 0, false},
                     {Words::tr("Cost"), ReportColumn::Align::Right, 0, false},
                     {Words::tr("Budget"), ReportColumn::Align::Right, 0, false},
                     {Words::tr("Used"), ReportColumn::Align::Right, 0, false}};
    const DriverCurve users =
        driverCurve(context.plan(), context.plan().info().usersDriver, context.costs().timeline);
    for (const PhaseSummary &summary : context.phases()) {
        const Phase *phase = context.plan().find(summary.phase);
        if (!phase)
            continue;
        const QString count = roadmapwords::users(*phase, context.format(),
                                                  usersIn(users, summary.firstColumn, summary.lastColumn));
        ReportRow row;
        row.cells = {ReportCell(phase->name, phase->team),
                     ReportCell(beginText(context, summary.phase)),
                     ReportCell(count.isEmpty() ? absentText() : count),
                     phaseCost(context, summary),
                     ReportCell(summary.budget ? context.format().exact(summary.budgetAmount) : absentText()),
                     shareCell(context, summary)};
        block.rows.append(row);
    }
    block.note =
        filled({Words::tr("A phase costs what its first month costs; used is what the month takes that is "
                          "furthest over its limit, or nearest to it. The end of a budget's range is its "
                          "limit."),
                context.upfrontText()})
            .join(u' ');
    return block;
}

TableBlock categoryTable(const ReportContext &context)
{
    const Breakdown byCategory = breakdown(context.plan(), context.costs(), Dimension::Category);
    TableBlock block;
    block.caption = context.captioned(
        Words::tr("%1 by category and phase, %2 a month").arg(context.optionName(), context.currency()));
    block.columns.append({Words::tr("Category"), ReportColumn::Align::Left, 2, false});
    QList<int> columns;
    for (const PhaseSummary &summary : context.phases()) {
        if (summary.firstColumn < 0)
            continue;
        columns.append(summary.firstColumn);
        block.columns.append({summary.phase ? context.nameOf(summary.phase) : Words::tr("Every phase"),
                              ReportColumn::Align::Right, 1, false});
    }
    const auto rowOf = [&](const QString &title, const QList<CostSum> &sums) {
        ReportRow row;
        row.cells.append(title);
        for (const int column : columns)
            row.cells.append(sumCell(sums.at(column), context.format()));
        return row;
    };
    for (const BreakdownRow &category : byCategory.rows) {
        if (category.counted)
            block.rows.append(rowOf(category.title, category.sums));
    }
    ReportRow total = rowOf(Words::tr("Total"), byCategory.total);
    total.kind = ReportRow::Kind::Total;
    block.rows.append(total);
    return block;
}

QString overrunText(const ReportContext &context)
{
    QStringList over;
    for (const PhaseSummary &summary : context.phases()) {
        if (summary.isOverBudget())
            over.append(Words::tr("%1 by %2", "phase, amount")
                            .arg(context.nameOf(summary.phase), context.format().money(summary.overBudget)));
    }
    if (over.isEmpty())
        return Words::tr("Every phase of %1 that has a budget stays within it.").arg(context.optionName());
    return Words::tr("Phases of %1 that go over their budgets: %2.")
        .arg(context.optionName(), over.join(u", "_s));
}

} // namespace

QList<Block> phases(const ReportContext &context)
{
    if (context.option().isNone())
        return {};
    QList<Block> blocks;
    const bool hasPhases = context.phases().first().phase.value() != 0;
    if (hasPhases) {
        blocks = {TextBlock {overrunText(context)}, phaseTable(context)};
        if (!context.costs().rows.isEmpty())
            blocks.append(categoryTable(context));
    }
    if (!blocks.isEmpty())
        blocks.prepend(HeadingBlock {1, Words::tr("Phases")});
    return blocks;
}

} // namespace stratoplan::sections
