// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/layout/layout.h"

#include "render/diagram/layout/alignment.h"
#include "render/diagram/layout/layouttree.h"
#include "render/diagram/layout/metrics.h"

#include <algorithm>

namespace stratoplan {

using namespace diagram;

namespace {

constexpr double emptyHeight = 56;

/// Works out area rectangles, innermost first.
class Framer
{
public:
    Framer(const LayoutTree &tree, const QHash<NodeId, QRectF> &nodes) : m_tree(tree), m_nodes(nodes) { }

    QHash<AreaId, QRectF> frame()
    {
        QRectF contents = contentsOf({});
        placeEmpty({}, contents);
        return m_rects;
    }

private:
    [[nodiscard]] bool hasPlacedNodes(AreaId area) const
    {
        const QList<NodeId> all = m_tree.allMembers(area);
        return std::any_of(all.begin(), all.end(), [this](NodeId id) { return m_nodes.contains(id); });
    }

    QRectF contentsOf(AreaId area)
    {
        for (const AreaId child : m_tree.children(area)) {
            if (!hasPlacedNodes(child))
                continue;
            QRectF inner = contentsOf(child);
            placeEmpty(child, inner);
            m_rects.insert(child, framed(inner, m_tree.area(child)));
        }
        alignChildren(area);
        QRectF contents;
        for (const NodeId node : m_tree.members(area))
            contents |= m_nodes.value(node);
        for (const AreaId child : m_tree.children(area))
            contents |= m_rects.value(child);
        return contents;
    }

    void alignChildren(AreaId parent)
    {
        QList<AlignedArea> abreast;
        for (const AreaId child : m_tree.children(parent)) {
            if (m_rects.contains(child))
                abreast.append({m_tree.area(child).kind, m_rects.value(child)});
        }
        QList<QRectF> others;
        for (const NodeId node : m_tree.members(parent))
            others.append(m_nodes.value(node));
        alignAreas(abreast, others);
        qsizetype next = 0;
        for (const AreaId child : m_tree.children(parent)) {
            if (m_rects.contains(child))
                m_rects.insert(child, abreast.at(next++).rect);
        }
    }

    /// Areas without nodes stand below @p contents, which grows around them.
    void placeEmpty(AreaId parent, QRectF &contents)
    {
        for (const AreaId child : m_tree.children(parent)) {
            if (m_rects.contains(child))
                continue;
            const QPointF corner = contents.isNull() ? QPointF() : contents.bottomLeft() + QPointF(0, gap);
            contents |= placeEmptyArea(child, corner);
        }
    }

    QRectF placeEmptyArea(AreaId area, const QPointF &corner)
    {
        const LayoutArea &frame = m_tree.area(area);
        QRectF contents;
        QPointF inner = corner + QPointF(padding, headHeight(frame));
        for (const AreaId child : m_tree.children(area)) {
            contents |= placeEmptyArea(child, inner);
            inner.setY(contents.bottom() + gap);
        }
        QRectF rect(corner, QSizeF(std::max(frame.headWidth, minimumWidth), emptyHeight));
        if (!contents.isNull())
            rect = framed(contents, frame);
        m_rects.insert(area, rect);
        return rect;
    }

    const LayoutTree &m_tree;
    const QHash<NodeId, QRectF> &m_nodes;
    QHash<AreaId, QRectF> m_rects;
};

} // namespace

bool LayoutInput::isAllPinned() const
{
    return std::all_of(nodes.begin(), nodes.end(),
                       [](const LayoutNode &node) { return node.pinned.has_value(); });
}

QRectF DiagramLayout::bounds() const
{
    QRectF all;
    for (const QRectF &rect : nodes)
        all |= rect;
    for (const QRectF &rect : areas)
        all |= rect;
    return all;
}

LayoutInput layoutInput(const DiagramData &data, const Theme &theme)
{
    const DiagramMetrics metrics(theme);
    const QHash<NodeId, QSizeF> sizes = metrics.nodeSizes(data);
    LayoutInput input;
    for (const DiagramNode &node : data.nodes) {
        std::optional<QPointF> pinned;
        if (node.position)
            pinned = QPointF(node.position->x, node.position->y);
        input.nodes.append({node.id, node.area, sizes.value(node.id), pinned});
    }
    for (const DiagramArea &area : data.areas)
        input.areas.append({area.id, area.parent, area.kind, metrics.headWidth(area)});
    for (const DiagramEdge &edge : data.edges)
        input.edges.append({edge.from, edge.to, metrics.labelSize(edge.label)});
    return input;
}

QHash<AreaId, QRectF> areaRects(const LayoutInput &input, const QHash<NodeId, QRectF> &nodes)
{
    const LayoutTree tree(input);
    return Framer(tree, nodes).frame();
}

} // namespace stratoplan
