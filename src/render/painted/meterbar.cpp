// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/meterbar.h"

#include <QPainter>

#include <algorithm>

namespace stratoplan {

MeterBar::MeterBar(double share, QList<double> thresholds, Token token, QString altText)
    : m_share(share)
    , m_thresholds(std::move(thresholds))
    , m_token(token)
    , m_altText(std::move(altText))
{
}

void MeterBar::paint(QPainter &painter, const QRectF &target, const Theme &theme) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF track(target.left(), target.center().y() - 3, target.width(), 6);
    // The track ends a little beyond the whole, so that its last threshold is seen.
    const double whole = std::max(1.04, std::min(m_share, 1.15));
    painter.setBrush(theme.color(Token::Sunken));
    painter.drawRoundedRect(track, 3, 3);
    QRectF used = track;
    used.setWidth(std::max(m_share > 0 ? 6.0 : 0.0, track.width() * std::clamp(m_share / whole, 0.0, 1.0)));
    painter.setBrush(theme.color(m_token));
    painter.drawRoundedRect(used, 3, 3);
    for (const double threshold : m_thresholds) {
        const double x = track.left() + track.width() * std::clamp(threshold / whole, 0.0, 1.0);
        painter.fillRect(QRectF(x - 1, track.center().y() - 5, 2, 10), theme.color(Token::Text));
    }
    painter.restore();
}

} // namespace stratoplan
