// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/report/layout/layout.h"
#include "render/report/layout/pageflow.h"
#include "render/report/layout/tablelayout.h"

namespace stratoplan {

/// Fills the pages of a ReportLayout block by block.
class ReportPaginator
{
public:
    ReportPaginator(const Report &report, const PageFormat &format);

    /// Breaks the report into the pages, headings and captions of @p layout; of what was cancelled meanwhile
    /// a part.
    void paginate(ReportLayout &layout, const WorkWatch &watch);

private:
    /// A line of the table of contents whose page number is not known yet.
    struct Reference
    {
        int page; ///< index of the page the line stands on
        double top;
        qsizetype heading;
        TextStyle style;
    };

    void numberHeadings();
    void place(qsizetype index);
    void placeBlock(const CoverBlock &block);
    void placeBlock(const HeadingBlock &block);
    void placeBlock(const TextBlock &block);
    void placeBlock(const NoteBlock &block);
    void placeBlock(const TilesBlock &block);
    void placeBlock(const TableBlock &block);
    void placeBlock(const FigureBlock &block);
    void placeBlock(const ContentsBlock &block);
    void placeBlock(const PageBreakBlock &block);
    void placeTile(const ReportTile &tile, double left, double width);
    void placeContentsLine(qsizetype heading);
    /// How much closer than usual its lines stand so that the table of contents stays on the page; 1 where it
    /// fits, or where no closeness helps.
    [[nodiscard]] double contentsTightness() const;
    void resolveReferences(QList<ReportPage> &pages) const;
    void placeRunning(QList<ReportPage> &pages) const;
    void placeRunning(ReportPage &page, const QString &number) const;

    /// Height that must fit below a gap for the block to begin on a page, what it must keep with it included.
    [[nodiscard]] double leadHeight(qsizetype index) const;
    [[nodiscard]] double gapAbove(qsizetype index) const;
    [[nodiscard]] QString headingText(qsizetype heading) const;
    [[nodiscard]] double figureHeight(const FigureBlock &block) const;
    [[nodiscard]] double figureExtra(const FigureBlock &block) const;
    [[nodiscard]] double tileWidth(const TilesBlock &block) const;
    [[nodiscard]] double tilesHeight(const TilesBlock &block) const;
    /// Whether a paragraph of so many lines leads over from a heading to a table or figure.
    [[nodiscard]] bool introduces(qsizetype index, qsizetype lines) const;
    [[nodiscard]] double paragraphLead(const QStringList &lines, TextStyle style) const;
    void placeParagraph(const QStringList &lines, TextStyle style, Token color);
    [[nodiscard]] QStringList captionLines(const FigureBlock &block) const;

    const Report &m_report;
    PageFlow m_flow;
    QList<ReportHeading> m_headings;
    QList<Reference> m_references;
    QStringList m_captions;
    qsizetype m_index = 0; ///< block being placed
    qsizetype m_nextHeading = 0;
    double m_contentsTightness = 1;
    int m_figures = 0;
    int m_tables = 0;
};

} // namespace stratoplan
