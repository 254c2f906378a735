// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figures/sparkline.h"

#include "models/roles.h"
#include "render/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace stratoplan {

namespace {

constexpr int curveWidth = 74;
constexpr int curveHeight = 24;

void paintCurve(QPainter &painter, const QRectF &area, const QList<double> &values, const Theme &theme)
{
    const double highest = std::max(*std::max_element(values.begin(), values.end()), 1e-9);
    QPolygonF line;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const double at =
            static_cast<double>(i) / static_cast<double>(std::max<qsizetype>(1, values.size() - 1));
        line.append(
            {area.left() + at * area.width(), area.bottom() - values.at(i) / highest * (area.height() - 2)});
    }
    QPainterPath fill;
    fill.addPolygon(line);
    fill.lineTo(area.bottomRight());
    fill.lineTo(area.bottomLeft());
    fill.closeSubpath();
    painter.fillPath(fill, theme.color(Token::Band));
    painter.setPen(QPen(theme.color(Token::Accent), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
}

} // namespace

void SparklineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    CostDelegate::paint(painter, option, index);
    const QList<double> values = index.data(SeriesRole).value<QList<double>>();
    if (index.column() != m_column || values.size() < 2)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF area(option.rect.left() + 8, option.rect.center().y() - curveHeight / 2, curveWidth,
                      curveHeight);
    paintCurve(*painter, area, values, theme());
    painter->restore();
}

QSize SparklineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = CostDelegate::sizeHint(option, index);
    return index.column() == m_column ? QSize(curveWidth + 16, hint.height()) : hint;
}

} // namespace stratoplan
