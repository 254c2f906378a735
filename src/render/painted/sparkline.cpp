// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/sparkline.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace stratoplan {

Sparkline::Sparkline(QList<double> values, QString altText)
    : m_values(std::move(values))
    , m_altText(std::move(altText))
{
}

void Sparkline::paint(QPainter &painter, const QRectF &target, const Theme &theme) const
{
    if (m_values.isEmpty())
        return;
    const double highest = std::max(1e-9, *std::max_element(m_values.begin(), m_values.end()));
    const QRectF plot = target.adjusted(1, 2, -1, -1);
    QPolygonF line;
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        const double share = m_values.size() > 1 ? static_cast<double>(i) / static_cast<double>(m_values.size() - 1) : 0;
        line.append({plot.left() + share * plot.width(),
                     plot.bottom() - std::max(0.0, m_values[i]) / highest * plot.height()});
    }
    if (line.size() == 1)
        line.append({plot.right(), line.first().y()});

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPolygonF area = line;
    area << plot.bottomRight() << plot.bottomLeft();
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::Band));
    painter.drawPolygon(area);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.color(Token::Accent), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.restore();
}

} // namespace stratoplan
