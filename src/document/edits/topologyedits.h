// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"

/// @file
/// Diagrams: what is drawn, how it is joined, and where a person put it.
namespace stratoplan::edits {

[[nodiscard]] Result<DiagramId> addDiagram(Document &document, const Diagram &diagram);
[[nodiscard]] Status setDiagram(Document &document, const Diagram &diagram);
[[nodiscard]] Status removeDiagram(Document &document, DiagramId id);

[[nodiscard]] Result<AreaId> addArea(Document &document, const Area &area);
[[nodiscard]] Status setArea(Document &document, const Area &area);
/// Removes an area; what stands in it moves to the area around it, flows that end at it go.
[[nodiscard]] Status removeArea(Document &document, AreaId id);

[[nodiscard]] Result<NodeId> addNode(Document &document, const Node &node);
[[nodiscard]] Status setNode(Document &document, const Node &node);
/// Removes nodes and the flows that end at them; the components stay.
[[nodiscard]] Status removeNodes(Document &document, const QList<NodeId> &ids);

[[nodiscard]] Result<FlowId> addFlow(Document &document, const Flow &flow);
[[nodiscard]] Status setFlow(Document &document, const Flow &flow);
[[nodiscard]] Status removeFlow(Document &document, FlowId id);

/// Where a node was put.
struct NodePosition
{
    NodeId node;
    Position position;
};
/// How an edit goes with the one before it on the undo stack.
enum class Merging {
    Separate, ///< a step of its own
    WithPrevious ///< one step with an edit of the same node right before it: arrow keys
};
[[nodiscard]] Status setNodePosition(Document &document, const NodePosition &position,
                                     Merging merging = Merging::Separate);
/// One step for all of them.
[[nodiscard]] Status setNodePositions(Document &document, const QList<NodePosition> &positions);
/// Forgets where the nodes of a diagram were put, so that layout places them anew.
[[nodiscard]] Status clearPositions(Document &document, DiagramId diagram);

} // namespace stratoplan::edits
