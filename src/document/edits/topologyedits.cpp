// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/topologyedits.h"

#include "document/edits/step/openstep.h"
#include "document/edits/step/rows.h"

namespace stratoplan::edits {

namespace {

Status checkRow(const Plan &plan, const Diagram &diagram)
{
    if (plan.find(diagram.option) == nullptr)
        return Words::invalid(Words::tr("A diagram belongs to an option."));
    return {};
}

Status checkRow(const Plan &plan, const Area &area)
{
    if (plan.find(area.diagram) == nullptr)
        return Words::invalid(Words::tr("An area belongs to a diagram."));
    for (AreaId above = area.parent; above;) {
        const Area *next = plan.find(above);
        if (above == area.id)
            return Words::invalid(Words::tr("An area cannot stand within itself."));
        if (next == nullptr || next->diagram != area.diagram)
            return Words::invalid(Words::tr("An area and what it stands in belong to one diagram."));
        above = next->parent;
    }
    return {};
}

Status checkRow(const Plan &plan, const Node &node)
{
    const Area *area = plan.find(node.area);
    if (plan.find(node.diagram) == nullptr || (area != nullptr && area->diagram != node.diagram))
        return Words::invalid(Words::tr("A node and its area belong to one diagram."));
    if (node.component.isNone() && node.name.trimmed().isEmpty())
        return Words::invalid(Words::tr("A node without a component has a name."));
    return {};
}

Status checkRow(const Plan &plan, const Flow &flow)
{
    const auto endsIn = [&](NodeId node, AreaId area) {
        if (const Node *end = plan.find(node))
            return end->diagram == flow.diagram;
        const Area *end = plan.find(area);
        return end != nullptr && end->diagram == flow.diagram;
    };
    if (!endsIn(flow.fromNode, flow.fromArea) || !endsIn(flow.toNode, flow.toArea))
        return Words::invalid(Words::tr("A flow joins two nodes or areas of one diagram."));
    if (flow.fromNode == flow.toNode && flow.fromArea == flow.toArea)
        return Words::invalid(Words::tr("A flow joins two different ends."));
    return {};
}

template <class Row>
Status check(const Plan &plan, const Row &row)
{
    if (const Status status = checkReferences(plan, row); !status)
        return status;
    return checkRow(plan, row);
}

template <class Row>
Result<Id<Row>> add(Document &document, Row row, const QString &text)
{
    row.id = {};
    if (const Status status = check(document.plan(), row); !status)
        return status.error();
    Step step(document, text);
    const Id<Row> id = step.insert(row);
    if (const Status status = step.push(); !status)
        return status.error();
    return id;
}

template <class Row>
Status change(Document &document, const Row &row, const QString &text)
{
    if (document.find(row.id) == nullptr)
        return Words::missing();
    if (const Status status = check(document.plan(), row); !status)
        return status;
    Step step(document, text);
    step.replace(row);
    return step.push();
}

/// Merge key of nodes nudged one after the other.
constexpr int nudgeKey = 1;

} // namespace

Result<DiagramId> addDiagram(Document &document, const Diagram &diagram)
{
    return add(document, diagram, Words::tr("Add diagram"));
}
Status setDiagram(Document &document, const Diagram &diagram)
{
    return change(document, diagram, Words::tr("Change diagram"));
}
Status removeDiagram(Document &document, DiagramId id)
{
    return removeRows<Diagram>(document, {id}, Words::tr("Remove diagram"));
}

Result<AreaId> addArea(Document &document, const Area &area)
{
    return add(document, area, Words::tr("Add area"));
}
Status setArea(Document &document, const Area &area)
{
    return change(document, area, Words::tr("Change area"));
}
Status removeArea(Document &document, AreaId id)
{
    const Area *area = document.find(id);
    if (area == nullptr)
        return Words::missing();
    const AreaId around = area->parent;
    Step step(document, Words::tr("Remove area"));
    for (Area inner : document.plan().table<Area>().rows()) {
        inner.parent = inner.parent == id ? around : inner.parent;
        step.replace(inner);
    }
    for (Node node : document.plan().table<Node>().rows()) {
        node.area = node.area == id ? around : node.area;
        step.replace(node);
    }
    RowSet rows;
    rows.insert(id);
    step.removeWithDependents(rows);
    return step.push();
}

Result<NodeId> addNode(Document &document, const Node &node)
{
    return add(document, node, Words::tr("Add node"));
}
Status setNode(Document &document, const Node &node)
{
    return change(document, node, Words::tr("Change node"));
}
Status removeNodes(Document &document, const QList<NodeId> &ids)
{
    return removeRows(document, ids, Words::tr("Remove %n node(s)", nullptr, static_cast<int>(ids.size())));
}

Result<FlowId> addFlow(Document &document, const Flow &flow)
{
    return add(document, flow, Words::tr("Add flow"));
}
Status setFlow(Document &document, const Flow &flow)
{
    return change(document, flow, Words::tr("Change flow"));
}
Status removeFlow(Document &document, FlowId id)
{
    return removeRows<Flow>(document, {id}, Words::tr("Remove flow"));
}

Status setNodePosition(Document &document, const NodePosition &position, Merging merging)
{
    if (merging == Merging::Separate)
        return setNodePositions(document, {position});
    const Node *node = document.find(position.node);
    if (node == nullptr)
        return Words::missing();
    Node moved = *node;
    moved.position = position.position;
    if (moved == *node)
        return {};
    auto command = std::make_unique<ReplaceCommand<Node>>(document, *node, moved, nudgeKey);
    command->setText(Words::tr("Move %n node(s)", nullptr, 1));
    make(document.undoStack(), std::move(command));
    return {};
}

Status setNodePositions(Document &document, const QList<NodePosition> &positions)
{
    Step step(document, Words::tr("Move %n node(s)", nullptr, static_cast<int>(positions.size())));
    for (const NodePosition &position : positions) {
        const Node *node = step.find(position.node);
        if (node == nullptr)
            return Words::missing();
        Node moved = *node;
        moved.position = position.position;
        step.replace(moved);
    }
    return step.push();
}

Status clearPositions(Document &document, DiagramId diagram)
{
    if (document.find(diagram) == nullptr)
        return Words::missing();
    Step step(document, Words::tr("Arrange diagram"));
    for (Node node : document.plan().table<Node>().rows()) {
        if (node.diagram != diagram)
            continue;
        node.position.reset();
        step.replace(node);
    }
    return step.push();
}

} // namespace stratoplan::edits
