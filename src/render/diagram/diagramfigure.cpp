// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/diagramfigure.h"

#include "render/diagram/describe.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr double margin = 16;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(stratoplan::DiagramFigure)
};

} // namespace

QColor groundAt(const QPointF &place, const DiagramData &data, const DiagramLayout &layout,
                const DiagramPainter &painter, const QColor &canvas)
{
    QColor color = canvas;
    for (const DiagramArea &area : data.areas) {
        if (layout.areas.value(area.id).contains(place))
            color = painter.areaFill(area, color);
    }
    return color;
}

DiagramFigure::DiagramFigure(const DiagramData &data, const DiagramLayout &layout, DiagramOverlay overlay)
    : m_data(data), m_layout(layout), m_overlay(overlay)
{
}

QSizeF DiagramFigure::preferredSize() const
{
    return m_layout.bounds().adjusted(-margin, -margin, margin, margin).size();
}

DiagramFigure::Fit DiagramFigure::fit(const QRectF &target) const
{
    const QRectF bounds = m_layout.bounds().adjusted(-margin, -margin, margin, margin);
    if (bounds.isEmpty())
        return {target.topLeft(), 1};
    const double scale = std::min(target.width() / bounds.width(), target.height() / bounds.height());
    const QSizeF size = bounds.size() * scale;
    const QPointF corner = target.topLeft()
        + QPointF((target.width() - size.width()) / 2, (target.height() - size.height()) / 2);
    return {corner - bounds.topLeft() * scale, scale};
}

void DiagramFigure::paint(QPainter &painter, const QRectF &target, const Theme &theme) const
{
    const DiagramPainter parts(theme, HeatScale(m_data));
    const QColor canvas = theme.color(Token::Surface);
    DiagramStyle style;
    style.overlay = m_overlay;
    const QList<Route> routes = routeEdges(routeInput(m_data, m_layout, theme));
    const Fit place = fit(target);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(target, canvas);
    painter.translate(place.origin);
    painter.scale(place.scale, place.scale);
    for (const DiagramArea &area : m_data.areas) {
        const DiagramArea *around = m_data.area(area.parent);
        DiagramStyle areaStyle = style;
        areaStyle.isOutermost = !around || !around->failed;
        parts.paintArea(painter, area, m_layout.areas.value(area.id), areaStyle);
    }
    for (const Route &route : routes) {
        const QColor patch = groundAt(route.label.center(), m_data, m_layout, parts, canvas);
        const DiagramEdge &edge = *m_data.edge(route.id);
        DiagramStyle edgeStyle = style;
        edgeStyle.isFaint = touchesAbsent(m_data, edge);
        parts.paintEdge(painter, edge, route, patch, edgeStyle);
    }
    for (const DiagramNode &node : m_data.nodes)
        parts.paintNode(painter, node, m_layout.nodes.value(node.id), style);
    painter.restore();
}

QString DiagramFigure::altText() const
{
    QStringList sentences {
        Text::tr("Diagram “%1” with %n part(s).", nullptr, static_cast<int>(m_data.nodes.size()))
            .arg(m_data.name)};
    for (const DiagramNode &node : m_data.nodes)
        sentences.append(describeWithFlows(m_data, node.id));
    return sentences.join(u' ');
}

QList<Figure::HotSpot> DiagramFigure::hotSpots(const QRectF &target, const Theme &) const
{
    const Fit place = fit(target);
    QList<HotSpot> spots;
    for (const DiagramNode &node : m_data.nodes) {
        const QRectF rect = m_layout.nodes.value(node.id);
        spots.append({{place.origin + rect.topLeft() * place.scale, rect.size() * place.scale},
                      describeWithFlows(m_data, node.id)});
    }
    return spots;
}

} // namespace stratoplan
