// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/layout/tablelayout.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr double columnGap = 14;
constexpr double indentStep = 11;
constexpr double heavyRule = 0.96;
constexpr double hairline = 0.48;
constexpr double rowPadding = 1.45; ///< above and below
constexpr double headPadding = 3.4; ///< between the header and its rule
constexpr double noteGap = 6;
constexpr double markGap = 2.5; ///< between a sign and the text beside it
constexpr double captionGap = 5;
/// No cell is higher; what is longer ends in an ellipsis.
constexpr qsizetype mostLines = 14;
/// The widest a column that fits its cells may get, as a part of the table.
constexpr double widestFit = 0.34;
/// Lines of the note that stay with the last row.
constexpr qsizetype boundNoteLines = 3;

TextStyle styleOf(ReportRow::Kind kind)
{
    switch (kind) {
    case ReportRow::Kind::Normal:
        return TextStyle::Table;
    case ReportRow::Kind::Category:
    case ReportRow::Kind::Subtotal:
        return TextStyle::TableStrong;
    case ReportRow::Kind::Total:
        return TextStyle::TableTotal;
    }
    Q_UNREACHABLE();
}

TextStyle styleOf(const ReportRow &row, const ReportCell &cell)
{
    return cell.strong && row.kind == ReportRow::Kind::Normal ? TextStyle::TableStrong : styleOf(row.kind);
}

double paddingOf(ReportRow::Kind kind)
{
    switch (kind) {
    case ReportRow::Kind::Normal:
        return rowPadding;
    case ReportRow::Kind::Category:
    case ReportRow::Kind::Subtotal:
        return rowPadding + 0.8;
    case ReportRow::Kind::Total:
        return rowPadding + 1.5;
    }
    Q_UNREACHABLE();
}

QStringList limited(QStringList lines)
{
    if (lines.size() <= mostLines)
        return lines;
    lines = lines.first(mostLines);
    lines.last() += u'…';
    return lines;
}

double widest(const QString &text, TextStyle style)
{
    double width = 0;
    for (const QString &line : text.split(u'\n'))
        width = std::max(width, textWidth(line, style));
    return width;
}

/// Room for the sign beside a cell's text, with the gap between them.
double markWidth(const ReportCell &cell)
{
    return cell.mark.isEmpty() ? 0 : textWidth(cell.mark, TextStyle::TableDetail) + markGap;
}

/// The widest part of @p text that no line break may part.
double longestWord(const QString &text, TextStyle style)
{
    static const QRegularExpression spaces(u"[ \\n]+"_s);
    double width = 0;
    for (const QString &word : text.split(spaces, Qt::SkipEmptyParts))
        width = std::max(width, textWidth(word, style));
    return width;
}

/// Takes what @p widths are too wide together from those that have more than their @p least; where even that
/// is too much, all give way alike.
void shrinkTo(double usable, const QList<double> &least, QList<double> &widths)
{
    const double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
    const double floor = std::accumulate(least.begin(), least.end(), 0.0);
    if (sum <= usable)
        return;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        if (floor >= usable)
            widths[i] = least.at(i) * usable / floor;
        else
            widths[i] -= (widths.at(i) - least.at(i)) * (sum - usable) / (sum - floor);
    }
}

} // namespace

TableLayout::TableLayout(const TableBlock &block, int number, double width)
    : m_block(block),
      m_caption(
          QCoreApplication::translate("Report", "Table %1. %2").arg(QString::number(number), block.caption)),
      m_continued(QCoreApplication::translate("Report", "Table %1, continued").arg(number))
{
    m_captionLines = wrapText(m_caption, TextStyle::Caption, width);
    if (!block.note.isEmpty())
        m_noteLines = wrapText(block.note, TextStyle::Note, width);
    measureColumns(width);
    breakCells();
    bindRows();
}

