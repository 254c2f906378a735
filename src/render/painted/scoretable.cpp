// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/scoretable.h"

#include "render/painted/painting.h"

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr double headHeight = 24;
constexpr double rowHeight = 38;
constexpr double totalHeight = 32;
constexpr double tallRowHeight = 55; ///< where words need two lines below a score
constexpr double leastWithWhy = 31; ///< a row that has room for two lines
constexpr double leastWithTwo = 52; ///< and for three
constexpr double lineStep = 15.5;
constexpr double detailWidth = 150; ///< that the name's column has at least for what a criterion weighs
constexpr double columnGap = 24;
constexpr double barHeight = 7;
constexpr double namesShare = 0.34; ///< of the width, at most
constexpr FontRole titleFont = FontRole::BodyStrong;
constexpr FontRole detailFont = FontRole::Axis;
constexpr FontRole scoreFont = FontRole::BodyStrong;
constexpr FontRole totalFont = FontRole::PageTitle;

} // namespace

struct ScoreTable::Layout
{
    QRectF area;
    double head = 0; ///< heights
    QList<double> rows;
    double total = 0;
    double names = 0; ///< width
    double column = 0; ///< width, the gap before it included
    double score = 0; ///< width of the widest score
    double gap = 0;
    QList<int> words; ///< by row: most lines below a name or score

    [[nodiscard]] double top(qsizetype index) const
    {
        return std::accumulate(rows.begin(), rows.begin() + index, area.top() + head);
    }
    [[nodiscard]] QRectF nameOf(qsizetype index) const
    {
        return {area.left(), top(index), names, rows.at(index)};
    }
    [[nodiscard]] QRectF cell(double top, double height, qsizetype index) const
    {
        const double left = area.left() + names + column * static_cast<double>(index) + gap;
        return {left, top, column - gap, height};
    }
};

QSizeF ScoreTable::preferredSize() const
{
    return {640, headHeight + rowHeight * static_cast<double>(m_data.rows.size()) + totalHeight};
}

/// Whether words below a name or score need a second line.
bool ScoreTable::hasLongWords(const Layout &at, const ScoreTableData::Row &row, const Theme &theme)
{
    const QFont font = theme.font(detailFont);
    return painting::textWidth(font, row.detail) > at.names
        || std::any_of(row.cells.begin(), row.cells.end(), [&](const ScoreTableData::Cell &cell) {
               return painting::textWidth(font, cell.why) > at.column - at.gap;
           });
}

/// Quiet words in as many lines as there is room for.
QStringList ScoreTable::wordsIn(int lines, const QString &text, double width, const Theme &theme)
{
    const QFont font = theme.font(detailFont);
    if (lines == 0 || text.isEmpty())
        return {};
    return lines == 1 ? QStringList {painting::elided(font, text, width)}
                      : painting::twoLines(font, text, width);
}

/// The middle of the first line of some with quiet words below, which it paints.
double ScoreTable::paintWords(QPainter &painter, const QPointF &left, const QStringList &words,
                              const Theme &theme)
{
    const double step = theme.scaled(lineStep);
    const double first = left.y() - step * static_cast<double>(words.size()) / 2;
    for (qsizetype i = 0; i < words.size(); ++i)
        painting::drawTextAt(painter, {left.x(), first + step * static_cast<double>(i + 1)}, Qt::AlignLeft,
                             words.at(i), theme.font(detailFont), theme.color(Token::Text2));
    return first;
}

ScoreTable::Layout ScoreTable::layOut(const QRectF &target, const Theme &theme) const
{
    Layout at;
    double names = 0;
    for (const ScoreTableData::Row &row : m_data.rows)
        names = std::max(
            {names, painting::textWidth(theme.font(titleFont), row.title),
             std::min(theme.scaled(detailWidth), painting::textWidth(theme.font(detailFont), row.detail))});
    at.names = std::min(names + 2, target.width() * namesShare);
    const auto columns = static_cast<double>(std::max<qsizetype>(1, m_data.columns.size()));
    at.column = (target.width() - at.names) / columns;
    at.gap = std::min(theme.scaled(columnGap), at.column * 0.2);
    at.score = painting::textWidth(theme.font(totalFont), u"10.0"_s);
    for (const ScoreTableData::Row &row : m_data.rows)
        at.rows.append(theme.scaled(hasLongWords(at, row, theme) ? tallRowHeight : rowHeight));
    const double wanted =
        std::accumulate(at.rows.begin(), at.rows.end(), theme.scaled(headHeight + totalHeight));
    const double scale = std::min(1.0, target.height() / wanted);
    at.head = theme.scaled(headHeight) * scale;
    at.total = theme.scaled(totalHeight) * scale;
    for (double &row : at.rows) {
        row *= scale;
        at.words.append(row >= theme.scaled(leastWithTwo) ? 2 : row >= theme.scaled(leastWithWhy) ? 1 : 0);
    }
    const double height = std::min(wanted, target.height());
    at.area = QRectF(target.left(), target.top() + (target.height() - height) / 2, target.width(), height);
    return at;
}

