// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/layout/ports.h"

#include <algorithm>
#include <cmath>

namespace stratoplan::routing {

namespace {

constexpr double closest = 8; ///< two ports of one side
constexpr double usual = 14;

/// One end of an edge, as seen from the side it is on.
struct Spot
{
    Port *port = nullptr;
    const RouteEnd *end = nullptr;
    double toward = 0; ///< where the arrow leads, along the side
};

double clampTo(const RouteEnd &end, Side side, double along)
{
    const auto [low, high] = extent(end.rect, side);
    return low > high ? middle(end.rect, side) : std::clamp(along, low, high);
}

/// The simple way of an edge whose sides are chosen.
struct ChosenWay
{
    const RouteEdge *edge = nullptr;
    QPolygonF points;
};

bool shareABox(const RouteEdge &one, const RouteEdge &other)
{
    return one.from == other.from || one.to == other.to || one.from == other.to || one.to == other.from;
}

/// Ways of arrows at the same box overlap only until their ports are spread.
double disturbance(const RouteEdge &edge, const QPolygonF &way, const QList<ChosenWay> &chosen)
{
    double cost = 0;
    for (const ChosenWay &other : chosen) {
        if (!shareABox(edge, *other.edge))
            cost += Terrain::disturbance(way, other.points);
    }
    return cost;
}

/// Ports in the middle of two sides; borders of areas are long and met where the other end is.
Ports portsOn(const RouteEdge &edge, Side from, Side to)
{
    Ports ports {{from, middle(edge.from.rect, from)}, {to, middle(edge.to.rect, to)}};
    if (edge.to.isArea)
        ports.to.along = clampTo(edge.to, to, middle(edge.from.rect, to));
    if (edge.from.isArea)
        ports.from.along = clampTo(edge.from, from, middle(edge.to.rect, from));
    return ports;
}

Ports cheapest(const RouteEdge &edge, const WayFinder &finder, QList<ChosenWay> &chosen)
{
    Ports best;
    QPolygonF bestWay;
    double least = INFINITY;
    for (const auto &[ports, base] : rankedSides(edge, finder)) {
        if (base >= least)
            break;
        const QPolygonF way = finder.simpleWay(edge, ports.from, ports.to).first;
        const double cost = base + disturbance(edge, way, chosen);
        if (cost < least) {
            least = cost;
            best = ports;
            bestWay = way;
        }
    }
    chosen.append({&edge, bestWay});
    return best;
}

class Spreader
{
public:
    Spreader(const RouteInput &input, QList<Ports> &ports)
    {
        for (qsizetype i = 0; i < ports.size(); ++i) {
            const RouteEdge &edge = input.edges.at(i);
            Ports &both = ports[i];
            add(edge.from, both.from, toward(edge.to, both.from.side));
            add(edge.to, both.to, toward(edge.from, both.to.side));
        }
    }

    void spread()
    {
        for (QList<Spot> &side : m_sides) {
            std::stable_sort(side.begin(), side.end(),
                             [](const Spot &one, const Spot &other) { return one.toward < other.toward; });
            if (side.first().end->isArea)
                keepApart(side);
            else
                spreadEvenly(side);
        }
    }

    void straighten(const RouteInput &input, QList<Ports> &ports)
    {
        QList<qsizetype> order;
        for (qsizetype i = 0; i < ports.size(); ++i) {
            if (isOpposite(ports.at(i).from.side, ports.at(i).to.side))
                order.append(i);
        }
        const auto bend = [&ports](qsizetype i) {
            return std::abs(ports.at(i).from.along - ports.at(i).to.along);
        };
        std::stable_sort(order.begin(), order.end(),
                         [&bend](qsizetype one, qsizetype other) { return bend(one) < bend(other); });
        for (const qsizetype i : order)
            straightenEdge(input.edges.at(i), ports[i]);
    }

private:
    static double toward(const RouteEnd &other, Side side) { return middle(other.rect, side); }

