// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/carbon/carbon.h"
#include "core/text/carbontext.h"
#include "render/report/layout/footnotes.h"
#include "render/report/sections/sections.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::sections {

namespace {

/// Where the words of a report are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

ReportRow rowOf(const ReportContext &context, const CarbonRow &line, Footnotes &methods)
{
    const Component *component = context.plan().find(line.component);
    const CarbonEstimate &estimate = line.estimate;
    ReportRow row;
    row.indent = 1;
    row.cells = {ReportCell(component ? component->name : QString()),
                 estimate.kilograms ? ReportCell(carbonText(context.format(), *estimate.kilograms))
                                    : ReportCell(Words::tr("no estimate")),
                 ReportCell(estimate.year > 0 ? QString::number(estimate.year) : absentText()),
                 ReportCell(methods.mark(estimate.method)), ReportCell(estimate.why)};
    return row;
}

TableBlock carbonBlock(const ReportContext &context, const CarbonTable &table)
{
    TableBlock block;
    const QString phase = context.nameOf(context.phase());
    block.caption = phase.isEmpty()
        ? Words::tr("%1, CO₂ equivalents a month").arg(context.optionName())
        : Words::tr("%1, %2 phase, CO₂ equivalents a month").arg(context.optionName(), phase);
    block.columns = {{Words::tr("Component"), ReportColumn::Align::Left, 1.2, false},
                     {Words::tr("Emitted a month"), ReportColumn::Align::Right, 0, false},
                     {Words::tr("Year"), ReportColumn::Align::Right, 0, true},
                     {Words::tr("Method"), ReportColumn::Align::Left, 0, true},
                     {Words::tr("Left out"), ReportColumn::Align::Left, 2.4, true}};
    Footnotes methods;
    for (const Environment &environment : context.plan().table<Environment>()) {
        QList<ReportRow> rows;
        for (const CarbonRow &line : table.rows) {
            if (line.environment == environment.id && line.counted)
                rows.append(rowOf(context, line, methods));
        }
        if (rows.isEmpty())
            continue;
        ReportRow heading;
        heading.kind = ReportRow::Kind::Category;
        heading.cells = {ReportCell(environment.name)};
        block.rows << heading << rows;
    }
    ReportRow total;
    total.kind = ReportRow::Kind::Total;
    total.cells = {ReportCell(Words::tr("Total")), ReportCell(carbonText(context.format(), table.total))};
    block.rows.append(total);
    block.note = methods.text();
    return block;
}

/// What is added as a share of cost runs nothing that could be estimated; empty where nothing is.
QString addedText(const ReportContext &context)
{
    QStringList names;
    for (const CostRow &row : context.costs().rows) {
        const Adjustment *adjustment = context.plan().find(row.adjustment);
        const bool isThere = row.counted && row.cells.at(context.column()).state != CostCell::State::Absent;
        if (adjustment && isThere && !names.contains(adjustment->name))
            names.append(adjustment->name);
    }
    return names.isEmpty()
        ? QString()
        : Words::tr("What is planned as a share of the cost has no estimate and is left out: %1.")
              .arg(names.join(u", "_s));
}

} // namespace

QList<Block> carbon(const ReportContext &context)
{
    if (context.option().isNone())
        return {};
    const CarbonTable table =
        carbonTable(context.plan(), context.option(), context.costs().timeline.at(context.column()));
    if (table.estimated == 0)
        return {};
    const QString years = table.fromYear == table.toYear
        ? QString::number(table.fromYear)
        : Words::tr("%1 to %2", "years").arg(table.fromYear).arg(table.toYear);
    const QString said =
        Words::tr("Running %1 emits an estimated %2 of CO₂ equivalents a month, with grid factors of %3. "
                  "Lines without an estimate: %4. They are not counted as zero.")
            .arg(context.optionName(), carbonText(context.format(), table.total), years)
            .arg(table.unknown);
    return {HeadingBlock {1, Words::tr("Carbon")}, TextBlock {filled({said, addedText(context)}).join(u' ')},
            carbonBlock(context, table)};
}

} // namespace stratoplan::sections
