// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/diagrameditor.h"

#include "document/edits/step/onestep.h"
#include "document/edits/topologyedits.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

DiagramEditor::DiagramEditor(PageContext &context, DiagramScene &scene, QWidget &window, QObject *parent)
    : QObject(parent), m_context(context), m_scene(scene), m_window(window)
{
    connect(&scene, &DiagramScene::nodeMoved, this, &DiagramEditor::takeMove);
    connect(&scene, &DiagramScene::nodesMoved, this, &DiagramEditor::takeMoves);
}

QList<Component> DiagramEditor::unplaced() const
{
    const Plan &plan = m_context.document.plan();
    const Diagram *diagram = plan.find(m_diagram);
    if (!diagram)
        return {};
    QSet<ComponentId> placed;
    for (const Node &node : plan.table<Node>()) {
        if (node.diagram == m_diagram)
            placed.insert(node.component);
    }
    for (const Area &area : plan.table<Area>()) {
        if (area.diagram == m_diagram)
            placed.insert(area.component);
    }
    QList<Component> missing;
    for (const Component &component : plan.table<Component>()) {
        const bool belongs = component.option == diagram->option
            && (diagram->environment.isNone() || component.environment == diagram->environment);
        if (belongs && !placed.contains(component.id))
            missing.append(component);
    }
    return missing;
}

bool DiagramEditor::canEdit() const
{
    const DiagramSelection selection = m_scene.selection();
    return selection.nodes.size() + selection.areas.size() + selection.edges.size() > 0;
}

void DiagramEditor::takeMove(NodeId node, const Position &position)
{
    m_context.navigator.check(
        edits::setNodePosition(m_context.document, {node, position}, edits::Merging::WithPrevious));
}

void DiagramEditor::takeMoves(const QList<NodeMove> &moves)
{
    QList<edits::NodePosition> positions;
    for (const NodeMove &move : moves)
        positions.append({move.node, move.position});
    m_context.navigator.check(edits::setNodePositions(m_context.document, positions));
}

AreaId DiagramEditor::areaForNew() const
{
    const DiagramSelection selection = m_scene.selection();
    if (!selection.areas.isEmpty())
        return selection.areas.first();
    const Node *node = selection.nodes.isEmpty() ? nullptr : m_context.document.find(selection.nodes.first());
    return node ? node->area : AreaId();
}

void DiagramEditor::select(const DiagramSelection &selection)
{
    // What was added is shown in the next turn of the event loop.
    QMetaObject::invokeMethod(
        this, [this, selection] { m_scene.select(selection); }, Qt::QueuedConnection);
}

void DiagramEditor::addComponent(ComponentId component)
{
    Node node;
    node.diagram = m_diagram;
    node.area = areaForNew();
    node.component = component;
    const auto added = edits::addNode(m_context.document, node);
    if (added)
        select({{*added}, {}, {}});
    else
        m_context.navigator.showError(added.error());
}

FormContext DiagramEditor::forms() const
{
    return {m_context.prompts, m_window, m_scene.diagram()};
}

void DiagramEditor::addOutside()
{
    Node node;
    node.diagram = m_diagram;
    node.area = areaForNew();
    if (!diagramforms::askOutside(forms(), node))
        return;
    const auto added = edits::addNode(m_context.document, node);
    if (added)
        select({{*added}, {}, {}});
    else
        m_context.navigator.showError(added.error());
}

void DiagramEditor::addArea()
{
    const DiagramSelection selection = m_scene.selection();
    Area area;
    area.diagram = m_diagram;
    area.kind = Area::Kind::Subnet;
    area.parent = areaForNew();
    if (!diagramforms::askArea(forms(), area))
        return;
    AreaId id;
    const Status done = edits::inOneStep(m_context.document, tr("Add area"), [&]() -> Status {
        const auto added = edits::addArea(m_context.document, area);
        if (!added)
            return added.error();
        id = *added;
        return setArea(selection.nodes, id);
    });
    if (m_context.navigator.check(done))
        select({{}, {id}, {}});
}

