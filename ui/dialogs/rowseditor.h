// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>
#include <QWidget>

class QPushButton;
class QStandardItemModel;
class QTreeView;

namespace stratoplan {

class ThemeSource;

/// One thing that can be chosen in a column.
struct RowsChoice
{
    QVariant value;
    QString title;
};

/// A column of a RowsEditor: free text, or one of several choices.
struct RowsColumn
{
    QString title;
    QList<RowsChoice> choices; ///< empty: free text
    bool isNumber = false; ///< right-aligned
};

/// A row of a RowsEditor.
struct RowsRow
{
    qint64 id = 0; ///< 0: added here
    QList<QVariant> values; ///< text, or the value of a choice
};

/// A small table edited in place, with buttons to add and remove rows. Nothing is applied from here.
class RowsEditor : public QWidget
{
    Q_OBJECT

public:
    /// @param name  accessible name; object name is NAME + "RowsTable"
    RowsEditor(ThemeSource &theme, const QString &key, const QString &name, const QList<RowsColumn> &columns,
               QWidget *parent = nullptr);

    void addRow(const RowsRow &row);
    /// Adds a row of @p values and edits its first cell.
    void startRow(const QList<QVariant> &values);
    /// The same with the values that added rows hold at first.
    void startFromDefaults() { startRow(m_defaults); }
    [[nodiscard]] QList<RowsRow> rows() const;
    /// Ids of rows that were taken out.
    [[nodiscard]] QList<qint64> removed() const { return m_removed; }
    /// What a row added by its button holds at first.
    void setDefaults(const QList<QVariant> &defaults) { m_defaults = defaults; }
    /// The last row stays.
    void setNeedsOne(bool needsOne) { m_needsOne = needsOne; }

private:
    void removeCurrent();
    void updateButtons();

    QList<RowsColumn> m_columns;
    QStandardItemModel *m_model;
    QTreeView *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
    QList<QVariant> m_defaults;
    QList<qint64> m_removed;
    bool m_needsOne = false;
};

} // namespace stratoplan
