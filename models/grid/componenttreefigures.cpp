// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/edits.h"
#include "models/grid/componenttreemodel.h"
#include "models/grid/rowbuilder.h"
#include "models/grid/treenode.h"
#include "models/text/celltext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

/// Figures of the Design grid that follow without its rows being built anew.
namespace stratoplan {

namespace {

bool isLine(const GridRow &row)
{
    return row.kind == GridRow::Kind::Component || row.kind == GridRow::Kind::AddedLine;
}

/// What rows of a cost table are told apart by.
QString lineKey(ComponentId component, AdjustmentId adjustment, EnvironmentId environment)
{
    return component ? u"component:%1"_s.arg(component.value())
                     : u"adjustment:%1:%2"_s.arg(adjustment.value()).arg(environment.value());
}

/// A sum of one cell.
CostSum sumOf(const CostCell &cell)
{
    using State = CostCell::State;
    if (cell.state == State::Absent)
        return {};
    return cell.state == State::Unknown ? CostSum {{}, 1, 1} : CostSum {cell.amount, 0, 1};
}

Money amountOf(const CostCell &cell, Currency currency)
{
    return cell.state == CostCell::State::Priced ? cell.amount.likely : Money::fromMicros(0, currency);
}

} // namespace

bool ComponentTreeModel::isTriedOut() const
{
    return &m_recalculator.plan() != &m_document.plan();
}

ComponentTreeModel::Basics ComponentTreeModel::basics() const
{
    return {m_document.revision(), m_view.option(), m_view.phase(), m_view.basis()};
}

QList<GridColumn> ComponentTreeModel::figureColumns() const
{
    QList<GridColumn> columns = m_columns;
    if (!columns.isEmpty() && columns.last().kind == GridColumn::Kind::Difference)
        columns.removeLast();
    return columns;
}

/// Phases that begin by trigger may come and go with what is tried out.
QList<GridColumn> ComponentTreeModel::wantedColumns()
{
    const OptionId option = m_view.option();
    if (m_built.revision != m_document.revision() || m_built.option != option)
        m_sized = sizedPhases(m_document.plan(), option);
    const auto costs = m_recalculator.costs(option, m_view.basis());
    const bool isKnown = costs && !m_recalculator.isPending();
    return gridColumns(plan(), option, isKnown ? costs->timeline : Timeline(plan()), m_sized);
}

void ComponentTreeModel::setDifferenceShown(bool isShown)
{
    const bool isThere = !m_columns.isEmpty() && m_columns.last().kind == GridColumn::Kind::Difference;
    if (isThere == isShown)
        return;
    const int last = static_cast<int>(m_columns.size());
    if (isShown) {
        beginInsertColumns({}, last, last);
        m_columns.append({GridColumn::Kind::Difference, {}, -1});
        endInsertColumns();
    } else {
        beginRemoveColumns({}, last - 1, last - 1);
        m_columns.removeLast();
        endRemoveColumns();
    }
    Q_EMIT totalsChanged();
}

/// Takes the tables that figures are read from.
void ComponentTreeModel::prepareFigures()
{
    m_costs = m_recalculator.costs(m_view.option(), m_view.basis());
    m_saved = isTriedOut() ? m_recalculator.savedCosts(m_view.option(), m_view.basis()) : nullptr;
    m_column = m_costs ? m_costs->timeline.firstColumn(m_view.phase()) : -1;
    m_savedColumn = m_saved ? m_saved->timeline.firstColumn(m_view.phase()) : -1;
    m_quantities.reset();
    ++m_figures;
}

/// Brings all cells up to date; false where rows have to be built anew.
bool ComponentTreeModel::refresh()
{
    prepareFigures();
    if (!m_costs || (!m_isLocated && !locate(*m_costs)) || !matches(*m_root, *m_costs))
        return false;
    refreshBelow(*m_root);
    return true;
}

/// Tells every row where it stands in the cost table; false where the table has others.
bool ComponentTreeModel::locate(const CostTable &costs)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < costs.rows.size(); ++i) {
        const CostRow &row = costs.rows.at(i);
        places.insert(lineKey(row.component, row.adjustment, row.environment), i);
    }
    const auto place = [&places](Node &node, const auto &self) -> void {
        node.costRow = isLine(node.row) ? places.value(node.row.key, -1) : -1;
        for (int i = 0; i < node.childCount(); ++i)
            self(*node.child(i), self);
    };
    place(*m_root, place);
    m_isLocated = true;
    return true;
}

/// Whether each line is where it was in the cost table, and none is in it that has no row.
bool ComponentTreeModel::matches(const Node &root, const CostTable &costs) const
{
    qsizetype found = 0;
    bool fits = true;
    root.visit([&](const Node &node) {
        if (!fits || !isLine(node.row))
            return;
        if (node.costRow < 0) {
            fits = node.row.kind == GridRow::Kind::Component; // an added line is there only with its cost
            return;
        }
        fits = node.costRow < costs.rows.size();
        if (!fits)
            return;
        const CostRow &row = costs.rows.at(node.costRow);
        fits = row.component == node.row.component && row.adjustment == node.row.adjustment
            && row.counted == node.row.counted;
        ++found;
    });
    return fits && found == costs.rows.size();
}

