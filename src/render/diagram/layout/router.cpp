// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/layout/router.h"

#include "render/diagram/layout/metrics.h"
#include "render/diagram/layout/ports.h"

#include <algorithm>

namespace stratoplan {

using namespace routing;

namespace {

/// Beyond this many arrows routing is always quick.
constexpr qsizetype many = 150;
/// Beyond this many, sides are not reconsidered.
constexpr qsizetype several = 60;
/// Pairs of sides that are tried in earnest.
constexpr int trials = 5;
/// What a change of sides has to save: about half a crossing.
constexpr double worthwhile = 20;

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
        route(m_order);
        if (effort == RouteEffort::Careful && m_routes.size() <= many) {
            route(m_order);
            if (m_routes.size() <= several)
                reconsiderSides();
            route(m_order);
        }
        placeLabels(m_input, m_routes);
        return m_routes;
    }

private:
    void route(const QList<qsizetype> &edges)
    {
        for (const qsizetype i : edges) {
            const auto [way, cost] =
                m_finder.bestWay(m_input.edges.at(i), m_ports.at(i).from, m_ports.at(i).to, allBut(i));
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

    /// What an arrow costs beyond its length and bends.
    [[nodiscard]] double trouble(qsizetype index) const
    {
        return m_costs.at(index) - Terrain::bound(m_routes.at(index).points);
    }

    [[nodiscard]] bool shareABox(qsizetype one, qsizetype other) const
    {
        const RouteEdge &first = m_input.edges.at(one);
        const RouteEdge &second = m_input.edges.at(other);
        return first.from == second.from || first.to == second.to || first.from == second.to
            || first.to == second.from;
    }

    /// Arrows in trouble and those that share a box with them, which may be the ones to give way.
    [[nodiscard]] QList<qsizetype> troubled() const
    {
        QList<qsizetype> found;
        for (const qsizetype i : m_order) {
            const auto isCause = [this, i](qsizetype other) {
                return trouble(other) >= worthwhile && (other == i || shareABox(i, other));
            };
            if (std::any_of(m_order.begin(), m_order.end(), isCause))
                found.append(i);
        }
        return found;
    }

    void reconsiderSides()
    {
        for (const qsizetype i : troubled()) {
            const QList<std::pair<Ports, double>> ranked = rankedSides(m_input.edges.at(i), m_finder);
            for (qsizetype rank = 0; rank < std::min<qsizetype>(trials, ranked.size()); ++rank)
                trySides(i, ranked.at(rank).first);
        }
    }

    /// Moves an arrow to other sides, which moves its neighbours there, and keeps that if all of them
    /// together get cheaper.
    void trySides(qsizetype index, const Ports &sides)
    {
        if (sides.from.side == m_ports.at(index).from.side && sides.to.side == m_ports.at(index).to.side)
            return;
        const QList<Ports> portsBefore = m_ports;
        const QList<Route> routesBefore = m_routes;
        const QList<double> costsBefore = m_costs;
        m_ports[index] = sides;
        spreadPorts(m_input, m_ports);
        QList<qsizetype> moved;
        for (const qsizetype i : std::as_const(m_order)) {
            if (m_ports.at(i) != portsBefore.at(i))
                moved.append(i);
        }
        const auto sum = [&moved](const QList<double> &costs) {
            double total = 0;
            for (const qsizetype i : moved)
                total += costs.at(i);
            return total;
        };
        const double before = sum(costsBefore);
        route(moved);
        route(moved);
        if (sum(m_costs) + worthwhile < before)
            return;
        m_ports = portsBefore;
        m_routes = routesBefore;
        m_costs = costsBefore;
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
        input.heads.append(
            {rect.left() + 8, rect.top() + 6, std::min(metrics.wordsWidth(area), rect.width() - 16), 22});
    }
    for (const DiagramEdge &edge : data.edges) {
        const QRectF from = rectOf(edge.from, layout);
        const QRectF to = rectOf(edge.to, layout);
        if (!from.isEmpty() && !to.isEmpty()) {
            input.edges.append(
                {edge.id, {from, !edge.from.node}, {to, !edge.to.node}, metrics.labelSize(edge.label)});
        }
    }
    return input;
}

} // namespace stratoplan
