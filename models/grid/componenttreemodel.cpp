// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/componenttreemodel.h"

#include "document/edits/edits.h"
#include "models/grid/treenode.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

ComponentTreeModel::ComponentTreeModel(Document &document, PlanView &view, Recalculator &recalculator,
                                       QObject *parent)
    : QAbstractItemModel(parent), m_document(document), m_view(view), m_recalculator(recalculator),
      m_root(std::make_unique<Node>())
{
    rebuild();
    connect(&document, &Document::reset, this, &ComponentTreeModel::rebuild);
    connect(&document, &Document::revisionChanged, this, &ComponentTreeModel::follow);
    connect(&recalculator, &Recalculator::finished, this, &ComponentTreeModel::follow);
    connect(&view, &PlanView::optionChanged, this, &ComponentTreeModel::follow);
    connect(&view, &PlanView::basisChanged, this, &ComponentTreeModel::follow);
    connect(&view, &PlanView::phaseChanged, this, &ComponentTreeModel::announceAll);
}

ComponentTreeModel::~ComponentTreeModel() = default;

void ComponentTreeModel::setArrangement(Arrangement arrangement)
{
    if (m_arrangement == arrangement)
        return;
    m_arrangement = arrangement;
    rebuild();
}

/// Other columns make another model; other rows do not, and other figures alone need no other rows.
void ComponentTreeModel::follow()
{
    if (rests())
        return;
    if (wantedColumns() != figureColumns()) {
        rebuild();
        return;
    }
    setDifferenceShown(isTriedOut());
    if (m_built != basics() || !refresh()) {
        update();
        return;
    }
    updateTotals();
    Q_EMIT totalsChanged();
}

void ComponentTreeModel::rebuild()
{
    beginResetModel();
    m_option = m_view.option();
    m_columns = wantedColumns();
    m_root = std::make_unique<Node>();
    for (GridBranch &branch : wantedRows())
        m_root->adopt(std::move(branch), m_root->childCount());
    if (isTriedOut())
        m_columns.append({GridColumn::Kind::Difference, {}, -1});
    refreshBuilt();
    updateTotals();
    endResetModel();
    Q_EMIT totalsChanged();
}

void ComponentTreeModel::update()
{
    m_option = m_view.option();
    syncChildren(m_root.get(), wantedRows());
    refreshBuilt();
    if (m_saved)
        announceBelow(*m_root, columnCount() - 1);
    const QList<CostSum> before = m_totals;
    const std::optional<Money> differenceBefore = m_totalDifference;
    updateTotals();
    if (before != m_totals || differenceBefore != m_totalDifference)
        Q_EMIT totalsChanged();
}

void ComponentTreeModel::updateTotals()
{
    m_totals = QList<CostSum>(m_columns.size());
    const auto costs = m_recalculator.costs(m_option, m_view.basis());
    for (qsizetype i = 0; costs != nullptr && i < m_columns.size(); ++i) {
        const GridColumn &column = m_columns.at(i);
        if (column.kind == GridColumn::Kind::Amounts && column.period >= 0
            && column.period < costs->timeline.size()) {
            m_totals[i] = costs->total(column.period);
        }
    }
    m_totalDifference.reset();
    if (m_costs && m_saved && m_column >= 0 && m_savedColumn >= 0)
        m_totalDifference =
            m_costs->total(m_column).amount.likely - m_saved->total(m_savedColumn).amount.likely;
}

std::vector<GridBranch> ComponentTreeModel::wantedRows()
{
    m_built = basics();
    m_sizings.emplace(plan());
    const auto costs = m_recalculator.costs(m_option, m_view.basis());
    return buildGrid({plan(), costs.get(), m_option, m_view.phase(), m_view.basis(), figureColumns(),
                      m_arrangement, &*m_sizings});
}

/// Rows that were just built have their cells; what they differ by from the saved plan comes on top.
void ComponentTreeModel::refreshBuilt()
{
    m_isLocated = false;
    prepareFigures();
    if (!m_saved || !m_costs || !locate(*m_costs) || !matches(*m_root, *m_costs))
        return;
    const auto compare = [this](Node &node, const auto &self) -> void {
        for (int i = 0; i < node.childCount(); ++i) {
            Node &child = *node.child(i);
            self(child, self);
            child.childCount() == 0 ? refreshLine(child) : sumUp(child);
        }
    };
    compare(*m_root, compare);
}

