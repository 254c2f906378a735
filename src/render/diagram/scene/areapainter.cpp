// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/scene/diagrampainter.h"

#include "render/theme/contrast.h"
#include "render/theme/iconset.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace stratoplan {

using namespace diagram;

namespace {

constexpr double badgeHeight = 16;
constexpr double bandHeight = 32; ///< of a cluster's head; its contents begin 8 below

bool isDashed(Area::Kind kind)
{
    return kind == Area::Kind::Subnet || kind == Area::Kind::SecurityGroup || kind == Area::Kind::Outside;
}

QColor faded(QColor color, double share)
{
    color.setAlphaF(static_cast<float>(share));
    return color;
}

} // namespace

QColor DiagramPainter::areaFill(const DiagramArea &area, const QColor &ground) const
{
    switch (area.kind) {
    case Area::Kind::Region:
    case Area::Kind::Tier:
        return m_theme.color(Token::Header);
    case Area::Kind::Network:
        return m_theme.color(Token::Surface);
    case Area::Kind::Subnet:
        return blended(faded(m_theme.color(Token::Accent), 0.05), ground);
    case Area::Kind::Provider:
    case Area::Kind::SecurityGroup:
    case Area::Kind::Cluster:
    case Area::Kind::Outside:
        return ground;
    }
    Q_UNREACHABLE();
}

void DiagramPainter::paintAreaFrame(QPainter &painter, const DiagramArea &area, const QRectF &rect) const
{
    QPen pen(m_theme.color(Token::LineStrong), 1);
    if (area.kind == Area::Kind::Cluster)
        pen = QPen(m_theme.category(area.category), 1.5);
    else if (isDashed(area.kind))
        pen.setDashPattern({5, 4});
    const QColor fill = areaFill(area, Qt::transparent);
    painter.setPen(pen);
    if (area.kind == Area::Kind::Subnet)
        painter.setBrush(faded(m_theme.color(Token::Accent), 0.05));
    else
        painter.setBrush(fill == QColor(Qt::transparent) ? QBrush(Qt::NoBrush) : QBrush(fill));
    painter.drawRoundedRect(rect, areaRadius, areaRadius);
}

void DiagramPainter::paintBand(QPainter &painter, const DiagramArea &area, const QRectF &rect,
                               const DiagramStyle &style) const
{
    const QRectF inner = rect.adjusted(0.75, 0.75, -0.75, -0.75);
    QPainterPath band(inner.topLeft() + QPointF(0, areaRadius));
    band.quadTo(inner.topLeft(), inner.topLeft() + QPointF(areaRadius, 0));
    band.lineTo(inner.topRight() - QPointF(areaRadius, 0));
    band.quadTo(inner.topRight(), inner.topRight() + QPointF(0, areaRadius));
    band.lineTo(inner.topRight() + QPointF(0, bandHeight - 0.75));
    band.lineTo(inner.topLeft() + QPointF(0, bandHeight - 0.75));
    band.closeSubpath();
    painter.setPen(Qt::NoPen);
    painter.setBrush(isHeated(area.cost, style) ? m_theme.heat(m_heat.step(area.cost.amount))
                                                : faded(m_theme.category(area.category), 0.14));
    painter.drawPath(band);
}

void DiagramPainter::paintHatch(QPainter &painter, const QRectF &rect) const
{
    // Drawn line by line: pattern brushes become pictures in exports.
    painter.setPen(QPen(faded(m_theme.color(Token::Missed), 0.35), 1));
    const QRectF inner = rect.adjusted(3, head, -3, -3); // words stay clear
    for (double start = inner.left() - inner.height(); start < inner.right(); start += 9) {
        const double left = std::max(start, inner.left());
        const double right = std::min(start + inner.height(), inner.right());
        if (left < right)
            painter.drawLine(QPointF(left, inner.bottom() - (left - start)),
                             QPointF(right, inner.bottom() - (right - start)));
    }
}