QList<TableLayout::Needs> TableLayout::columnNeeds() const
{
    QList<Needs> needs;
    for (const ReportColumn &column : m_block.columns)
        needs.append({widest(column.title, TextStyle::TableHeader),
                      longestWord(column.title, TextStyle::TableHeader)});
    for (const ReportRow &row : m_block.rows) {
        for (qsizetype i = 0; i < std::min(row.cells.size(), needs.size()); ++i) {
            const ReportCell &cell = row.cells.at(i);
            const double indent = i == 0 ? row.indent * indentStep : 0;
            Needs &need = needs[i];
            need.whole =
                std::max({need.whole, indent + widest(cell.text, styleOf(row, cell)) + markWidth(cell),
                          widest(cell.detail, TextStyle::TableDetail)});
            // A heading runs over the cells beside it.
            if (row.kind == ReportRow::Kind::Normal || i > 0)
                need.word = std::max({need.word,
                                      indent + longestWord(cell.text, styleOf(row, cell)) + markWidth(cell),
                                      longestWord(cell.detail, TextStyle::TableDetail)});
        }
    }
    return needs;
}

void TableLayout::measureColumns(double width)
{
    const QList<Needs> needs = columnNeeds();
    const double usable = width - columnGap * static_cast<double>(std::max<qsizetype>(0, needs.size() - 1));
    double fitted = 0;
    double weights = 0;
    for (qsizetype i = 0; i < needs.size(); ++i) {
        weights += m_block.columns.at(i).weight;
        if (m_block.columns.at(i).weight <= 0)
            fitted += std::min(needs.at(i).whole, widestFit * usable);
    }
    const double shared = std::max(0.0, usable - fitted);
    QList<double> widths;
    QList<double> least;
    for (qsizetype i = 0; i < needs.size(); ++i) {
        const double weight = m_block.columns.at(i).weight;
        double wanted =
            weight > 0 ? shared * weight / weights : std::min(needs.at(i).whole, widestFit * usable);
        if (weights <= 0)
            wanted += shared / static_cast<double>(needs.size());
        least.append(std::min(needs.at(i).word, widestFit * usable));
        widths.append(std::max(wanted, least.last()));
    }
    shrinkTo(usable, least, widths);
    m_edges = {0};
    for (const double own : widths)
        m_edges.append(m_edges.last() + own + columnGap);
}

double TableLayout::cellWidth(qsizetype column, int indent) const
{
    // A hair more than measured, so that a cell as wide as its column does not break.
    return m_edges.at(column + 1) - m_edges.at(column) - columnGap - (column == 0 ? indent * indentStep : 0)
        + 0.1;
}

void TableLayout::breakCells()
{
    for (qsizetype i = 0; i < m_block.columns.size(); ++i)
        m_headers.append(wrapText(m_block.columns.at(i).title, TextStyle::TableHeader, cellWidth(i, 0)));
    for (const ReportRow &row : m_block.rows) {
        Row broken;
        for (qsizetype i = 0; i < std::min(row.cells.size(), m_block.columns.size()); ++i) {
            const ReportCell &cell = row.cells.at(i);
            double available = cellWidth(i, row.indent);
            // A heading may run over the empty cells beside it.
            for (qsizetype next = i + 1; row.kind != ReportRow::Kind::Normal && next < m_block.columns.size()
                 && m_block.columns.at(i).align == ReportColumn::Align::Left
                 && (next >= row.cells.size() || row.cells.at(next).text.isEmpty());
                 ++next) {
                available += columnGap + cellWidth(next, 0);
            }
            Cell lines;
            lines.lines = limited(wrapText(cell.text, styleOf(row, cell), available - markWidth(cell)));
            if (!cell.detail.isEmpty())
                lines.details =
                    limited(wrapText(cell.detail, TextStyle::TableDetail, cellWidth(i, row.indent)));
            const double height =
                static_cast<double>(lines.lines.size()) * typeMetrics(styleOf(row, cell)).line
                + static_cast<double>(lines.details.size()) * typeMetrics(TextStyle::TableDetail).line;
            broken.height = std::max(broken.height, height + 2 * paddingOf(row.kind));
            broken.cells.append(lines);
        }
        m_rows.append(broken);
    }
}

