// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/flowdrawing.h"

#include "render/diagram/scene/diagramscene.h"
#include "render/diagram/scene/items.h"

#include <QGraphicsLineItem>
#include <QGraphicsSceneMouseEvent>
#include <QKeyEvent>
#include <QPen>

namespace stratoplan {

FlowDrawing::FlowDrawing(DiagramScene &scene, const Theme &theme, QObject *parent)
    : QObject(parent), m_scene(scene), m_theme(theme)
{
    scene.installEventFilter(this);
}

FlowDrawing::~FlowDrawing()
{
    cancel();
}

void FlowDrawing::setOn(bool isOn)
{
    if (m_isOn == isOn)
        return;
    m_isOn = isOn;
    cancel();
    Q_EMIT onChanged(isOn);
}

NodeId FlowDrawing::nodeAt(const QPointF &place) const
{
    for (const QGraphicsItem *item : m_scene.items(place)) {
        if (const auto *node = qgraphicsitem_cast<const NodeItem *>(item))
            return node->node().id;
    }
    return {};
}

bool FlowDrawing::begin(const QGraphicsSceneMouseEvent &event)
{
    const bool isWanted = m_isOn || event.modifiers().testFlag(Qt::ControlModifier);
    const NodeId node = isWanted && event.button() == Qt::LeftButton ? nodeAt(event.scenePos()) : NodeId();
    if (node.isNone())
        return false;
    m_from = node;
    m_line = std::make_unique<QGraphicsLineItem>(QLineF(event.scenePos(), event.scenePos()));
    QPen pen(m_theme.color(Token::Accent), 2);
    pen.setCosmetic(true);
    m_line->setPen(pen);
    m_line->setZValue(1000);
    m_scene.addItem(m_line.get());
    return true;
}

void FlowDrawing::follow(const QPointF &place)
{
    m_line->setLine(QLineF(m_line->line().p1(), place));
    const NodeId over = nodeAt(place);
    QPen pen = m_line->pen();
    pen.setStyle(!over.isNone() && over != m_from ? Qt::SolidLine : Qt::DashLine);
    m_line->setPen(pen);
}

void FlowDrawing::finish(const QPointF &place)
{
    const NodeId from = m_from;
    const NodeId to = nodeAt(place);
    cancel();
    if (!to.isNone() && to != from) {
        setOn(false);
        Q_EMIT flowDrawn(from, to);
    }
}

void FlowDrawing::cancel()
{
    m_line.reset();
    m_from = {};
}

bool FlowDrawing::eventFilter(QObject *object, QEvent *event)
{
    switch (event->type()) {
    case QEvent::GraphicsSceneMousePress:
        return begin(*static_cast<QGraphicsSceneMouseEvent *>(event));
    case QEvent::GraphicsSceneMouseMove:
        if (!m_line)
            break;
        follow(static_cast<QGraphicsSceneMouseEvent *>(event)->scenePos());
        return true;
    case QEvent::GraphicsSceneMouseRelease:
        if (!m_line)
            break;
        finish(static_cast<QGraphicsSceneMouseEvent *>(event)->scenePos());
        return true;
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && (m_isOn || m_line)) {
            setOn(false);
            cancel();
            return true;
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(object, event);
}

} // namespace stratoplan