double DiagramPainter::paintAreaRecovery(QPainter &painter, const DiagramArea &area, const QRectF &rect,
                                         const QRectF &line) const
{
    if (area.recovery.state == RecoveryBadge::State::None)
        return 0;
    const double mark = area.recovery.state == RecoveryBadge::State::Missed ? 12 : 0;
    const QFontMetricsF metrics(m_metrics.badgeFont());
    const double width = metrics.horizontalAdvance(area.recovery.text) + 15 + mark;
    const double name = QFontMetricsF(m_metrics.headFont()).horizontalAdvance(area.name);
    if (21 + name + 8 + width <= line.width()) {
        paintRecoveryBadge(painter, area.recovery,
                           {line.right() - width, line.center().y() - badgeHeight / 2, width, badgeHeight});
        return width + 8;
    }
    // The frame is as wide as its cost needs; what is wider rides on its upper edge, clear of arrows.
    const double room = std::min(width, rect.width() - 20);
    const QRectF tag(rect.right() - room - 10, rect.top() - badgeHeight / 2, room, badgeHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::Surface));
    painter.drawRoundedRect(tag, 4, 4); // tints let the frame shine through
    paintRecoveryBadge(painter, area.recovery, tag);
    return 0;
}

double DiagramPainter::paintAreaBadge(QPainter &painter, const DiagramArea &area, const QRectF &rect,
                                      const QRectF &line, const DiagramStyle &style) const
{
    if (style.overlay == DiagramOverlay::Recovery)
        return paintAreaRecovery(painter, area, rect, line);
    if (area.cost.state == CostBadge::State::None)
        return 0;
    const bool heated = area.kind == Area::Kind::Cluster && isHeated(area.cost, style);
    const bool isOpen = area.cost.state == CostBadge::State::NotPriced && !heated;
    painter.setPen(isOpen       ? m_theme.color(Token::Warning)
                       : heated ? m_theme.heatText()
                                : m_theme.color(Token::Text));
    painter.setFont(m_metrics.headFont());
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, area.cost.text);
    return QFontMetricsF(m_metrics.headFont()).horizontalAdvance(area.cost.text) + 12;
}

void DiagramPainter::paintAreaHead(QPainter &painter, const DiagramArea &area, const QRectF &rect,
                                   const DiagramStyle &style) const
{
    const bool heated = area.kind == Area::Kind::Cluster && isHeated(area.cost, style);
    const QColor strong = heated ? m_theme.heatText() : m_theme.color(Token::Text);
    const QColor quiet = heated ? m_theme.heatText2() : m_theme.color(Token::Text2);
    const QRectF line(rect.left() + 11, rect.top() + 1, rect.width() - 25, head - 2);
    paintIcon(painter, area.icon, {line.left(), line.center().y() - 7.5, 15, 15},
              area.kind == Area::Kind::Cluster ? strong : quiet);
    QRectF words = line;
    words.setLeft(line.left() + 21);
    if (style.detail != DetailLevel::Outlines)
        words.setRight(line.right() - paintAreaBadge(painter, area, rect, line, style));
    const QFontMetricsF headMetrics(m_metrics.headFont());
    const QString name = headMetrics.elidedText(area.name, Qt::ElideRight, words.width());
    painter.setFont(m_metrics.headFont());
    painter.setPen(strong);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, name);
    words.setLeft(words.left() + headMetrics.horizontalAdvance(name) + 8);
    if (area.detail.isEmpty() || words.width() < 24 || style.detail != DetailLevel::Badges)
        return;
    painter.setFont(m_metrics.detailFont());
    painter.setPen(quiet);
    painter.drawText(
        words, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(m_metrics.detailFont()).elidedText(area.detail, Qt::ElideRight, words.width()));
}

void DiagramPainter::paintArea(QPainter &painter, const DiagramArea &area, const QRectF &rect,
                               const DiagramStyle &style) const
{
    paintAreaFrame(painter, area, rect);
    if (area.kind == Area::Kind::Cluster)
        paintBand(painter, area, rect, style);
    if (area.failed && style.isOutermost)
        paintHatch(painter, rect);
    paintAreaHead(painter, area, rect, style);
    if (style.isSelected)
        paintHalo(painter, rect, areaRadius);
}

} // namespace stratoplan
