// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/router.h"

#include "render/diagram/metrics.h"
#include "render/diagram/ports.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace stratoplan {

using namespace routing;

namespace {

/// Beyond this many arrows routing is always quick.
constexpr qsizetype many = 150;
/// Pairs of sides that are tried in earnest.
constexpr int trials = 4;
/// What a change of sides has to save: about a crossing.
constexpr double worthwhile = 40;

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

QRectF rectOf(const DiagramEnd &end, const DiagramLayout &layout)
{
    return end.node ? layout.nodes.value(end.node) : layout.areas.value(end.area);
}

class Router
{
public:
    explicit Router(const RouteInput &input)
        : m_input(input), m_terrain(input), m_finder(input, m_terrain), m_order(orderOf(input)),
          m_ports(assignPorts(input, m_finder, m_order)), m_costs(input.edges.size(), 0.0)
    {
        for (const RouteEdge &edge : input.edges)
            m_routes.append({edge.id, {}, {}});
    }

    QList<Route> run(RouteEffort effort)
    {
        routeAll();
        if (effort == RouteEffort::Careful && m_routes.size() <= many) {
            routeAll();
            for (const qsizetype i : std::as_const(m_order))
                reconsiderSides(i);
            routeAll();
        }
        placeLabels(m_input, m_routes);
        return m_routes;
    }

private:
    void routeAll()
    {
        for (const qsizetype i : std::as_const(m_order)) {
            const auto [way, cost] = m_finder.bestWay(m_input.edges.at(i), m_ports.at(i).from, m_ports.at(i).to,
                                                      allBut(i));
            m_routes[i].points = way;
            m_costs[i] = cost;
        }
    }

    [[nodiscard]] QList<QPolygonF> allBut(qsizetype index) const
    {
        QList<QPolygonF> others;
        for (qsizetype i = 0; i < m_routes.size(); ++i) {
            if (i != index && !m_routes.at(i).points.isEmpty())
                others.append(m_routes.at(i).points);
        }
        return others;
    }

    /// The place nearest to the middle of a side that no other arrow takes; none on a side that is full.
    [[nodiscard]] std::optional<Port> freePort(const RouteEnd &end, Side side, qsizetype index) const
    {
        QList<double> taken;
        for (qsizetype i = 0; i < m_ports.size(); ++i) {
            if (i == index)
                continue;
            if (m_input.edges.at(i).from.rect == end.rect && m_ports.at(i).from.side == side)
                taken.append(m_ports.at(i).from.along);
            if (m_input.edges.at(i).to.rect == end.rect && m_ports.at(i).to.side == side)
                taken.append(m_ports.at(i).to.along);
        }
        const auto [low, high] = extent(end.rect, side);
        for (double away = 0; away <= (high - low) / 2; away += 8) {
            for (const double along : {middle(end.rect, side) - away, middle(end.rect, side) + away}) {
                const auto isNear = [along](double other) { return std::abs(other - along) < 8; };
                if (std::none_of(taken.begin(), taken.end(), isNear))
                    return Port {side, along};
            }
        }
        return std::nullopt;
    }

    /// Other sides for an arrow that costs much more than its own length.
    void reconsiderSides(qsizetype index)
    {
        const RouteEdge &edge = m_input.edges.at(index);
        if (edge.from.isArea || edge.to.isArea
            || m_costs.at(index) - Terrain::bound(m_routes.at(index).points) < worthwhile)
            return;
        const QList<QPolygonF> others = allBut(index);
        for (const Ports &ports : promising(index)) {
            const auto [way, cost] = m_finder.bestWay(edge, ports.from, ports.to, others);
            if (cost + worthwhile > m_costs.at(index))
                continue;
            m_routes[index].points = way;
            m_costs[index] = cost;
            m_ports[index] = ports;
        }
    }

    /// Free ports on the pairs of sides with the cheapest simple ways.
    [[nodiscard]] QList<Ports> promising(qsizetype index) const
    {
        const RouteEdge &edge = m_input.edges.at(index);
        QList<std::pair<double, Ports>> candidates;
        for (const Side fromSide : allSides) {
            const std::optional<Port> from = freePort(edge.from, fromSide, index);
            for (const Side toSide : allSides) {
                const std::optional<Port> to = freePort(edge.to, toSide, index);
                if (from && to)
                    candidates.append({m_finder.simpleWay(edge, *from, *to).second, {*from, *to}});
            }
        }
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const auto &one, const auto &other) { return one.first < other.first; });
        QList<Ports> ports;
        for (const auto &[cost, both] : candidates.first(std::min<qsizetype>(trials, candidates.size())))
            ports.append(both);
        return ports;
    }

    const RouteInput &m_input;
    Terrain m_terrain;
    WayFinder m_finder;
    QList<qsizetype> m_order;
    QList<Ports> m_ports;
    QList<double> m_costs;
    QList<Route> m_routes;
};

} // namespace

QList<Route> routeEdges(const RouteInput &input, RouteEffort effort)
{
    return Router(input).run(effort);
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
