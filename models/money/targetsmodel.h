// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "models/lists/rowlistmodel.h"

namespace stratoplan {

/// The targets (KPIs) of a plan as they are written down: what is measured and the value it should keep.
/// TargetChecksModel holds them against costs.
class TargetsModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column { Title, Measure, Asked, Judged, ColumnCount };

    explicit TargetsModel(const Document &document, QObject *parent = nullptr);

    [[nodiscard]] const Target &targetAt(int row) const { return m_rows.at(row).target; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        Target target;
        bool isComputable = false; ///< the plan gives its measure a value
        bool operator==(const Row &) const = default;
    };
    void follow();
    [[nodiscard]] static QString display(const Row &row, int column);

    const Document &m_document;
    QList<Row> m_rows;
};

} // namespace stratoplan
