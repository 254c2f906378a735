// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportsamples.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::reportsamples {

void FrameFigure::paint(QPainter &painter, const QRectF &target, const Theme &theme) const
{
    painter.setPen(theme.color(Token::LineStrong));
    painter.drawRect(target.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setFont(theme.font(FontRole::Body));
    painter.setPen(theme.color(Token::Text));
    painter.drawText(target, Qt::AlignCenter, u"framed figure"_s);
}

QString FrameFigure::altText() const
{
    return u"A frame"_s;
}

ReportRow row(ReportRow::Kind kind, const QStringList &cells, int indent)
{
    ReportRow made;
    made.kind = kind;
    made.indent = indent;
    for (const QString &cell : cells)
        made.cells.append(ReportCell(cell));
    return made;
}

TableBlock table(const QString &caption, int categories, int perCategory)
{
    TableBlock block;
    block.caption = caption;
    block.columns = {{u"Component"_s, ReportColumn::Align::Left, 3, false},
                     {u"Specification"_s, ReportColumn::Align::Left, 4, true},
                     {u"Quantity"_s, ReportColumn::Align::Right, 0, false},
                     {u"USD a month"_s, ReportColumn::Align::Right, 0, false}};
    for (int category = 1; category <= categories; ++category) {
        block.rows.append(row(ReportRow::Kind::Category, {u"Category %1"_s.arg(category), {}, {}, u"450.00"_s}));
        for (int i = 1; i <= perCategory; ++i)
            block.rows.append(row(ReportRow::Kind::Normal, {u"Component %1.%2"_s.arg(category).arg(i),
                                                            u"m5.large, three zones"_s, u"5"_s, u"90.00"_s}, 1));
    }
    block.rows.append(row(ReportRow::Kind::Total, {u"Production"_s, {}, {}, u"1,982.00"_s}));
    return block;
}

QString words(int sentences)
{
    QStringList said;
    for (int i = 1; i <= sentences; ++i)
        said.append(u"Sentence %1 says what the plan costs and why it is worth that much."_s.arg(i));
    return said.join(u' ');
}

Report reportOf(const QList<Block> &blocks)
{
    Report report;
    report.plan = u"Sample plan"_s;
    report.title = u"Infrastructure plan, AWS"_s;
    report.author = u"Jürgen Ōta"_s;
    report.foot = u"Prices of 29 Jan 2026. Printed 30 Jan 2026."_s;
    report.blocks = blocks;
    return report;
}

Report wholeReport()
{
    CoverBlock cover;
    cover.plan = u"Sample plan"_s;
    cover.title = u"Infrastructure plan, AWS"_s;
    cover.totalLabel = u"Monthly cost, Growth"_s;
    cover.total = u"$4,262"_s;
    cover.facts = {{u"Author"_s, u"Jürgen Ōta"_s}};
    const TilesBlock tiles {{{u"Growth, July 2026"_s, u"$4,262"_s, u"85 % of $5,000"_s, Token::Text},
                             {u"Scale, January 2027"_s, u"$11,287"_s, u"$1,287 over $10,000"_s, Token::Overrun}}};
    return reportOf({cover, ContentsBlock {u"Contents"_s}, PageBreakBlock(), HeadingBlock {1, u"Summary"_s},
                     TextBlock {words(6)}, tiles, HeadingBlock {1, u"Monthly cost"_s}, TextBlock {words(3)},
                     HeadingBlock {2, u"By month"_s},
                     FigureBlock {std::make_shared<FrameFigure>(), u"Cost by month, USD"_s, 0, {}},
                     HeadingBlock {2, u"By component"_s}, table(u"Production, USD a month"_s, 8, 9),
                     HeadingBlock {1, u"Price sources"_s}, TextBlock {words(40)},
                     NoteBlock {u"As specified by our five officers."_s}});
}

QList<TextItem> texts(const ReportPage &page)
{
    QList<TextItem> found;
    for (const PageItem &item : page.items) {
        if (const auto *text = std::get_if<TextItem>(&item))
            found.append(*text);
    }
    std::stable_sort(found.begin(), found.end(), [](const TextItem &a, const TextItem &b) {
        return a.baseline.y() != b.baseline.y() ? a.baseline.y() < b.baseline.y() : a.baseline.x() < b.baseline.x();
    });
    return found;
}

QStringList lines(const ReportPage &page)
{
    QStringList said;
    for (const TextItem &text : texts(page))
        said.append(text.text);
    return said;
}

QStringList bodyLines(const ReportLayout &layout, int page)
{
    const QRectF body = layout.format().body();
    QStringList said;
    for (const TextItem &text : texts(layout.page(page))) {
        if (text.baseline.y() > body.top() && text.baseline.y() <= body.bottom() + 0.01)
            said.append(text.text);
    }
    return said;
}

} // namespace stratoplan::reportsamples
