// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/barlist.h"

#include "core/text/format.h"
#include "render/painted/painting.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr double rowHeight = 27;
constexpr double totalHeight = 32;

/// Without decimals, so that the list reads as one column; exact amounts are in the hot spots.
QString amountText(const Money &amount)
{
    const Format format;
    return amount.isNegative() ? format.money(amount)
                               : Format::symbol(amount.currency()) + format.cell(amount);
}

} // namespace

struct BarList::Layout
{
    QRectF area;
    double row = 0;
    double names = 0;
    QRectF bars; ///< their column
    double amount = 0; ///< right edge
    double share = 0; ///< right edge
    double largest = 1;

    [[nodiscard]] QRectF rowAt(qsizetype index) const
    {
        return {area.left(), area.top() + row * static_cast<double>(index), area.width(), row};
    }
};

BarList::BarList(BarListData data) : m_data(std::move(data)) { }

QSizeF BarList::preferredSize() const
{
    return {420, rowHeight * static_cast<double>(m_data.rows.size()) + totalHeight};
}

QString BarList::shareOf(const Money &amount) const
{
    return Format().share(amount, m_data.total);
}

BarList::Layout BarList::layOut(const QRectF &target, const Theme &theme) const
{
    const Format format;
    const QFont body = theme.font(FontRole::Body);
    double names = 0;
    double amounts = painting::textWidth(theme.font(FontRole::BodyStrong), format.money(m_data.total));
    double shares =
        m_data.hasShares ? painting::textWidth(theme.font(FontRole::Label), shareOf(m_data.total)) : 0;
    Layout at;
    at.area = target;
    for (const BarListData::Row &row : m_data.rows) {
        names = std::max(names, painting::textWidth(body, row.title));
        amounts = std::max(amounts, painting::textWidth(body, amountText(row.amount)));
        if (m_data.hasShares)
            shares = std::max(shares, painting::textWidth(theme.font(FontRole::Label), shareOf(row.amount)));
        at.largest = std::max(at.largest, row.amount.toDouble());
    }
    const double rows = static_cast<double>(m_data.rows.size());
    const double height = std::min(preferredSize().height() * theme.textScale(), target.height());
    at.row = rows > 0 ? std::max(1.0, (height - theme.scaled(totalHeight)) / rows) : 0;
    at.share = target.right() - side;
    at.amount = at.share - shares - (m_data.hasShares ? 14 : 0);
    const double left = target.left() + side;
    const double right = at.amount - amounts - 16;
    // Bars keep a quarter of the room, however long the names are.
    at.names = std::max(20.0, std::min(names, (right - left) * 0.7));
    at.bars = QRectF(left + at.names + 10, target.top(), std::max(10.0, right - left - at.names - 10),
                     target.height());
    return at;
}

void BarList::paintRow(QPainter &painter, const Layout &at, qsizetype index, const Theme &theme) const
{
    const BarListData::Row &row = m_data.rows[index];
    const QRectF area = at.rowAt(index);
    const double y = area.center().y();
    if (index == m_data.selected)
        painter.fillRect(area, theme.color(Token::Selection));
    const QFont font = theme.font(FontRole::Body);
    painting::drawTextAt(painter, {area.left() + side, y}, Qt::AlignLeft,
                         painting::elided(font, row.title, at.names + 2), font, theme.color(Token::Text));
    const double share = std::clamp(row.amount.toDouble() / at.largest, 0.0, 1.0);
    const double height = std::min(theme.scaled(14.0), at.row - 4);
    const QRectF bar(at.bars.left(), y - height / 2,
                     std::max(row.amount.isZero() ? 0.0 : 1.5, at.bars.width() * share), height);
    if (!row.category && !row.isJoined && bar.width() > 3) {
        painting::drawHatchedBar(painter, bar, theme.adjustments(), theme);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(row.category ? theme.category(*row.category) : theme.adjustments());
        painter.drawRoundedRect(bar, std::min(2.0, bar.width() / 2), 2);
    }
    painting::drawTextAt(painter, {at.amount, y}, Qt::AlignRight, amountText(row.amount), font,
                         theme.color(Token::Text));
    if (m_data.hasShares)
        painting::drawTextAt(painter, {at.share, y}, Qt::AlignRight, shareOf(row.amount),
                             theme.font(FontRole::Label), theme.color(Token::Text2));
}

void BarList::paintTotal(QPainter &painter, const Layout &at, const Theme &theme) const
{
    const double top = at.rowAt(m_data.rows.size()).top() + 3;
    painter.setPen(QPen(theme.color(Token::LineStrong), 1.5));
    painter.drawLine(QPointF(at.area.left() + side, top), QPointF(at.area.right() - side, top));
    const double y = top + theme.scaled(totalHeight - 4) / 2;
    const QFont font = theme.font(FontRole::BodyStrong);
    painting::drawTextAt(painter, {at.area.left() + side, y}, Qt::AlignLeft,
                         m_data.totalTitle.isEmpty() ? tr("Total") : m_data.totalTitle, font,
                         theme.color(Token::Text));
    painting::drawTextAt(painter, {at.amount, y}, Qt::AlignRight, Format().money(m_data.total), font,
                         theme.color(Token::Text));
    if (m_data.hasShares)
        painting::drawTextAt(painter, {at.share, y}, Qt::AlignRight,
                             Format().share(m_data.total, m_data.total, 0), theme.font(FontRole::Label),
                             theme.color(Token::Text2));
}

void BarList::paint(QPainter &painter, const QRectF &target, const Theme &theme) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Layout at = layOut(target, theme);
    for (qsizetype i = 0; i < m_data.rows.size(); ++i)
        paintRow(painter, at, i, theme);
    paintTotal(painter, at, theme);
    painter.restore();
}

QString BarList::altText() const
{
    const Format format;
    QStringList rows;
    for (const BarListData::Row &row : m_data.rows)
        rows.append(row.title + u' ' + amountText(row.amount) + u", "_s + shareOf(row.amount));
    return tr("%1: total %2. %3.").arg(m_data.title, format.money(m_data.total), rows.join(u"; "_s));
}

QList<Figure::HotSpot> BarList::hotSpots(const QRectF &target, const Theme &theme) const
{
    const Format format;
    const Layout at = layOut(target, theme);
    QList<HotSpot> spots;
    for (qsizetype i = 0; i < m_data.rows.size(); ++i) {
        const BarListData::Row &row = m_data.rows[i];
        spots.append({at.rowAt(i),
                      tr("%1\n%2%3 a month, %4 of %5")
                          .arg(row.title, format.symbol(row.amount.currency()), format.exact(row.amount),
                               shareOf(row.amount), format.money(m_data.total))});
    }
    spots.append(
        {QRectF(at.area.left(), at.rowAt(m_data.rows.size()).top(), at.area.width(),
                std::min(theme.scaled(totalHeight), at.area.bottom() - at.rowAt(m_data.rows.size()).top())),
         tr("Total\n%1%2 a month").arg(format.symbol(m_data.total.currency()), format.exact(m_data.total))});
    return spots;
}

} // namespace stratoplan
