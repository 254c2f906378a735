// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/layout/typography.h"

#include "render/theme/fonts.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <array>
#include <cmath>

namespace stratoplan {

namespace {

/// Fonts take whole pixels only: text is set at this many pixels a point and scaled down, on every device
/// alike, so that lines break at the same words on screen and on paper.
constexpr double pixelsPerPoint = 20;

struct Definition
{
    double size;
    double line;
    QFont::Weight weight;
};

Definition definition(TextStyle style)
{
    switch (style) {
    case TextStyle::CoverPlan:
        return {30, 37, QFont::DemiBold};
    case TextStyle::CoverTitle:
        return {14, 20, QFont::Normal};
    case TextStyle::CoverTotal:
        return {26, 33, QFont::DemiBold};
    case TextStyle::CoverLabel:
        return {8.6, 12, QFont::Normal};
    case TextStyle::CoverValue:
        return {10.5, 15, QFont::Normal};
    case TextStyle::Heading1:
        return {16, 21, QFont::DemiBold};
    case TextStyle::Heading2:
        return {12, 16, QFont::DemiBold};
    case TextStyle::Heading3:
    case TextStyle::Caption:
        return {10.5, 14, QFont::DemiBold};
    case TextStyle::Body:
    case TextStyle::Contents:
        return {9.5, 13, QFont::Normal};
    case TextStyle::ContentsStrong:
    case TextStyle::TableTotal:
        return {9.5, 13, QFont::DemiBold};
    case TextStyle::TableHeader:
    case TextStyle::TableStrong:
        return {8.6, 11.6, QFont::DemiBold};
    case TextStyle::Table:
        return {8.6, 11.6, QFont::Normal};
    case TextStyle::TableDetail:
        return {7.4, 9.6, QFont::Normal};
    case TextStyle::Continued:
    case TextStyle::Note:
        return {8, 11, QFont::Normal};
    case TextStyle::Running:
    case TextStyle::TileLabel:
        return {8.4, 11.5, QFont::Normal};
    case TextStyle::TileFigure:
        return {16, 20, QFont::DemiBold};
    }
    Q_UNREACHABLE();
}

const QFont &scaledFont(TextStyle style)
{
    static const auto fonts = [] {
        std::array<QFont, static_cast<std::size_t>(TextStyle::ContentsStrong) + 1> made;
        for (std::size_t i = 0; i < made.size(); ++i) {
            const Definition use = definition(static_cast<TextStyle>(i));
            QFont font(printFamily());
            font.setPixelSize(static_cast<int>(std::lround(use.size * pixelsPerPoint)));
            font.setWeight(use.weight);
            font.setHintingPreference(QFont::PreferNoHinting);
            // Any spacing at all switches ligatures off: words copied or searched in the PDF keep their
            // letters.
            font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
            made[i] = font;
        }
        return made;
    }();
    return fonts[static_cast<std::size_t>(style)];
}

QStringList wrapParagraph(const QString &text, TextStyle style, double width)
{
    QTextLayout layout(text, scaledFont(style));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width * pixelsPerPoint);
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

} // namespace

TypeMetrics typeMetrics(TextStyle style)
{
    const Definition use = definition(style);
    const QFontMetricsF metrics(scaledFont(style));
    const double ascent = metrics.ascent() / pixelsPerPoint;
    const double descent = metrics.descent() / pixelsPerPoint;
    return {use.size, use.line, (use.line - ascent - descent) / 2 + ascent};
}

double textWidth(const QString &text, TextStyle style)
{
    return QFontMetricsF(scaledFont(style)).horizontalAdvance(text) / pixelsPerPoint;
}

QStringList wrapText(const QString &text, TextStyle style, double width)
{
    QStringList lines;
    for (const QString &paragraph : text.split(u'\n'))
        lines += wrapParagraph(paragraph, style, width);
    return lines;
}

QString elidedText(const QString &text, TextStyle style, double width)
{
    return QFontMetricsF(scaledFont(style)).elidedText(text, Qt::ElideRight, width * pixelsPerPoint);
}

void drawText(QPainter &painter, const QPointF &baseline, const QString &text, TextStyle style)
{
    painter.save();
    painter.translate(baseline);
    painter.scale(1 / pixelsPerPoint, 1 / pixelsPerPoint);
    painter.setFont(scaledFont(style));
    painter.drawText(QPointF(0, 0), text);
    painter.restore();
}

} // namespace stratoplan
