// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/layout/layout.h"
#include "render/diagram/layout/layouttree.h"
#include "render/diagram/layout/metrics.h"

#include <algorithm>
#include <cmath>

namespace stratoplan {

using namespace diagram;

namespace {

constexpr double clearance = 16; ///< what settling insists on; layouts aim at more

/// A node or a whole area that moves as one.
struct Block
{
    QRectF rect;
    bool fixed = false;
    QList<NodeId> nodes;
};

bool isFree(const QRectF &rect, const QList<QRectF> &placed)
{
    const QRectF wide = rect.adjusted(-clearance, -clearance, clearance, clearance);
    return std::none_of(placed.begin(), placed.end(),
                        [&wide](const QRectF &other) { return other.intersects(wide); });
}

double outward(double distance)
{
    return std::copysign(std::ceil(std::abs(distance) / snap) * snap, distance);
}

/// The shortest move along an axis that takes @p rect clear of everything placed.
QPointF freeingMove(const QRectF &rect, const QList<QRectF> &placed)
{
    if (isFree(rect, placed))
        return {};
    QList<QPointF> moves;
    for (const QRectF &other : placed) {
        moves.append({outward(other.right() + clearance - rect.left()), 0});
        moves.append({outward(other.left() - clearance - rect.right()), 0});
        moves.append({0, outward(other.bottom() + clearance - rect.top())});
        moves.append({0, outward(other.top() - clearance - rect.bottom())});
    }
    std::stable_sort(moves.begin(), moves.end(), [](const QPointF &one, const QPointF &other) {
        return one.manhattanLength() < other.manhattanLength();
    });
    for (const QPointF &move : moves) {
        if (isFree(rect.translated(move), placed))
            return move;
    }
    Q_UNREACHABLE(); // the move past the outermost one is always free
}

class Settler
{
public:
    explicit Settler(const LayoutInput &input) : m_input(input), m_tree(input) { }

    DiagramLayout run(const ProposedCorners &proposed)
    {
        place(proposed);
        if (!m_input.isAllPinned()) {
            settleArea({});
            freeNodes();
        }
        return {m_rects, areaRects(m_input, m_rects)};
    }

private:
    void place(const ProposedCorners &proposed)
    {
        QList<const LayoutNode *> anchors;
        for (const LayoutNode &node : m_input.nodes) {
            if (node.pinned && proposed.contains(node.id))
                anchors.append(&node);
        }
        const bool anchored = !anchors.isEmpty() && 2 * anchors.size() >= m_input.nodes.size();
        for (const LayoutNode &node : m_input.nodes) {
            QPointF corner = node.pinned.value_or(proposed.value(node.id));
            if (!node.pinned)
                corner = snapped(corner + (anchored ? displacement(node, anchors, proposed) : QPointF()));
            m_rects.insert(node.id, {corner, node.size});
        }
    }

    /// How far the nearest pinned node is from where the layout wanted it; one in the same area counts as
    /// nearer.
    [[nodiscard]] QPointF displacement(const LayoutNode &node, const QList<const LayoutNode *> &anchors,
                                       const ProposedCorners &proposed) const
    {
        const LayoutNode *nearest = nullptr;
        double least = 0;
        const QList<AreaId> around = m_tree.around(node.area);
        for (const LayoutNode *anchor : anchors) {
            const QPointF way = proposed.value(anchor->id) - proposed.value(node.id);
            double distance = std::hypot(way.x(), way.y());
            distance *= anchor->area == node.area ? 0.2 : around.contains(anchor->area) ? 0.6 : 1.0;
            if (!nearest || distance < least) {
                nearest = anchor;
                least = distance;
            }
        }
        return *nearest->pinned - proposed.value(nearest->id);
    }

    /// Separates what stands side by side in an area, innermost areas first.
    void settleArea(AreaId area)
    {
        for (const AreaId child : m_tree.children(area))
            settleArea(child);
        const QHash<AreaId, QRectF> frames = areaRects(m_input, m_rects);
        QList<Block> blocks;
        for (const NodeId node : m_tree.members(area))
            blocks.append({m_rects.value(node), m_tree.node(node).pinned.has_value(), {node}});
        for (const AreaId child : m_tree.children(area)) {
            if (m_tree.hasNodes(child))
                blocks.append(blockOf(child, frames.value(child)));
        }
        separate(blocks);
    }

    [[nodiscard]] Block blockOf(AreaId area, const QRectF &rect) const
    {
        const QList<NodeId> nodes = m_tree.allMembers(area);
        const bool fixed = std::any_of(nodes.begin(), nodes.end(),
                                       [this](NodeId id) { return m_tree.node(id).pinned.has_value(); });
        return {rect, fixed, nodes};
    }

    void separate(QList<Block> &blocks)
    {
        std::stable_sort(blocks.begin(), blocks.end(), [](const Block &one, const Block &other) {
            if (one.fixed != other.fixed)
                return one.fixed;
            return std::pair(one.rect.left(), one.rect.top())
                < std::pair(other.rect.left(), other.rect.top());
        });
        QList<QRectF> placed;
        for (Block &block : blocks) {
            const QPointF move = block.fixed ? QPointF() : freeingMove(block.rect, placed);
            placed.append(block.rect.translated(move));
            for (const NodeId node : block.nodes)
                m_rects[node].translate(move);
        }
    }

    /// Areas held fast by a pinned node may still lie over each other: at least their free nodes give way.
    void freeNodes()
    {
        QList<QRectF> placed;
        for (const LayoutNode &node : m_input.nodes) {
            if (node.pinned)
                placed.append(m_rects.value(node.id));
        }
        for (const LayoutNode &node : m_input.nodes) {
            if (node.pinned)
                continue;
            QRectF &rect = m_rects[node.id];
            rect.translate(freeingMove(rect, placed));
            placed.append(rect);
        }
    }

    const LayoutInput &m_input;
    LayoutTree m_tree;
    QHash<NodeId, QRectF> m_rects;
};

} // namespace

DiagramLayout settle(const LayoutInput &input, const ProposedCorners &proposed)
{
    return Settler(input).run(proposed);
}

} // namespace stratoplan
