// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/scene/navigation.h"

#include <cmath>

namespace stratoplan {

namespace {

/// How far a node is in a direction, sideways counting double; infinite where it is not that way.
double reach(const QRectF &from, const QRectF &to, const QPointF &direction)
{
    const QPointF way = to.center() - from.center();
    const double ahead = QPointF::dotProduct(way, direction);
    const double aside = std::abs(way.x() * direction.y()) + std::abs(way.y() * direction.x());
    if (ahead <= 1 || aside > 2.5 * ahead)
        return INFINITY;
    return ahead + 2 * aside;
}

} // namespace

NodeId nextNode(const DiagramData &data, const QHash<NodeId, QRectF> &rects, NodeId from,
                const QPointF &direction)
{
    const QRectF start = rects.value(from);
    NodeId best;
    double least = INFINITY;
    const auto consider = [&](NodeId node) {
        const double distance =
            node == from || !rects.contains(node) ? INFINITY : reach(start, rects.value(node), direction);
        if (distance < least) {
            least = distance;
            best = node;
        }
    };
    for (const DiagramEdge &edge : data.edges) {
        if (edge.from.node == from)
            consider(edge.to.node);
        if (edge.to.node == from)
            consider(edge.from.node);
    }
    if (best)
        return best;
    for (const DiagramNode &node : data.nodes)
        consider(node.id);
    return best;
}

NodeId firstNode(const QHash<NodeId, QRectF> &rects)
{
    NodeId best;
    for (auto rect = rects.constBegin(); rect != rects.constEnd(); ++rect) {
        const QRectF other = rects.value(best);
        if (!best || std::pair(rect->left(), rect->top()) < std::pair(other.left(), other.top()))
            best = rect.key();
    }
    return best;
}

} // namespace stratoplan
