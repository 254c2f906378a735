// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPersistentModelIndex>

class QTreeView;

namespace stratoplan {

/// How wide the cells of a tree are: the widest of every column, of all rows whether folded or not. Rows are
/// measured some at a time, so that nobody waits for a large tree; where rows came or went meanwhile, start()
/// anew.
class CellWidths
{
public:
    explicit CellWidths(const QTreeView &view) : m_view(view) { }

    /// Forgets what was measured and goes to the first row.
    void start();
    /// Measures rows until there are none left, or that many cells are done.
    void measure(int cells);
    /// Measures rows until there are none left, or that many milliseconds have passed.
    void measureFor(int time);
    [[nodiscard]] bool isDone() const { return !m_next.isValid(); }
    /// Of the rows measured so far, by column.
    [[nodiscard]] const QList<int> &widths() const { return m_widths; }

    /// Of the rows that can be seen.
    [[nodiscard]] static QList<int> inSight(const QTreeView &view);

private:
    const QTreeView &m_view;
    QPersistentModelIndex m_next; ///< row that comes next
    QList<int> m_widths;
};

} // namespace stratoplan
