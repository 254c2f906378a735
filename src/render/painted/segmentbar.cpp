// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/segmentbar.h"

#include <QPainter>

#include <algorithm>

namespace stratoplan {

SegmentBar::SegmentBar(QList<Segment> segments, QString altText)
    : m_segments(std::move(segments))
    , m_altText(std::move(altText))
{
}

QRectF SegmentBar::segment(const QRectF &target, qsizetype index) const
{
    const double slot = target.width() / static_cast<double>(m_segments.size());
    const double gap = std::min(4.0, slot / 4);
    return {target.left() + slot * static_cast<double>(index), target.center().y() - 3,
            slot - (index + 1 < m_segments.size() ? gap : 0), 6};
}

void SegmentBar::paint(QPainter &painter, const QRectF &target, const Theme &theme) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (qsizetype i = 0; i < m_segments.size(); ++i) {
        painter.setBrush(theme.color(m_segments[i].token));
        painter.drawRoundedRect(segment(target, i), 3, 3);
    }
    painter.restore();
}

QList<Figure::HotSpot> SegmentBar::hotSpots(const QRectF &target, const Theme &) const
{
    QList<HotSpot> spots;
    for (qsizetype i = 0; i < m_segments.size(); ++i)
        spots.append({segment(target, i).adjusted(0, -3, 0, 3), m_segments[i].title});
    return spots;
}

} // namespace stratoplan
