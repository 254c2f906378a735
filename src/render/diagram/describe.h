// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/diagram/diagramdata.h"

namespace stratoplan {

/// "Region", "Subnet" for people.
[[nodiscard]] QString areaKindTitle(Area::Kind kind);
/// The security rules of an area, a line each: "In: TCP 443 from 0.0.0.0/0".
[[nodiscard]] QString rulesText(const Area &area);

/// What a node says in one line, for tooltips and screen readers: "API, 3–20 pods, $390 a month".
[[nodiscard]] QString describe(const DiagramNode &node);
/// Likewise for an area.
[[nodiscard]] QString describe(const DiagramArea &area);
/// Likewise for an arrow: "API to ElastiCache, TCP 6379".
[[nodiscard]] QString describe(const DiagramData &data, const DiagramEdge &edge);
/// A node with its arrows, in sentences.
[[nodiscard]] QString describeWithFlows(const DiagramData &data, NodeId node);

} // namespace stratoplan
