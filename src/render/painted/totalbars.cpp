// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/totalbars.h"

#include "core/engine/money/moneywords.h"
#include "core/text/format.h"
#include "render/painted/painting.h"
#include "render/painted/totalbarslegend.h"
#include "render/theme/contrast.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr double rowHeight = 61;
constexpr double barShare = 0.66; ///< of a row
constexpr double leastWithNote = 34; ///< a row that has room for two lines
constexpr double gap = 10;
constexpr FontRole titleFont = FontRole::PageTitle;
constexpr FontRole totalFont = FontRole::DockFigure;
constexpr FontRole noteFont = FontRole::Label;

double positive(const Money &amount)
{
    return std::max(0.0, amount.toDouble());
}

bool isOver(const TotalBarsData::Row &row)
{
    return row.limit && *row.limit < row.spend.total.amount.likely;
}

} // namespace

struct TotalBars::Layout
{
    QRectF area;
    double row = 0;
    double names = 0; ///< width
    std::optional<double> totals; ///< left of them, where they stand before the bars
    double left = 0; ///< of the bars
    double scale = 0; ///< pixels for a unit of the currency

    [[nodiscard]] QRectF barOf(qsizetype index, double amount) const
    {
        const double height = row * barShare;
        return {left, area.top() + row * static_cast<double>(index) + (row - height) / 2, amount * scale,
                height};
    }
};

TotalBars::TotalBars(TotalBarsData data) : m_data(std::move(data)) { }

QSizeF TotalBars::preferredSize() const
{
    return {640, rowHeight * static_cast<double>(m_data.rows.size()) + TotalBarsLegend::lineHeight};
}

QString TotalBars::totalText(const TotalBarsData::Row &row) const
{
    const QString text = Format().money(row.spend.total.amount.likely);
    return row.isOpen ? moneywords::atLeast(text) : text;
}

double TotalBars::wordsWidth(const TotalBarsData::Row &row, const Theme &theme) const
{
    return std::max(painting::textWidth(theme.font(totalFont), totalText(row)),
                    painting::textWidth(theme.font(noteFont), row.note) * 1.06 + (isOver(row) ? 16 : 0));
}

TotalBars::Layout TotalBars::layOut(const QRectF &target, const Theme &theme) const
{
    Layout at;
    at.area = target;
    for (const TotalBarsData::Row &row : m_data.rows)
        at.names = std::max(at.names, painting::textWidth(theme.font(titleFont), row.title));
    at.names = std::min(at.names, target.width() * 0.22);
    at.left = target.left() + at.names + theme.scaled(20.0);
    const auto isLimited = [](const TotalBarsData::Row &row) { return row.limit.has_value(); };
    if (std::any_of(m_data.rows.begin(), m_data.rows.end(), isLimited)) {
        // Behind a budget's mark an amount would read as the budget's.
        at.totals = at.left;
        double words = 0;
        for (const TotalBarsData::Row &row : m_data.rows)
            words = std::max(words, wordsWidth(row, theme));
        at.left += words + theme.scaled(gap) * 2;
    }
    const double rows = static_cast<double>(std::max<qsizetype>(1, m_data.rows.size()));
    const TotalBarsLegend below(m_data, theme);
    const double legend = theme.scaled(TotalBarsLegend::lineHeight)
        * static_cast<double>(below.lines(target.right() - legendLeft(at, theme)));
    at.row = std::min(theme.scaled(rowHeight), (target.height() - legend) / rows);
    double scale = 1e12;
    for (const TotalBarsData::Row &row : m_data.rows) {
        const double words = at.totals ? 0 : wordsWidth(row, theme) + theme.scaled(gap);
        double end = 0; // of the parts; a reduction among them takes nothing away from the bar
        for (const SpendPart &part : row.spend.parts)
            end += positive(part.amount);
        end += positive(row.rest);
        const double room = std::max(20.0, target.right() - at.left - words - 2);
        if (row.limit)
            end = std::max(end, positive(*row.limit));
        if (end > 0)
            scale = std::min(scale, room / end);
    }
    at.scale = scale < 1e12 ? scale : 0;
    return at;
}

