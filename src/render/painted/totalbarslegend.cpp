// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/totalbarslegend.h"

#include "render/painted/painting.h"

#include <algorithm>
#include <cmath>

namespace stratoplan {

namespace {

constexpr double swatchSize = 10;
constexpr double swatchGap = 5;
constexpr double usualGap = 16; ///< between entries
constexpr double leastGap = 8; ///< where that keeps them on one line
constexpr FontRole font = FontRole::Label;

bool hasRest(const TotalBarsData::Row &row)
{
    return row.rest.toDouble() > 0;
}

bool hasLimit(const TotalBarsData::Row &row)
{
    return row.limit.has_value();
}

} // namespace

TotalBarsLegend::TotalBarsLegend(const TotalBarsData &data, const Theme &theme) : m_theme(theme)
{
    if (data.rows.isEmpty())
        return;
    for (const SpendPart &part : data.rows.first().spend.parts)
        m_entries.append({Entry::Kind::Part, part.title, part});
    if (std::any_of(data.rows.begin(), data.rows.end(), hasRest))
        m_entries.append({Entry::Kind::Rest, data.restTitle});
    if (std::any_of(data.rows.begin(), data.rows.end(), hasLimit))
        m_entries.append({Entry::Kind::Limit, tr("Budget")});
}

QColor TotalBarsLegend::fillOf(const SpendPart &part, const Theme &theme)
{
    return part.category ? theme.category(*part.category) : theme.adjustments();
}

bool TotalBarsLegend::isHatched(const SpendPart &part)
{
    return !part.category && !part.isJoined;
}

void TotalBarsLegend::drawPale(QPainter &painter, const QRectF &area, const Theme &theme)
{
    painter.setPen(QPen(theme.color(Token::LineStrong), 1));
    painter.setBrush(theme.color(Token::Sunken));
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
}

QPen TotalBarsLegend::limitPen(const Theme &theme)
{
    QPen pen(theme.color(Token::Text), 1.5);
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern({3, 2});
    return pen;
}

double TotalBarsLegend::widthOf(const Entry &entry) const
{
    return m_theme.scaled(swatchSize + swatchGap) + painting::textWidth(m_theme.font(font), entry.text);
}

QList<QList<TotalBarsLegend::Entry>> TotalBarsLegend::broken(double width) const
{
    const double gap = gapIn(width);
    QList<QList<Entry>> lines;
    double used = 0;
    for (const Entry &entry : m_entries) {
        const double needs = widthOf(entry);
        if (lines.isEmpty() || used + needs > width) {
            lines.append(QList<Entry>());
            used = 0;
        }
        lines.last().append(entry);
        used += needs + gap;
    }
    return lines;
}

double TotalBarsLegend::gapIn(double width) const
{
    const double usual = m_theme.scaled(usualGap);
    double words = 0;
    for (const Entry &entry : m_entries)
        words += widthOf(entry);
    const auto gaps = static_cast<double>(m_entries.size() - 1);
    if (gaps < 1 || words + usual * gaps <= width)
        return usual;
    const double fitting = std::floor((width - words) / gaps * 10) / 10;
    return fitting >= m_theme.scaled(leastGap) ? fitting : usual;
}

void TotalBarsLegend::paint(QPainter &painter, const QPointF &corner, double width) const
{
    const double side = m_theme.scaled(swatchSize);
    const double gap = gapIn(width);
    double y = corner.y() + m_theme.scaled(lineHeight) / 2;
    for (const QList<Entry> &line : broken(width)) {
        double x = corner.x();
        for (const Entry &entry : line) {
            paintMark(painter, {x, y - side / 2, side, side}, entry);
            painting::drawTextAt(painter, {x + m_theme.scaled(swatchSize + swatchGap), y}, Qt::AlignLeft,
                                 entry.text, m_theme.font(font), m_theme.color(Token::Text2));
            x += widthOf(entry) + gap;
        }
        y += m_theme.scaled(lineHeight);
    }
}

void TotalBarsLegend::paintMark(QPainter &painter, const QRectF &swatch, const Entry &entry) const
{
    switch (entry.kind) {
    case Entry::Kind::Part:
        painting::drawSwatch(painter, swatch, fillOf(entry.part, m_theme), isHatched(entry.part), m_theme);
        break;
    case Entry::Kind::Rest:
        drawPale(painter, swatch, m_theme);
        break;
    case Entry::Kind::Limit:
        painter.setPen(limitPen(m_theme));
        painter.drawLine(QPointF(swatch.center().x(), swatch.top() - 2),
                         QPointF(swatch.center().x(), swatch.bottom() + 2));
        break;
    }
}

} // namespace stratoplan
