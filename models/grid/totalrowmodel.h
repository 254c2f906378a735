// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/componenttreemodel.h"

#include <QAbstractTableModel>

namespace stratoplan {

/// The one row of totals below the Design grid, with the same columns.
class TotalRowModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    TotalRowModel(const Document &document, const PlanView &view, const ComponentTreeModel &grid,
                  QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void follow();
    [[nodiscard]] QList<std::optional<Budget>> budgets() const;
    [[nodiscard]] const std::optional<Budget> &budgetOf(int column) const { return m_budgets.at(column); }
    [[nodiscard]] QString toolTip(int column) const;

    const Document &m_document;
    const PlanView &m_view;
    const ComponentTreeModel &m_grid;
    QList<GridColumn> m_columns;
    QList<std::optional<Budget>> m_budgets; ///< one for each column
};

} // namespace stratoplan
