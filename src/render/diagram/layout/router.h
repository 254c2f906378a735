// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/diagram/layout/layout.h"

#include <QPolygonF>

namespace stratoplan {

/// One end of an arrow to be routed.
struct RouteEnd
{
    QRectF rect;
    bool isArea = false;

    bool operator==(const RouteEnd &) const = default;
};

/// An arrow to be routed between two borders.
struct RouteEdge
{
    FlowId id;
    RouteEnd from;
    RouteEnd to;
    QSizeF label; ///< empty: none

    bool operator==(const RouteEdge &) const = default;
};

/// Everything routes have to heed.
struct RouteInput
{
    QList<RouteEdge> edges;
    QList<QRectF> nodes; ///< not to be passed through
    QList<QRectF> areas; ///< not to be followed along their border
    QList<QRectF> heads; ///< words of areas, better not crossed
};

/// A routed arrow: corners from border to border, horizontal and vertical in turn.
struct Route
{
    FlowId id;
    QPolygonF points; ///< at least two; the arrow head is at the last
    QRectF label; ///< null: no label, or no place for one that covers nothing

    bool operator==(const Route &) const = default;
};

/// How long routing may think.
enum class RouteEffort {
    Quick, ///< once, for a picture that changes while it is looked at
    Careful ///< twice, other sides included where arrows disturb each other
};

/// Routes all edges: sides chosen for short ways with few bends, arrows on one side spread, a detour around a
/// node where a simple one exists, labels beside nothing but their own line. O(edges² × nodes) at worst, a
/// page of fifteen arrows takes some milliseconds. More than 150 arrows are always routed quickly.
[[nodiscard]] QList<Route> routeEdges(const RouteInput &input, RouteEffort effort = RouteEffort::Careful);

/// What routeEdges() needs for a diagram that is laid out.
[[nodiscard]] RouteInput routeInput(const DiagramData &data, const DiagramLayout &layout, const Theme &theme);

} // namespace stratoplan
