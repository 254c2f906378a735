// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/charts/parts/placement.h"

#include <algorithm>

namespace stratoplan::charts {

namespace {

bool cuts(const QLineF &line, const QRectF &box)
{
    if (box.contains(line.p1()) || box.contains(line.p2()))
        return true;
    const QLineF sides[] {{box.topLeft(), box.topRight()},
                          {box.topRight(), box.bottomRight()},
                          {box.bottomRight(), box.bottomLeft()},
                          {box.bottomLeft(), box.topLeft()}};
    return std::any_of(std::begin(sides), std::end(sides), [&](const QLineF &side) {
        return line.intersects(side, nullptr) == QLineF::BoundedIntersection;
    });
}

} // namespace

void Placement::addLine(const QList<QPointF> &points)
{
    for (qsizetype i = 1; i < points.size(); ++i)
        m_lines.append(QLineF(points[i - 1], points[i]));
}

void Placement::addSpot(const QPointF &spot, double radius)
{
    m_boxes.append(QRectF(spot - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)));
}

bool Placement::isFree(const QRectF &box) const
{
    return m_room.contains(box)
        && std::none_of(m_boxes.begin(), m_boxes.end(),
                        [&](const QRectF &other) { return other.intersects(box); })
        && std::none_of(m_lines.begin(), m_lines.end(), [&](const QLineF &line) { return cuts(line, box); });
}

std::optional<QRectF> Placement::beside(const QPointF &spot, const QSizeF &size) const
{
    const double w = size.width();
    const double h = size.height();
    constexpr double gap = 6;
    const QPointF places[] {{-w - gap, -h - 1},   {-w / 2, -h - gap}, {gap, -h - 1},
                            {gap, gap / 2},       {-w / 2, gap},      {-w - gap, gap / 2},
                            {-w - gap, -h * 1.6}, {gap, -h * 1.6},    {gap, h * 0.6},
                            {-w - gap, h * 0.6},  {gap, h * 1.3},     {-w - gap, h * 1.3}};
    for (const QPointF &place : places) {
        const QRectF box(spot + place, size);
        if (isFree(box))
            return box;
    }
    return std::nullopt;
}

bool Placement::isReached(const QPointF &spot, const QRectF &box) const
{
    constexpr double ring = 8;
    const bool isAbove = box.bottom() < spot.y();
    const QLineF leader(spot.x(), isAbove ? box.bottom() : box.top(), spot.x(),
                        spot.y() + (isAbove ? -ring : ring));
    return std::none_of(m_boxes.begin(), m_boxes.end(),
                        [&](const QRectF &other) { return cuts(leader, other); });
}

std::optional<QRectF> Placement::inColumn(const QPointF &spot, const QSizeF &size, double from,
                                          double to) const
{
    const double step = from > to ? -6 : 6;
    for (double y = from; step < 0 ? y >= to : y <= to; y += step) {
        for (const double shift : {0.85, 0.95, 0.5, 0.15, 0.05}) {
            const QRectF box(spot.x() - size.width() * shift, y, size.width(), size.height());
            if (isFree(box) && isReached(spot, box))
                return box;
        }
    }
    return std::nullopt;
}

std::optional<QRectF> Placement::above(const QPointF &spot, const QSizeF &size) const
{
    if (const auto box = inColumn(spot, size, spot.y() - 26 - size.height(), m_room.top()))
        return box;
    return inColumn(spot, size, spot.y() + 26, m_room.bottom() - size.height());
}

} // namespace stratoplan::charts
