// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/chancetext.h"
#include "core/uncertainty/inputtext.h"
#include "render/report/planfigures.h"
#include "render/report/sections/sections.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::sections {

namespace {

/// Where the words of a report are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

using Align = ReportColumn::Align;

/// Up to this many months are listed one by one, more of them by the quarter.
constexpr int mostMonths = 36;
/// Inputs that a table lists; what the others do is hardly anything.
constexpr qsizetype mostInputs = 20;

QString budgetSentence(const ReportContext &context, int month)
{
    const CostBand &band = context.simulation().columns.at(month);
    if (*band.within == Percent::fromWhole(100))
        return Words::tr("It stays within its budget in every month of every run.");
    if (!hasRange(band))
        return Words::tr("It is over its budget in %1 in every run, at a limit of %2.")
            .arg(context.periodText(month), context.format().money(*band.limit));
    return Words::tr("It is least likely to stay within its budget in %1: the chance is %2 at a limit of %3.")
        .arg(context.periodText(month), chanceText(*band.within, context.format()),
             context.format().money(*band.limit));
}

/// What the runs say, in sentences.
QString finding(const ReportContext &context)
{
    const Simulation &simulation = context.simulation();
    const Format &format = context.format();
    const CostBand &total = simulation.total;
    QStringList sentences {
        Words::tr("In eight of ten runs %1 costs between %2 and %3 in all %4 months together; with every "
                  "range at its likely value it is %5.")
            .arg(context.optionName(), format.money(total.p10), format.money(total.p90))
            .arg(simulation.timeline.months())
            .arg(format.money(total.likely))};
    if (const int least = leastLikely(simulation.columns, simulation.timeline.months()); least >= 0)
        sentences.append(budgetSentence(context, least));
    const QString matters = inputTitle(simulation.inputs.first());
    sentences.append(simulation.inputs.size() == 1
                         ? Words::tr("All of it comes from one input: %1.").arg(matters)
                         : Words::tr("What matters most: %1.").arg(matters));
    return sentences.join(u' ');
}

/// A chance in the colour of what it means.
ReportCell chanceCell(const QString &text, const std::optional<Percent> &chance)
{
    ReportCell cell(text);
    if (chance && *chance < Percent::fromWhole(50))
        cell.color = Token::Overrun;
    else if (chance && *chance < Percent::fromWhole(90))
        cell.color = Token::Warning;
    return cell;
}

QList<ReportCell> bandCells(const QString &title, const CostBand &band, const Format &format, bool hasLimits)
{
    QList<ReportCell> cells {ReportCell(title), ReportCell(format.exact(band.p10)),
                             ReportCell(format.exact(band.p50)), ReportCell(format.exact(band.p90)),
                             ReportCell(format.exact(band.likely))};
    if (!hasLimits)
        return cells;
    cells.append(ReportCell(band.limit ? format.exact(*band.limit) : absentText()));
    cells.append(chanceCell(chanceText(band, format), band.within));
    return cells;
}

TableBlock bandFrame(const ReportContext &context, bool hasLimits, int step)
{
    TableBlock table;
    table.caption = step == 1
        ? Words::tr("Cost of %1 by month, %2").arg(context.optionName(), context.currency())
        : Words::tr("Cost of %1 in every third month, %2").arg(context.optionName(), context.currency());
    table.caption = context.captioned(table.caption);
    table.columns = {{Words::tr("Month"), Align::Left, 1, false},
                     {Words::tr("P10"), Align::Right, 0, false},
                     {Words::tr("P50"), Align::Right, 0, false},
                     {Words::tr("P90"), Align::Right, 0, false},
                     {Words::tr("Likely"), Align::Right, 0, false}};
    if (hasLimits) {
        table.columns.append({Words::tr("Budget"), Align::Right, 0, false});
        table.columns.append({Words::tr("Chance within"), Align::Right, 0, false});
    }
    return table;
}

/// What "no range" is, where the table says it of a month.
QString noRangeText(const Simulation &simulation)
{
    const auto first = simulation.columns.begin();
    const bool isThere = std::any_of(first, first + simulation.timeline.months(),
                                     [](const CostBand &band) { return band.within && !hasRange(band); });
    return isThere ? Words::tr("No range: nothing that costs in the month is stated as a range, so that "
                               "every run is the same.")
                   : QString();
}

TableBlock bandTable(const ReportContext &context)
{
    const Simulation &simulation = context.simulation();
    const bool hasLimits = leastLikely(simulation.columns, simulation.timeline.months()) >= 0;
    const int months = simulation.timeline.months();
    const int step = months > mostMonths ? 3 : 1;
    TableBlock table = bandFrame(context, hasLimits, step);
    for (int month = 0; month < months; month += step) {
        ReportRow row;
        row.cells =
            bandCells(context.periodText(month), simulation.columns.at(month), context.format(), hasLimits);
        table.rows.append(row);
    }
    ReportRow total;
    total.kind = ReportRow::Kind::Total;
    total.cells = bandCells(Words::tr("All months"), simulation.total, context.format(), hasLimits);
    table.rows.append(total);
    QStringList notes {
        bandExplanation(), hasLimits ? noRangeText(simulation) : QString(),
        Words::tr("%1; the same seed draws the same numbers.").arg(simulationBasis(simulation)),
        ReportContext::leftOutText(simulation.total.unknown)};
    table.note = filled(notes).join(u' ');
    return table;
}

/// Every budget that limits some month, whatever it covers.
TableBlock budgetTable(const ReportContext &context)
{
    const Simulation &simulation = context.simulation();
    const Format &format = context.format();
    TableBlock table;
    table.caption = context.captioned(Words::tr("Chance of %1 to stay within each budget, %2")
                                          .arg(context.optionName(), context.currency()));
    table.columns = {{Words::tr("Budget"), Align::Left, 1, true},
                     {Words::tr("Least likely in"), Align::Left, 0, false},
                     {Words::tr("Limit"), Align::Right, 0, false},
                     {Words::tr("Chance within"), Align::Right, 0, false},
                     {Words::tr("In every month"), Align::Right, 0, false}};
    for (const BudgetChance &chance : simulation.budgets) {
        const int least = leastLikely(chance.columns, simulation.timeline.months());
        const Budget *budget = context.plan().find(chance.budget);
        if (least < 0 || !budget)
            continue;
        const CostBand &band = chance.columns.at(least);
        ReportRow row;
        row.cells = {ReportCell(budgetTitle(context.plan(), *budget)), ReportCell(context.periodText(least)),
                     ReportCell(format.exact(*band.limit)), chanceCell(chanceText(band, format), band.within),
                     chanceCell(keptChanceText(chance, format), chance.kept)};
        table.rows.append(row);
    }
    return table;
}

TableBlock categoryTable(const ReportContext &context)
{
    const Simulation &simulation = context.simulation();
    TableBlock table;
    table.caption = context.captioned(
        Words::tr("Cost of %1 in all months by category, %2").arg(context.optionName(), context.currency()));
    table.columns = {{Words::tr("Category"), Align::Left, 1, false},
                     {Words::tr("P10"), Align::Right, 0, false},
                     {Words::tr("P50"), Align::Right, 0, false},
                     {Words::tr("P90"), Align::Right, 0, false},
                     {Words::tr("Likely"), Align::Right, 0, false}};
    for (const CategoryBand &category : simulation.categories) {
        ReportRow row;
        row.cells = bandCells(category.title, category.total, context.format(), false);
        if (!category.total.p90.isZero() || !category.total.likely.isZero())
            table.rows.append(row);
    }
    table.note = Words::tr("Bands of parts do not add up to the band of the whole: what is dear in one part "
                           "is seldom dear in all of them at once.");
    return table;
}

TableBlock inputTable(const ReportContext &context)
{
    const Simulation &simulation = context.simulation();
    const Format &format = context.format();
    TableBlock table;
    table.caption = Words::tr("What moves the cost of all months, %1").arg(context.currency());
    table.columns = {{Words::tr("Input"), Align::Left, 2, false},
                     {Words::tr("P10 to P90"), Align::Left, 1, true},
                     {Words::tr("Cost at its P10"), Align::Right, 0, false},
                     {Words::tr("Cost at its P90"), Align::Right, 0, false},
                     {Words::tr("Share of variance"), Align::Right, 0, false}};
    for (const UncertainInput &input : simulation.inputs.mid(0, mostInputs)) {
        ReportRow row;
        row.cells = {ReportCell(inputTitle(input)), ReportCell(inputSpanText(input)),
                     ReportCell(format.exact(input.totalAtLow)), ReportCell(format.exact(input.totalAtHigh)),
                     ReportCell(format.percent(input.share, 1))};
        table.rows.append(row);
    }
    if (const auto more = simulation.inputs.size() - mostInputs; more > 0)
        table.note = Words::tr("Inputs that do less and are not listed: %1.").arg(more);
    return table;
}

void addFigure(QList<Block> &blocks, const ReportContext &context, const FigurePointer &figure,
               const QString &caption, double height)
{
    if (figure)
        blocks.append(FigureBlock {figure, context.captioned(caption), height, {}});
}

} // namespace