void DiagramEditor::connectNodes(NodeId from, NodeId to)
{
    Flow flow;
    flow.diagram = m_diagram;
    flow.fromNode = from;
    flow.toNode = to;
    const auto added = edits::addFlow(m_context.document, flow);
    if (added)
        select({{}, {}, {*added}});
    else
        m_context.navigator.showError(added.error());
}

void DiagramEditor::moveToArea(const QList<NodeId> &nodes, AreaId area)
{
    m_context.navigator.check(
        edits::inOneStep(m_context.document, tr("Move to area"), [&] { return setArea(nodes, area); }));
}

Status DiagramEditor::setArea(const QList<NodeId> &nodes, AreaId area)
{
    for (const NodeId id : nodes) {
        Node node = *m_context.document.find(id);
        if (node.area == area)
            continue;
        node.area = area;
        node.position.reset(); // its place was among its old neighbours
        if (Status done = edits::setNode(m_context.document, node); !done)
            return done;
    }
    return {};
}

void DiagramEditor::unpin(const QList<NodeId> &nodes)
{
    if (nodes.isEmpty()) {
        m_context.navigator.check(edits::clearPositions(m_context.document, m_diagram));
        return;
    }
    m_context.navigator.check(
        edits::inOneStep(m_context.document, tr("Place automatically"), [&]() -> Status {
            for (const NodeId id : nodes) {
                Node node = *m_context.document.find(id);
                node.position.reset();
                if (Status done = edits::setNode(m_context.document, node); !done)
                    return done;
            }
            return {};
        }));
}

void DiagramEditor::editSelected()
{
    const DiagramSelection selection = m_scene.selection();
    if (!selection.nodes.isEmpty())
        editNode(selection.nodes.first());
    else if (!selection.areas.isEmpty())
        editArea(selection.areas.first());
    else if (!selection.edges.isEmpty())
        editFlow(selection.edges.first());
}

void DiagramEditor::editNode(NodeId id)
{
    const Node *row = m_context.document.find(id);
    if (!row)
        return;
    Node node = *row;
    const Component *component = m_context.document.find(node.component);
    if (diagramforms::askNode(forms(), node, component ? component->name : QString()))
        m_context.navigator.check(edits::setNode(m_context.document, node));
}

void DiagramEditor::editArea(AreaId id)
{
    const Area *row = m_context.document.find(id);
    if (!row)
        return;
    Area area = *row;
    if (diagramforms::askArea(forms(), area))
        m_context.navigator.check(edits::setArea(m_context.document, area));
}

void DiagramEditor::editFlow(FlowId id)
{
    const Flow *row = m_context.document.find(id);
    if (!row)
        return;
    Flow flow = *row;
    if (diagramforms::askFlow(forms(), flow))
        m_context.navigator.check(edits::setFlow(m_context.document, flow));
}

void DiagramEditor::removeSelected()
{
    const DiagramSelection selection = m_scene.selection();
    Document &document = m_context.document;
    const auto count = selection.nodes.size() + selection.areas.size() + selection.edges.size();
    if (count == 0)
        return;
    const Status done = edits::inOneStep(document, tr("Remove from diagram"), [&]() -> Status {
        for (const FlowId flow : selection.edges) {
            if (Status removed = edits::removeFlow(document, flow); !removed)
                return removed;
        }
        if (!selection.nodes.isEmpty()) {
            if (Status removed = edits::removeNodes(document, selection.nodes); !removed)
                return removed;
        }
        for (const AreaId area : selection.areas) {
            if (Status removed = edits::removeArea(document, area); !removed)
                return removed;
        }
        return {};
    });
    if (!m_context.navigator.check(done))
        return;
    m_context.navigator.showMessage(
        tr("%n thing(s) removed from the diagram; the components stay", nullptr, static_cast<int>(count)));
}

} // namespace stratoplan
