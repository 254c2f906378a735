// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/diagram/layout/router.h"

namespace stratoplan::routing {

/// A side of a box.
enum class Side { Left, Top, Right, Bottom };
inline constexpr Side allSides[] = {Side::Right, Side::Left, Side::Bottom, Side::Top};

/// Where an arrow touches a box.
struct Port
{
    Side side = Side::Right;
    double along = 0; ///< y on the left and right sides, x on the others

    bool operator==(const Port &) const = default;
};

[[nodiscard]] inline bool isUpright(Side side)
{
    return side == Side::Left || side == Side::Right;
}
[[nodiscard]] bool isOpposite(Side one, Side other);
/// Outward direction.
[[nodiscard]] QPointF normal(Side side);
[[nodiscard]] QPointF pointOf(const QRectF &rect, const Port &port);
/// First and last place of a port on a side, clear of the rounded corners.
[[nodiscard]] std::pair<double, double> extent(const QRectF &rect, Side side);
[[nodiscard]] double middle(const QRectF &rect, Side side);

/// Part of a way, horizontal or vertical.
struct Segment
{
    QPointF from;
    QPointF to;

    [[nodiscard]] bool isHorizontal() const { return from.y() == to.y(); }
    [[nodiscard]] double length() const { return (to - from).manhattanLength(); }
    /// The rectangle it covers with @p margin around it.
    [[nodiscard]] QRectF rect(double margin = 0) const;
};
[[nodiscard]] QList<Segment> segments(const QPolygonF &way);

/// Without repeated points and points on a straight line; empty where the way turns back on itself.
[[nodiscard]] QPolygonF simplified(const QPolygonF &way);

/// What a segment costs beside its length.
class Terrain
{
public:
    /// @p input is borrowed.
    explicit Terrain(const RouteInput &input) : m_input(input) { }

    /// Length and bends alone: no way of these corners costs less.
    [[nodiscard]] static double bound(const QPolygonF &way);
    /// Cost of a way of @p edge: length, bends, nodes and words in the way, borders followed.
    [[nodiscard]] double cost(const RouteEdge &edge, const QPolygonF &way) const;
    /// Cost of two ways disturbing each other: crossings and common stretches.
    [[nodiscard]] static double disturbance(const QPolygonF &one, const QPolygonF &other);

private:
    [[nodiscard]] double costOfNodes(const RouteEdge &edge, const Segment &segment, bool isInner) const;
    [[nodiscard]] double costOfAreas(const Segment &segment) const;

    const RouteInput &m_input;
};

/// Corners of a way between two ports: straight, bent once, or through a channel.
class WayFinder
{
public:
    WayFinder(const RouteInput &input, const Terrain &terrain) : m_input(input), m_terrain(terrain) { }

    /// The cheapest way through the middle between the ports.
    [[nodiscard]] std::pair<QPolygonF, double> simpleWay(const RouteEdge &edge, const Port &from,
                                                         const Port &to) const;
    /// The cheapest way through any channel, heeding other ways, and its cost.
    [[nodiscard]] std::pair<QPolygonF, double> bestWay(const RouteEdge &edge, const Port &from,
                                                       const Port &to, const QList<QPolygonF> &others) const;

private:
    struct Stubs
    {
        QPointF start, p, q, end;
    };
    /// @p more is added to how far a way goes straight before its first and after its last bend.
    [[nodiscard]] Stubs stubs(const RouteEdge &edge, const Port &from, const Port &to, double more = 0) const;
    [[nodiscard]] QList<QPolygonF> ways(const Stubs &stubs, const QList<double> &columns,
                                        const QList<double> &rows) const;
    void addChannels(const Stubs &stubs, QList<double> &columns, QList<double> &rows) const;

    const RouteInput &m_input;
    const Terrain &m_terrain;
};

/// Places the labels of routed edges.
void placeLabels(const RouteInput &input, QList<Route> &routes);

} // namespace stratoplan::routing
