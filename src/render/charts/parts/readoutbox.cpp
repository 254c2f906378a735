// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/charts/parts/readoutbox.h"

#include "render/painted/painting.h"

#include <algorithm>

namespace stratoplan::charts {

namespace {

constexpr double padding = 9;
constexpr double swatch = 8;

struct BoxLayout
{
    double line = 0;
    double names = 0; ///< widest name
    double values = 0; ///< widest value

    BoxLayout(const ReadOut &readOut, const Theme &theme) : line(theme.scaled(17.0))
    {
        names = painting::textWidth(theme.font(FontRole::LabelStrong), readOut.title) - 24;
        for (const ReadOut::Row &row : readOut.rows) {
            names = std::max(names, painting::textWidth(nameFont(row, theme), row.name));
            values = std::max(values, painting::textWidth(theme.font(FontRole::LabelStrong), row.value));
        }
    }

    static QFont nameFont(const ReadOut::Row &row, const Theme &theme)
    {
        return theme.font(row.isStrong ? FontRole::LabelStrong : FontRole::Label);
    }

    [[nodiscard]] QSizeF size(const ReadOut &readOut) const
    {
        return {padding * 2 + swatch + 7 + names + 18 + values,
                padding * 2 - 2 + line * static_cast<double>(readOut.rows.size() + 1)};
    }
};

/// Beside the cross-hair, on the side with room.
QRectF placeOf(const ReadOut &readOut, const QSizeF &size, const QRectF &bounds)
{
    double left = readOut.x + 12;
    if (left + size.width() > bounds.right() - 2)
        left = readOut.x - 12 - size.width();
    left =
        std::clamp(left, bounds.left() + 2, std::max(bounds.left() + 2, bounds.right() - 2 - size.width()));
    const double top = std::clamp(readOut.plot.top() + 4, bounds.top() + 2,
                                  std::max(bounds.top() + 2, bounds.bottom() - 2 - size.height()));
    return {{left, top}, size};
}

} // namespace

void drawReadOut(QPainter &painter, const ReadOut &readOut, const QRectF &bounds, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Token::Edge), 1));
    painter.drawLine(QPointF(readOut.x, readOut.plot.top()), QPointF(readOut.x, readOut.plot.bottom()));
    for (const QPointF &point : readOut.points)
        painting::drawRing(painter, point, 8, theme.color(Token::Text), theme);

    const BoxLayout layout(readOut, theme);
    const QRectF box = placeOf(readOut, layout.size(readOut), bounds);
    painter.setPen(QPen(theme.color(Token::LineStrong), 1));
    painter.setBrush(theme.color(Token::Raised));
    painter.drawRoundedRect(box, 6, 6);

    double y = box.top() + padding - 1 + layout.line / 2;
    const double left = box.left() + padding;
    const double right = box.right() - padding;
    painting::drawTextAt(painter, {left, y}, Qt::AlignLeft, readOut.title, theme.font(FontRole::LabelStrong),
                         theme.color(Token::Text));
    for (const ReadOut::Row &row : readOut.rows) {
        y += layout.line;
        if (row.color.isValid())
            painting::drawSwatch(painter, {left, y - swatch / 2, swatch, swatch}, row.color, false, theme);
        const QFont font = BoxLayout::nameFont(row, theme);
        painting::drawTextAt(painter, {left + swatch + 7, y}, Qt::AlignLeft, row.name, font,
                             theme.color(row.isStrong ? Token::Text : Token::Text2));
        painting::drawTextAt(painter, {right, y}, Qt::AlignRight, row.value, font, theme.color(Token::Text));
    }
    painter.restore();
}

} // namespace stratoplan::charts
