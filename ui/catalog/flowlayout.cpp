// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/flowlayout.h"

namespace stratoplan {

FlowLayout::FlowLayout(int horizontalGap, int verticalGap, QWidget *parent)
    : QLayout(parent), m_horizontalGap(horizontalGap), m_verticalGap(verticalGap)
{
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return flow(QRect(0, 0, width, 0), Do::Measure);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    flow(rect, Do::Place);
}

int FlowLayout::flow(const QRect &rect, Do what) const
{
    const QRect room = rect.marginsRemoved(contentsMargins());
    QPoint place = room.topLeft();
    int lineHeight = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (place.x() > room.left() && place.x() + size.width() > room.right() + 1) {
            place = QPoint(room.left(), place.y() + lineHeight + m_verticalGap);
            lineHeight = 0;
        }
        if (what == Do::Place)
            item->setGeometry(QRect(place, size));
        place.rx() += size.width() + m_horizontalGap;
        lineHeight = std::max(lineHeight, size.height());
    }
    return place.y() + lineHeight - rect.top() + contentsMargins().bottom();
}

} // namespace stratoplan
