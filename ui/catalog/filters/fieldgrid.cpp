// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/filters/fieldgrid.h"

#include <QWidget>

namespace stratoplan {

FieldGrid::FieldGrid(int narrowest, int gap, QWidget *parent)
    : QLayout(parent), m_narrowest(narrowest), m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FieldGrid::~FieldGrid()
{
    qDeleteAll(m_items);
}

void FieldGrid::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FieldGrid::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FieldGrid::columnsIn(int width) const
{
    const int most = qMax(1, (width + m_gap) / (m_narrowest + m_gap));
    const int rows = (count() + most - 1) / most;
    return rows == 0 ? 1 : (count() + rows - 1) / rows;
}

int FieldGrid::rowHeight() const
{
    int height = 0;
    for (const QLayoutItem *item : m_items)
        height = qMax(height, item->sizeHint().height());
    return height;
}

int FieldGrid::heightForWidth(int width) const
{
    const int columns = columnsIn(width);
    const int rows = (count() + columns - 1) / columns;
    return rows * rowHeight() + qMax(0, rows - 1) * m_gap;
}

QSize FieldGrid::minimumSize() const
{
    return {m_narrowest, rowHeight()};
}

void FieldGrid::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const int columns = columnsIn(rect.width());
    const int height = rowHeight();
    const auto left = [&](int column) { return column * (rect.width() + m_gap) / columns; };
    for (int i = 0; i < count(); ++i) {
        const int x = left(i % columns);
        m_items.at(i)->setGeometry(QRect(rect.left() + x, rect.top() + i / columns * (height + m_gap),
                                         left(i % columns + 1) - m_gap - x, height));
    }
}

} // namespace stratoplan
