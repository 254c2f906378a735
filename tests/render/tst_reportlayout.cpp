// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/layout/layout.h"
#include "render/report/layout/tablelayout.h"
#include "render/report/layout/typography.h"
#include "reportsamples.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::reportsamples;

class TestReportLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageButTheCoverSaysItsNumberOfAll();
    void runningHeadNamesPlanAndDocument();
    void headingsAreNumberedByTheirPlace();
    void contentsNameThePagesOfTheirHeadings();
    void captionsAreNumberedByKind();
    void tableHeaderIsRepeatedOnEveryPage();
    void categoryIsNeverAloneAtTheFoot_data();
    void categoryIsNeverAloneAtTheFoot();
    void totalIsNeverAloneAtTheHead_data();
    void totalIsNeverAloneAtTheHead();
    void lastPageOfATableHasTwoRowsAtLeast_data();
    void lastPageOfATableHasTwoRowsAtLeast();
    void headingIsNeverTheLastLineOfAPage_data();
    void headingIsNeverTheLastLineOfAPage();
    void paragraphLeavesNoSingleLineBehind_data();
    void paragraphLeavesNoSingleLineBehind();
    void nothingLeavesTheBody_data();
    void nothingLeavesTheBody();
    void figureThatDoesNotFitMovesWhole();
    void figuresOfAColumnEndAtOneEdge();
    void longCellsBreakWithinTheirColumn();
    void columnsFillTheWidth();
    void amountsAreNeverBroken();
    void contentsStandCloserToStayOnTheirPage();
    void wrappedLinesAreNoWiderThanAsked();
    void letterPagesAreLetterSized();
    void pageBreakAfterTheCoverAddsNoEmptyPage();
    void pagesLieOnTheirSideUntilTheNextBreak();
    void emptyReportHasOnePage();
};

void TestReportLayout::everyPageButTheCoverSaysItsNumberOfAll()
{
    const ReportLayout layout(wholeReport());
    QVERIFY(layout.pageCount() > 4);
    QVERIFY(layout.page(0).cover);
    for (int i = 1; i < layout.pageCount(); ++i) {
        const QString number = u"%1 of %2"_s.arg(i + 1).arg(layout.pageCount());
        QVERIFY2(lines(layout.page(i)).contains(number), qPrintable(number));
    }
    QVERIFY(lines(layout.page(0)).filter(u" of "_s).isEmpty());
}

void TestReportLayout::runningHeadNamesPlanAndDocument()
{
    const ReportLayout layout(wholeReport());
    const QStringList said = lines(layout.page(2));
    QCOMPARE(said.at(0), u"Sample plan"_s);
    QCOMPARE(said.at(1), u"Infrastructure plan, AWS"_s);
    QVERIFY(said.contains(u"Prices of 29 Jan 2026. Printed 30 Jan 2026."_s));
}

void TestReportLayout::headingsAreNumberedByTheirPlace()
{
    const ReportLayout layout(
        reportOf({HeadingBlock {1, u"A"_s}, HeadingBlock {2, u"B"_s}, HeadingBlock {2, u"C"_s},
                  HeadingBlock {3, u"D"_s}, HeadingBlock {1, u"Preface"_s, false}, HeadingBlock {1, u"E"_s},
                  HeadingBlock {2, u"F"_s}, TextBlock {u"End."_s}}));
    QStringList numbers;
    for (const ReportHeading &heading : layout.headings())
        numbers.append(heading.number + u' ' + heading.text);
    QCOMPARE(numbers, QStringList({u"1 A"_s, u"1.1 B"_s, u"1.2 C"_s, u"1.2.1 D"_s, u"2 E"_s, u"2.1 F"_s}));
}

void TestReportLayout::contentsNameThePagesOfTheirHeadings()
{
    const ReportLayout layout(wholeReport());
    // Where a heading really stands: the page on which its line is painted in heading type.
    for (const ReportHeading &heading : layout.headings()) {
        int found = 0;
        for (int i = 0; i < layout.pageCount(); ++i) {
            for (const TextItem &text : texts(layout.page(i))) {
                const bool isHeading = text.style == TextStyle::Heading1 || text.style == TextStyle::Heading2;
                if (isHeading && text.text.endsWith(heading.text))
                    found = i + 1;
            }
        }
        QCOMPARE(heading.page, found);
        // The contents stand on the second page: title, then the page number at the right edge of the same
        // line.
        const QList<TextItem> contents = texts(layout.page(1));
        const auto title = std::find_if(contents.begin(), contents.end(),
                                        [&](const TextItem &text) { return text.text == heading.text; });
        QVERIFY(title != contents.end());
        QCOMPARE((title + 1)->text, QString::number(found));
        QCOMPARE((title + 1)->baseline.y(), title->baseline.y());
    }
}

