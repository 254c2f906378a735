// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/diagram/scene/diagrampainter.h"
#include "render/figure.h"

namespace stratoplan {

/// A diagram as a figure: for SVG, PNG, PDF, reports and slides. Vectors only, nothing selected.
class DiagramFigure : public Figure
{
public:
    /// @p layout as the scene has it, or from layoutNow(). It must have been made in a theme of the same
    /// font.
    DiagramFigure(const DiagramData &data, const DiagramLayout &layout,
                  DiagramOverlay overlay = DiagramOverlay::None);

    [[nodiscard]] QSizeF preferredSize() const override;
    void paint(QPainter &painter, const QRectF &target, const Theme &theme) const override;
    [[nodiscard]] QString altText() const override;
    [[nodiscard]] QList<HotSpot> hotSpots(const QRectF &target, const Theme &theme) const override;

private:
    /// Where the diagram's scene units come to lie in @p target, and how large.
    struct Fit
    {
        QPointF origin;
        double scale = 1;
    };
    [[nodiscard]] Fit fit(const QRectF &target) const;

    DiagramData m_data;
    DiagramLayout m_layout;
    DiagramOverlay m_overlay;
};

/// The colour at a place of a diagram that is laid out: that of the innermost area there, else @p canvas.
[[nodiscard]] QColor groundAt(const QPointF &place, const DiagramData &data, const DiagramLayout &layout,
                              const DiagramPainter &painter, const QColor &canvas);

} // namespace stratoplan
