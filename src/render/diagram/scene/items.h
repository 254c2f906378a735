// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/diagram/scene/diagrampainter.h"

#include <QGraphicsItem>
#include <QPainterPath>

namespace stratoplan {

class DiagramScene;

/// A node on the scene: movable, on the grid.
class NodeItem : public QGraphicsItem
{
public:
    enum { Type = UserType + 1 };

    /// @p scene is borrowed and outlives the item.
    NodeItem(DiagramScene &scene, const DiagramNode &node, const QSizeF &size);

    /// Takes another look; repaints where it differs.
    void set(const DiagramNode &node, const QSizeF &size);
    [[nodiscard]] const DiagramNode &node() const { return m_node; }
    [[nodiscard]] QRectF rect() const { return {pos(), m_size}; }

    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] QRectF boundingRect() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

protected:
    QVariant itemChange(GraphicsItemChange change, const QVariant &value) override;

private:
    DiagramScene &m_scene;
    DiagramNode m_node;
    QSizeF m_size;
};

/// An area on the scene. Only its head takes clicks; dragging it moves what is in it.
class AreaItem : public QGraphicsItem
{
public:
    enum { Type = UserType + 2 };

    AreaItem(DiagramScene &scene, const DiagramArea &area);

    void set(const DiagramArea &area, const QRectF &rect);
    [[nodiscard]] const DiagramArea &area() const { return m_area; }

    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] QRectF boundingRect() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

protected:
    void mouseMoveEvent(QGraphicsSceneMouseEvent *event) override;
    QVariant itemChange(GraphicsItemChange change, const QVariant &value) override;

private:
    DiagramScene &m_scene;
    DiagramArea m_area;
    QRectF m_rect;
};

/// An arrow on the scene.
class EdgeItem : public QGraphicsItem
{
public:
    enum { Type = UserType + 3 };

    EdgeItem(DiagramScene &scene, const DiagramEdge &edge);

    void set(const DiagramEdge &edge, const Route &route, const QColor &ground);
    /// Painted in the accent because one of its ends is selected.
    void setAccented(bool isAccented);
    [[nodiscard]] const DiagramEdge &edge() const { return m_edge; }
    [[nodiscard]] const Route &route() const { return m_route; }

    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] QRectF boundingRect() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

protected:
    QVariant itemChange(GraphicsItemChange change, const QVariant &value) override;

private:
    DiagramScene &m_scene;
    DiagramEdge m_edge;
    Route m_route;
    QColor m_ground;
    bool m_isAccented = false;
};

} // namespace stratoplan
