// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/grid/cellwidths.h"

#include <QAbstractItemDelegate>
#include <QDeadlineTimer>
#include <QTreeView>

namespace stratoplan {

namespace {

/// Widens @p widths to what a row needs.
void addRow(QList<int> &widths, const QTreeView &view, const QStyleOptionViewItem &option,
            const QModelIndex &row)
{
    for (int column = 0; column < widths.size(); ++column) {
        const int width = view.itemDelegate()->sizeHint(option, row.siblingAtColumn(column)).width();
        widths[column] = qMax(widths.at(column), width);
    }
}

QStyleOptionViewItem cellOption(const QTreeView &view)
{
    QStyleOptionViewItem option;
    option.initFrom(&view);
    option.widget = &view;
    return option;
}

/// The row below, whether it is folded away or not.
QModelIndex rowAfter(const QModelIndex &row)
{
    if (const QModelIndex child = row.model()->index(0, 0, row); child.isValid())
        return child;
    for (QModelIndex above = row; above.isValid(); above = above.parent()) {
        if (const QModelIndex next = above.siblingAtRow(above.row() + 1); next.isValid())
            return next;
    }
    return {};
}

} // namespace

void CellWidths::start()
{
    m_widths = QList<int>(m_view.model()->columnCount());
    m_next = m_view.model()->index(0, 0);
}

void CellWidths::measure(int cells)
{
    const QStyleOptionViewItem option = cellOption(m_view);
    QModelIndex row = m_next;
    for (; row.isValid() && cells > 0; row = rowAfter(row)) {
        addRow(m_widths, m_view, option, row);
        cells -= static_cast<int>(m_widths.size());
    }
    m_next = row;
}

void CellWidths::measureFor(int time)
{
    constexpr int some = 100; // cells, less than a millisecond or two
    const QDeadlineTimer end(time);
    while (!isDone() && !end.hasExpired())
        measure(some);
}

QList<int> CellWidths::inSight(const QTreeView &view)
{
    QList<int> widths(view.model()->columnCount());
    const QStyleOptionViewItem option = cellOption(view);
    const int bottom = view.viewport()->height();
    QModelIndex row = view.indexAt({1, 1});
    for (; row.isValid() && view.visualRect(row).top() < bottom; row = view.indexBelow(row))
        addRow(widths, view, option, row);
    return widths;
}

} // namespace stratoplan
