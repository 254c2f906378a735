// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/layout/layouttree.h"

#include "render/diagram/layout/metrics.h"

#include <algorithm>
#include <cmath>

namespace stratoplan {

using namespace diagram;

namespace {

constexpr double stripGap = 64; ///< between the rest and the strip: room for labels

/// How the boxes of a strip stand in rows.
struct Rows
{
    int columns = 1;
    double step = 0;
};

Rows rowsFor(qsizetype count, double width, double available)
{
    const int fitting = std::max(1, static_cast<int>((available - 2 * padding + 16) / (width + 16)));
    const int rows = (static_cast<int>(count) + fitting - 1) / fitting;
    Rows result;
    result.columns = (static_cast<int>(count) + rows - 1) / rows;
    const double spare = available - 2 * padding - result.columns * width;
    const double space = result.columns > 1 ? std::floor(spare / (result.columns - 1) / snap) * snap : 0;
    result.step = width + std::clamp(space, 16.0, 32.0);
    return result;
}

} // namespace

QPointF snapped(const QPointF &corner)
{
    return {std::round(corner.x() / snap) * snap, std::round(corner.y() / snap) * snap};
}

double headHeight(const LayoutArea &area)
{
    // A cluster's head is a filled band: its contents keep clear of it.
    return area.kind == Area::Kind::Cluster ? head + 6 : head;
}

QRectF framed(const QRectF &contents, const LayoutArea &area)
{
    QRectF rect = contents.adjusted(-padding, -headHeight(area), padding, padding);
    rect.setWidth(std::max(rect.width(), area.headWidth));
    return rect;
}

LayoutTree::LayoutTree(const LayoutInput &input) : m_input(input)
{
    for (const LayoutArea &area : input.areas) {
        m_areas.insert(area.id, &area);
        m_children[area.parent].append(area.id);
    }
    for (const LayoutNode &node : input.nodes) {
        m_nodes.insert(node.id, &node);
        m_members[node.area].append(node.id);
    }
}

const QList<AreaId> &LayoutTree::children(AreaId area) const
{
    static const QList<AreaId> none;
    const auto found = m_children.constFind(area);
    return found == m_children.constEnd() ? none : *found;
}

const QList<NodeId> &LayoutTree::members(AreaId area) const
{
    static const QList<NodeId> none;
    const auto found = m_members.constFind(area);
    return found == m_members.constEnd() ? none : *found;
}

QList<NodeId> LayoutTree::allMembers(AreaId area) const
{
    QList<NodeId> all = members(area);
    for (const AreaId child : children(area))
        all += allMembers(child);
    return all;
}

QList<AreaId> LayoutTree::around(AreaId area) const
{
    QList<AreaId> list;
    for (; m_areas.contains(area); area = m_areas.value(area)->parent)
        list.append(area);
    return list;
}

AreaId LayoutTree::areaOf(const DiagramEnd &end) const
{
    if (end.node)
        return node(end.node).area;
    return m_areas.contains(end.area) ? area(end.area).parent : AreaId();
}

bool LayoutTree::isStrip(const LayoutArea &area) const
{
    if (area.kind != Area::Kind::Outside || area.parent || !children(area.id).isEmpty())
        return false;
    const QList<NodeId> &nodes = members(area.id);
    return !nodes.isEmpty() && std::none_of(nodes.begin(), nodes.end(), [this](NodeId id) {
        return node(id).pinned.has_value();
    });
}

QList<AreaId> LayoutTree::strips() const
{
    QList<AreaId> list;
    qsizetype inside = 0;
    for (const AreaId area : children({})) {
        if (isStrip(this->area(area))) {
            list.append(area);
            inside += members(area).size();
        }
    }
    return inside < m_input.nodes.size() ? list : QList<AreaId>();
}

void LayoutTree::placeStrips(ProposedCorners &corners) const
{
    QHash<NodeId, QRectF> placed;
    for (auto corner = corners.constBegin(); corner != corners.constEnd(); ++corner)
        placed.insert(corner.key(), {*corner, node(corner.key()).size});
    const QHash<AreaId, QRectF> rects = areaRects(m_input, placed);
    QRectF rest;
    const QList<AreaId> below = strips();
    for (const AreaId area : children({})) {
        if (!below.contains(area))
            rest |= rects.value(area);
    }
    double bottom = rest.bottom();
    const bool hasAreas = !rest.isNull();
    for (const QRectF &rect : placed) {
        bottom = std::max(bottom, rect.bottom());
        rest = hasAreas ? rest : rest | rect;
    }
    for (const AreaId strip : below) {
        const QList<NodeId> &nodes = members(strip);
        const QSizeF size = node(nodes.first()).size;
        const Rows rows = rowsFor(nodes.size(), size.width(), std::max(rest.width(), 640.0));
        const QPointF origin = snapped({rest.left() + padding, bottom + stripGap + head});
        for (qsizetype i = 0; i < nodes.size(); ++i) {
            const auto row = static_cast<double>(i / rows.columns);
            const auto column = static_cast<double>(i % rows.columns);
            const QPointF corner = origin + QPointF(column * rows.step, row * 76);
            corners.insert(nodes.at(i), corner);
            bottom = std::max(bottom, corner.y() + size.height() + padding);
        }
    }
}

} // namespace stratoplan
