// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/router.h"

#include "render/diagram/metrics.h"
#include "render/diagram/ports.h"

#include <algorithm>

namespace stratoplan {

using namespace routing;

namespace {

/// Beyond this many arrows they are routed once instead of twice.
constexpr qsizetype many = 150;

/// Nearest first: what has the least choice takes its way before the others.
QList<qsizetype> orderOf(const RouteInput &input)
{
    QList<qsizetype> order;
    for (qsizetype i = 0; i < input.edges.size(); ++i)
        order.append(i);
    const auto distance = [&input](qsizetype i) {
        const RouteEdge &edge = input.edges.at(i);
        return (edge.from.rect.center() - edge.to.rect.center()).manhattanLength();
    };
    std::stable_sort(order.begin(), order.end(),
                     [&distance](qsizetype one, qsizetype other) { return distance(one) < distance(other); });
    return order;
}

QList<QPolygonF> allBut(const QList<Route> &routes, qsizetype index)
{
    QList<QPolygonF> others;
    for (qsizetype i = 0; i < routes.size(); ++i) {
        if (i != index && !routes.at(i).points.isEmpty())
            others.append(routes.at(i).points);
    }
    return others;
}

QRectF rectOf(const DiagramEnd &end, const DiagramLayout &layout)
{
    return end.node ? layout.nodes.value(end.node) : layout.areas.value(end.area);
}

} // namespace

QList<Route> routeEdges(const RouteInput &input)
{
    const Terrain terrain(input);
    const WayFinder finder(input, terrain);
    const QList<qsizetype> order = orderOf(input);
    const QList<Ports> ports = assignPorts(input, finder, order);
    QList<Route> routes;
    for (const RouteEdge &edge : input.edges)
        routes.append({edge.id, {}, {}});
    const int rounds = input.edges.size() > many ? 1 : 2;
    for (int round = 0; round < rounds; ++round) {
        for (const qsizetype i : order)
            routes[i].points = finder.bestWay(input.edges.at(i), ports.at(i).from, ports.at(i).to, allBut(routes, i));
    }
    placeLabels(input, routes);
    return routes;
}

RouteInput routeInput(const DiagramData &data, const DiagramLayout &layout, const Theme &theme)
{
    const DiagramMetrics metrics(theme);
    RouteInput input;
    for (const DiagramNode &node : data.nodes)
        input.nodes.append(layout.nodes.value(node.id));
    for (const DiagramArea &area : data.areas) {
        const QRectF rect = layout.areas.value(area.id);
        input.areas.append(rect);
        input.heads.append({rect.left() + 8, rect.top() + 6, std::min(metrics.wordsWidth(area), rect.width() - 16), 22});
    }
    for (const DiagramEdge &edge : data.edges) {
        const QRectF from = rectOf(edge.from, layout);
        const QRectF to = rectOf(edge.to, layout);
        if (!from.isEmpty() && !to.isEmpty()) {
            input.edges.append({edge.id, {from, !edge.from.node}, {to, !edge.to.node},
                                metrics.labelSize(edge.label)});
        }
    }
    return input;
}

} // namespace stratoplan
