// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/diagram/scene/heat.h"
#include "render/diagram/layout/metrics.h"
#include "render/diagram/layout/router.h"

class QPainter;
class QPainterPath;

namespace stratoplan {

/// What a diagram shows over its boxes.
enum class DiagramOverlay {
    None,
    Cost, ///< fill by heat
    Recovery ///< reached recovery in place of cost
};

/// Opacity of what is not there in a period, or fails.
constexpr double faintness = 0.45;

/// How much of a diagram can be read at a zoom.
enum class DetailLevel {
    Badges, ///< everything
    Names, ///< below 60 %: no second lines
    Outlines ///< below 35 %: no badges either
};

/// The level that a scale allows; 1 is 100 %.
[[nodiscard]] DetailLevel detailLevel(double scale);

/// How one box or arrow is painted.
struct DiagramStyle
{
    DiagramOverlay overlay = DiagramOverlay::None;
    DetailLevel detail = DetailLevel::Badges;
    bool isSelected = false;
    bool isAccented = false; ///< an arrow of a selected node
    bool isOutermost = true; ///< no area around it fails too
    bool isFaint = false; ///< an arrow from or to something that is not there
};

/// Whether an arrow begins or ends at a node that does not exist in this period.
[[nodiscard]] bool touchesAbsent(const DiagramData &diagram, const DiagramEdge &edge);

/// Paints the parts of a diagram in a theme: for the scene, its figures and exports alike. Vectors only.
class DiagramPainter
{
public:
    explicit DiagramPainter(const Theme &theme, const HeatScale &heat = {});

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] const DiagramMetrics &metrics() const { return m_metrics; }

    /// The dotted ground; @p scale keeps the dots apart when zoomed out.
    void paintCanvas(QPainter &painter, const QRectF &exposed, double scale) const;
    void paintArea(QPainter &painter, const DiagramArea &area, const QRectF &rect,
                   const DiagramStyle &style) const;
    void paintNode(QPainter &painter, const DiagramNode &node, const QRectF &rect,
                   const DiagramStyle &style) const;
    /// @p patch is the colour behind the label.
    void paintEdge(QPainter &painter, const DiagramEdge &edge, const Route &route, const QColor &patch,
                   const DiagramStyle &style) const;

    /// The colour that an area gives its ground, over @p ground.
    [[nodiscard]] QColor areaFill(const DiagramArea &area, const QColor &ground) const;
    /// The line of a route with its rounded bends.
    [[nodiscard]] static QPainterPath edgePath(const Route &route);

private:
    void paintAreaFrame(QPainter &painter, const DiagramArea &area, const QRectF &rect) const;
    void paintAreaHead(QPainter &painter, const DiagramArea &area, const QRectF &rect,
                       const DiagramStyle &style) const;
    /// Cost or recovery at the right end of a head; returns the width it takes.
    double paintAreaBadge(QPainter &painter, const DiagramArea &area, const QRectF &rect, const QRectF &line,
                          const DiagramStyle &style) const;
    double paintAreaRecovery(QPainter &painter, const DiagramArea &area, const QRectF &rect,
                             const QRectF &line) const;
    void paintBand(QPainter &painter, const DiagramArea &area, const QRectF &rect,
                   const DiagramStyle &style) const;
    void paintHatch(QPainter &painter, const QRectF &rect) const;
    void paintHalo(QPainter &painter, const QRectF &rect, double radius) const;
    void paintNodeBox(QPainter &painter, const DiagramNode &node, const QRectF &rect,
                      const DiagramStyle &style) const;
    void paintNodeText(QPainter &painter, const DiagramNode &node, const QRectF &rect,
                       const DiagramStyle &style) const;
    void paintCostBadge(QPainter &painter, const CostBadge &badge, const QRectF &line, bool isHeated) const;
    void paintRecoveryBadge(QPainter &painter, const RecoveryBadge &badge, const QRectF &line) const;
    void paintBadge(QPainter &painter, const QString &text, const QRectF &line, const QColor &fill,
                    const QColor &color, bool hasDiamond) const;
    void paintArrowHead(QPainter &painter, const Route &route) const;
    [[nodiscard]] bool isHeated(const CostBadge &badge, const DiagramStyle &style) const;

    Theme m_theme;
    DiagramMetrics m_metrics;
    HeatScale m_heat;
};

} // namespace stratoplan
