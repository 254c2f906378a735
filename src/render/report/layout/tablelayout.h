// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/report/layout/block.h"
#include "render/report/layout/pageflow.h"

namespace stratoplan {

/// A table fitted to a width: columns measured, cells broken into lines, rows bound into chunks that no page
/// break parts.
class TableLayout
{
public:
    /// @param number  of the table in its report, for the caption
    TableLayout(const TableBlock &block, int number, double width);

    /// Height of caption, header and first chunk: what must fit to begin the table on a page.
    [[nodiscard]] double leadHeight() const;
    /// Height of it all on one page.
    [[nodiscard]] double height() const;
    /// Places the whole table, over as many pages as it takes.
    void place(PageFlow &flow) const;

    /// "Table 6. Production, USD a month".
    [[nodiscard]] const QString &caption() const { return m_caption; }
    /// Left edge of each column, from the table's left edge; one more for its right edge.
    [[nodiscard]] const QList<double> &edges() const { return m_edges; }

private:
    struct Cell
    {
        QStringList lines;
        QStringList details;
    };
    struct Row
    {
        QList<Cell> cells;
        double height = 0;
    };
    struct Chunk
    {
        qsizetype first = 0;
        qsizetype end = 0;
        double height = 0;
    };

    void measureColumns(double width);
    void breakCells();
    void bindRows();
    [[nodiscard]] bool mayBreakBefore(qsizetype row) const;
    [[nodiscard]] double cellWidth(qsizetype column, int indent) const;
    [[nodiscard]] double captionHeight() const;
    [[nodiscard]] double headerHeight() const;
    [[nodiscard]] double noteHeight(qsizetype lines) const;
    void placeCaption(PageFlow &flow) const;
    void placeHeader(PageFlow &flow) const;
    void placeRow(PageFlow &flow, qsizetype row) const;
    void placeCell(PageFlow &flow, qsizetype row, qsizetype column) const;
    void placeRules(PageFlow &flow, qsizetype row) const;
    void placeNote(PageFlow &flow) const;

    const TableBlock &m_block;
    QString m_caption;
    QString m_continued;
    QStringList m_captionLines;
    QList<QStringList> m_headers;
    QStringList m_noteLines;
    QList<double> m_edges;
    QList<Row> m_rows;
    QList<Chunk> m_chunks;
};

} // namespace stratoplan
