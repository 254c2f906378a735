// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme/token.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <variant>

namespace stratoplan {

class Figure;

/// A labelled fact on the cover: "Price date", "29 Jan 2026".
struct CoverFact
{
    QString label;
    QString value;
};

/// The first page: no running head, one accent bar.
struct CoverBlock
{
    QString plan;
    QString title; ///< "Infrastructure plan, AWS"
    QString description;
    QString totalLabel;
    QString total;
    QString totalLine; ///< what the total is, under it
    QList<CoverFact> facts;
};

/// A section title. Numbered by its place: "3", "3.1".
struct HeadingBlock
{
    int level = 1; ///< 1 … 3; a level 1 does not start in the last third of a page
    QString text;
    bool numbered = true; ///< false: not in the table of contents either
};

/// A paragraph.
struct TextBlock
{
    QString text;
};

/// A remark in small type.
struct NoteBlock
{
    QString text;
};

/// One figure of a strip of tiles.
struct ReportTile
{
    QString label;
    QString figure;
    QString line; ///< may take two lines
    Token color = Token::Text; ///< of the figure
};

/// Up to four figures side by side.
struct TilesBlock
{
    QList<ReportTile> tiles;
};

/// What a table column holds and how wide it is.
struct ReportColumn
{
    enum class Align { Left, Right };

    QString title;
    Align align = Align::Left;
    double weight = 0; ///< share of the width left over; 0: as wide as its widest cell
    bool quiet = false; ///< second-rank text
};

/// A cell: its text, a smaller line under it, a meaning.
struct ReportCell
{
    QString text;
    QString detail = {};
    std::optional<Token> color = {}; ///< none: the row's
    bool strong = false;
    QString mark = {}; ///< a small sign that a note below the table explains: "†"

    ReportCell() = default;
    ReportCell(const QString &cellText) : text(cellText) { }
    ReportCell(const QString &cellText, const QString &cellDetail) : text(cellText), detail(cellDetail) { }
};

/// A row of a table.
struct ReportRow
{
    enum class Kind {
        Category, ///< heading with its subtotal; never alone at the foot of a page
        Normal,
        Subtotal, ///< ruled and 600, within the table
        Total ///< below the table's heavy rule; never parted from the row above and the one below
    };

    Kind kind = Kind::Normal;
    QList<ReportCell> cells;
    int indent = 0; ///< steps by which the first cell is moved in
    bool continues = false; ///< says more about the row above: no rule between them, never parted from it
};

/// A numbered table with its caption above. Its header is repeated after a page break.
struct TableBlock
{
    QString caption; ///< with the unit: "Production, Growth phase, USD a month"
    QList<ReportColumn> columns;
    QList<ReportRow> rows;
    QString note; ///< small type below; its beginning is never parted from the last row
};

/// A numbered figure with its caption above, across the width of the page.
struct FigureBlock
{
    std::shared_ptr<const Figure> figure;
    QString caption;
    double height = 0; ///< points; 0: by the figure's own proportions
    QString note;
    double scale = 1; ///< below 1: smaller type, so that more fits the width
};

/// Table of contents: numbered headings of levels 1 and 2 with their pages.
struct ContentsBlock
{
    QString title;
};

/// What follows stands on a new page; pages are upright or lie on their side until the next page break.
struct PageBreakBlock
{
    bool isLandscape = false;
};

using Block = std::variant<CoverBlock, HeadingBlock, TextBlock, NoteBlock, TilesBlock, TableBlock,
                           FigureBlock, ContentsBlock, PageBreakBlock>;

/// What a report says, in order; how it is broken into pages is ReportLayout's work.
struct Report
{
    QString plan; ///< running head, left
    QString title; ///< running head, right; title of the document
    QString author;
    QString foot; ///< "Prices of 29 Jan 2026. Printed 30 Jan 2026."
    QList<Block> blocks;
};

} // namespace stratoplan
