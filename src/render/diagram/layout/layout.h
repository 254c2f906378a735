// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/diagram/diagramdata.h"

#include <QHash>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace stratoplan {

class Theme;

/// A box to be placed.
struct LayoutNode
{
    NodeId id;
    AreaId area;
    QSizeF size;
    std::optional<QPointF> pinned; ///< top left corner that must stay

    bool operator==(const LayoutNode &) const = default;
};

/// A frame whose rectangle follows from what is in it.
struct LayoutArea
{
    AreaId id;
    AreaId parent;
    Area::Kind kind = Area::Kind::Tier;
    double headWidth = 0;

    bool operator==(const LayoutArea &) const = default;
};

/// An arrow; its label needs room.
struct LayoutEdge
{
    DiagramEnd from;
    DiagramEnd to;
    QSizeF label;

    bool operator==(const LayoutEdge &) const = default;
};

/// What a layout has to know: sizes, nesting and arrows, no words.
struct LayoutInput
{
    QList<LayoutNode> nodes;
    QList<LayoutArea> areas; ///< parents before their children
    QList<LayoutEdge> edges;

    [[nodiscard]] bool isAllPinned() const;
    bool operator==(const LayoutInput &) const = default;
};

/// Where everything is, in scene units.
struct DiagramLayout
{
    QHash<NodeId, QRectF> nodes;
    QHash<AreaId, QRectF> areas;

    [[nodiscard]] QRectF bounds() const;
    bool operator==(const DiagramLayout &) const = default;
};

/// Corners proposed by some layout, before pins, overlaps and the grid are heeded.
using ProposedCorners = QHash<NodeId, QPointF>;

/// The layout's view of a diagram, measured in a theme's fonts.
[[nodiscard]] LayoutInput layoutInput(const DiagramData &data, const Theme &theme);

/// Rectangles of all areas around nodes that are where they should be: padding 16, head 34. An area without
/// nodes stands below the rest of its parent.
[[nodiscard]] QHash<AreaId, QRectF> areaRects(const LayoutInput &input, const QHash<NodeId, QRectF> &nodes);

/// Turns proposed corners into a layout. Pinned nodes stay where they are. Others keep their proposed place,
/// or, where at least half of the nodes are pinned, their place in relation to the nearest pinned ones. What
/// overlaps moves aside, whole areas at a time; no node that may move ends on another one. Free corners are
/// on the grid.
[[nodiscard]] DiagramLayout settle(const LayoutInput &input, const ProposedCorners &proposed);

/// A plain layout in columns along the arrows, area by area, for want of Graphviz. Pure, O(nodes²).
[[nodiscard]] DiagramLayout plainLayout(const LayoutInput &input);

} // namespace stratoplan
