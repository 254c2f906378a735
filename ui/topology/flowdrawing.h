// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "render/theme/theme.h"

#include <QObject>
#include <QPointF>

#include <memory>

class QGraphicsLineItem;
class QGraphicsSceneMouseEvent;

namespace stratoplan {

class DiagramScene;

/// Draws a flow from node to node: by dragging with Ctrl held, or by dragging alone while the tool is on.
class FlowDrawing : public QObject
{
    Q_OBJECT

public:
    FlowDrawing(DiagramScene &scene, const Theme &theme, QObject *parent);
    ~FlowDrawing() override;

    void setOn(bool isOn);
    [[nodiscard]] bool isOn() const { return m_isOn; }
    void setTheme(const Theme &theme) { m_theme = theme; }

    bool eventFilter(QObject *object, QEvent *event) override;

Q_SIGNALS:
    void flowDrawn(NodeId from, NodeId to);
    void onChanged(bool isOn);

private:
    [[nodiscard]] NodeId nodeAt(const QPointF &place) const;
    bool begin(const QGraphicsSceneMouseEvent &event);
    void follow(const QPointF &place);
    void finish(const QPointF &place);
    void cancel();

    DiagramScene &m_scene;
    Theme m_theme;
    bool m_isOn = false;
    NodeId m_from;
    std::unique_ptr<QGraphicsLineItem> m_line;
};

} // namespace stratoplan
