// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/stackbar.h"

#include "core/text/format.h"
#include "render/painted/painting.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

StackBar::StackBar(StackBarData data)
    : m_data(std::move(data))
{
}

QList<QRectF> StackBar::bars(const QRectF &target) const
{
    double sum = 0;
    for (const StackBarData::Part &part : m_data.parts)
        sum += std::max(0.0, part.amount.toDouble());
    const double whole = std::max({sum, m_data.whole.toDouble(), 1e-9});
    QList<QRectF> bars;
    double left = target.left();
    for (const StackBarData::Part &part : m_data.parts) {
        const double width = std::max(0.0, part.amount.toDouble()) / whole * target.width();
        bars.append({left, target.top(), width, target.height()});
        left += width;
    }
    return bars;
}

void StackBar::paint(QPainter &painter, const QRectF &target, const Theme &theme) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::Sunken));
    painter.drawRoundedRect(target, 3, 3);
    const QList<QRectF> places = bars(target);
    for (qsizetype i = 0; i < places.size(); ++i) {
        const StackBarData::Part &part = m_data.parts[i];
        const QRectF bar = places[i].adjusted(0, 0, places[i].width() > 3 ? -0.75 : 0, 0);
        if (bar.width() <= 0)
            continue;
        if (part.category)
            painter.fillRect(bar, theme.category(*part.category));
        else
            painting::drawHatchedBar(painter, bar, theme.adjustments(), theme);
    }
    painter.restore();
}

QString StackBar::altText() const
{
    const Format format;
    QStringList parts;
    for (const StackBarData::Part &part : m_data.parts)
        parts.append(part.title + u' ' + format.money(part.amount));
    return m_data.title + u": "_s + parts.join(u", "_s) + u'.';
}

QList<Figure::HotSpot> StackBar::hotSpots(const QRectF &target, const Theme &) const
{
    const Format format;
    const QList<QRectF> places = bars(target);
    QList<HotSpot> spots;
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (places[i].width() >= 1)
            spots.append({places[i], m_data.parts[i].title + u'\n' + format.money(m_data.parts[i].amount)});
    }
    return spots;
}

} // namespace stratoplan
