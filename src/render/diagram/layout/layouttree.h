// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/diagram/layout/layout.h"

namespace stratoplan {

/// The nesting of a layout's input, looked up often. Area of none stands for the canvas.
class LayoutTree
{
public:
    /// @p input is borrowed.
    explicit LayoutTree(const LayoutInput &input);

    [[nodiscard]] const LayoutInput &input() const { return m_input; }
    [[nodiscard]] const LayoutNode &node(NodeId id) const { return *m_nodes.value(id); }
    [[nodiscard]] const LayoutArea &area(AreaId id) const { return *m_areas.value(id); }
    [[nodiscard]] const QList<AreaId> &children(AreaId area) const;
    /// Nodes directly in an area.
    [[nodiscard]] const QList<NodeId> &members(AreaId area) const;
    /// Nodes in an area and all areas in it.
    [[nodiscard]] QList<NodeId> allMembers(AreaId area) const;
    [[nodiscard]] bool hasNodes(AreaId area) const { return !allMembers(area).isEmpty(); }
    /// The areas around a node or area, innermost first.
    [[nodiscard]] QList<AreaId> around(AreaId area) const;
    /// The area that an end is directly in.
    [[nodiscard]] AreaId areaOf(const DiagramEnd &end) const;

    /// Outside areas on the canvas that are placed as rows below everything else: without areas in them and
    /// without pinned nodes, while there is something else.
    [[nodiscard]] QList<AreaId> strips() const;
    /// Places the nodes of the strips below those that have a corner already.
    void placeStrips(ProposedCorners &corners) const;

private:
    [[nodiscard]] bool isStrip(const LayoutArea &area) const;

    const LayoutInput &m_input;
    QHash<NodeId, const LayoutNode *> m_nodes;
    QHash<AreaId, const LayoutArea *> m_areas;
    QHash<AreaId, QList<AreaId>> m_children;
    QHash<AreaId, QList<NodeId>> m_members;
};

/// An area's rectangle around its contents.
[[nodiscard]] QRectF framed(const QRectF &contents, const LayoutArea &area);
/// Height of what stands above the contents of an area.
[[nodiscard]] double headHeight(const LayoutArea &area);
/// To the nearest corner of the grid.
[[nodiscard]] QPointF snapped(const QPointF &corner);

} // namespace stratoplan
