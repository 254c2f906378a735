// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/charts/parts/endlabels.h"

#include "render/painted/painting.h"

#include <algorithm>
#include <cmath>

namespace stratoplan::charts {

namespace {

constexpr double swatchSize = 9;
constexpr double textGap = 5;
constexpr double plainGap = 9; ///< between a plot and its labels
constexpr double leaderGap = 22; ///< the same with lines that lead to them
constexpr double dotRoom = 5; ///< of the dot at the end of a line
constexpr double leastMove = 5; ///< so little apart a label and its place need no line

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

double lineHeight(const Theme &theme)
{
    return theme.scaled(15.0);
}

/// Where the middle of each label's first line stands.
QList<double> placesOf(const QList<EndLabel> &labels, const QRectF &plot, const Theme &theme)
{
    const double line = lineHeight(theme);
    QList<double> wanted;
    QList<double> heights;
    for (const EndLabel &label : labels) {
        wanted.append(label.y - line / 2);
        heights.append(label.detail.isEmpty() ? line : line * 2 + 2);
    }
    QList<double> places = painting::spread(wanted, heights, plot.top() - line / 2, plot.bottom() + line / 2);
    for (double &place : places)
        place += line / 2;
    return places;
}

bool isMoved(const EndLabel &label, double place)
{
    return std::abs(label.y - place) > leastMove;
}

/// Between a plot and its labels: more where lines lead to them.
double gapOf(const QList<EndLabel> &labels, const QList<double> &places)
{
    for (qsizetype i = 0; i < labels.size(); ++i) {
        if (isMoved(labels[i], places[i]))
            return leaderGap;
    }
    return plainGap;
}

QColor colorOf(const EndLabel &label, Token token, const Theme &theme)
{
    return label.color.isValid() ? label.color : theme.color(label.token.value_or(token));
}

} // namespace

double endLabelWidth(const QList<EndLabel> &labels, const QRectF &plot, const Theme &theme)
{
    double width = 0;
    for (const EndLabel &label : labels) {
        width = std::max({width, indentOf(label) + painting::textWidth(theme.font(label.font), label.text),
                          painting::textWidth(theme.font(FontRole::Axis), label.detail)});
    }
    return width > 0 ? width + gapOf(labels, placesOf(labels, plot, theme)) + 5 : 12;
}

void drawEndLabels(QPainter &painter, const QList<EndLabel> &labels, const QRectF &plot, const Theme &theme)
{
    const double line = lineHeight(theme);
    const QList<double> places = placesOf(labels, plot, theme);
    const double gap = gapOf(labels, places);
    const bool hasLines = gap == leaderGap;
    const double left = plot.right() + gap;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const EndLabel &label = labels[i];
        const double y = places[i];
        if (hasLines) {
            painter.setPen(QPen(colorOf(label, Token::Edge, theme), 0.75));
            painter.drawLine(QPointF(plot.right() + dotRoom, label.y), QPointF(left - 3, y));
        }
        drawSwatches(painter, label.swatches, {left, y - swatchSize / 2, swatchSize, swatchSize}, theme);
        painting::drawTextAt(painter, {left + indentOf(label), y}, Qt::AlignLeft, label.text,
                             theme.font(label.font), colorOf(label, Token::Text2, theme));
        painting::drawTextAt(painter, {left, y + line - 1}, Qt::AlignLeft, label.detail,
                             theme.font(FontRole::Axis), theme.color(Token::Text2));
    }
}

} // namespace stratoplan::charts
