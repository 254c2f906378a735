// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once


#include <QAbstractTableModel>

namespace stratoplan {

/// A table whose rows are replaced as a whole but announced one by one: rows that stay in number by
/// dataChanged where they differ, another number of rows as an insertion or removal at the end.
class RowListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

protected:
    /// Makes @p rows, the model's own, what @p wanted is. @return whether anything changed
    template <class Row>
    bool takeRows(QList<Row> &rows, const QList<Row> &wanted)
    {
        if (rows == wanted)
            return false;
        const int before = static_cast<int>(rows.size());
        const int after = static_cast<int>(wanted.size());
        if (after < before) {
            beginRemoveRows({}, after, before - 1);
            rows.resize(after);
            endRemoveRows();
        }
        for (int row = 0; row < std::min(before, after); ++row) {
            if (rows.at(row) == wanted.at(row))
                continue;
            rows[row] = wanted.at(row);
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
        if (after > before) {
            beginInsertRows({}, before, after - 1);
            rows.append(wanted.mid(before));
            endInsertRows();
        }
        return true;
    }
};

/// Alignment of a cell, as Qt::TextAlignmentRole wants it.
[[nodiscard]] inline QVariant alignment(Qt::AlignmentFlag horizontal)
{
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | horizontal));
}

} // namespace stratoplan
