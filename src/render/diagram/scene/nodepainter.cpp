// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/scene/diagrampainter.h"

#include "render/theme/iconset.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace stratoplan {

using namespace diagram;

namespace {

constexpr double nameLine = 18;
constexpr double detailLine = 14;
constexpr double badgeLine = 16;
constexpr double beforeBadge = 2;

QString elided(const QFont &font, const QString &text, double width)
{
    return QFontMetricsF(font).elidedText(text, Qt::ElideRight, width);
}

/// The lines of a node that are shown, one below the other in its middle.
struct Lines
{
    bool detail = false;
    bool badge = false;

    [[nodiscard]] double height() const
    {
        return nameLine + (detail ? detailLine : 0) + (badge ? beforeBadge + badgeLine : 0);
    }
};

Lines linesOf(const DiagramNode &node, const DiagramStyle &style)
{
    const bool says = style.overlay == DiagramOverlay::Recovery
        ? node.recovery.state != RecoveryBadge::State::None
        : node.cost.state != CostBadge::State::None;
    return {!node.detail.isEmpty() && style.detail == DetailLevel::Badges,
            says && style.detail != DetailLevel::Outlines};
}

} // namespace

void DiagramPainter::paintNodeBox(QPainter &painter, const DiagramNode &node, const QRectF &rect,
                                  const DiagramStyle &style) const
{
    const bool heated = isHeated(node.cost, style);
    const QRectF box = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setBrush(heated ? m_theme.heat(m_heat.step(node.cost.amount)) : m_theme.color(Token::Raised));
    QPen border(m_theme.color(Token::LineStrong), 1);
    if (!node.present)
        border.setDashPattern({4, 3});
    painter.setPen(border);
    painter.drawRoundedRect(box, radius, radius);
    if (style.overlay != DiagramOverlay::Cost) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(node.category ? m_theme.category(*node.category) : m_theme.color(Token::Edge));
        painter.drawRoundedRect(QRectF(rect.left() + 1.5, rect.top() + 8, 3, rect.height() - 16), 1.5, 1.5);
    }
    paintIcon(painter, node.icon, {rect.left() + 12, rect.center().y() - 11, 22, 22},
              heated ? m_theme.heatText() : m_theme.color(Token::Text));
    if (style.isSelected)
        paintHalo(painter, rect.adjusted(1, 1, -1, -1), radius);
}

void DiagramPainter::paintNodeText(QPainter &painter, const DiagramNode &node, const QRectF &rect,
                                   const DiagramStyle &style) const
{
    const bool heated = isHeated(node.cost, style);
    const Lines lines = linesOf(node, style);
    QRectF line(rect.left() + textLeft, rect.center().y() - lines.height() / 2, rect.width() - textLeft - 8,
                nameLine);
    painter.setFont(m_metrics.nameFont());
    painter.setPen(heated ? m_theme.heatText() : m_theme.color(Token::Text));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     elided(m_metrics.nameFont(), node.name, line.width()));
    line.translate(0, nameLine);
    if (lines.detail) {
        line.setHeight(detailLine);
        painter.setFont(m_metrics.detailFont());
        painter.setPen(heated ? m_theme.heatText2() : m_theme.color(Token::Text2));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         elided(m_metrics.detailFont(), node.detail, line.width()));
        line.translate(0, detailLine);
    }
    if (!lines.badge)
        return;
    line.translate(0, beforeBadge);
    line.setHeight(badgeLine);
    if (style.overlay == DiagramOverlay::Recovery)
        paintRecoveryBadge(painter, node.recovery, line);
    else
        paintCostBadge(painter, node.cost, line, heated);
}

void DiagramPainter::paintCostBadge(QPainter &painter, const CostBadge &badge, const QRectF &line,
                                    bool heated) const
{
    if (badge.state == CostBadge::State::NotPriced) {
        paintBadge(painter, badge.text, line, m_theme.color(Token::WarningTint),
                   m_theme.color(Token::Warning), false);
        return;
    }
    // On a heated box the badge is the same step of depth, whatever the colour below.
    const QColor fill = heated ? QColor(m_theme.isDark() ? QColor(0, 0, 0, 80) : QColor(255, 255, 255, 120))
                               : m_theme.color(Token::Sunken);
    paintBadge(painter, badge.text, line, fill, heated ? m_theme.heatText() : m_theme.color(Token::Text),
               false);
}

void DiagramPainter::paintRecoveryBadge(QPainter &painter, const RecoveryBadge &badge,
                                        const QRectF &line) const
{
    switch (badge.state) {
    case RecoveryBadge::State::None:
        return;
    case RecoveryBadge::State::Met:
        paintBadge(painter, badge.text, line, m_theme.color(Token::SavingTint), m_theme.color(Token::Saving),
                   false);
        return;
    case RecoveryBadge::State::Missed:
        paintBadge(painter, badge.text, line, m_theme.color(Token::MissedTint), m_theme.color(Token::Missed),
                   true);
        return;
    case RecoveryBadge::State::Unknown:
        paintBadge(painter, badge.text, line, m_theme.color(Token::Sunken), m_theme.color(Token::Text2),
                   false);
        return;
    }
}

void DiagramPainter::paintBadge(QPainter &painter, const QString &text, const QRectF &line,
                                const QColor &fill, const QColor &color, bool hasDiamond) const
{
    const double mark = hasDiamond ? 12 : 0;
    const QString words = elided(m_metrics.badgeFont(), text, line.width() - 14 - mark);
    const double width = QFontMetricsF(m_metrics.badgeFont()).horizontalAdvance(words) + 14 + mark;
    const QRectF rect(line.left(), line.top(), width, line.height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect, 4, 4);
    if (hasDiamond) {
        const QPointF center(rect.left() + 11, rect.center().y());
        painter.setBrush(color);
        painter.drawPolygon(QPolygonF {center + QPointF(0, -4), center + QPointF(4, 0),
                                       center + QPointF(0, 4), center + QPointF(-4, 0)});
    }
    painter.setPen(color);
    painter.setFont(m_metrics.badgeFont());
    painter.drawText(rect.adjusted(7 + mark, 0, -7, 0), Qt::AlignCenter, words);
}

void DiagramPainter::paintNode(QPainter &painter, const DiagramNode &node, const QRectF &rect,
                               const DiagramStyle &style) const
{
    const double opacity = painter.opacity();
    if (node.failed || !node.present) {
        // What lies below must not shine through.
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Token::Raised));
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        painter.setOpacity(opacity * faintness);
    }
    paintNodeBox(painter, node, rect, style);
    paintNodeText(painter, node, rect, style);
    painter.setOpacity(opacity);
}

} // namespace stratoplan
