// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/time/formulascope.h"

#include <QAbstractTableModel>

namespace stratoplan {

/// The words that can stand in a formula and begin as something begins: usage with its meaning below it, and
/// the value now. Those that begin so come before those that only hold it.
class FormulaWordsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Word, Value, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setEntries(const QList<FormulaEntry> &entries);
    /// Shows what matches @p beginning; everything for an empty one.
    void setBeginning(const QString &beginning);
    [[nodiscard]] const FormulaEntry &entryAt(int row) const { return m_shown.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void filter();

    QList<FormulaEntry> m_entries;
    QList<FormulaEntry> m_shown;
    QString m_beginning;
};

} // namespace stratoplan