/// Makes the rows below a node what they should be, one insertion, move or removal at a time, so that views
/// keep selection, editors and what is expanded.
void ComponentTreeModel::syncChildren(Node *node, std::vector<GridBranch> wanted)
{
    QSet<QString> keys;
    for (const GridBranch &branch : wanted)
        keys.insert(branch.row.key);
    for (int row = node->childCount() - 1; row >= 0; --row) {
        if (keys.contains(node->child(row)->row.key))
            continue;
        beginRemoveRows(indexOfNode(node), row, row);
        node->remove(row);
        endRemoveRows();
    }
    for (int row = 0; row < static_cast<int>(wanted.size()); ++row) {
        GridBranch &branch = wanted[size_t(row)];
        const int at = node->rowOfKey(branch.row.key, row);
        if (at < 0) {
            beginInsertRows(indexOfNode(node), row, row);
            node->adopt(std::move(branch), row);
            endInsertRows();
            continue;
        }
        if (at != row) {
            beginMoveRows(indexOfNode(node), at, at, indexOfNode(node), row);
            node->move(at, row);
            endMoveRows();
        }
        refreshRow(node->child(row), branch.row);
        syncChildren(node->child(row), std::move(branch.branches));
    }
}

void ComponentTreeModel::refreshRow(Node *node, const GridRow &row)
{
    node->quantitiesOf = 0;
    if (node->row == row)
        return;
    node->row = row;
    Q_EMIT dataChanged(indexOfNode(node, 0), indexOfNode(node, columnCount() - 1));
}

/// The looked-at phase is marked in every row and decides which rate and specification are shown.
void ComponentTreeModel::announceAll()
{
    if (rests())
        return;
    update();
    announceBelow(*m_root, 0);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    Q_EMIT totalsChanged();
}

int ComponentTreeModel::columnOf(GridColumn::Kind kind, PhaseId phase) const
{
    for (int i = 0; i < m_columns.size(); ++i) {
        const GridColumn &column = m_columns.at(i);
        const bool phased = kind == GridColumn::Kind::Quantities || kind == GridColumn::Kind::Amounts;
        if (column.kind == kind && (!phased || column.phase == phase))
            return i;
    }
    return -1;
}

const ComponentTreeModel::Node *ComponentTreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer()) : m_root.get();
}

QModelIndex ComponentTreeModel::indexOfNode(const Node *node, int column) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(node->position(), column, node);
}

const GridRow &ComponentTreeModel::rowAt(const QModelIndex &index) const
{
    return nodeAt(index)->row;
}

QModelIndex ComponentTreeModel::indexOfKey(const QString &key) const
{
    const Node *node = m_root->find(key);
    return node != nullptr ? indexOfNode(node) : QModelIndex();
}

QModelIndex ComponentTreeModel::indexOf(ComponentId component, int column) const
{
    const Node *node = m_root->find(u"component:%1"_s.arg(component.value()));
    return node != nullptr ? indexOfNode(node, column) : QModelIndex();
}

QList<ComponentId> ComponentTreeModel::componentsOf(const QModelIndexList &indexes) const
{
    QSet<const Node *> chosen;
    for (const QModelIndex &index : indexes) {
        if (index.isValid())
            chosen.insert(nodeAt(index));
    }
    QList<ComponentId> components;
    m_root->visit([&](const Node &node) {
        const bool within = std::any_of(chosen.begin(), chosen.end(),
                                        [&](const Node *above) { return node.isWithin(above); });
        if (node.row.component && within)
            components.append(node.row.component);
    });
    return components;
}

QModelIndex ComponentTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent)->child(row));
}

QModelIndex ComponentTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOfNode(nodeAt(child)->parent()) : QModelIndex();
}

int ComponentTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : nodeAt(parent)->childCount();
}

int ComponentTreeModel::columnCount(const QModelIndex &) const
{
    return static_cast<int>(m_columns.size());
}

} // namespace stratoplan
