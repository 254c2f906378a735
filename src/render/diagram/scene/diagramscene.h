// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/diagram/scene/diagrampainter.h"
#include "render/diagram/layout/layoutjob.h"

#include <QGraphicsScene>
#include <QSet>

namespace stratoplan {

class AreaItem;
class EdgeItem;
class NodeItem;

/// A node and where it was put.
struct NodeMove
{
    NodeId node;
    Position position; ///< top left corner

    bool operator==(const NodeMove &) const = default;
};

/// What is selected on a diagram.
struct DiagramSelection
{
    QList<NodeId> nodes;
    QList<AreaId> areas;
    QList<FlowId> edges;

    bool operator==(const DiagramSelection &) const = default;
};

/// A diagram to look at and to arrange. It shows what it is given and reports what a person does; it changes
/// no plan. What has no place yet is laid out without making anyone wait.
class DiagramScene : public QGraphicsScene
{
    Q_OBJECT

public:
    explicit DiagramScene(const Theme &theme, QObject *parent = nullptr);
    ~DiagramScene() override;

    /// Shows @p data; only what differs from before is changed. Selection and places are kept where the ids
    /// remain.
    void setDiagram(const DiagramData &data);
    void setTheme(const Theme &theme);
    void setOverlay(DiagramOverlay overlay);
    /// Lays out anew whatever is not pinned.
    void arrange();

    [[nodiscard]] const DiagramData &diagram() const { return m_data; }
    [[nodiscard]] const DiagramPainter &painter() const { return m_painter; }
    [[nodiscard]] DiagramOverlay overlay() const { return m_overlay; }
    [[nodiscard]] HeatScale heat() const { return HeatScale(m_data); }
    /// Where everything is at the moment.
    [[nodiscard]] DiagramLayout layout() const;
    /// The area under a place, innermost first; none on the canvas.
    [[nodiscard]] AreaId areaAt(const QPointF &place) const;

    [[nodiscard]] DiagramSelection selection() const;
    void select(const DiagramSelection &selection);
    /// What a screen reader says about the selection; a sentence about the whole diagram where nothing is
    /// selected.
    [[nodiscard]] QString accessibleText() const;

    // For the items.
    [[nodiscard]] bool isDragging() const { return m_isDragging; }
    void nodeShifted();
    void dragArea(AreaId area, const QPointF &step);

Q_SIGNALS:
    /// Once for a finished drag or key step of one node.
    void nodeMoved(NodeId node, const stratoplan::Position &position);
    /// Likewise for several at once.
    void nodesMoved(const QList<stratoplan::NodeMove> &moves);
    /// Double click or Enter.
    void nodeActivated(NodeId node);
    void areaActivated(AreaId area);
    /// The selection is another one.
    void selectedChanged(const stratoplan::DiagramSelection &selection);
    /// Everything has a place now; the view may fit.
    void laidOut();
    /// Graphviz could not be used; the plain layout is shown.
    void layoutFailed(const stratoplan::Error &error);

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void mousePressEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseReleaseEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseDoubleClickEvent(QGraphicsSceneMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void syncItems();
    /// Puts a node back where the layout had placed it; false where it never did or something else stands
    /// there now.
    bool returnToLayout(NodeItem &item);
    void requestLayout();
    void takeLayout(const LayoutOutcome &outcome);
    [[nodiscard]] QHash<NodeId, QRectF> nodeRects() const;
    void refreshAll();
    /// Routes all arrows, or, while something is dragged in a large diagram, those whose ends moved.
    [[nodiscard]] QList<Route> routes(const DiagramLayout &current) const;
    void accentEdges();
    void reportMoves();
    void moveSelected(const QPointF &step);
    void moveFocus(const QPointF &direction);
    void selectionHasChanged();

    Theme m_theme;
    DiagramData m_data;
    DiagramPainter m_painter;
    DiagramOverlay m_overlay = DiagramOverlay::None;
    LayoutInput m_input;
    LayoutJob m_job;
    QTimer m_refresh; ///< many nodes move in one turn of the event loop
    QHash<NodeId, NodeItem *> m_nodes; ///< owned by the scene
    QHash<AreaId, AreaItem *> m_areas;
    QHash<FlowId, EdgeItem *> m_edges;
    DiagramLayout m_shown; ///< as of the last refresh
    QSet<NodeId> m_unplaced; ///< hidden until they are laid out
    QHash<NodeId, QPointF>
        m_laidOut; ///< where the layout placed nodes, also those that were moved or removed since
    QHash<NodeId, QPointF> m_dragStart;
    DiagramSelection m_reported;
    bool m_isDragging = false;
    bool m_isUpdating = false;
};

} // namespace stratoplan

Q_DECLARE_METATYPE(stratoplan::DiagramSelection)
