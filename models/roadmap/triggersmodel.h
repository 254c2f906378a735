// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/roadmap.h"
#include "models/lists/rowlistmodel.h"
#include "models/roles.h"

namespace stratoplan {

/// Triggers and scaling rules of a road: on what condition, when they fire, what that does.
class TriggersModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column { Name, Condition, Fires, Does, ColumnCount };
    enum Kind { TriggerKind, ScalingKind }; ///< KindRole; IdRole is the row's id in its table

    using RowListModel::RowListModel;

    /// Shows a road's triggers. @param plan  that the road was made from
    void show(const Plan &plan, const Roadmap &road);
    /// The row of a trigger or scaling rule, or -1.
    [[nodiscard]] int rowOf(Kind kind, qint64 id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        Kind kind = TriggerKind;
        qint64 id = 0;
        ComponentId component;
        QString cells[ColumnCount];
        QString problem;
        bool fires = false;

        bool operator==(const Row &) const = default;
    };

    QList<Row> m_rows;
};

} // namespace stratoplan
