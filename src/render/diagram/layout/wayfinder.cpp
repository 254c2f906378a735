// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/layout/routegeometry.h"

#include <algorithm>
#include <cmath>

namespace stratoplan::routing {

namespace {

constexpr double leaving = 12; ///< straight out of a box
constexpr double arriving = 18; ///< straight into a box: arrow head and a bend
constexpr double clear = 14; ///< of a box that is passed

/// Room between two facing sides, or infinity where they do not face each other.
double room(const RouteEdge &edge, Side from, Side to)
{
    if (!isOpposite(from, to))
        return INFINITY;
    switch (from) {
    case Side::Right:
        return edge.to.rect.left() - edge.from.rect.right();
    case Side::Left:
        return edge.from.rect.left() - edge.to.rect.right();
    case Side::Bottom:
        return edge.to.rect.top() - edge.from.rect.bottom();
    case Side::Top:
        return edge.from.rect.top() - edge.to.rect.bottom();
    }
    Q_UNREACHABLE();
}

/// An area that the other end is in is reached from within.
double direction(const RouteEnd &end, const RouteEnd &other)
{
    return end.isArea && end.rect.contains(other.rect) ? -1.0 : 1.0;
}

void keepNear(QList<double> &values, double low, double high)
{
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end(),
                             [](double one, double other) { return std::abs(one - other) < 3; }),
                 values.end());
    values.removeIf([low, high](double value) { return value < low || value > high; });
}

} // namespace

WayFinder::Stubs WayFinder::stubs(const RouteEdge &edge, const Port &from, const Port &to, double more) const
{
    const QPointF start = pointOf(edge.from.rect, from);
    const QPointF end = pointOf(edge.to.rect, to);
    double out = leaving + more;
    double in = arriving + more;
    const double between = room(edge, from.side, to.side);
    if (between > 0 && between < out + in + 4)
        out = in = between / 2;
    return {start, start + normal(from.side) * out * direction(edge.from, edge.to),
            end + normal(to.side) * in * direction(edge.to, edge.from), end};
}

QList<QPolygonF> WayFinder::ways(const Stubs &stubs, const QList<double> &columns,
                                 const QList<double> &rows) const
{
    const auto &[start, p, q, end] = stubs;
    QList<QPolygonF> found;
    const auto add = [&found](const QPolygonF &way) {
        const QPolygonF points = simplified(way);
        if (!points.isEmpty())
            found.append(points);
    };
    add({start, p, {q.x(), p.y()}, q, end});
    add({start, p, {p.x(), q.y()}, q, end});
    for (const double x : columns)
        add({start, p, {x, p.y()}, {x, q.y()}, q, end});
    for (const double y : rows)
        add({start, p, {p.x(), y}, {q.x(), y}, q, end});
    return found;
}

std::pair<QPolygonF, double> WayFinder::simpleWay(const RouteEdge &edge, const Port &from,
                                                  const Port &to) const
{
    const Stubs ends = stubs(edge, from, to);
    const QPointF between = (ends.p + ends.q) / 2;
    const QRectF both = edge.from.rect | edge.to.rect;
    std::pair<QPolygonF, double> best {{}, INFINITY};
    for (const QPolygonF &way : ways(ends, {between.x(), both.left() - clear, both.right() + clear},
                                     {between.y(), both.top() - clear, both.bottom() + clear})) {
        const double cost = m_terrain.cost(edge, way);
        if (cost < best.second)
            best = {way, cost};
    }
    return best;
}

void WayFinder::addChannels(const Stubs &stubs, QList<double> &columns, QList<double> &rows) const
{
    const QPointF between = (stubs.p + stubs.q) / 2;
    for (int step = -3; step <= 3; ++step) {
        columns.append(between.x() + step * 10);
        rows.append(between.y() + step * 10);
    }
    const QRectF reach = QRectF(stubs.start, stubs.end).normalized().adjusted(-220, -220, 220, 220);
    for (const QRectF &node : m_input.nodes) {
        if (!node.intersects(reach))
            continue;
        columns << node.left() - clear << node.left() - clear - 10 << node.right() + clear
                << node.right() + clear + 10;
        rows << node.top() - clear << node.top() - clear - 10 << node.bottom() + clear
             << node.bottom() + clear + 10;
    }
    for (const QRectF &area : m_input.areas) {
        columns << area.left() - clear << area.right() + clear;
        rows << area.top() - clear << area.bottom() + clear;
    }
    keepNear(columns, reach.left(), reach.right());
    keepNear(rows, reach.top(), reach.bottom());
}

std::pair<QPolygonF, double> WayFinder::bestWay(const RouteEdge &edge, const Port &from, const Port &to,
                                                const QList<QPolygonF> &others) const
{
    QList<double> columns;
    QList<double> rows;
    addChannels(stubs(edge, from, to), columns, rows);
    QList<std::pair<double, QPolygonF>> candidates;
    for (const double more : {0.0, 16.0, 32.0}) {
        for (const QPolygonF &way : ways(stubs(edge, from, to, more), columns, rows))
            candidates.append({Terrain::bound(way), way});
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const auto &one, const auto &other) { return one.first < other.first; });
    QPolygonF best {pointOf(edge.from.rect, from), pointOf(edge.to.rect, to)};
    double least = INFINITY;
    for (const auto &[bound, way] : candidates) {
        if (bound >= least)
            break;
        double cost = m_terrain.cost(edge, way);
        for (qsizetype i = 0; i < others.size() && cost < least; ++i)
            cost += Terrain::disturbance(way, others.at(i));
        if (cost < least) {
            least = cost;
            best = way;
        }
    }
    return {best, least};
}

} // namespace stratoplan::routing