void TestReportLayout::captionsAreNumberedByKind()
{
    const auto figure = std::make_shared<FrameFigure>();
    const ReportLayout layout(
        reportOf({FigureBlock {figure, u"Cost, USD"_s, 100, {}}, table(u"First"_s, 1, 1),
                  FigureBlock {figure, u"Users"_s, 100, {}}, table(u"Second"_s, 1, 1)}));
    QCOMPARE(layout.captions(),
             QStringList({u"Figure 1. Cost, USD"_s, u"Table 1. First"_s, u"Figure 2. Users"_s,
                          u"Table 2. Second"_s}));
}

void TestReportLayout::tableHeaderIsRepeatedOnEveryPage()
{
    const ReportLayout layout(reportOf({table(u"Long"_s, 12, 14)}));
    QVERIFY(layout.pageCount() >= 3);
    for (int i = 0; i < layout.pageCount(); ++i) {
        QCOMPARE(bodyLines(layout, i).filter(u"USD a month"_s).size(), 1);
        QCOMPARE(bodyLines(layout, i).at(0), i == 0 ? u"Table 1. Long"_s : u"Table 1, continued"_s);
    }
}

void TestReportLayout::categoryIsNeverAloneAtTheFoot_data()
{
    QTest::addColumn<int>("perCategory");
    for (int rows = 1; rows <= 30; ++rows)
        QTest::addRow("%d rows a category", rows) << rows;
}

void TestReportLayout::categoryIsNeverAloneAtTheFoot()
{
    QFETCH(int, perCategory);
    const ReportLayout layout(reportOf({table(u"Long"_s, 20, perCategory)}));
    for (int i = 0; i < layout.pageCount(); ++i) {
        const QStringList said = bodyLines(layout, i);
        // A category's line is its name and its subtotal; the last name on a page must be that of a
        // component.
        const QStringList names = said.filter(QRegularExpression(u"^(Category|Component |Production)"_s));
        QVERIFY(!names.last().startsWith(u"Category"_s));
    }
}

void TestReportLayout::totalIsNeverAloneAtTheHead_data()
{
    QTest::addColumn<int>("rows");
    for (int rows = 30; rows <= 60; ++rows)
        QTest::addRow("%d rows", rows) << rows;
}

void TestReportLayout::totalIsNeverAloneAtTheHead()
{
    QFETCH(int, rows);
    const ReportLayout layout(reportOf({table(u"Long"_s, 1, rows)}));
    const QStringList said = bodyLines(layout, layout.pageCount() - 1);
    QVERIFY(said.contains(u"Production"_s));
    QVERIFY(!said.filter(u"Component 1."_s).isEmpty());
}

void TestReportLayout::lastPageOfATableHasTwoRowsAtLeast_data()
{
    QTest::addColumn<int>("rows");
    for (int rows = 35; rows <= 60; ++rows)
        QTest::addRow("%d rows", rows) << rows;
}

void TestReportLayout::lastPageOfATableHasTwoRowsAtLeast()
{
    QFETCH(int, rows);
    TableBlock block = table(u"Plain"_s, 1, rows);
    block.rows.removeFirst(); // category
    block.rows.removeLast(); // total
    const ReportLayout layout(reportOf({block}));
    QVERIFY(bodyLines(layout, layout.pageCount() - 1).filter(u"Component 1."_s).size() >= 2);
}

void TestReportLayout::headingIsNeverTheLastLineOfAPage_data()
{
    QTest::addColumn<int>("sentences");
    QTest::addColumn<int>("level");
    for (int sentences = 40; sentences <= 100; sentences += 2) {
        QTest::addRow("section after %d", sentences) << sentences << 1;
        QTest::addRow("part after %d", sentences) << sentences << 2;
    }
}

void TestReportLayout::headingIsNeverTheLastLineOfAPage()
{
    QFETCH(int, sentences);
    QFETCH(int, level);
    const ReportLayout layout(reportOf({TextBlock {words(sentences)}, HeadingBlock {level, u"Outer"_s},
                                        HeadingBlock {level + 1, u"Inner"_s}, table(u"After"_s, 2, 3)}));
    for (int i = 0; i < layout.pageCount(); ++i) {
        const QString last = bodyLines(layout, i).last();
        QVERIFY2(!last.endsWith(u"Outer"_s) && !last.endsWith(u"Inner"_s) && last != "Table 1. After"_L1,
                 qPrintable(last));
    }
}

