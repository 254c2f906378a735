// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/scene/diagramscene.h"
#include "render/diagram/scene/items.h"
#include "render/diagram/layout/layouttree.h"
#include "render/diagram/scene/navigation.h"

#include <QGraphicsSceneMouseEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>

namespace stratoplan {

namespace {

/// The step of an arrow key, or a null point.
QPointF direction(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

} // namespace

void DiagramScene::mousePressEvent(QGraphicsSceneMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        m_isDragging = true;
        m_dragStart.clear();
        for (auto item = m_nodes.constBegin(); item != m_nodes.constEnd(); ++item)
            m_dragStart.insert(item.key(), item.value()->pos());
    }
    QGraphicsScene::mousePressEvent(event);
}

void DiagramScene::mouseReleaseEvent(QGraphicsSceneMouseEvent *event)
{
    QGraphicsScene::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || !m_isDragging)
        return;
    m_isDragging = false;
    reportMoves();
}

void DiagramScene::mouseDoubleClickEvent(QGraphicsSceneMouseEvent *event)
{
    QGraphicsScene::mouseDoubleClickEvent(event);
    const QList<QGraphicsItem *> under = items(event->scenePos());
    if (under.isEmpty() || event->button() != Qt::LeftButton)
        return;
    if (const auto *node = qgraphicsitem_cast<NodeItem *>(under.first()))
        Q_EMIT nodeActivated(node->node().id);
    else if (const auto *area = qgraphicsitem_cast<AreaItem *>(under.first()))
        Q_EMIT areaActivated(area->area().id);
}

void DiagramScene::dragArea(AreaId area, const QPointF &step)
{
    if (!m_isDragging)
        return;
    {
        const QScopedValueRollback guard(m_isUpdating, true);
        for (const NodeId node : LayoutTree(m_input).allMembers(area))
            m_nodes.value(node)->setPos(m_dragStart.value(node) + step);
    }
    refreshAll();
}

void DiagramScene::reportMoves()
{
    QList<NodeMove> moves;
    for (const DiagramNode &node : m_data.nodes) {
        const QPointF corner = m_nodes.value(node.id)->pos();
        if (!m_unplaced.contains(node.id) && m_dragStart.value(node.id, corner) != corner)
            moves.append({node.id, {qRound(corner.x()), qRound(corner.y())}});
    }
    m_dragStart.clear();
    if (moves.isEmpty())
        return;
    refreshAll();
    if (moves.size() == 1)
        Q_EMIT nodeMoved(moves.first().node, moves.first().position);
    else
        Q_EMIT nodesMoved(moves);
}

void DiagramScene::moveSelected(const QPointF &step)
{
    m_dragStart.clear();
    {
        const QScopedValueRollback guard(m_isUpdating, true);
        for (NodeItem *item : std::as_const(m_nodes)) {
            if (!item->isSelected())
                continue;
            m_dragStart.insert(item->node().id, item->pos());
            item->setPos(snapped(item->pos() + step));
        }
    }
    reportMoves();
}

void DiagramScene::moveFocus(const QPointF &way)
{
    const DiagramSelection selected = selection();
    const QHash<NodeId, QRectF> rects = nodeRects();
    const NodeId next =
        selected.nodes.isEmpty() ? firstNode(rects) : nextNode(m_data, rects, selected.nodes.last(), way);
    if (next)
        select({{next}, {}, {}});
}

void DiagramScene::keyPressEvent(QKeyEvent *event)
{
    const QPointF way = direction(event->key());
    const DiagramSelection selected = selection();
    if (!way.isNull()) {
        if (event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier))
            moveSelected(way * diagram::snap);
        else
            moveFocus(way);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
               && selected.nodes.size() == 1) {
        Q_EMIT nodeActivated(selected.nodes.first());
    } else if (event->key() == Qt::Key_Escape && selected != DiagramSelection()) {
        clearSelection();
    } else if (event->matches(QKeySequence::SelectAll)) {
        DiagramSelection all;
        for (const DiagramNode &node : m_data.nodes)
            all.nodes.append(node.id);
        select(all);
    } else {
        event->ignore();
        return;
    }
    event->accept();
}

} // namespace stratoplan