    void add(const RouteEnd &end, Port &port, double leads)
    {
        for (QList<Spot> &side : m_sides) {
            if (side.first().end->rect == end.rect && side.first().port->side == port.side) {
                side.append({&port, &end, leads});
                return;
            }
        }
        m_sides.append({{&port, &end, leads}});
    }

    static void spreadEvenly(const QList<Spot> &side)
    {
        const auto [low, high] = extent(side.first().end->rect, side.first().port->side);
        const auto count = static_cast<double>(side.size());
        const double step = std::min(usual, (high - low) / std::max(1.0, count - 1));
        double along = middle(side.first().end->rect, side.first().port->side) - step * (count - 1) / 2;
        for (const Spot &spot : side) {
            spot.port->along = along;
            along += step;
        }
    }

    static void keepApart(QList<Spot> &side)
    {
        std::stable_sort(side.begin(), side.end(), [](const Spot &one, const Spot &other) {
            return one.port->along < other.port->along;
        });
        for (qsizetype i = 1; i < side.size(); ++i) {
            const double least = side.at(i - 1).port->along + usual;
            side[i].port->along =
                clampTo(*side.at(i).end, side.at(i).port->side, std::max(side.at(i).port->along, least));
        }
    }

    [[nodiscard]] const QList<Spot> &sideOf(const Port &port) const
    {
        for (const QList<Spot> &side : m_sides) {
            for (const Spot &spot : side) {
                if (spot.port == &port)
                    return side;
            }
        }
        Q_UNREACHABLE();
    }

    /// Places where a port may go without passing or crowding its neighbours.
    [[nodiscard]] std::pair<double, double> freedom(const RouteEnd &end, const Port &port) const
    {
        auto [low, high] = extent(end.rect, port.side);
        bool isBefore = true;
        for (const Spot &spot : sideOf(port)) {
            if (spot.port == &port)
                isBefore = false;
            else if (isBefore)
                low = std::max(low, spot.port->along + closest);
            else
                high = std::min(high, spot.port->along - closest);
        }
        return {low, high};
    }

    void straightenEdge(const RouteEdge &edge, Ports &ports) const
    {
        const auto [low1, high1] = freedom(edge.from, ports.from);
        const auto [low2, high2] = freedom(edge.to, ports.to);
        const double low = std::max(low1, low2);
        const double high = std::min(high1, high2);
        if (low > high)
            return;
        // A lone port follows one of several; two equals meet in the middle.
        const bool followsFrom = sideOf(ports.from).size() > sideOf(ports.to).size() || edge.to.isArea;
        const bool followsTo = sideOf(ports.to).size() > sideOf(ports.from).size() || edge.from.isArea;
        double along = (ports.from.along + ports.to.along) / 2;
        if (followsFrom != followsTo)
            along = followsFrom ? ports.from.along : ports.to.along;
        ports.from.along = ports.to.along = std::clamp(along, low, high);
    }

    QList<QList<Spot>> m_sides;
};

} // namespace

QList<std::pair<Ports, double>> rankedSides(const RouteEdge &edge, const WayFinder &finder)
{
    QList<std::pair<Ports, double>> ranked;
    for (const Side from : allSides) {
        for (const Side to : allSides) {
            const Ports ports = portsOn(edge, from, to);
            ranked.append({ports, finder.simpleWay(edge, ports.from, ports.to).second});
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto &one, const auto &other) { return one.second < other.second; });
    return ranked;
}

void spreadPorts(const RouteInput &input, QList<Ports> &ports)
{
    for (qsizetype i = 0; i < ports.size(); ++i)
        ports[i] = portsOn(input.edges.at(i), ports.at(i).from.side, ports.at(i).to.side);
    Spreader spreader(input, ports);
    spreader.spread();
    spreader.straighten(input, ports);
}

QList<Ports> assignPorts(const RouteInput &input, const WayFinder &finder, const QList<qsizetype> &order)
{
    QList<Ports> ports;
    ports.resize(input.edges.size());
    QList<ChosenWay> chosen;
    for (const qsizetype i : order)
        ports[i] = cheapest(input.edges.at(i), finder, chosen);
    spreadPorts(input, ports);
    return ports;
}

} // namespace stratoplan::routing