QList<Block> uncertainty(const ReportContext &context)
{
    if (context.option().isNone() || context.costs().rows.isEmpty() || context.simulation().isCertain())
        return {};
    const Simulation &simulation = context.simulation();
    const bool hasMonths = !simulation.total.p90.isZero();
    QList<Block> blocks {HeadingBlock {1, Words::tr("Uncertainty")}};
    if (hasMonths)
        blocks.append(TextBlock {finding(context)});
    const int least = leastLikely(simulation.columns, simulation.timeline.months());
    if (least >= 0
        && *simulation.columns.at(least).within < Percent::fromWhole(100)) // else a sentence says it
        addFigure(blocks, context, figures::budgetChance(context),
                  Words::tr("Chance of %1 to stay within its budget, by month").arg(context.optionName()),
                  150);
    if (hasMonths)
        blocks.append(bandTable(context));
    if (const TableBlock budgets = budgetTable(context); !budgets.rows.isEmpty())
        blocks.append(budgets);
    if (const TableBlock categories = categoryTable(context); hasMonths && categories.rows.size() > 1)
        blocks.append(categories);
    const FigurePointer tornado = figures::tornado(context);
    addFigure(
        blocks, context, tornado,
        Words::tr("What matters most to the cost of %1, %2").arg(context.optionName(), context.currency()),
        tornado ? tornado->preferredSize().height() : 0);
    blocks.append(NoteBlock {tornadoExplanation()});
    if (hasMonths)
        blocks.append(inputTable(context));
    return blocks;
}

} // namespace stratoplan::sections
