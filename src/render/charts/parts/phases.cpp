// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/charts/parts/phases.h"

#include "render/painted/painting.h"

#include <algorithm>

namespace stratoplan::charts {

namespace {

bool anyDetail(const QList<ChartPhase> &phases)
{
    return std::any_of(phases.begin(), phases.end(),
                       [](const ChartPhase &phase) { return !phase.detail.isEmpty(); });
}

struct Extent
{
    double left;
    double right;
};

/// The part of a phase inside the plot; empty or reversed where it lies outside.
Extent extentOf(const ChartPhase &phase, const QRectF &plot, const std::function<double(int)> &edge)
{
    return {std::max(plot.left(), edge(phase.from)), std::min(plot.right(), edge(phase.to))};
}

} // namespace

double phaseRowHeight(const QList<ChartPhase> &phases, const Theme &theme)
{
    if (phases.isEmpty())
        return 0;
    return theme.scaled(anyDetail(phases) ? 34.0 : 22.0);
}

void drawPhaseTint(QPainter &painter, const QList<ChartPhase> &phases, int current, const QRectF &plot,
                   const std::function<double(int)> &edge, const Theme &theme)
{
    const double top = plot.top() - phaseRowHeight(phases, theme);
    for (const ChartPhase &phase : phases) {
        const Extent extent = extentOf(phase, plot, edge);
        if (current < phase.from || current >= phase.to || extent.right <= extent.left)
            continue;
        painter.fillRect(QRectF(extent.left, top, extent.right - extent.left, plot.bottom() - top),
                         theme.color(Token::Hover));
    }
    painter.setPen(QPen(theme.color(Token::LineStrong), 1));
    for (const ChartPhase &phase : phases) {
        const Extent extent = extentOf(phase, plot, edge);
        if (extent.right > extent.left && edge(phase.from) > plot.left() + 1)
            painter.drawLine(QPointF(extent.left, top), QPointF(extent.left, plot.bottom()));
    }
}

void drawPhaseMarks(QPainter &painter, const QList<ChartPhase> &phases, const QRectF &plot,
                    const std::function<double(int)> &edge, const Theme &theme)
{
    const double top = plot.top() - phaseRowHeight(phases, theme);
    const double line = theme.scaled(14.0);
    for (const ChartPhase &phase : phases) {
        const Extent extent = extentOf(phase, plot, edge);
        if (extent.right <= extent.left)
            continue;
        const double room = extent.right - extent.left - 12;
        if (room < 16)
            continue;
        constexpr double smallest = 0.75;
        const QFont titleFont =
            painting::fittedFont(theme.font(FontRole::LabelStrong), {phase.title}, room + 6, smallest);
        painting::drawText(painter, {extent.left + 8, top + 3, room, line}, Qt::AlignLeft | Qt::AlignVCenter,
                           painting::elided(titleFont, phase.title, room + 6), titleFont,
                           theme.color(Token::Text));
        const QFont detailFont = theme.font(FontRole::Axis);
        if (painting::textWidth(detailFont, phase.detail) <= room) {
            painting::drawText(painter, {extent.left + 8, top + 3 + line, room, line},
                               Qt::AlignLeft | Qt::AlignVCenter, phase.detail, detailFont,
                               theme.color(Token::Text2));
        }
    }
}

} // namespace stratoplan::charts
