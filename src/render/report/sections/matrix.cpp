// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/decisiontext.h"
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

ReportCell scoreCell(const DecisionCell &cell)
{
    return {scoreText(cell.score), cell.why};
}

ReportRow criterionRow(const DecisionRow &criterion, const QList<int> &columns, const Format &format)
{
    ReportRow row;
    row.cells.append(ReportCell(
        criterion.name, criterion.leftOut.isEmpty() ? measureText(criterion.measure) : criterion.leftOut));
    row.cells.append(criterion.leftOut.isEmpty() ? format.percent(criterion.share) : absentText());
    for (const int column : columns)
        row.cells.append(scoreCell(criterion.cells.at(column)));
    return row;
}

ReportRow totalRow(const DecisionMatrix &matrix, const QList<int> &columns, const Format &format)
{
    ReportRow row;
    row.kind = ReportRow::Kind::Total;
    row.cells.append(Words::tr("Score"));
    row.cells.append(matrix.leaders.isEmpty() ? QString() : format.percent(Percent::fromWhole(100)));
    for (const int column : columns) {
        ReportCell cell(scoreText(matrix.totals.at(column)));
        if (!matrix.isTie() && matrix.leaders.contains(column))
            cell.color = Token::Saving;
        row.cells.append(cell);
    }
    return row;
}

/// Which roles the monthly cost leaves out for all options; empty where it leaves out none.
QString leftOutText(const DecisionMatrix &matrix, const Comparison &comparison)
{
    const bool isMeasured = std::any_of(matrix.rows.begin(), matrix.rows.end(), [](const DecisionRow &row) {
        return row.measure == Criterion::Measure::Cost;
    });
    QStringList roles;
    for (const ComparisonRow &row : comparison.rows) {
        if (isMeasured && !isKnownInAll(row) && !roles.contains(row.title))
            roles.append(row.title);
    }
    return roles.isEmpty() ? QString()
                           : Words::tr("Left out for all, as an option has no sourced price for it: %1.")
                                 .arg(roles.join(u", "_s));
}

TableBlock table(const DecisionMatrix &matrix, const QList<int> &columns, const ReportContext &context)
{
    const Format &format = context.format();
    TableBlock block;
    block.caption = Words::tr("Options by weighted criteria, scores of 0 to 10");
    block.columns = {{Words::tr("Criterion"), ReportColumn::Align::Left, 1.3, false},
                     {Words::tr("Weight"), ReportColumn::Align::Right, 0, true}};
    for (const int column : columns)
        block.columns.append({matrix.columns.at(column).title, ReportColumn::Align::Right, 1, false});
    QStringList formulas;
    for (const DecisionRow &row : matrix.rows) {
        block.rows.append(criterionRow(row, columns, format));
        const QString formula =
            Words::tr("%1: %2", "criterion, how it is measured").arg(row.name, measureFormula(row.measure));
        formulas.append(formula);
    }
    block.rows.append(totalRow(matrix, columns, format));
    block.note =
        filled({formulas.join(u' '), leftOutText(matrix, context.comparison()),
                Words::tr("The score is the sum of weight × score over the sum of the weights that count.")})
            .join(u' ');
    return block;
}

} // namespace

QList<Block> decision(const ReportContext &context)
{
    const DecisionMatrix matrix = decisionMatrix(
        context.plan(), context.comparison(), [&context](OptionId option) { return &context.costs(option); });
    if (matrix.rows.isEmpty() || matrix.columns.size() < 2)
        return {};
    QList<Block> blocks {HeadingBlock {2, Words::tr("Decision")}, TextBlock {verdictText(matrix)}};
    for (const QList<int> &columns : columnGroups(matrix.columns.size()))
        blocks.append(table(matrix, columns, context));
    return blocks;
}

} // namespace stratoplan::sections
