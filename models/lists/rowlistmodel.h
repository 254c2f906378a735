// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace stratoplan {

/// A table that makes its rows what they should be by single insertions, moves, removals and changes, so that
/// views keep selection and current row. Rows hold all they show and are told apart by a key.
class RowListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

protected:
    /// Makes @p rows, the model's own, what @p wanted is. @param keyOf  gives what a row is known by
    /// @return whether anything changed. O(rows²) where many moved
    template <class Row, class KeyOf>
    bool takeRows(QList<Row> &rows, const QList<Row> &wanted, const KeyOf &keyOf)
    {
        if (rows == wanted)
            return false;
        removeOthers(rows, wanted, keyOf);
        for (int row = 0; row < wanted.size(); ++row)
            placeRow(rows, row, wanted.at(row), keyOf);
        if (rows.size() > wanted.size()) {
            beginRemoveRows({}, static_cast<int>(wanted.size()), static_cast<int>(rows.size()) - 1);
            rows.resize(wanted.size());
            endRemoveRows();
        }
        return true;
    }

private:
    template <class Row, class KeyOf>
    void removeOthers(QList<Row> &rows, const QList<Row> &wanted, const KeyOf &keyOf)
    {
        for (int row = static_cast<int>(rows.size()) - 1; row >= 0; --row) {
            if (rowOf(wanted, 0, keyOf(rows.at(row)), keyOf) >= 0)
                continue;
            beginRemoveRows({}, row, row);
            rows.removeAt(row);
            endRemoveRows();
        }
    }
    template <class Row, class KeyOf>
    void placeRow(QList<Row> &rows, int row, const Row &wanted, const KeyOf &keyOf)
    {
        const int at = rowOf(rows, row, keyOf(wanted), keyOf);
        if (at < 0) {
            beginInsertRows({}, row, row);
            rows.insert(row, wanted);
            endInsertRows();
            return;
        }
        if (at != row) {
            beginMoveRows({}, at, at, {}, row);
            rows.move(at, row);
            endMoveRows();
        }
        if (rows.at(row) == wanted)
            return;
        rows[row] = wanted;
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
    template <class Row, class Key, class KeyOf>
    [[nodiscard]] static int rowOf(const QList<Row> &rows, int from, const Key &key, const KeyOf &keyOf)
    {
        for (int row = from; row < rows.size(); ++row) {
            if (keyOf(rows.at(row)) == key)
                return row;
        }
        return -1;
    }
};

/// What headerData() gives for a table: its titles, those of figures at the right.
[[nodiscard]] inline QVariant titleAt(const QStringList &titles, const QList<int> &figures, int section,
                                      Qt::Orientation orientation, int role)
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (figures.contains(section) ? Qt::AlignRight : Qt::AlignLeft)));
    return role == Qt::DisplayRole ? QVariant(titles.value(section)) : QVariant();
}

/// Alignment of a cell, as Qt::TextAlignmentRole wants it.
[[nodiscard]] inline QVariant alignment(Qt::AlignmentFlag horizontal)
{
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | horizontal));
}

} // namespace stratoplan
