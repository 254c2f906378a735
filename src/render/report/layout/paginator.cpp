// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/layout/paginator.h"

#include "render/figure.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr double heavyRule = 0.96;
constexpr double hairline = 0.48;
constexpr double captionGap = 5;
constexpr double noteGap = 5;
constexpr double tilePadding = 7;
constexpr double tileIndent = 10; ///< of all tiles but the first
constexpr double tileMargin = 16;
/// Figures are designed in logical pixels of 1/96 inch.
constexpr double pointsPerPixel = 72.0 / 96.0;
/// A figure may lose this part of its height to stay on the page where it is spoken of.
constexpr double shrink = 0.22;
/// A table of up to this part of a page is not broken.
constexpr double smallTable = 0.3;
/// A section does not start lower than this part of the page.
constexpr double lastStart = 0.66;

QString figureCaption(int number, const QString &caption)
{
    return QCoreApplication::translate("Report", "Figure %1. %2").arg(QString::number(number), caption);
}

TextStyle headingStyle(int level)
{
    return level <= 1 ? TextStyle::Heading1 : (level == 2 ? TextStyle::Heading2 : TextStyle::Heading3);
}

/// The largest type in which a tile's figure fits.
TextStyle figureStyle(const QString &figure, double width)
{
    for (const TextStyle style : {TextStyle::TileFigure, TextStyle::Heading2}) {
        if (textWidth(figure, style) <= width)
            return style;
    }
    return TextStyle::Heading3;
}

double headingBelow(int level)
{
    return level <= 1 ? 5 : 4;
}

} // namespace

ReportPaginator::ReportPaginator(const Report &report, const PageFormat &format)
    : m_report(report), m_flow(format)
{
    numberHeadings();
}

void ReportPaginator::paginate(ReportLayout &layout, const WorkWatch &watch)
{
    const qsizetype count = m_report.blocks.size();
    for (m_index = 0; m_index < count && !watch.isCancelled(); ++m_index) {
        place(m_index);
        watch.say(static_cast<int>(100 * (m_index + 1) / count));
    }
    layout.m_pages = m_flow.takePages();
    if (layout.m_pages.size() > 1 && layout.m_pages.last().items.isEmpty())
        layout.m_pages.removeLast();
    resolveReferences(layout.m_pages);
    placeRunning(layout.m_pages);
    layout.m_headings = m_headings;
    layout.m_captions = m_captions;
}

void ReportPaginator::numberHeadings()
{
    std::array<int, 3> counts {};
    for (const Block &block : m_report.blocks) {
        const auto *heading = std::get_if<HeadingBlock>(&block);
        if (!heading || !heading->numbered)
            continue;
        const auto level = static_cast<std::size_t>(std::clamp(heading->level, 1, 3));
        ++counts[level - 1];
        std::fill(counts.begin() + static_cast<std::ptrdiff_t>(level), counts.end(), 0);
        QStringList parts;
        for (std::size_t i = 0; i < level; ++i)
            parts.append(QString::number(counts[i]));
        m_headings.append({static_cast<int>(level), parts.join(u'.'), heading->text, 0});
    }
}

void ReportPaginator::place(qsizetype index)
{
    const Block &block = m_report.blocks.at(index);
    const double gap = gapAbove(index);
    const auto *heading = std::get_if<HeadingBlock>(&block);
    const bool tooLow = heading && heading->level <= 1
        && m_flow.bodyHeight() - m_flow.remaining() > lastStart * m_flow.bodyHeight();
    if (!m_flow.isAtTop() && (tooLow || !m_flow.fits(leadHeight(index), gap)))
        m_flow.newPage();
    m_flow.space(gap);
    std::visit([this](const auto &each) { placeBlock(each); }, block);
}

double ReportPaginator::gapAbove(qsizetype index) const
{
    const Block &block = m_report.blocks.at(index);
    if (const auto *heading = std::get_if<HeadingBlock>(&block))
        return heading->level <= 1 ? 30 : (heading->level == 2 ? 20 : 14);
    const bool afterHeading =
        index > 0 && std::holds_alternative<HeadingBlock>(m_report.blocks.at(index - 1));
    if (std::holds_alternative<TextBlock>(block))
        return afterHeading ? 0 : 7;
    if (std::holds_alternative<NoteBlock>(block))
        return 6;
    if (std::holds_alternative<TilesBlock>(block))
        return 14;
    if (std::holds_alternative<ContentsBlock>(block))
        return 30;
    return afterHeading ? 6 : 20;
}

