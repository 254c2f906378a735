// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/grid/gridfolding.h"

#include "models/grid/componenttreemodel.h"

#include <QScopedValueRollback>
#include <QTreeView>

namespace stratoplan {

GridFolding::GridFolding(QTreeView &view, const ComponentTreeModel &model)
    : QObject(&view), m_view(view), m_model(model)
{
    connect(&model, &QAbstractItemModel::modelReset, this, &GridFolding::apply);
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &parentIndex, int first, int last) {
                for (int row = first; row <= last; ++row)
                    fold(m_model.index(row, 0, parentIndex));
            });
    connect(&view, &QTreeView::expanded, this, [this](const QModelIndex &index) { remember(index, true); });
    connect(&view, &QTreeView::collapsed, this, [this](const QModelIndex &index) { remember(index, false); });
    apply();
}

void GridFolding::setRule(std::function<bool(const GridRow &)> rule)
{
    m_rule = std::move(rule);
    apply();
}

bool GridFolding::isOpenByDefault(const QModelIndex &index) const
{
    const GridRow &row = m_model.rowAt(index);
    return row.kind != GridRow::Kind::Environment || !m_rule || m_rule(row);
}

void GridFolding::fold(const QModelIndex &index)
{
    if (!index.isValid() || !m_model.hasChildren(index))
        return;
    const QScopedValueRollback guard(m_isApplying, true);
    const QString key = index.data(KeyRole).toString();
    m_view.setExpanded(index, m_folding.value(key, isOpenByDefault(index)));
    for (int row = 0; row < m_model.rowCount(index); ++row)
        fold(m_model.index(row, 0, index));
}

void GridFolding::apply()
{
    for (int row = 0; row < m_model.rowCount(); ++row)
        fold(m_model.index(row, 0));
}

void GridFolding::remember(const QModelIndex &index, bool isOpen)
{
    if (m_isApplying)
        return;
    m_folding.insert(index.data(KeyRole).toString(), isOpen);
    Q_EMIT chosen();
}

QJsonObject GridFolding::save() const
{
    QJsonObject state;
    for (auto each = m_folding.cbegin(); each != m_folding.cend(); ++each)
        state.insert(each.key(), each.value());
    return state;
}

void GridFolding::restore(const QJsonObject &state)
{
    m_folding.clear();
    for (auto each = state.begin(); each != state.end(); ++each)
        m_folding.insert(each.key(), each.value().toBool(true));
    apply();
}

} // namespace stratoplan
