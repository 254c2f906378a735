// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/describe.h"
#include "render/report/planfigures.h"
#include "render/report/sections/sections.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::sections {

namespace {

/// Where the words of a report are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

int depthOf(const Plan &plan, const Area &area)
{
    constexpr int most = 6; // deep enough for any drawing, and an end where areas contain themselves
    int depth = 0;
    for (const Area *outer = plan.find(area.parent); outer && depth < most; outer = plan.find(outer->parent))
        ++depth;
    return depth;
}

/// Areas of a diagram below their parents.
void addAreas(const Plan &plan, DiagramId diagram, AreaId parent, TableBlock &block)
{
    for (const Area &area : plan.table<Area>()) {
        if (area.diagram != diagram || area.parent != parent || depthOf(plan, area) > 5)
            continue;
        ReportRow row;
        row.indent = depthOf(plan, area);
        row.cells = {ReportCell(area.name), ReportCell(areaKindTitle(area.kind)), ReportCell(area.detail),
                     ReportCell(rulesText(area))};
        block.rows.append(row);
        addAreas(plan, diagram, area.id, block);
    }
}

QList<Block> networks(const ReportContext &context, const Diagram &diagram)
{
    TableBlock block;
    block.caption = Words::tr("Areas of %1").arg(diagram.name);
    block.columns = {{Words::tr("Area"), ReportColumn::Align::Left, 2, false},
                     {Words::tr("Kind"), ReportColumn::Align::Left, 0, true},
                     {Words::tr("Detail"), ReportColumn::Align::Left, 2, true},
                     {Words::tr("Rules"), ReportColumn::Align::Left, 2.2, true}};
    addAreas(context.plan(), diagram.id, {}, block);
    return block.rows.isEmpty() ? QList<Block>() : QList<Block> {block};
}

QString captionOf(const ReportContext &context, DiagramId diagram)
{
    const QString name = context.plan().find(diagram)->name;
    const QString phase = context.nameOf(context.phase());
    return context.captioned(
        phase.isEmpty() ? Words::tr("%1, %2 a month").arg(name, context.currency())
                        : Words::tr("%1, %2 phase, %3 a month").arg(name, phase, context.currency()));
}

/// "Recovery region $1,194, WAF $27, others $400".
QString linesText(const ReportContext &context, const QList<figures::ApartLine> &lines)
{
    constexpr qsizetype most = 3;
    QStringList texts;
    Money others = Money::fromMicros(0, context.costs().currency);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i < most || lines.size() == most + 1)
            texts.append(Words::tr("%1 %2", "line, amount")
                             .arg(lines.at(i).name, context.format().money(lines.at(i).amount)));
        else
            others += lines.at(i).amount;
    }
    if (lines.size() > most + 1)
        texts.append(Words::tr("others %1", "amount").arg(context.format().money(others)));
    return texts.join(u", "_s);
}

/// "Not on the diagram: $1,620 of the same environments (…)."; empty where all of it is.
QString apartText(const ReportContext &context, const figures::DrawnDiagram &drawn)
{
    const CostSum &apart = drawn.apart;
    QStringList texts;
    if (!apart.amount.likely.isZero())
        texts.append(
            Words::tr("Not on the diagram: %1 a month in the same environments (%2).")
                .arg(context.format().money(apart.amount.likely), linesText(context, drawn.apartLines)));
    if (apart.unknown > 0)
        texts.append(Words::tr("Lines without a price that are not on it: %1.").arg(apart.unknown));
    return texts.join(u' ');
}

/// Whether a diagram reads better on a page that lies on its side.
bool wide(const Figure &figure)
{
    const QSizeF size = figure.preferredSize();
    return size.width() > 800 && size.width() > 1.1 * size.height();
}

} // namespace

QList<Block> topology(const ReportContext &context)
{
    const QList<figures::DrawnDiagram> drawn = figures::diagrams(context);
    if (drawn.isEmpty())
        return {};
    QList<Block> blocks {
        HeadingBlock {1, Words::tr("Topology")},
        TextBlock {Words::tr("What %1 consists of and how its parts talk to each other. Badges show the "
                             "cost a month.")
                       .arg(context.optionName())}};
    QList<Block> tables;
    QList<Block> pictures;
    bool anyWide = false;
    for (const figures::DrawnDiagram &each : drawn) {
        const bool isWide = wide(*each.figure);
        anyWide = anyWide || isWide;
        if (isWide)
            pictures.append(PageBreakBlock {true});
        pictures.append(
            FigureBlock {each.figure, captionOf(context, each.diagram), 0, apartText(context, each)});
        if (isWide)
            pictures.append(PageBreakBlock());
        tables += networks(context, *context.plan().find(each.diagram));
    }
    // A page on its side comes last, so that the one before it is filled.
    return blocks + (anyWide ? tables + pictures : pictures + tables);
}

} // namespace stratoplan::sections
