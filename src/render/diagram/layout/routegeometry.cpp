// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/layout/routegeometry.h"

#include "render/diagram/layout/metrics.h"

#include <algorithm>
#include <cmath>

namespace stratoplan::routing {

namespace {

constexpr double bendCost = 24;
constexpr double throughNode = 1500;
constexpr double besideNode = 30;
constexpr double throughWords = 600;
constexpr double alongBorder = 40;
constexpr double besideBorder = 9;
constexpr double crossing = 45;
constexpr double together = 120;
constexpr double closest = 7.5; ///< lines side by side

double overlap(double from1, double to1, double from2, double to2)
{
    return std::min(std::max(from1, to1), std::max(from2, to2))
        - std::max(std::min(from1, to1), std::min(from2, to2));
}

/// Length over which a segment runs within @p distance of a border line.
double alongside(const Segment &segment, const Segment &border, double distance)
{
    if (segment.isHorizontal() != border.isHorizontal())
        return 0;
    if (segment.isHorizontal()) {
        if (std::abs(segment.from.y() - border.from.y()) > distance)
            return 0;
        return overlap(segment.from.x(), segment.to.x(), border.from.x(), border.to.x());
    }
    if (std::abs(segment.from.x() - border.from.x()) > distance)
        return 0;
    return overlap(segment.from.y(), segment.to.y(), border.from.y(), border.to.y());
}

std::array<Segment, 4> borders(const QRectF &rect)
{
    return {Segment {rect.topLeft(), rect.topRight()}, Segment {rect.bottomLeft(), rect.bottomRight()},
            Segment {rect.topLeft(), rect.bottomLeft()}, Segment {rect.topRight(), rect.bottomRight()}};
}

bool cross(const Segment &horizontal, const Segment &vertical)
{
    return overlap(horizontal.from.x(), horizontal.to.x(), vertical.from.x(), vertical.from.x()) >= 0
        && overlap(vertical.from.y(), vertical.to.y(), horizontal.from.y(), horizontal.from.y()) >= 0;
}

/// Both on one axis and in reverse order.
bool turnsBack(const QPointF &before, const QPointF &at, const QPointF &after)
{
    return QPointF::dotProduct(at - before, after - at) < 0;
}

bool isStraight(const QPointF &before, const QPointF &at, const QPointF &after)
{
    return (before.x() == at.x() && at.x() == after.x()) || (before.y() == at.y() && at.y() == after.y());
}

} // namespace

bool isOpposite(Side one, Side other)
{
    return one != other && isUpright(one) == isUpright(other);
}

QPointF normal(Side side)
{
    switch (side) {
    case Side::Left:
        return {-1, 0};
    case Side::Top:
        return {0, -1};
    case Side::Right:
        return {1, 0};
    case Side::Bottom:
        return {0, 1};
    }
    Q_UNREACHABLE();
}

QPointF pointOf(const QRectF &rect, const Port &port)
{
    switch (port.side) {
    case Side::Left:
        return {rect.left(), port.along};
    case Side::Top:
        return {port.along, rect.top()};
    case Side::Right:
        return {rect.right(), port.along};
    case Side::Bottom:
        return {port.along, rect.bottom()};
    }
    Q_UNREACHABLE();
}

std::pair<double, double> extent(const QRectF &rect, Side side)
{
    constexpr double corner = diagram::radius + 2;
    return isUpright(side) ? std::pair(rect.top() + corner, rect.bottom() - corner)
                           : std::pair(rect.left() + corner, rect.right() - corner);
}

double middle(const QRectF &rect, Side side)
{
    return isUpright(side) ? rect.center().y() : rect.center().x();
}

QRectF Segment::rect(double margin) const
{
    return QRectF(from, to).normalized().adjusted(-margin, -margin, margin, margin);
}

QList<Segment> segments(const QPolygonF &way)
{
    QList<Segment> list;
    for (qsizetype i = 1; i < way.size(); ++i)
        list.append({way.at(i - 1), way.at(i)});
    return list;
}

QPolygonF simplified(const QPolygonF &way)
{
    QPolygonF points;
    for (const QPointF &point : way) {
        if (!points.isEmpty() && points.last() == point)
            continue;
        if (points.size() >= 2) {
            const QPointF before = points.at(points.size() - 2);
            if (turnsBack(before, points.last(), point))
                return {};
            if (isStraight(before, points.last(), point))
                points.removeLast();
        }
        points.append(point);
    }
    return points.size() >= 2 ? points : QPolygonF();
}

double Terrain::costOfNodes(const RouteEdge &edge, const Segment &segment, bool isInner) const
{
    double cost = 0;
    const QRectF rect = segment.rect();
    for (const QRectF &node : m_input.nodes) {
        const bool own = node == edge.from.rect || node == edge.to.rect;
        if (own && !isInner)
            continue;
        if (!rect.adjusted(-12, -12, 12, 12).intersects(node))
            continue;
        if (rect.adjusted(-4, -4, 4, 4).intersects(node))
            cost += throughNode;
        else if (!own)
            cost += besideNode;
    }
    return cost;
}

double Terrain::costOfAreas(const Segment &segment) const
{
    double cost = 0;
    for (const QRectF &words : m_input.heads) {
        if (segment.rect(2).intersects(words))
            cost += throughWords;
    }
    for (const QRectF &area : m_input.areas) {
        if (!segment.rect(besideBorder + 1).intersects(area))
            continue;
        for (const Segment &border : borders(area)) {
            const double length = alongside(segment, border, besideBorder);
            if (length > 6)
                cost += alongBorder + length / 2;
        }
    }
    return cost;
}

double Terrain::cost(const RouteEdge &edge, const QPolygonF &way) const
{
    const QList<Segment> parts = segments(way);
    double cost = bound(way);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool isInner = i > 0 && i + 1 < parts.size();
        cost += costOfNodes(edge, parts.at(i), isInner) + costOfAreas(parts.at(i));
    }
    return cost;
}

double Terrain::bound(const QPolygonF &way)
{
    double cost = bendCost * static_cast<double>(way.size() - 2);
    for (qsizetype i = 1; i < way.size(); ++i)
        cost += (way.at(i) - way.at(i - 1)).manhattanLength();
    return cost;
}

double Terrain::disturbance(const QPolygonF &one, const QPolygonF &other)
{
    if (!one.boundingRect().adjusted(-8, -8, 8, 8).intersects(other.boundingRect().adjusted(-8, -8, 8, 8)))
        return 0;
    double cost = 0;
    for (const Segment &mine : segments(one)) {
        for (const Segment &theirs : segments(other)) {
            if (mine.isHorizontal() != theirs.isHorizontal()) {
                cost += (mine.isHorizontal() ? cross(mine, theirs) : cross(theirs, mine)) ? crossing : 0;
                continue;
            }
            const double length = alongside(mine, theirs, closest);
            if (length > 2)
                cost += together + 2 * length;
        }
    }
    return cost;
}

} // namespace stratoplan::routing