void TestReportLayout::paragraphLeavesNoSingleLineBehind_data()
{
    QTest::addColumn<int>("before");
    for (int before = 38; before <= 110; ++before)
        QTest::addRow("after %d sentences", before) << before;
}

void TestReportLayout::paragraphLeavesNoSingleLineBehind()
{
    QFETCH(int, before);
    const QString last = u"Unbroken closing words. "_s.repeated(20).trimmed();
    const ReportLayout layout(reportOf({TextBlock {words(before)}, TextBlock {last}}));
    const QStringList all = wrapText(last, TextStyle::Body, layout.format().body().width());
    QVERIFY(all.size() >= 4);
    for (int i = 0; i < layout.pageCount(); ++i) {
        const qsizetype here = bodyLines(layout, i).filter(u"Unbroken"_s).size();
        QVERIFY2(here == 0 || here >= 2, qPrintable(u"%1 lines on page %2"_s.arg(here).arg(i + 1)));
    }
}

void TestReportLayout::nothingLeavesTheBody_data()
{
    QTest::addColumn<PaperSize>("paper");
    QTest::newRow("A4") << PaperSize::A4;
    QTest::newRow("Letter") << PaperSize::Letter;
}

void TestReportLayout::nothingLeavesTheBody()
{
    QFETCH(PaperSize, paper);
    const ReportLayout layout(wholeReport(), PageFormat {paper});
    const QSizeF sheet = layout.format().size();
    const double right = sheet.width() - PageFormat::side + 0.2;
    for (int i = 0; i < layout.pageCount(); ++i) {
        for (const TextItem &text : texts(layout.page(i))) {
            const double end = text.baseline.x() + textWidth(text.text, text.style);
            QVERIFY2(text.baseline.x() >= PageFormat::side - 0.01 && end <= right, qPrintable(text.text));
            QVERIFY2(text.baseline.y() < sheet.height() - PageFormat::footBaseline + 0.01,
                     qPrintable(text.text));
        }
    }
}

void TestReportLayout::figureThatDoesNotFitMovesWhole()
{
    const auto figure = std::make_shared<FrameFigure>();
    const ReportLayout layout(reportOf({TextBlock {words(60)}, FigureBlock {figure, u"Moved"_s, 500, {}}}));
    QCOMPARE(layout.pageCount(), 2);
    int found = 0;
    for (const PageItem &item : layout.page(1).items) {
        if (const auto *placed = std::get_if<FigureItem>(&item)) {
            ++found;
            QCOMPARE(placed->rect.height(), 500.0);
            QVERIFY(layout.format().body().contains(placed->rect));
        }
    }
    QCOMPARE(found, 1);
    QCOMPARE(bodyLines(layout, 1).at(0), u"Figure 1. Moved"_s);
}

void TestReportLayout::figuresOfAColumnEndAtOneEdge()
{
    const ReportLayout layout(reportOf({table(u"Aligned"_s, 2, 2)}));
    for (const TextItem &text : texts(layout.page(0))) {
        if (text.text.endsWith(u".00"_s))
            QVERIFY(std::abs(text.baseline.x() + textWidth(text.text, text.style)
                             - layout.format().body().right())
                    < 0.2);
    }
}

void TestReportLayout::longCellsBreakWithinTheirColumn()
{
    TableBlock block = table(u"Wide"_s, 1, 1);
    block.rows[1].cells[1] = ReportCell(words(3));
    const TableLayout fitted(block, 1, 480);
    PageFlow flow {PageFormat()};
    fitted.place(flow);
    const QList<ReportPage> pages = flow.takePages();
    const double left = PageFormat::side + fitted.edges().at(1);
    const double right = PageFormat::side + fitted.edges().at(2);
    int broken = 0;
    for (const TextItem &text : texts(pages.first())) {
        if (std::abs(text.baseline.x() - left) > 0.01)
            continue;
        ++broken;
        QVERIFY(text.baseline.x() + textWidth(text.text, text.style) <= right);
    }
    QVERIFY(broken > 3);
}