bool ReportPaginator::introduces(qsizetype index, qsizetype lines) const
{
    constexpr qsizetype few = 3;
    if (lines > few || index == 0 || index + 1 >= m_report.blocks.size())
        return false;
    const Block &next = m_report.blocks.at(index + 1);
    return std::holds_alternative<HeadingBlock>(m_report.blocks.at(index - 1))
        && (std::holds_alternative<TableBlock>(next) || std::holds_alternative<FigureBlock>(next)
            || std::holds_alternative<TilesBlock>(next));
}

double ReportPaginator::leadHeight(qsizetype index) const
{
    if (index >= m_report.blocks.size())
        return 0;
    const Block &block = m_report.blocks.at(index);
    if (const auto *heading = std::get_if<HeadingBlock>(&block)) {
        const double own = typeMetrics(headingStyle(heading->level)).line + headingBelow(heading->level);
        return own + (index + 1 < m_report.blocks.size() ? gapAbove(index + 1) : 0) + leadHeight(index + 1);
    }
    if (const auto *text = std::get_if<TextBlock>(&block)) {
        const QStringList lines = wrapText(text->text, TextStyle::Body, m_flow.width());
        const double own = paragraphLead(lines, TextStyle::Body);
        return introduces(index, lines.size()) ? own + gapAbove(index + 1) + leadHeight(index + 1) : own;
    }
    if (const auto *note = std::get_if<NoteBlock>(&block))
        return paragraphLead(wrapText(note->text, TextStyle::Note, m_flow.width()), TextStyle::Note);
    if (const auto *tiles = std::get_if<TilesBlock>(&block))
        return tilesHeight(*tiles);
    if (const auto *table = std::get_if<TableBlock>(&block)) {
        const TableLayout fitted(*table, m_tables + 1, m_flow.width());
        const bool keepWhole = fitted.height() <= smallTable * m_flow.bodyHeight();
        return keepWhole ? fitted.height() : std::min(fitted.leadHeight(), m_flow.bodyHeight());
    }
    if (const auto *figure = std::get_if<FigureBlock>(&block))
        return figureExtra(*figure) + figureHeight(*figure) * (1 - shrink);
    return 0;
}

// --- Words ------------------------------------------------------------------------------------------------

double ReportPaginator::paragraphLead(const QStringList &lines, TextStyle style) const
{
    // Two lines at least stand at the foot of a page, and two at the head of the next.
    const qsizetype together = lines.size() <= 3 ? lines.size() : 2;
    return static_cast<double>(together) * typeMetrics(style).line;
}

void ReportPaginator::placeParagraph(const QStringList &lines, TextStyle style, Token color)
{
    const double line = typeMetrics(style).line;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool wouldLeaveOne = i + 2 == lines.size() && !m_flow.fits(2 * line) && i > 1;
        if (!m_flow.isAtTop() && (!m_flow.fits(line) || wouldLeaveOne))
            m_flow.newPage();
        m_flow.addText(m_flow.left(), 0, lines.at(i), style, color);
        m_flow.advance(line);
    }
}

void ReportPaginator::placeBlock(const TextBlock &block)
{
    placeParagraph(wrapText(block.text, TextStyle::Body, m_flow.width()), TextStyle::Body, Token::Text);
}

void ReportPaginator::placeBlock(const NoteBlock &block)
{
    placeParagraph(wrapText(block.text, TextStyle::Note, m_flow.width()), TextStyle::Note, Token::Text2);
}

QString ReportPaginator::headingText(qsizetype heading) const
{
    const ReportHeading &entry = m_headings.at(heading);
    return entry.number + u"\u00a0\u00a0"_s + entry.text;
}

void ReportPaginator::placeBlock(const HeadingBlock &block)
{
    const TextStyle style = headingStyle(block.level);
    QString text = block.text;
    if (block.numbered) {
        text = headingText(m_nextHeading);
        m_headings[m_nextHeading].page = m_flow.pageIndex() + 1;
        ++m_nextHeading;
    }
    for (const QString &line : wrapText(text, style, m_flow.width())) {
        m_flow.addText(m_flow.left(), 0, line, style);
        m_flow.advance(typeMetrics(style).line);
    }
    m_flow.advance(headingBelow(block.level));
}

void ReportPaginator::placeBlock(const PageBreakBlock &block)
{
    const bool isEmpty = m_flow.isAtTop();
    m_flow.setLandscape(block.isLandscape);
    if (!isEmpty)
        m_flow.newPage();
}

// --- Tables and figures -----------------------------------------------------------------------------------

void ReportPaginator::placeBlock(const TableBlock &block)
{
    const TableLayout table(block, ++m_tables, m_flow.width());
    m_captions.append(table.caption());
    table.place(m_flow);
}

