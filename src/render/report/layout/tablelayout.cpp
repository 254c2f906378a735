// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/layout/tablelayout.h"

#include "render/report/layout/columnwidths.h"
#include "render/report/layout/tablemetrics.h"

#include <QCoreApplication>

#include <algorithm>

namespace stratoplan {

using namespace tablemetrics;

namespace {

/// No cell is higher; what is longer ends in an ellipsis.
constexpr qsizetype mostLines = 14;
/// Lines of the note that stay with the last row.
constexpr qsizetype boundNoteLines = 3;

QStringList limited(QStringList lines)
{
    if (lines.size() <= mostLines)
        return lines;
    lines = lines.first(mostLines);
    lines.last() += u'…';
    return lines;
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

void TableLayout::measureColumns(double width)
{
    const qsizetype gaps = std::max<qsizetype>(0, m_block.columns.size() - 1);
    m_edges = {0};
    for (const double own : columnWidths(m_block, width - columnGap * static_cast<double>(gaps)))
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

} // namespace stratoplan
