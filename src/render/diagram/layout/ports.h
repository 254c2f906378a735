// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/diagram/layout/routegeometry.h"

namespace stratoplan::routing {

/// The two ports of an edge.
struct Ports
{
    Port from;
    Port to;

    bool operator==(const Ports &) const = default;
};

/// Pairs of sides for an edge with the cost of its simple way, cheapest first.
[[nodiscard]] QList<std::pair<Ports, double>> rankedSides(const RouteEdge &edge, const WayFinder &finder);

/// Spreads ports whose sides are chosen.
void spreadPorts(const RouteInput &input, QList<Ports> &ports);

/// Chooses the sides of every edge by its cheapest simple way and spreads the ports on each side, in the
/// order of where their arrows lead; arrows that can be straight become straight. @p order: which edge
/// chooses first.
[[nodiscard]] QList<Ports> assignPorts(const RouteInput &input, const WayFinder &finder,
                                       const QList<qsizetype> &order);

} // namespace stratoplan::routing
