// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "render/diagram/scene/diagramscene.h"
#include "ui/topology/diagramforms.h"

#include <QObject>

namespace stratoplan {

struct PageContext;

/// What a person can do to a diagram, each an undoable step: add, join, edit, move, remove.
class DiagramEditor : public QObject
{
    Q_OBJECT

public:
    DiagramEditor(PageContext &context, DiagramScene &scene, QWidget &window, QObject *parent);

    void setDiagram(DiagramId diagram) { m_diagram = diagram; }
    /// Components of the diagram's option and environment that stand on it nowhere yet.
    [[nodiscard]] QList<Component> unplaced() const;

    void addComponent(ComponentId component);
    /// Asks for something that is no component: people, an outside service.
    void addOutside();
    /// Asks for an area around what is selected.
    void addArea();
    void connectNodes(NodeId from, NodeId to);
    /// Asks for the words of what is selected.
    void editSelected();
    void removeSelected();
    void moveToArea(const QList<NodeId> &nodes, AreaId area);
    /// Lets the layout place nodes again; an empty list: all of them.
    void unpin(const QList<NodeId> &nodes);
    [[nodiscard]] bool canEdit() const;

private:
    void takeMove(NodeId node, const Position &position);
    void takeMoves(const QList<NodeMove> &moves);
    [[nodiscard]] AreaId areaForNew() const;
    [[nodiscard]] Status setArea(const QList<NodeId> &nodes, AreaId area);
    [[nodiscard]] FormContext forms() const;
    void editNode(NodeId id);
    void editArea(AreaId id);
    void editFlow(FlowId id);
    void select(const DiagramSelection &selection);

    PageContext &m_context;
    DiagramScene &m_scene;
    QWidget &m_window;
    DiagramId m_diagram;
};

} // namespace stratoplan