bool TableLayout::mayBreakBefore(qsizetype row) const
{
    if (row == 0)
        return true;
    return !m_block.rows.at(row).continues && m_block.rows.at(row - 1).kind != ReportRow::Kind::Category
        && m_block.rows.at(row - 1).kind != ReportRow::Kind::Total
        && m_block.rows.at(row).kind != ReportRow::Kind::Total
        && m_block.rows.at(row).kind != ReportRow::Kind::Subtotal;
}

void TableLayout::bindRows()
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (mayBreakBefore(i))
            m_chunks.append({i, i, 0});
        m_chunks.last().end = i + 1;
        m_chunks.last().height += m_rows.at(i).height;
    }
    if (!m_chunks.isEmpty())
        m_chunks.last().height += noteHeight(std::min(boundNoteLines, m_noteLines.size()));
}

double TableLayout::captionHeight() const
{
    return static_cast<double>(m_captionLines.size()) * typeMetrics(TextStyle::Caption).line + captionGap;
}

double TableLayout::headerHeight() const
{
    qsizetype lines = 1;
    for (const QStringList &header : m_headers)
        lines = std::max(lines, header.size());
    return static_cast<double>(lines) * typeMetrics(TextStyle::TableHeader).line + headPadding;
}

double TableLayout::noteHeight(qsizetype lines) const
{
    return lines == 0 ? 0 : noteGap + static_cast<double>(lines) * typeMetrics(TextStyle::Note).line;
}

double TableLayout::leadHeight() const
{
    double lead = captionHeight() + headerHeight();
    // Two chunks where there are as many: a header with a single row below looks lost.
    for (qsizetype i = 0; i < std::min<qsizetype>(2, m_chunks.size()); ++i)
        lead += m_chunks.at(i).height;
    return lead;
}

double TableLayout::height() const
{
    double all = captionHeight() + headerHeight();
    for (const Chunk &chunk : m_chunks)
        all += chunk.height;
    return all + noteHeight(m_noteLines.size()) - noteHeight(std::min(boundNoteLines, m_noteLines.size()));
}

void TableLayout::place(PageFlow &flow) const
{
    placeCaption(flow);
    placeHeader(flow);
    qsizetype onPage = 0;
    for (qsizetype i = 0; i < m_chunks.size(); ++i) {
        const Chunk &chunk = m_chunks.at(i);
        // Two rows at least go over to the next page, where enough are left on this one.
        const bool wouldLeaveOne = i + 2 == m_chunks.size() && onPage > 2
            && !flow.fits(chunk.height + m_chunks.last().height) && !flow.isAtTop();
        if (onPage > 0 && (wouldLeaveOne || !flow.fits(chunk.height))) {
            flow.newPage();
            flow.addText(flow.left(), 0, m_continued, TextStyle::Continued, Token::Text2);
            flow.advance(typeMetrics(TextStyle::Continued).line + captionGap);
            placeHeader(flow);
            onPage = 0;
        }
        for (qsizetype row = chunk.first; row < chunk.end; ++row)
            placeRow(flow, row);
        ++onPage;
    }
    placeNote(flow);
}

void TableLayout::placeCaption(PageFlow &flow) const
{
    for (const QString &line : m_captionLines) {
        flow.addText(flow.left(), 0, line, TextStyle::Caption);
        flow.advance(typeMetrics(TextStyle::Caption).line);
    }
    flow.advance(captionGap);
}

void TableLayout::placeHeader(PageFlow &flow) const
{
    const double height = headerHeight();
    const double line = typeMetrics(TextStyle::TableHeader).line;
    for (qsizetype i = 0; i < m_headers.size(); ++i) {
        const QStringList &lines = m_headers.at(i);
        double top = height - headPadding - static_cast<double>(lines.size()) * line;
        for (const QString &text : lines) {
            if (m_block.columns.at(i).align == ReportColumn::Align::Right)
                flow.addTextRight(flow.left() + m_edges.at(i + 1) - columnGap, top, text,
                                  TextStyle::TableHeader, Token::Text2);
            else
                flow.addText(flow.left() + m_edges.at(i), top, text, TextStyle::TableHeader, Token::Text2);
            top += line;
        }
    }
    flow.advance(height);
    flow.addRule(flow.left(), flow.right(), 0, heavyRule, Token::Text);
}

