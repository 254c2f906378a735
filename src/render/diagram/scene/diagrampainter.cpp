// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/scene/diagrampainter.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace stratoplan {

using namespace diagram;

namespace {

QPointF unit(const QPointF &vector)
{
    const double length = std::hypot(vector.x(), vector.y());
    return length > 0 ? vector / length : QPointF();
}

double distance(const QPointF &one, const QPointF &other)
{
    return std::hypot(one.x() - other.x(), one.y() - other.y());
}

} // namespace

DetailLevel detailLevel(double scale)
{
    if (scale < 0.35)
        return DetailLevel::Outlines;
    return scale < 0.6 ? DetailLevel::Names : DetailLevel::Badges;
}

DiagramPainter::DiagramPainter(const Theme &theme, const HeatScale &heat)
    : m_theme(theme), m_metrics(theme), m_heat(heat)
{
}

bool DiagramPainter::isHeated(const CostBadge &badge, const DiagramStyle &style) const
{
    return style.overlay == DiagramOverlay::Cost && badge.state == CostBadge::State::Priced
        && !m_heat.bounds().isEmpty();
}

void DiagramPainter::paintCanvas(QPainter &painter, const QRectF &exposed, double scale) const
{
    painter.fillRect(exposed, m_theme.color(Token::Window));
    double spacing = dotSpacing;
    while (spacing * scale < 16)
        spacing *= 2;
    QList<QPointF> dots;
    for (double x = std::floor(exposed.left() / spacing) * spacing; x <= exposed.right(); x += spacing) {
        for (double y = std::floor(exposed.top() / spacing) * spacing; y <= exposed.bottom(); y += spacing)
            dots.append({x, y});
    }
    QPen pen(m_theme.color(Token::Line), 1.6, Qt::SolidLine, Qt::RoundCap);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.drawPoints(dots.constData(), static_cast<int>(dots.size()));
}

void DiagramPainter::paintHalo(QPainter &painter, const QRectF &rect, double corner) const
{
    QColor halo = m_theme.color(Token::Accent);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.color(Token::Accent), 2));
    painter.drawRoundedRect(rect, corner, corner);
    halo.setAlphaF(0.35F);
    painter.setPen(QPen(halo, 3));
    painter.drawRoundedRect(rect.adjusted(-2.5, -2.5, 2.5, 2.5), corner + 2.5, corner + 2.5);
}

QPainterPath DiagramPainter::edgePath(const Route &route)
{
    QPainterPath path;
    const QPolygonF &points = route.points;
    if (points.size() < 2)
        return path;
    path.moveTo(points.first());
    for (qsizetype i = 1; i + 1 < points.size(); ++i) {
        const QPointF &corner = points.at(i);
        const double bend = std::min(
            {radius, distance(points.at(i - 1), corner) / 2, distance(corner, points.at(i + 1)) / 2});
        path.lineTo(corner + unit(points.at(i - 1) - corner) * bend);
        path.quadTo(corner, corner + unit(points.at(i + 1) - corner) * bend);
    }
    path.lineTo(points.last());
    return path;
}

void DiagramPainter::paintArrowHead(QPainter &painter, const Route &route) const
{
    const QPointF tip = route.points.last();
    const QPointF back = unit(route.points.at(route.points.size() - 2) - tip);
    const QPointF aside(-back.y(), back.x());
    painter.drawPolyline(QPolygonF {tip + back * 7 + aside * 4.5, tip, tip + back * 7 - aside * 4.5});
}

bool touchesAbsent(const DiagramData &diagram, const DiagramEdge &edge)
{
    const auto isAbsent = [&diagram](NodeId id) {
        const DiagramNode *node = diagram.node(id);
        return node && !node->present;
    };
    return isAbsent(edge.from.node) || isAbsent(edge.to.node);
}

void DiagramPainter::paintEdge(QPainter &painter, const DiagramEdge &edge, const Route &route,
                               const QColor &patch, const DiagramStyle &style) const
{
    if (route.points.size() < 2)
        return;
    const bool isAccent = style.isSelected || style.isAccented;
    const double opacity = painter.opacity();
    const double strength = style.isFaint && !isAccent ? opacity * faintness : opacity;
    painter.setOpacity(strength);
    QPen pen(m_theme.color(isAccent ? Token::Accent : Token::Edge), style.isSelected ? 2.25 : 1.5,
             Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setBrush(Qt::NoBrush);
    if (edge.kind == Flow::Kind::Control) {
        QPen dashed = pen;
        dashed.setCapStyle(Qt::FlatCap);
        dashed.setDashPattern({2.6, 2.2});
        painter.setPen(dashed);
    } else {
        painter.setPen(pen);
    }
    painter.drawPath(edgePath(route));
    painter.setPen(pen);
    paintArrowHead(painter, route);
    painter.setOpacity(opacity);
    if (route.label.isNull() || style.detail != DetailLevel::Badges)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(patch);
    painter.drawRoundedRect(route.label, 3, 3);
    painter.setOpacity(strength);
    painter.setPen(m_theme.color(isAccent ? Token::Accent : Token::Text2));
    painter.setFont(m_metrics.detailFont());
    painter.drawText(route.label, Qt::AlignCenter, edge.label);
    painter.setOpacity(opacity);
}

} // namespace stratoplan