void ComponentTreeModel::refreshBelow(Node &node)
{
    if (node.childCount() == 0)
        return;
    for (int i = 0; i < node.childCount(); ++i) {
        Node &child = *node.child(i);
        refreshBelow(child);
        if (isLine(child.row))
            refreshLine(child);
        else
            sumUp(child);
    }
    const int first = columnOf(GridColumn::Kind::Rate);
    Q_EMIT dataChanged(
        createIndex(0, first, node.child(0)),
        createIndex(node.childCount() - 1, columnCount() - 1, node.child(node.childCount() - 1)));
}

/// Every cell of some columns, in one signal for each heading.
void ComponentTreeModel::announceBelow(const Node &node, int firstColumn)
{
    const int rows = node.childCount();
    if (rows == 0)
        return;
    Q_EMIT dataChanged(createIndex(0, firstColumn, node.child(0)),
                       createIndex(rows - 1, columnCount() - 1, node.child(rows - 1)));
    for (int row = 0; row < rows; ++row)
        announceBelow(*node.child(row), firstColumn);
}

void ComponentTreeModel::refreshLine(Node &node) const
{
    GridRow &row = node.row;
    row.difference.reset();
    if (node.costRow < 0)
        return;
    // A lever may move a percentage put on top.
    if (const Adjustment *adjustment = row.adjustment ? plan().find(row.adjustment) : nullptr)
        row.rate = percentText(plan(), *adjustment, m_view.phase());
    const CostCells &cells = m_costs->rows.at(node.costRow).cells;
    CostCell *const shown = row.cells.data();
    CostSum *const sums = row.sums.data();
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const GridColumn &column = m_columns.at(i);
        if (column.kind != GridColumn::Kind::Amounts)
            continue;
        shown[i] = cells.value(column.period);
        sums[i] = sumOf(shown[i]);
    }
    // Levers add no rows, so that both tables have the same.
    if (m_savedColumn < 0 || m_column < 0 || node.costRow >= m_saved->rows.size())
        return;
    const CostCell now = cells.value(m_column);
    const CostCell saved = m_saved->rows.at(node.costRow).cells.value(m_savedColumn);
    if (now.state != CostCell::State::Unknown && saved.state != CostCell::State::Unknown)
        row.difference = amountOf(now, m_costs->currency) - amountOf(saved, m_saved->currency);
}

/// What stands in place of another environment counts in its own heading alone.
void ComponentTreeModel::sumUp(Node &node) const
{
    GridRow &row = node.row;
    const bool countsAll = m_arrangement == Arrangement::ByEnvironment;
    CostSum *const sums = row.sums.data();
    std::fill_n(sums, row.sums.size(), CostSum());
    QList<qsizetype> amounts;
    for (qsizetype column = 0; column < row.sums.size(); ++column) {
        if (m_columns.at(column).kind == GridColumn::Kind::Amounts)
            amounts.append(column);
    }
    row.difference.reset();
    for (int i = 0; i < node.childCount(); ++i) {
        const GridRow &below = node.child(i)->row;
        if (!countsAll && !below.counted)
            continue;
        for (const qsizetype column : std::as_const(amounts))
            sums[column] += below.sums.at(column);
        if (below.difference)
            row.difference = row.difference ? *row.difference + *below.difference : *below.difference;
    }
}

/// Only rows that are looked at have their quantities worked out.
const GridRow &ComponentTreeModel::freshRow(const QModelIndex &index) const
{
    const Node &node = *nodeAt(index);
    if (node.quantitiesOf == m_figures || !node.row.component || !m_costs || !m_sizings)
        return node.row;
    node.quantitiesOf = m_figures;
    const Plan &plan = this->plan();
    // The rows of both plans have the same ids, and all but quantities is as it was.
    auto &row = const_cast<GridRow &>(node.row);
    for (qsizetype i = 0; i < row.quantities.size(); ++i) {
        const GridColumn &column = m_columns.at(i);
        const Sizing *built = column.kind == GridColumn::Kind::Quantities
            ? m_sizings->at(row.component, column.phase)
            : nullptr;
        const Sizing *sizing = built ? plan.find(built->id) : nullptr;
        if (!sizing)
            continue;
        GridQuantity &quantity = row.quantities[i];
        quantity.quantity = sizing->quantity;
        if (sizing->quantity.kind != QuantityInput::Kind::Formula || column.period < 0)
            continue;
        if (!m_quantities)
            m_quantities = std::make_unique<Quantities>(plan, m_costs->timeline, *m_sizings);
        quantity.value = m_quantities->value(quantity.quantity, row.component, column.period);
        quantity.problem = m_quantities->problem(quantity.quantity, row.component, column.period);
    }
    return row;
}

/// What an editor begins with: the saved plan's, whatever is tried out.
QString ComponentTreeModel::savedText(const GridRow &row, int column) const
{
    const GridColumn &place = m_columns.at(column);
    if (row.component && place.kind == GridColumn::Kind::Quantities) {
        const Sizing *sizing = sizingAt(m_document.plan(), row.component, place.phase);
        return sizing && sizing->present ? edits::quantityText(sizing->quantity) : u"–"_s;
    }
    if (row.component && row.statable && place.kind == GridColumn::Kind::Amounts && m_saved) {
        const int saved = m_saved->rowOf(row.component);
        const int period = m_saved->timeline.firstColumn(place.phase);
        if (saved >= 0 && period >= 0)
            return celltext::rawCost(m_saved->rows.at(saved).cells.value(period));
    }
    return editData(row, column).toString();
}

} // namespace stratoplan
