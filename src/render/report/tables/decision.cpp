// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/decisionmatrix.h"
#include "render/report/tables/tables.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::tables {

namespace {

DataCell percent(std::optional<Percent> value)
{
    return value ? DataCell::ofNumber(value->toString()) : DataCell();
}

} // namespace

DataTable decision(const ReportContext &context)
{
    DataTable table {u"decision"_s,
                     {u"criterion"_s, u"measure"_s, u"weight"_s, u"weight_percent"_s, u"option"_s,
                      u"score_percent"_s, u"judged"_s, u"why"_s, u"left_out"_s},
                     {}};
    if (context.compared().size() < 2)
        return table;
    const DecisionMatrix matrix = decisionMatrix(
        context.plan(), context.comparison(), [&context](OptionId option) { return &context.costs(option); });
    if (matrix.rows.isEmpty())
        return table;
    for (const DecisionRow &row : matrix.rows) {
        for (qsizetype column = 0; column < matrix.columns.size(); ++column) {
            const DecisionCell &cell = row.cells.at(column);
            table.rows.append({text(row.name), text(enumName(row.measure)), percent(row.weight),
                               percent(row.share), text(matrix.columns.at(column).title), percent(cell.score),
                               yes(cell.isJudged), text(cell.why), text(row.leftOut)});
        }
    }
    for (qsizetype column = 0; column < matrix.columns.size(); ++column) {
        table.rows.append({text(u"total"_s), DataCell(), DataCell(), DataCell(),
                           text(matrix.columns.at(column).title), percent(matrix.totals.at(column)),
                           DataCell(), DataCell(), DataCell()});
    }
    return table;
}

} // namespace stratoplan::tables