QList<QRectF> TotalBars::barParts(const Layout &at, qsizetype index) const
{
    QList<QRectF> parts;
    double left = 0;
    for (const SpendPart &part : m_data.rows.at(index).spend.parts) {
        const double width = positive(part.amount) * at.scale;
        parts.append(at.barOf(index, 0).adjusted(left, 0, left + width, 0));
        left += width;
    }
    return parts;
}

void TotalBars::paintParts(QPainter &painter, const Layout &at, qsizetype index, const Theme &theme) const
{
    const QList<SpendPart> &parts = m_data.rows.at(index).spend.parts;
    const QList<QRectF> bars = barParts(at, index);
    const QFont font = theme.font(FontRole::BodyStrong);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QRectF bar = bars.at(i).adjusted(0, 0, bars.at(i).width() > 3 ? -0.75 : 0, 0);
        if (bar.width() <= 0)
            continue;
        const QColor fill = TotalBarsLegend::fillOf(parts.at(i), theme);
        if (TotalBarsLegend::isHatched(parts.at(i)) && bar.width() > 3)
            painting::drawHatchedBar(painter, bar, fill, theme);
        else
            painter.fillRect(bar, fill);
        const QString text = Format().money(parts.at(i).amount);
        if (i >= m_data.labelled || TotalBarsLegend::isHatched(parts.at(i))
            || painting::textWidth(font, text) + theme.scaled(14.0) > bar.width())
            continue;
        const QColor dark = theme.isDark() ? theme.color(Token::Window) : theme.color(Token::Text);
        const QColor light = theme.isDark() ? theme.color(Token::Text) : theme.color(Token::Surface);
        painting::drawTextAt(painter, {bar.left() + theme.scaled(7.0), bar.center().y()}, Qt::AlignLeft, text,
                             font, contrastRatio(dark, fill) > contrastRatio(light, fill) ? dark : light);
    }
}

QRectF TotalBars::restOf(const Layout &at, qsizetype index) const
{
    double left = at.left;
    for (const QRectF &part : barParts(at, index))
        left = std::max(left, part.right());
    const QRectF bar = at.barOf(index, positive(m_data.rows.at(index).rest));
    return bar.translated(left - bar.left(), 0);
}

void TotalBars::paintRest(QPainter &painter, const Layout &at, qsizetype index, const Theme &theme) const
{
    if (positive(m_data.rows.at(index).rest) > 0)
        TotalBarsLegend::drawPale(painter, restOf(at, index), theme);
}

void TotalBars::paintLimit(QPainter &painter, const Layout &at, qsizetype index, const Theme &theme) const
{
    const TotalBarsData::Row &row = m_data.rows.at(index);
    if (!row.limit)
        return;
    const QRectF bar = at.barOf(index, positive(*row.limit));
    const double reach = theme.scaled(4.0);
    const QPointF top(bar.right(), bar.top() - reach);
    const QPointF bottom(bar.right(), bar.bottom() + reach);
    painter.setPen(QPen(theme.color(Token::Surface), 3));
    painter.drawLine(top, bottom);
    painter.setPen(TotalBarsLegend::limitPen(theme));
    painter.drawLine(top, bottom);
}

void TotalBars::paintTotal(QPainter &painter, const Layout &at, qsizetype index, const Theme &theme) const
{
    const TotalBarsData::Row &row = m_data.rows.at(index);
    double left = at.totals.value_or(restOf(at, index).right() + theme.scaled(gap));
    const double y = at.barOf(index, 0).center().y();
    const double line = theme.scaled(10.0);
    const bool hasNote = !row.note.isEmpty() && at.row >= theme.scaled(leastWithNote);
    painting::drawTextAt(painter, {left, hasNote ? y - line * 0.75 : y}, Qt::AlignLeft, totalText(row),
                         theme.font(totalFont), theme.color(Token::Text));
    if (!hasNote)
        return;
    const double noteY = y + line * 1.15;
    const QColor color = theme.color(row.noteToken);
    if (isOver(row)) {
        const double half = theme.scaled(4.5);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(
            QPolygonF({QPointF(left, noteY + half * 0.8), QPointF(left + half, noteY - half * 0.9),
                       QPointF(left + 2 * half, noteY + half * 0.8)}));
        left += 2 * half + theme.scaled(4.0);
    }
    QFont font = theme.font(noteFont);
    if (row.noteToken != Token::Text2)
        font.setWeight(QFont::DemiBold);
    painting::drawTextAt(painter, {left, noteY}, Qt::AlignLeft, row.note, font, color);
}

