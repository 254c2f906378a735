// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/layout/paginator.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr double hairline = 0.48;
constexpr double titleBelow = 9; ///< under the title of the contents
constexpr double contentsRow = 17;
constexpr double contentsAbove = 3.5; ///< above a section

double contentsHeight(const ReportHeading &heading)
{
    return heading.level <= 1 ? contentsRow + contentsAbove : contentsRow - 2.5;
}

QString pageNumber(int page, int pages)
{
    return QCoreApplication::translate("Report", "%1 of %2")
        .arg(QString::number(page), QString::number(pages));
}

} // namespace

// --- Cover and contents -----------------------------------------------------------------------------------

void ReportPaginator::placeBlock(const CoverBlock &block)
{
    m_flow.markCover();
    const QRectF body = m_flow.format().body();
    const double left = body.left() + 20;
    const double width = body.width() - 20;
    m_flow.advance(body.height() * 0.20);
    const double barTop = m_flow.y() + 4;
    const auto put = [&](const QString &text, TextStyle style, Token color, double gap) {
        if (text.isEmpty())
            return;
        m_flow.advance(gap);
        for (const QString &line : wrapText(text, style, width)) {
            m_flow.addText(left, 0, line, style, color);
            m_flow.advance(typeMetrics(style).line);
        }
    };
    put(block.plan, TextStyle::CoverPlan, Token::Text, 0);
    put(block.title, TextStyle::CoverTitle, Token::Text2, 3);
    put(block.description, TextStyle::Body, Token::Text2, 10);
    put(block.totalLabel, TextStyle::CoverLabel, Token::Text2, 42);
    put(block.total, TextStyle::CoverTotal, Token::Text, 1);
    put(block.totalLine, TextStyle::CoverLabel, Token::Text2, 1);
    m_flow.advance(42);
    for (const CoverFact &fact : block.facts) {
        put(fact.label, TextStyle::CoverLabel, Token::Text2, 0);
        put(fact.value, TextStyle::CoverValue, Token::Text, 0);
        m_flow.advance(9);
    }
    m_flow.add(FillItem {QRectF(body.left(), barTop, 2 * PageFormat::millimetre, m_flow.y() - 9 - barTop),
                         Token::Accent});
    m_flow.newPage();
}

void ReportPaginator::placeBlock(const ContentsBlock &block)
{
    const TypeMetrics title = typeMetrics(TextStyle::Heading1);
    const double needed = title.line + titleBelow + 4 * contentsRow;
    if (!m_flow.fits(needed))
        m_flow.newPage();
    m_flow.addText(m_flow.left(), 0, block.title, TextStyle::Heading1);
    m_flow.advance(title.line + titleBelow);
    m_contentsTightness = contentsTightness();
    for (qsizetype i = 0; i < m_headings.size(); ++i) {
        if (m_headings.at(i).level <= 2)
            placeContentsLine(i);
    }
}

double ReportPaginator::contentsTightness() const
{
    constexpr double closest = 0.82;
    double height = 0;
    for (const ReportHeading &heading : m_headings) {
        if (heading.level <= 2)
            height += contentsHeight(heading);
    }
    const double share = height > 0 ? (m_flow.remaining() - 0.5) / height : 1;
    return share >= 1 || share < closest ? 1 : share;
}

void ReportPaginator::placeContentsLine(qsizetype heading)
{
    const ReportHeading &entry = m_headings.at(heading);
    const bool isSection = entry.level <= 1;
    const TextStyle style = isSection ? TextStyle::ContentsStrong : TextStyle::Contents;
    const double above = isSection ? contentsAbove * m_contentsTightness : 0;
    const double row = contentsHeight(entry) * m_contentsTightness - above;
    if (!m_flow.fits(row + above))
        m_flow.newPage();
    m_flow.space(above);
    const double left = m_flow.left() + (isSection ? 0 : 22);
    const double textLeft = m_flow.left() + (isSection ? 22 : 50);
    const double top = (row - typeMetrics(style).line) / 2;
    m_flow.addText(left, top, entry.number, style, isSection ? Token::Text : Token::Text2);
    m_flow.addText(textLeft, top, elidedText(entry.text, style, m_flow.right() - textLeft - 30), style);
    m_references.append({m_flow.pageIndex(), m_flow.y() + top, heading, style});
    m_flow.addRule(m_flow.left(), m_flow.right(), row, hairline, isSection ? Token::LineStrong : Token::Line);
    m_flow.advance(row);
}

void ReportPaginator::resolveReferences(QList<ReportPage> &pages) const
{
    for (const Reference &reference : m_references) {
        const QString number = QString::number(m_headings.at(reference.heading).page);
        const double right = pages.at(reference.page).format.body().right();
        const double x = right - textWidth(number, reference.style);
        pages[reference.page].items.append(
            TextItem {QPointF(x, reference.top + typeMetrics(reference.style).ascent), number,
                      reference.style, Token::Text});
    }
}

// --- Running head and foot --------------------------------------------------------------------------------

void ReportPaginator::placeRunning(QList<ReportPage> &pages) const
{
    for (int i = 0; i < pages.size(); ++i) {
        if (!pages.at(i).cover)
            placeRunning(pages[i], pageNumber(i + 1, static_cast<int>(pages.size())));
    }
}

void ReportPaginator::placeRunning(ReportPage &page, const QString &number) const
{
    const QSizeF sheet = page.format.size();
    const double left = PageFormat::side;
    const double right = sheet.width() - PageFormat::side;
    const double half = (right - left) / 2 - 10;
    const double footBaseline = sheet.height() - PageFormat::footBaseline;
    const auto put = [&page](double x, double y, const QString &text) {
        page.items.append(TextItem {QPointF(x, y), text, TextStyle::Running, Token::Text2});
    };
    const auto rule = [&](double y) {
        page.items.append(RuleItem {QLineF(left, y, right, y), hairline, Token::LineStrong});
    };
    const QString title = elidedText(m_report.title, TextStyle::Running, half);
    put(left, PageFormat::headBaseline, elidedText(m_report.plan, TextStyle::Running, half));
    put(right - textWidth(title, TextStyle::Running), PageFormat::headBaseline, title);
    rule(PageFormat::headRule);
    rule(sheet.height() - PageFormat::footRule);
    put(left, footBaseline, elidedText(m_report.foot, TextStyle::Running, right - left - 80));
    put(right - textWidth(number, TextStyle::Running), footBaseline, number);
}

} // namespace stratoplan
