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

    const Document &m_document;
    const PlanView &m_view;
    const ComponentTreeModel &m_grid;
    int m_columns = 0;
};

} // namespace stratoplan
