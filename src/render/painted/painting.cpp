// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/painting.h"

#include <QFontMetricsF>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace stratoplan::painting {

namespace {

constexpr int lineFlags = Qt::TextSingleLine | Qt::TextDontClip;

/// Neighbours that had to move together, as one mean.
struct Cluster
{
    double sum = 0;
    int count = 0;

    [[nodiscard]] double mean() const { return sum / count; }
};

/// Where an edge that runs from left to right stands at @p x.
double heightAt(const QPolygonF &edge, double x)
{
    for (qsizetype i = 1; i < edge.size(); ++i) {
        const QPointF &left = edge[i - 1];
        const QPointF &right = edge[i];
        if (x <= right.x() || i == edge.size() - 1) {
            const double width = right.x() - left.x();
            return width <= 0 ? right.y() : left.y() + (right.y() - left.y()) * (x - left.x()) / width;
        }
    }
    return 0;
}

} // namespace

double textWidth(const QFont &font, const QString &text)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

QString elided(const QFont &font, const QString &text, double width)
{
    return QFontMetricsF(font).elidedText(text, Qt::ElideRight, width);
}

QStringList twoLines(const QFont &font, const QString &text, double width)
{
    const QFontMetricsF metrics(font);
    if (metrics.horizontalAdvance(text) <= width)
        return {text};
    qsizetype best = -1;
    for (qsizetype space = text.indexOf(u' '); space >= 0; space = text.indexOf(u' ', space + 1)) {
        if (best < 0 || metrics.horizontalAdvance(text.left(space)) <= width)
            best = space;
    }
    if (best < 0)
        return {metrics.elidedText(text, Qt::ElideRight, width)};
    return {metrics.elidedText(text.left(best), Qt::ElideRight, width),
            metrics.elidedText(text.mid(best + 1), Qt::ElideRight, width)};
}

QFont fittedFont(QFont font, const QStringList &texts, double width, double smallest)
{
    double widest = 0;
    for (const QString &text : texts) {
        for (const QString &word : text.split(u' '))
            widest = std::max(widest, textWidth(font, word));
    }
    if (widest <= width || widest <= 0)
        return font;
    const double share = std::max(width / widest, smallest);
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * share);
    else
        font.setPixelSize(std::max(1, static_cast<int>(std::floor(font.pixelSize() * share))));
    return font;
}

void drawText(QPainter &painter, const QRectF &area, Qt::Alignment alignment, const QString &text,
              const QFont &font, const QColor &color)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(area, static_cast<int>(alignment) | lineFlags, text);
}

void drawTextAt(QPainter &painter, const QPointF &anchor, Qt::Alignment alignment, const QString &text,
                const QFont &font, const QColor &color)
{
    const double width = textWidth(font, text) + 1;
    double left = anchor.x();
    if (alignment & Qt::AlignRight)
        left -= width;
    else if (alignment & Qt::AlignHCenter)
        left -= width / 2;
    drawText(painter, {left, anchor.y() - 10, width, 20},
             (alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter, text, font, color);
}

QList<QLineF> hatch(const QRectF &area, double gap)
{
    QList<QLineF> lines;
    if (area.isEmpty())
        return lines;
    // Strokes x + y = sum, cut where they leave the area; no clip path, which SVG would lose.
    const double first = area.left() + area.top();
    const double last = area.right() + area.bottom();
    for (double sum = first + gap; sum < last; sum += gap) {
        const double x1 = std::max(area.left(), sum - area.bottom());
        const double x2 = std::min(area.right(), sum - area.top());
        lines.append(QLineF(x1, sum - x1, x2, sum - x2));
    }
    return lines;
}

QList<QLineF> hatchBand(const QPolygonF &upper, const QPolygonF &lower, double gap)
{
    QList<QLineF> lines;
    if (upper.size() < 2 || upper.size() != lower.size())
        return lines;
    const QRectF bounds = upper.boundingRect() | lower.boundingRect();
    for (const QLineF &stroke : hatch(bounds, gap)) {
        const double sum = stroke.x1() + stroke.y1();
        double entered = stroke.x1();
        bool wasInside = false;
        const auto leave = [&](double x) {
            if (wasInside && x > entered)
                lines.append(QLineF(entered, sum - entered, x, sum - x));
        };
        for (double x = stroke.x1(); x <= stroke.x2(); x += 0.5) {
            const bool isInside = sum - x >= heightAt(upper, x) && sum - x <= heightAt(lower, x);
            if (isInside && !wasInside)
                entered = x;
            else if (!isInside)
                leave(x);
            wasInside = isInside;
        }
        leave(stroke.x2());
    }
    return lines;
}

void drawHatchedBar(QPainter &painter, const QRectF &bar, const QColor &color, const Theme &theme)
{
    painter.fillRect(bar, theme.color(Token::Surface));
    painter.setPen(QPen(color, 1.25, Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(hatch(bar.adjusted(0.75, 0.75, -0.75, -0.75), 7));
    QPen frame(color, 1);
    frame.setJoinStyle(Qt::MiterJoin);
    painter.setPen(frame);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
}

void drawSwatch(QPainter &painter, const QRectF &swatch, const QColor &color, bool isHatched,
                const Theme &theme)
{
    if (isHatched) {
        painter.setPen(QPen(color, 1.2));
        painter.setBrush(theme.color(Token::Surface));
        painter.drawRoundedRect(swatch.adjusted(0.5, 0.5, -0.5, -0.5), 1, 1);
        painter.drawLines(hatch(swatch.adjusted(0.5, 0.5, -0.5, -0.5), 5));
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(swatch, 2, 2);
}

void drawRing(QPainter &painter, const QPointF &center, double diameter, const QColor &color,
              const Theme &theme, double width)
{
    painter.setPen(QPen(color, width));
    painter.setBrush(theme.color(Token::Surface));
    painter.drawEllipse(center, diameter / 2, diameter / 2);
}

void drawDot(QPainter &painter, const QPointF &center, double diameter, const QColor &color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(center, diameter / 2, diameter / 2);
}

void drawDiamond(QPainter &painter, const QPointF &center, double size, const QColor &color)
{
    const double half = size / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF({center + QPointF(0, -half), center + QPointF(half, 0),
                                   center + QPointF(0, half), center + QPointF(-half, 0)}));
}

QList<double> spread(const QList<double> &wanted, const QList<double> &heights, double low, double high)
{
    QList<qsizetype> order(wanted.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](qsizetype a, qsizetype b) { return wanted[a] < wanted[b]; });

    // Less the room of those above, places only have to rise: the nearest such row is found by pooling
    // neighbours.
    QList<Cluster> clusters;
    double above = 0;
    for (const qsizetype index : order) {
        clusters.append(Cluster {wanted[index] - above, 1});
        above += heights[index];
        while (clusters.size() > 1 && clusters[clusters.size() - 2].mean() > clusters.last().mean()) {
            const Cluster last = clusters.takeLast();
            clusters.last().sum += last.sum;
            clusters.last().count += last.count;
        }
    }
    QList<double> result(wanted.size());
    qsizetype at = 0;
    double offset = 0;
    for (const Cluster &cluster : clusters) {
        for (int i = 0; i < cluster.count; ++i, ++at) {
            result[order[at]] = std::max(low, std::min(cluster.mean(), high - above)) + offset;
            offset += heights[order[at]];
        }
    }
    return result;
}

} // namespace stratoplan::painting