void TestReportLayout::columnsFillTheWidth()
{
    const TableBlock block = table(u"Widths"_s, 1, 1);
    const TableLayout fitted(block, 1, 480);
    QCOMPARE(fitted.edges().size(), 5);
    QCOMPARE(fitted.edges().first(), 0.0);
    // The gap after the last column lies outside.
    QVERIFY(std::abs(fitted.edges().last() - 480 - 14) < 0.01);
    for (qsizetype i = 1; i < fitted.edges().size(); ++i)
        QVERIFY(fitted.edges().at(i) > fitted.edges().at(i - 1));
}

void TestReportLayout::amountsAreNeverBroken()
{
    TableBlock block;
    block.caption = u"Many columns"_s;
    block.columns.append({u"Category"_s, ReportColumn::Align::Left, 2, false});
    ReportRow wide = row(ReportRow::Kind::Normal, {u"Management and governance of everything"_s});
    for (int i = 0; i < 6; ++i) {
        block.columns.append({u"Phase %1"_s.arg(i), ReportColumn::Align::Right, 1, false});
        wide.cells.append(ReportCell(u"1,234,567.89"_s));
    }
    block.rows = {wide, wide};
    const ReportLayout layout(reportOf({block}));
    QCOMPARE(bodyLines(layout, 0).filter(u"1,234,567.89"_s).size(), 12);
}

void TestReportLayout::contentsStandCloserToStayOnTheirPage()
{
    // 34 sections need 697 of the 690 points below the title; 60 do not fit one page however close they stand.
    for (const auto &[sections, pages] : {std::pair(34, 1), std::pair(60, 2)}) {
        QList<Block> blocks {ContentsBlock {u"Contents"_s}, PageBreakBlock()};
        for (int i = 1; i <= sections; ++i)
            blocks.append(HeadingBlock {1, u"Section %1"_s.arg(i)});
        const ReportLayout layout(reportOf(blocks));
        QCOMPARE(layout.headings().first().page, pages + 1);
        QVERIFY(lines(layout.page(pages - 1)).contains(u"Section %1"_s.arg(sections)));
    }
}

void TestReportLayout::wrappedLinesAreNoWiderThanAsked()
{
    const QString text = words(8);
    const QStringList broken = wrapText(text, TextStyle::Body, 200);
    QVERIFY(broken.size() > 5);
    for (const QString &line : broken)
        QVERIFY(textWidth(line, TextStyle::Body) <= 200);
    QCOMPARE(broken.join(u' '), text);
}

void TestReportLayout::letterPagesAreLetterSized()
{
    const ReportLayout layout(wholeReport(), PageFormat {PaperSize::Letter});
    QCOMPARE(layout.format().size(), QSizeF(612, 792));
    QVERIFY(layout.pageCount() >= ReportLayout(wholeReport()).pageCount());
}

void TestReportLayout::pageBreakAfterTheCoverAddsNoEmptyPage()
{
    const ReportLayout layout(reportOf({CoverBlock {u"Plan"_s, {}, {}, {}, {}, {}, {}}, PageBreakBlock(),
                                        TextBlock {u"Text."_s}, PageBreakBlock()}));
    QCOMPARE(layout.pageCount(), 2);
    QCOMPARE(bodyLines(layout, 1), QStringList({u"Text."_s}));
}

void TestReportLayout::pagesLieOnTheirSideUntilTheNextBreak()
{
    const ReportLayout layout(reportOf({TextBlock {u"Upright."_s}, PageBreakBlock {true},
                                        FigureBlock {std::make_shared<FrameFigure>(), u"Wide"_s, 0, {}},
                                        PageBreakBlock(), TextBlock {u"Upright again."_s}}));
    QCOMPARE(layout.pageCount(), 3);
    const QSizeF upright = PageFormat().size();
    QCOMPARE(layout.pageSize(0), upright);
    QCOMPARE(layout.pageSize(1), upright.transposed());
    QCOMPARE(layout.pageSize(2), upright);
    for (const PageItem &item : layout.page(1).items) {
        if (const auto *placed = std::get_if<FigureItem>(&item)) {
            QCOMPARE(placed->rect.width(), upright.height() - 2 * PageFormat::side);
            QVERIFY(placed->rect.bottom() <= upright.width() - PageFormat::bodyBottom + 0.01);
        }
    }
}

void TestReportLayout::emptyReportHasOnePage()
{
    QCOMPARE(ReportLayout(Report()).pageCount(), 1);
}

QTEST_MAIN(TestReportLayout)
#include "tst_reportlayout.moc"