QStringList ReportPaginator::captionLines(const FigureBlock &block) const
{
    return wrapText(figureCaption(m_figures + 1, block.caption), TextStyle::Caption, m_flow.width());
}

double ReportPaginator::figureExtra(const FigureBlock &block) const
{
    double extra =
        static_cast<double>(captionLines(block).size()) * typeMetrics(TextStyle::Caption).line + captionGap;
    if (!block.note.isEmpty())
        extra += noteGap
            + static_cast<double>(wrapText(block.note, TextStyle::Note, m_flow.width()).size())
                * typeMetrics(TextStyle::Note).line;
    return extra;
}

double ReportPaginator::figureHeight(const FigureBlock &block) const
{
    const double most = m_flow.bodyHeight() - figureExtra(block);
    double height = block.height;
    if (height <= 0 && block.figure) {
        const QSizeF preferred = block.figure->preferredSize();
        height = preferred.isEmpty() ? most / 3 : m_flow.width() * preferred.height() / preferred.width();
        // Rows of figures that are lists keep their height, whatever the width.
        if (block.scale < 1)
            height = preferred.height() * pointsPerPixel * block.scale;
    }
    return std::clamp(height, 0.0, most);
}

void ReportPaginator::placeBlock(const FigureBlock &block)
{
    const double wanted = figureHeight(block);
    const double room = m_flow.remaining() - figureExtra(block);
    const double height = std::max(std::min(wanted, room), wanted * (1 - shrink));
    const QStringList caption = captionLines(block);
    ++m_figures;
    m_captions.append(figureCaption(m_figures, block.caption));
    for (const QString &line : caption) {
        m_flow.addText(m_flow.left(), 0, line, TextStyle::Caption);
        m_flow.advance(typeMetrics(TextStyle::Caption).line);
    }
    m_flow.advance(captionGap);
    m_flow.add(
        FigureItem {QRectF(m_flow.left(), m_flow.y(), m_flow.width(), height), block.figure, block.scale});
    m_flow.advance(height);
    if (!block.note.isEmpty()) {
        m_flow.advance(noteGap);
        placeParagraph(wrapText(block.note, TextStyle::Note, m_flow.width()), TextStyle::Note, Token::Text2);
    }
}

// --- Tiles ------------------------------------------------------------------------------------------------

double ReportPaginator::tileWidth(const TilesBlock &block) const
{
    return m_flow.width() / static_cast<double>(block.tiles.size());
}

double ReportPaginator::tilesHeight(const TilesBlock &block) const
{
    qsizetype lines = 1;
    for (const ReportTile &tile : block.tiles)
        lines =
            std::max(lines, wrapText(tile.line, TextStyle::TileLabel, tileWidth(block) - tileMargin).size());
    return 2 * tilePadding + static_cast<double>(1 + lines) * typeMetrics(TextStyle::TileLabel).line
        + typeMetrics(TextStyle::TileFigure).line;
}

void ReportPaginator::placeBlock(const TilesBlock &block)
{
    if (block.tiles.isEmpty())
        return;
    const double height = tilesHeight(block);
    m_flow.addRule(m_flow.left(), m_flow.right(), 0, heavyRule, Token::Edge);
    for (qsizetype i = 0; i < block.tiles.size(); ++i) {
        const double left = m_flow.left() + tileWidth(block) * static_cast<double>(i);
        if (i > 0)
            m_flow.add(
                RuleItem {QLineF(left, m_flow.y() + 1, left, m_flow.y() + height), hairline, Token::Line});
        placeTile(block.tiles.at(i), left + (i > 0 ? tileIndent : 0), tileWidth(block) - tileMargin);
    }
    m_flow.advance(height);
    m_flow.addRule(m_flow.left(), m_flow.right(), 0, hairline, Token::LineStrong);
}

void ReportPaginator::placeTile(const ReportTile &tile, double left, double width)
{
    const auto put = [&](double top, const QString &text, TextStyle style, Token color) {
        m_flow.addText(left, top, elidedText(text, style, width), style, color);
        return top + typeMetrics(style).line;
    };
    double top = put(tilePadding, tile.label, TextStyle::TileLabel, Token::Text2);
    put(top, tile.figure, figureStyle(tile.figure, width), tile.color);
    top += typeMetrics(TextStyle::TileFigure).line;
    for (const QString &line : wrapText(tile.line, TextStyle::TileLabel, width))
        top = put(top, line, TextStyle::TileLabel, Token::Text2);
}

} // namespace stratoplan
