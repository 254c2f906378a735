// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/table/costdelegate.h"

class QAbstractItemView;
class QTreeView;

namespace stratoplan {

/// How a table is set up.
struct TableSetup
{
    QString name; ///< object name
    QString title; ///< accessible name
    CostDelegate::Options cells;
    bool hasHeader = true;
    int stretchColumn = 0; ///< takes what is left over
    QList<int> widths = {}; ///< of columns, at 100 % text scale; 0 or missing: as wide as their contents
};

/// A flat table in our looks: no frame, row lines, one delegate. Columns other than the stretched one are as
/// wide as their contents. Give it its model with setTableModel().
[[nodiscard]] QTreeView *makeTable(ThemeSource &theme, const TableSetup &setup, QWidget *parent);

/// Gives a table its model and sizes its columns whenever that changes.
void setTableModel(QTreeView &table, QAbstractItemModel *model);

/// The delegate that makeTable() gave a table.
[[nodiscard]] CostDelegate &cellsOf(const QTreeView &table);

/// Height of a table with all of its rows and its header.
[[nodiscard]] int fullHeight(const QTreeView &table);

/// Repaints a view in the colours of a new theme, and lays it out anew where the size of text is another one.
void followTheme(QAbstractItemView &view, const ThemeSource &theme);

} // namespace stratoplan
