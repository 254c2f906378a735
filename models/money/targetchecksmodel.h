// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/money/targetcheck.h"
#include "models/lists/rowlistmodel.h"
#include "models/roles.h"

namespace stratoplan {

/// The plan's targets (KPIs) held against what an option gives: what is asked, what it is in the column that
/// is looked at, what it is at its worst, and whether it is met throughout.
class TargetChecksModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column { Title, Asked, Now, Worst, Verdict, ColumnCount };

    using RowListModel::RowListModel;

    void show(const Plan &plan, const CostTable &costs, const QList<TargetCheck> &checks, int column);

    [[nodiscard]] int met() const;
    [[nodiscard]] int missed() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        Id<Target> target;
        QStringList texts;
        QString tip;
        TargetCheck::Verdict verdict = TargetCheck::Verdict::NotComputable;
        ComponentId component;
        bool operator==(const Row &) const = default;
    };
    [[nodiscard]] int countOf(TargetCheck::Verdict verdict) const;

    QList<Row> m_rows;
};

} // namespace stratoplan