void TableLayout::placeRow(PageFlow &flow, qsizetype row) const
{
    placeRules(flow, row);
    for (qsizetype column = 0; column < m_rows.at(row).cells.size(); ++column)
        placeCell(flow, row, column);
    flow.advance(m_rows.at(row).height);
}

void TableLayout::placeRules(PageFlow &flow, qsizetype row) const
{
    const bool isLast = row + 1 == m_rows.size();
    const double bottom = m_rows.at(row).height;
    if (isLast) {
        if (m_block.rows.at(row).kind != ReportRow::Kind::Total)
            flow.addRule(flow.left(), flow.right(), bottom, heavyRule, Token::Text);
        return;
    }
    if (m_block.rows.at(row + 1).continues)
        return;
    const bool aboveTotal = m_block.rows.at(row + 1).kind == ReportRow::Kind::Total
        && m_block.rows.at(row).kind != ReportRow::Kind::Total;
    if (aboveTotal)
        flow.addRule(flow.left(), flow.right(), bottom, heavyRule, Token::Text);
    else if (m_block.rows.at(row).kind == ReportRow::Kind::Normal)
        flow.addRule(flow.left(), flow.right(), bottom, hairline, Token::Line);
    else
        flow.addRule(flow.left(), flow.right(), bottom, hairline, Token::LineStrong);
}

void TableLayout::placeCell(PageFlow &flow, qsizetype row, qsizetype column) const
{
    const ReportRow &source = m_block.rows.at(row);
    const ReportColumn &heading = m_block.columns.at(column);
    const ReportCell &cell = source.cells.at(column);
    const Cell &broken = m_rows.at(row).cells.at(column);
    const TextStyle style = styleOf(source, cell);
    const bool isQuiet = heading.quiet && source.kind == ReportRow::Kind::Normal;
    const Token color = cell.color.value_or(isQuiet ? Token::Text2 : Token::Text);
    const double left = flow.left() + m_edges.at(column) + (column == 0 ? source.indent * indentStep : 0);
    const double right = flow.left() + m_edges.at(column + 1) - columnGap;
    double top = paddingOf(source.kind);
    const auto put = [&](const QString &text, TextStyle use, Token paint) {
        if (heading.align == ReportColumn::Align::Right)
            flow.addTextRight(right, top, text, use, paint);
        else
            flow.addText(left, top, text, use, paint);
        top += typeMetrics(use).line;
    };
    if (!cell.mark.isEmpty()) {
        const double beside = textWidth(broken.lines.first(), style) + markGap;
        const double lift = typeMetrics(style).ascent - typeMetrics(TextStyle::TableDetail).ascent;
        if (heading.align == ReportColumn::Align::Right)
            flow.addTextRight(right - beside, top + lift, cell.mark, TextStyle::TableDetail, Token::Text2);
        else
            flow.addText(left + beside, top + lift, cell.mark, TextStyle::TableDetail, Token::Text2);
    }
    for (const QString &line : broken.lines)
        put(line, style, color);
    for (const QString &line : broken.details)
        put(line, TextStyle::TableDetail, Token::Text2);
}

void TableLayout::placeNote(PageFlow &flow) const
{
    if (m_noteLines.isEmpty())
        return;
    flow.advance(noteGap);
    for (const QString &line : m_noteLines) {
        if (!flow.fits(typeMetrics(TextStyle::Note).line))
            flow.newPage();
        flow.addText(flow.left(), 0, line, TextStyle::Note, Token::Text2);
        flow.advance(typeMetrics(TextStyle::Note).line);
    }
}

} // namespace stratoplan
