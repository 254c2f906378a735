// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/money/breakeven.h"
#include "models/lists/rowlistmodel.h"
#include "models/roles.h"

namespace stratoplan {

/// Cost beside revenue in the first month of every phase: margin, cost per user, and how many users, or which
/// share of them that pays, would cover the cost.
class BreakEvenModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column { Phase, Users, Cost, PerUser, Revenue, Margin, Needed, Conversion, ColumnCount };

    using RowListModel::RowListModel;

    /// Shows an option's costs in a plan; none of either: no rows.
    void show(const Plan &plan, const CostTable &costs, const BreakEven &even);
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        PhaseId phase;
        int column = 0;
        QStringList texts;
        QStringList tips;
        std::optional<bool> covered; ///< whether revenue covers the cost
        bool operator==(const Row &) const = default;
    };
    [[nodiscard]] Row rowOf(const Plan &plan, const CostTable &costs, const RevenuePoint &point,
                            int column) const;
    void take(const QList<Row> &rows);

    QList<Row> m_rows;
    QString m_currency;
};

} // namespace stratoplan
