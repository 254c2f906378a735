// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/import.h"

#include <QAbstractTableModel>

namespace stratoplan {

/// The rows of price lists that were not imported: file, line and reason.
class SkippedRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { File, Line, Why, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(const storage::ImportReport &report);
    /// The rows as tab-separated text with a heading; @p rows empty: all of them.
    [[nodiscard]] QString plainText(const QList<int> &rows = {}) const;
    /// All rows as CSV.
    [[nodiscard]] QByteArray csv() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        QString file;
        storage::SkippedRow skipped;
    };
    [[nodiscard]] QString cell(const Row &row, int column) const;

    QList<Row> m_rows;
};

} // namespace stratoplan
