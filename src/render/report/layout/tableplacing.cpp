// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/layout/tablelayout.h"

#include "render/report/layout/tablemetrics.h"

namespace stratoplan {

using namespace tablemetrics;

namespace {

constexpr double heavyRule = 0.96;
constexpr double hairline = 0.48;

} // namespace

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
        if (!flow.fits(typeMetrics(TextStyle::Note).line)) {
            flow.newPage();
            flow.addText(flow.left(), 0, m_continued, TextStyle::Continued, Token::Text2);
            flow.advance(typeMetrics(TextStyle::Continued).line + captionGap);
        }
        flow.addText(flow.left(), 0, line, TextStyle::Note, Token::Text2);
        flow.advance(typeMetrics(TextStyle::Note).line);
    }
}

} // namespace stratoplan
