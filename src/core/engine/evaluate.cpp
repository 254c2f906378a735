// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"

#include "core/engine/column.h"
#include "core/engine/table/tablebuilder.h"

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

void setCells(CostBlock &block, int place, const Column &column)
{
    qsizetype row = 0;
    for (const LineResult &line : column.lines)
        block.set(row++, place, line.cell);
    for (const AddedLine &line : column.added)
        block.set(row++, place, line.cell);
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
    if (!calculator.hasSpendRates()) {
        table = TableBuilder(plan, option, calculator).build(basis);
        dropEmptyAddedRows(table);
        table.addUp();
        return table;
    }
    QHash<QString, Column> columns; // what holds in a phase holds in all its months, but for dated effects
    std::shared_ptr<CostBlock> block;
    for (int place = 0; place < table.timeline.size(); ++place) {
        const Period &period = table.timeline.at(place);
        const QString key = calculator.sameAs(period);
        auto column = columns.constFind(key);
        if (column == columns.cend())
            column = columns.insert(key, calculator.at(period));
        if (!block) {
            appendRows(table, *column);
            block = std::make_shared<CostBlock>(table.rows.size(), table.timeline.size(), table.currency);
        }
        setCells(*block, place, *column);
    }
    for (qsizetype row = 0; row < table.rows.size(); ++row)
        table.rows[row].cells = CostCells(block, row);
    dropEmptyAddedRows(table);
    table.addUp();
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