void TotalBars::paintRow(QPainter &painter, const Layout &at, qsizetype index, const Theme &theme) const
{
    const QFont font = theme.font(titleFont);
    const QStringList lines =
        painting::twoLines(font, m_data.rows.at(index).title, at.names + theme.scaled(4.0));
    const double line = theme.scaled(21.0);
    double y = at.barOf(index, 0).center().y() - line * static_cast<double>(lines.size() - 1) / 2;
    for (const QString &text : lines) {
        painting::drawTextAt(painter, {at.area.left(), y}, Qt::AlignLeft, text, font,
                             theme.color(Token::Text));
        y += line;
    }
    paintParts(painter, at, index, theme);
    paintRest(painter, at, index, theme);
    paintLimit(painter, at, index, theme);
    paintTotal(painter, at, index, theme);
}

/// Below the bars; where that takes several lines, below the names too.
double TotalBars::legendLeft(const Layout &at, const Theme &theme) const
{
    return TotalBarsLegend(m_data, theme).lines(at.area.right() - at.left) > 1 ? at.area.left() : at.left;
}

void TotalBars::paint(QPainter &painter, const QRectF &target, const Theme &theme) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Layout at = layOut(target, theme);
    for (qsizetype i = 0; i < m_data.rows.size(); ++i)
        paintRow(painter, at, i, theme);
    const double left = legendLeft(at, theme);
    const double below = at.area.top() + at.row * static_cast<double>(m_data.rows.size());
    TotalBarsLegend(m_data, theme).paint(painter, {left, below}, at.area.right() - left);
    painter.restore();
}

QString TotalBars::altText() const
{
    const Format format;
    QStringList sentences {m_data.title + u'.'};
    for (const TotalBarsData::Row &row : m_data.rows) {
        QStringList parts;
        for (const SpendPart &part : row.spend.parts)
            parts.append(part.title + u' ' + format.money(part.amount));
        QString text = row.title + u": "_s + totalText(row);
        if (!row.note.isEmpty())
            text += u", "_s + row.note;
        if (positive(row.rest) > 0)
            text += u", "_s + m_data.restTitle.toLower() + u' ' + format.money(row.rest);
        if (row.limit)
            text += u", "_s + tr("budget %1").arg(format.money(*row.limit));
        sentences.append(text + (parts.isEmpty() ? u"."_s : u" ("_s + parts.join(u", "_s) + u")."_s));
    }
    return sentences.join(u' ');
}

QList<Figure::HotSpot> TotalBars::hotSpots(const QRectF &target, const Theme &theme) const
{
    const Format format;
    const Layout at = layOut(target, theme);
    QList<HotSpot> spots;
    for (qsizetype index = 0; index < m_data.rows.size(); ++index) {
        const TotalBarsData::Row &row = m_data.rows.at(index);
        const QList<QRectF> bars = barParts(at, index);
        for (qsizetype i = 0; i < bars.size(); ++i) {
            if (bars.at(i).width() >= 1)
                spots.append({bars.at(i),
                              row.title + u'\n' + row.spend.parts.at(i).title + u' '
                                  + format.money(row.spend.parts.at(i).amount)});
        }
        if (positive(row.rest) > 0)
            spots.append(
                {restOf(at, index), row.title + u'\n' + m_data.restTitle + u' ' + format.money(row.rest)});
    }
    return spots;
}

} // namespace stratoplan