void ScoreTable::paint(QPainter &painter, const QRectF &target, const Theme &theme) const
{
    const Layout at = layOut(target, theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintHead(painter, at, theme);
    for (qsizetype row = 0; row < m_data.rows.size(); ++row)
        paintRow(painter, at, row, theme);
    paintTotals(painter, at, theme);
    painter.restore();
}

void ScoreTable::paintHead(QPainter &painter, const Layout &at, const Theme &theme) const
{
    const QFont font = theme.font(titleFont);
    for (qsizetype i = 0; i < m_data.columns.size(); ++i) {
        const QRectF cell = at.cell(at.area.top(), at.head, i);
        painting::drawTextAt(painter, {cell.left(), cell.center().y() - 2}, Qt::AlignLeft,
                             painting::elided(font, m_data.columns.at(i).title, cell.width()), font,
                             theme.color(Token::Text));
    }
    painter.setPen(QPen(theme.color(Token::LineStrong), 1));
    painter.drawLine(QPointF(at.area.left(), at.top(0)), QPointF(at.area.right(), at.top(0)));
}

void ScoreTable::paintRow(QPainter &painter, const Layout &at, qsizetype index, const Theme &theme) const
{
    const ScoreTableData::Row &row = m_data.rows.at(index);
    const QRectF names = at.nameOf(index);
    const double line = paintWords(painter, {names.left(), names.center().y()},
                                   wordsIn(at.words.at(index), row.detail, names.width(), theme), theme);
    const QFont title = theme.font(titleFont);
    painting::drawTextAt(painter, {names.left(), line}, Qt::AlignLeft,
                         painting::elided(title, row.title, names.width()), title,
                         theme.color(row.isLeftOut ? Token::Text3 : Token::Text));
    for (qsizetype column = 0; column < row.cells.size() && column < m_data.columns.size(); ++column)
        paintCell(painter, at, index, column, theme);
    painter.setPen(QPen(theme.color(Token::Grid), 1));
    painter.drawLine(QPointF(at.area.left(), names.bottom()), QPointF(at.area.right(), names.bottom()));
}

void ScoreTable::paintCell(QPainter &painter, const Layout &at, qsizetype index, qsizetype column,
                           const Theme &theme) const
{
    const ScoreTableData::Row &row = m_data.rows.at(index);
    const ScoreTableData::Cell &cell = row.cells.at(column);
    const QRectF area = at.cell(at.top(index), at.rows.at(index), column);
    const double line = paintWords(painter, {area.left(), area.center().y()},
                                   wordsIn(at.words.at(index), cell.why, area.width(), theme), theme);
    const QFont font = theme.font(scoreFont);
    painting::drawTextAt(painter, {area.left(), line}, Qt::AlignLeft, cell.score, font,
                         theme.color(row.isLeftOut ? Token::Text3 : Token::Text));
    const double left = area.left() + at.score + 4;
    if (cell.share && area.right() - left > 10) {
        const double height = theme.scaled(barHeight);
        const QRectF track(left, line - height / 2, area.right() - left, height);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::Sunken));
        painter.drawRoundedRect(track, height / 2, height / 2);
        QColor color = theme.provider(m_data.columns.at(column).provider);
        if (row.isLeftOut)
            color = theme.color(Token::LineStrong);
        painter.setBrush(color);
        const double width = std::max(height, track.width() * std::clamp(*cell.share, 0.0, 1.0));
        if (*cell.share > 0)
            painter.drawRoundedRect(QRectF(track.topLeft(), QSizeF(width, height)), height / 2, height / 2);
    }
}

void ScoreTable::paintTotals(QPainter &painter, const Layout &at, const Theme &theme) const
{
    const double top = at.top(m_data.rows.size());
    painter.setPen(QPen(theme.color(Token::Text), 1.5));
    painter.drawLine(QPointF(at.area.left(), top), QPointF(at.area.right(), top));
    const QFont title = theme.font(titleFont);
    painting::drawTextAt(painter, {at.area.left(), top + at.total / 2 + 1}, Qt::AlignLeft,
                         painting::elided(title, tr("Score of 10"), at.names), title,
                         theme.color(Token::Text));
    const QFont font = theme.font(totalFont);
    for (qsizetype i = 0; i < m_data.columns.size(); ++i) {
        const ScoreTableData::Column &column = m_data.columns.at(i);
        const QRectF cell = at.cell(top, at.total, i);
        painting::drawTextAt(painter, {cell.left(), cell.center().y() + 1}, Qt::AlignLeft, column.total, font,
                             theme.color(column.isLeader ? Token::Saving : Token::Text));
    }
}

QString ScoreTable::altText() const
{
    QStringList sentences {m_data.title + u'.'};
    for (const ScoreTableData::Column &column : m_data.columns)
        sentences.append(tr("%1: %2 of 10.", "option, score").arg(column.title, column.total));
    for (const ScoreTableData::Row &row : m_data.rows) {
        QStringList scores;
        for (qsizetype i = 0; i < row.cells.size() && i < m_data.columns.size(); ++i)
            scores.append(m_data.columns.at(i).title + u' ' + row.cells.at(i).score);
        const QString name = row.detail.isEmpty() ? row.title : row.title + u", "_s + row.detail;
        sentences.append(tr("%1: %2.", "criterion, scores").arg(name, scores.join(u", "_s)));
    }
    return sentences.join(u' ');
}

QList<Figure::HotSpot> ScoreTable::hotSpots(const QRectF &target, const Theme &theme) const
{
    const Layout at = layOut(target, theme);
    QList<HotSpot> spots;
    for (qsizetype row = 0; row < m_data.rows.size(); ++row) {
        const ScoreTableData::Row &each = m_data.rows.at(row);
        for (qsizetype column = 0; column < each.cells.size() && column < m_data.columns.size(); ++column) {
            const ScoreTableData::Cell &cell = each.cells.at(column);
            QStringList lines {each.title + u" · "_s + m_data.columns.at(column).title, cell.score};
            if (!cell.why.isEmpty())
                lines.append(cell.why);
            spots.append({at.cell(at.top(row), at.rows.at(row), column), lines.join(u'\n')});
        }
    }
    return spots;
}

} // namespace stratoplan
