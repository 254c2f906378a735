// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/scene/items.h"

#include "render/diagram/describe.h"
#include "render/diagram/scene/diagramscene.h"
#include "render/diagram/layout/layouttree.h"

#include <QGraphicsSceneMouseEvent>
#include <QPainter>
#include <QPainterPathStroker>
#include <QStyleOptionGraphicsItem>

namespace stratoplan {

namespace {

constexpr double halo = 5; ///< outside a selected box
constexpr double tag = 10; ///< above an area: half of a badge on its edge
constexpr double grasp = 5; ///< how far from an arrow a click still counts

DiagramStyle styleFor(const DiagramScene &scene, const QPainter &painter, bool isSelected)
{
    const double scale = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter.worldTransform());
    return {scene.overlay(), detailLevel(scale), isSelected, false, true};
}

} // namespace

// --- Nodes
// ---------------------------------------------------------------------------------------------------

NodeItem::NodeItem(DiagramScene &scene, const DiagramNode &node, const QSizeF &size)
    : m_scene(scene), m_node(node), m_size(size)
{
    setFlags(ItemIsSelectable | ItemIsMovable | ItemSendsGeometryChanges);
    setCacheMode(DeviceCoordinateCache);
    setToolTip(describe(node));
}

void NodeItem::set(const DiagramNode &node, const QSizeF &size)
{
    if (m_size != size) {
        prepareGeometryChange();
        m_size = size;
    }
    if (m_node != node) {
        m_node = node;
        setToolTip(describe(node));
    }
    update();
}

QRectF NodeItem::boundingRect() const
{
    return QRectF(QPointF(), m_size).adjusted(-halo, -halo, halo, halo);
}

QPainterPath NodeItem::shape() const
{
    QPainterPath path;
    path.addRoundedRect(QRectF(QPointF(), m_size), diagram::radius, diagram::radius);
    return path;
}

void NodeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    m_scene.painter().paintNode(*painter, m_node, QRectF(QPointF(), m_size),
                                styleFor(m_scene, *painter, isSelected()));
}

QVariant NodeItem::itemChange(GraphicsItemChange change, const QVariant &value)
{
    if (change == ItemPositionChange && m_scene.isDragging())
        return snapped(value.toPointF());
    if (change == ItemPositionHasChanged)
        m_scene.nodeShifted();
    if (change == ItemSelectedHasChanged)
        setZValue(isSelected() ? 21 : 20);
    return QGraphicsItem::itemChange(change, value);
}

// --- Areas
// ---------------------------------------------------------------------------------------------------

AreaItem::AreaItem(DiagramScene &scene, const DiagramArea &area) : m_scene(scene), m_area(area)
{
    setFlags(ItemIsSelectable);
    setToolTip(describe(area));
}

void AreaItem::set(const DiagramArea &area, const QRectF &rect)
{
    if (m_rect != rect) {
        prepareGeometryChange();
        m_rect = rect;
    }
    if (m_area != area) {
        m_area = area;
        setToolTip(describe(area));
    }
    update();
}

QRectF AreaItem::boundingRect() const
{
    return m_rect.adjusted(-halo, -tag, halo, halo);
}

QPainterPath AreaItem::shape() const
{
    QPainterPath path;
    path.addRect(QRectF(m_rect.topLeft(), QSizeF(m_rect.width(), diagram::head)));
    return path;
}

void AreaItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const DiagramArea *around = m_scene.diagram().area(m_area.parent);
    DiagramStyle style = styleFor(m_scene, *painter, isSelected());
    style.isOutermost = !around || !around->failed;
    m_scene.painter().paintArea(*painter, m_area, m_rect, style);
}

void AreaItem::mouseMoveEvent(QGraphicsSceneMouseEvent *event)
{
    const QPointF step = snapped(event->scenePos() - event->buttonDownScenePos(Qt::LeftButton));
    m_scene.dragArea(m_area.id, step);
}

QVariant AreaItem::itemChange(GraphicsItemChange change, const QVariant &value)
{
    if (change == ItemSelectedHasChanged)
        update();
    return QGraphicsItem::itemChange(change, value);
}

// --- Arrows
// --------------------------------------------------------------------------------------------------

EdgeItem::EdgeItem(DiagramScene &scene, const DiagramEdge &edge) : m_scene(scene), m_edge(edge)
{
    setFlags(ItemIsSelectable);
}

void EdgeItem::set(const DiagramEdge &edge, const Route &route, const QColor &ground)
{
    if (m_route != route) {
        prepareGeometryChange();
        m_route = route;
    }
    m_edge = edge;
    m_ground = ground;
    update();
}

void EdgeItem::setAccented(bool isAccented)
{
    if (m_isAccented == isAccented)
        return;
    m_isAccented = isAccented;
    setZValue(isAccented ? 11 : 10);
    update();
}

QRectF EdgeItem::boundingRect() const
{
    return (m_route.points.boundingRect() | m_route.label).adjusted(-8, -8, 8, 8);
}

QPainterPath EdgeItem::shape() const
{
    QPainterPathStroker stroker;
    stroker.setWidth(2 * grasp);
    QPainterPath path = stroker.createStroke(DiagramPainter::edgePath(m_route));
    path.addRect(m_route.label);
    return path;
}

void EdgeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    DiagramStyle style = styleFor(m_scene, *painter, isSelected());
    style.isAccented = m_isAccented;
    style.isFaint = touchesAbsent(m_scene.diagram(), m_edge);
    m_scene.painter().paintEdge(*painter, m_edge, m_route, m_ground, style);
}

QVariant EdgeItem::itemChange(GraphicsItemChange change, const QVariant &value)
{
    if (change == ItemSelectedHasChanged)
        update();
    return QGraphicsItem::itemChange(change, value);
}

} // namespace stratoplan
