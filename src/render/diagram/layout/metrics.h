// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/diagram/diagramdata.h"
#include "render/theme/theme.h"

#include <QFont>
#include <QSizeF>

namespace stratoplan {

/// Lengths of a diagram in scene units; one unit is a logical pixel at 100 %. Boxes do not follow the text
/// scale: a diagram is zoomed instead.
namespace diagram {
inline constexpr double snap = 8; ///< hand-placed corners are multiples of it
inline constexpr double padding = 16; ///< inside an area
inline constexpr double head = 34; ///< of an area
inline constexpr double gap = 24; ///< smallest distance of boxes that the layout places
inline constexpr double radius = 8; ///< of a node and of a bend
inline constexpr double areaRadius = 10;
inline constexpr double textLeft = 43; ///< of a node, right of its icon
inline constexpr double minimumWidth = 148;
inline constexpr double maximumWidth = 184;
inline constexpr double dotSpacing = 24; ///< of the canvas
} // namespace diagram

/// Measures the texts of a diagram in a theme's fonts.
class DiagramMetrics
{
public:
    explicit DiagramMetrics(const Theme &theme);

    [[nodiscard]] const QFont &nameFont() const { return m_name; }
    [[nodiscard]] const QFont &headFont() const { return m_head; }
    [[nodiscard]] const QFont &detailFont() const { return m_detail; }
    [[nodiscard]] const QFont &badgeFont() const { return m_badge; }

    /// Sizes of all nodes; those of one area are equally wide, whole steps of the grid if they can.
    [[nodiscard]] QHash<NodeId, QSizeF> nodeSizes(const DiagramData &data) const;
    /// Width that an area needs for its head.
    [[nodiscard]] double headWidth(const DiagramArea &area) const;
    /// Width of the icon, name and detail in it.
    [[nodiscard]] double wordsWidth(const DiagramArea &area) const;
    /// Size of an edge's label with its background; empty for no text.
    [[nodiscard]] QSizeF labelSize(const QString &text) const;

private:
    [[nodiscard]] double textWidth(const DiagramNode &node) const;

    QFont m_name;
    QFont m_head;
    QFont m_detail;
    QFont m_badge;
};

/// Whether a node has a line for badges: overlays only change what it says.
[[nodiscard]] bool hasBadgeLine(const DiagramNode &node);

} // namespace stratoplan
