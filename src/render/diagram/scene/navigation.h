// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/diagram/layout/layout.h"

namespace stratoplan {

/// The node that an arrow key leads to: along an arrow of the diagram if one leads that way, else the nearest
/// that way; none where there is none. @p direction is a unit step along an axis.
[[nodiscard]] NodeId nextNode(const DiagramData &data, const QHash<NodeId, QRectF> &rects, NodeId from,
                              const QPointF &direction);

/// The node to begin with: the topmost of the leftmost.
[[nodiscard]] NodeId firstNode(const QHash<NodeId, QRectF> &rects);

} // namespace stratoplan
