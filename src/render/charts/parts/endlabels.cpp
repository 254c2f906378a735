// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/charts/parts/endlabels.h"

#include "render/painted/painting.h"

#include <algorithm>

namespace stratoplan::charts {

namespace {

constexpr double swatchSize = 9;
constexpr double textGap = 5;

/// Several colours share one swatch as narrow stripes.
void drawSwatches(QPainter &painter, const QList<EndLabel::Swatch> &swatches, const QRectF &area,
                  const Theme &theme)
{
    if (swatches.size() == 1) {
        painting::drawSwatch(painter, area, swatches.first().color, swatches.first().isHatched, theme);
        return;
    }
    const double width = area.width() / static_cast<double>(swatches.size());
    for (qsizetype i = 0; i < swatches.size(); ++i) {
        painter.fillRect(QRectF(area.left() + static_cast<double>(i) * width, area.top(),
                                std::max(1.0, width - 0.6), area.height()),
                         swatches[i].color);
    }
}

double indentOf(const EndLabel &label)
{
    return label.swatches.isEmpty() ? 0 : swatchSize + textGap;
}

} // namespace

double endLabelWidth(const QList<EndLabel> &labels, const Theme &theme)
{
    double width = 0;
    for (const EndLabel &label : labels) {
        width = std::max({width, indentOf(label) + painting::textWidth(theme.font(label.font), label.text),
                          painting::textWidth(theme.font(FontRole::Axis), label.detail)});
    }
    return width > 0 ? width + 14 : 12;
}

void drawEndLabels(QPainter &painter, const QList<EndLabel> &labels, double left, double top, double bottom,
                   const Theme &theme)
{
    const double line = theme.scaled(15.0);
    QList<double> wanted;
    QList<double> heights;
    for (const EndLabel &label : labels) {
        wanted.append(label.y - line / 2);
        heights.append(label.detail.isEmpty() ? line : line * 2 + 2);
    }
    const QList<double> tops = painting::spread(wanted, heights, top - line / 2, bottom + line / 2);
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const EndLabel &label = labels[i];
        const double y = tops[i] + line / 2;
        drawSwatches(painter, label.swatches, {left, y - swatchSize / 2, swatchSize, swatchSize}, theme);
        const QColor color =
            label.color.isValid() ? label.color : theme.color(label.token.value_or(Token::Text2));
        painting::drawTextAt(painter, {left + indentOf(label), y}, Qt::AlignLeft, label.text,
                             theme.font(label.font), color);
        painting::drawTextAt(painter, {left, y + line - 1}, Qt::AlignLeft, label.detail,
                             theme.font(FontRole::Axis), theme.color(Token::Text2));
    }
}

} // namespace stratoplan::charts
