// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"

#include "core/engine/column.h"

#include <QHash>

#include <algorithm>

namespace stratoplan {

namespace {

void appendRows(CostTable &table, const Column &first)
{
    for (const LineResult &line : first.lines)
        table.rows.append({line.component, {}, line.environment, line.counted, {}});
    for (const AddedLine &line : first.added)
        table.rows.append({{}, line.adjustment, line.environment, line.counted, {}});
}

void appendCells(CostTable &table, const Column &column)
{
    qsizetype row = 0;
    for (const LineResult &line : column.lines)
        table.rows[row++].cells.append(line.cell);
    for (const AddedLine &line : column.added)
        table.rows[row++].cells.append(line.cell);
}

/// Added lines that are nowhere there would be rows of dashes: an adjustment has a line in every environment.
void dropEmptyAddedRows(CostTable &table)
{
    table.rows.removeIf([](const CostRow &row) {
        return row.adjustment && std::all_of(row.cells.begin(), row.cells.end(), [](const CostCell &cell) {
            return cell.state == CostCell::State::Absent;
        });
    });
}

} // namespace

CostTable evaluate(const Plan &plan, OptionId option, Basis basis)
{
    CostTable table;
    table.option = option;
    table.basis = basis;
    table.currency = plan.info().currency;
    table.timeline = Timeline(plan);
    const ColumnCalculator calculator(plan, option, basis);
    QHash<QString, Column> columns; // what holds in a phase holds in all its months, but for dated effects
    for (const Period &period : table.timeline.periods()) {
        const QString key = calculator.sameAs(period);
        auto column = columns.constFind(key);
        if (column == columns.cend())
            column = columns.insert(key, calculator.at(period));
        if (table.rows.isEmpty())
            appendRows(table, *column);
        appendCells(table, *column);
    }
    dropEmptyAddedRows(table);
    return table;
}

QHash<ComponentId, QString> unknownReasons(const Plan &plan, OptionId option, Basis basis, PhaseId phase)
{
    QHash<ComponentId, QString> reasons;
    const Timeline timeline(plan);
    const int column = timeline.firstColumn(phase);
    const Period period = column < 0 ? Period {std::nullopt, phase} : timeline.at(column);
    for (const LineResult &line : ColumnCalculator(plan, option, basis).at(period).lines) {
        if (line.cell.state == CostCell::State::Unknown)
            reasons.insert(line.component, line.unknownWhy);
    }
    return reasons;
}

} // namespace stratoplan
