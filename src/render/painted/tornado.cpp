// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/tornado.h"

#include "core/text/format.h"
#include "render/painted/painting.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr double barShare = 0.62; ///< of a row's height

QString amountText(const Money &amount)
{
    return Format().shortMoney(amount.toDouble(), amount.currency());
}

} // namespace

struct Tornado::Layout
{
    int rows = 0;
    double rowHeight = 20;
    double titleLeft = 0;
    double titleWidth = 0;
    QRectF plot; ///< where bars may lie
    double low = 0;
    double high = 1;
    double foot = 0; ///< top of the last line

    [[nodiscard]] double x(double amount) const
    {
        return plot.left() + (amount - low) / (high - low) * plot.width();
    }
    [[nodiscard]] double middle(int row) const { return plot.top() + (row + 0.5) * rowHeight; }
};

QSizeF Tornado::preferredSize() const
{
    const auto rows = static_cast<double>(std::min<qsizetype>(m_data.rows.size(), m_data.most));
    return {640, std::max(60.0, rows * 24 + 36)};
}

Tornado::Layout Tornado::layOut(const QRectF &target, const Theme &theme) const
{
    Layout at;
    const double head = theme.scaled(20.0);
    const double line = theme.scaled(16.0);
    const double least = theme.scaled(17.0);
    const auto all = std::min<qsizetype>(m_data.rows.size(), m_data.most);
    const double room = std::max(0.0, target.height() - head - line);
    at.rows = static_cast<int>(std::min<double>(static_cast<double>(all), std::floor(room / least)));
    at.rowHeight = at.rows > 0 ? std::min(theme.scaled(26.0), room / at.rows) : least;
    double names = 0;
    double ends = 0;
    for (int row = 0; row < at.rows; ++row) {
        const TornadoData::Row &each = m_data.rows.at(row);
        names = std::max(names, painting::textWidth(theme.font(FontRole::Label), each.title));
        for (const Money &amount : {each.low, each.high})
            ends = std::max(ends, painting::textWidth(theme.font(FontRole::Axis), amountText(amount)));
        at.low = row == 0 ? m_data.likely.toDouble() : at.low;
        at.high = row == 0 ? m_data.likely.toDouble() : at.high;
        at.low = std::min({at.low, each.low.toDouble(), each.high.toDouble()});
        at.high = std::max({at.high, each.low.toDouble(), each.high.toDouble()});
    }
    if (at.high <= at.low)
        at.high = at.low + 1;
    at.titleLeft = target.left();
    at.titleWidth = std::min(names + 2, target.width() * 0.38);
    at.plot = QRectF(target.left() + at.titleWidth + ends + 14, target.top() + head,
                     std::max(20.0, target.width() - at.titleWidth - 2 * ends - 22), at.rowHeight * at.rows);
    at.foot = at.plot.bottom();
    return at;
}

void Tornado::paint(QPainter &painter, const QRectF &target, const Theme &theme) const
{
    const Layout at = layOut(target, theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (int row = 0; row < at.rows; ++row)
        paintRow(painter, at, row, theme);
    paintAxis(painter, at, theme);
    const auto left = static_cast<int>(m_data.rows.size()) - at.rows;
    if (left > 0)
        painting::drawTextAt(painter, {at.titleLeft, at.foot + theme.scaled(8.0)}, Qt::AlignLeft,
                             tr("%n more, with less effect", "", left), theme.font(FontRole::Axis),
                             theme.color(Token::Text3));
    painter.restore();
}

void Tornado::paintRow(QPainter &painter, const Layout &at, int index, const Theme &theme) const
{
    const TornadoData::Row &row = m_data.rows.at(index);
    const double middle = at.middle(index);
    const double height = at.rowHeight * barShare;
    const double center = at.x(m_data.likely.toDouble());
    painting::drawTextAt(painter, {at.titleLeft, middle}, Qt::AlignLeft,
                         painting::elided(theme.font(FontRole::Label), row.title, at.titleWidth),
                         theme.font(FontRole::Label), theme.color(Token::Text));
    painter.setPen(Qt::NoPen);
    for (const bool isHigh : {false, true}) {
        const double end = at.x((isHigh ? row.high : row.low).toDouble());
        QColor color = theme.color(Token::Accent);
        if (!isHigh)
            color.setAlphaF(0.45F); // its low value is the pale side
        painter.setBrush(color);
        painter.drawRect(QRectF(std::min(center, end), middle - height / 2, std::abs(end - center), height));
    }
    const Money &least = std::min(row.low, row.high);
    const Money &greatest = std::max(row.low, row.high);
    const double left = std::min(at.x(least.toDouble()), center);
    const double right = std::max(at.x(greatest.toDouble()), center);
    const QFont font = theme.font(FontRole::Axis);
    painting::drawTextAt(painter, {left - 5, middle}, Qt::AlignRight, amountText(least), font,
                         theme.color(Token::Text2));
    painting::drawTextAt(painter, {right + 5, middle}, Qt::AlignLeft, amountText(greatest), font,
                         theme.color(Token::Text2));
}

void Tornado::paintAxis(QPainter &painter, const Layout &at, const Theme &theme) const
{
    const double x = at.x(m_data.likely.toDouble());
    painter.setPen(QPen(theme.color(Token::Text), 1));
    painter.drawLine(QPointF(x, at.plot.top() - 3), QPointF(x, at.plot.bottom() + 2));
    painting::drawTextAt(painter, {x, at.plot.top() - theme.scaled(11.0)}, Qt::AlignHCenter,
                         tr("%1 likely", "amount").arg(Format().money(m_data.likely)),
                         theme.font(FontRole::AxisStrong), theme.color(Token::Text));
}

QString Tornado::altText() const
{
    const Format format;
    QStringList sentences {
        tr("%1, likely %2.", "title, amount").arg(m_data.title, format.money(m_data.likely))};
    for (qsizetype row = 0; row < std::min<qsizetype>(m_data.rows.size(), m_data.most); ++row) {
        const TornadoData::Row &each = m_data.rows.at(row);
        sentences.append(tr("%1: %2 to %3.", "what, amounts")
                             .arg(each.title, format.money(each.low), format.money(each.high)));
    }
    return sentences.join(u' ');
}

QList<Figure::HotSpot> Tornado::hotSpots(const QRectF &target, const Theme &theme) const
{
    const Layout at = layOut(target, theme);
    const Format format;
    QList<HotSpot> spots;
    for (int index = 0; index < at.rows; ++index) {
        const TornadoData::Row &row = m_data.rows.at(index);
        const QRectF area(target.left(), at.middle(index) - at.rowHeight / 2, target.width(), at.rowHeight);
        const QString amounts = tr("%1 to %2", "amounts").arg(format.money(row.low), format.money(row.high));
        spots.append({area, row.title + u'\n' + (row.span.isEmpty() ? amounts : row.span + u'\n' + amounts)});
    }
    return spots;
}

} // namespace stratoplan
