// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/charts/chancechart.h"
#include "render/charts/line/linechartlayout.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using charts::LineChartLayout;
using charts::LineTexts;

namespace {

/// Twelve months that rise from 100 to 1,200 under a budget of 650, with three notes.
LineChartData rising()
{
    LineChartData data;
    data.title = u"Cost"_s;
    data.currency = Currency::of("USD");
    data.first = Month(2026, 1);
    LineChartData::Line line;
    line.title = u"AWS"_s;
    for (int month = 0; month < 12; ++month)
        line.points.append({double(month), 100.0 * (month + 1)});
    data.lines = {line};
    data.limits = {{u"Budget $650"_s, {{0, 650}, {11, 650}}, false, {}},
                   {u"warning at 80 %, $520"_s, {{0, 520}, {11, 520}}, true, {}}};
    data.notes = {{{6, 700}, u"Over budget from Jul 2026"_s, u"$700 of $650"_s, Token::Overrun},
                  {{4, 500}, u"P90 over budget, May 2026"_s, u"one run in ten costs more"_s, Token::Warning},
                  {{8, 900}, u"Azure is cheaper"_s, u"both $900"_s, Token::Accent}};
    return data;
}

LineChartLayout layOut(const LineChartData &data, const QSizeF &size = {850, 380})
{
    return {data, {}, size, Theme::light(), LineChart(data).fullWindow()};
}

} // namespace

/// Where words inside a chart stand.
class TestLineTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void monthsWithoutAPointAreShown();
    void limitsAreNamedAtTheirLines();
    void limitsWithoutRoomAreNamedAtTheEnd();
    void aNameIsShortenedBeforeItIsDropped();
    void anAmountStaysInItsPhase();
    void labelsThatAreMovedHaveRoomForTheirLines();
    void notesCoverNeitherLinesNorEachOther();
    void aNoteNeverCoversACurvesEnd();
    void onlyThreeNotesAreDrawn();
    void marksAreNamedAboveTheAxis();
    void wordsOfAMarkStayClearOfTheNextMark();
    void aBandIsNamedAtItsEnds();
    void theReadOutSaysTheBand();
    void theChanceFallsBelowOneInTwo();
};

void TestLineTexts::limitsAreNamedAtTheirLines()
{
    const LineChartLayout layout = layOut(rising());
    QVERIFY(layout.texts().limitsAtEnd().isEmpty());
    QCOMPARE(layout.texts().texts().at(0).text, u"Budget $650"_s);
    QCOMPARE(layout.texts().texts().at(1).text, u"warning at 80 %, $520"_s);
    QCOMPARE(layout.texts().texts().at(1).token, Token::Warning);
    const double line = layout.spotOf(0, 650).y();
    QVERIFY(layout.texts().texts().at(0).box.bottom() <= line);
}

void TestLineTexts::limitsWithoutRoomAreNamedAtTheEnd()
{
    LineChartData data = rising();
    // Five lines a few pixels apart: their names cannot all stand beside them.
    data.limits.clear();
    for (int i = 0; i < 12; ++i)
        data.limits.append({u"A limit with a very long name, number %1"_s.arg(i),
                            {{0, 600.0 + i * 4}, {11, 600.0 + i * 4}},
                            false,
                            {}});
    const LineChartLayout layout = layOut(data, {420, 300});
    QVERIFY(!layout.texts().limitsAtEnd().isEmpty());
    const QList<charts::EndLabel> labels = layout.endLabels();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const charts::EndLabel &label) { return label.text.startsWith(u"A limit"_s); }));
}

void TestLineTexts::aNameIsShortenedBeforeItIsDropped()
{
    LineChartData data = rising();
    data.notes.clear();
    // The first of two months of twelve: about 115 of 700 pixels.
    data.limits = {{u"Budget of a long name $250"_s, {{0, 650}, {2, 650}}, false, {}, u"Cap $650"_s},
                   {u"Budget of a long name $900"_s, {{2, 900}, {4, 900}}, false, {}}};
    const LineChartLayout layout = layOut(data);
    const QList<LineTexts::Text> &texts = layout.texts().texts();
    const auto isBudget = [](const LineTexts::Text &text) { return text.text.startsWith(u"Budget"_s); };
    QVERIFY(std::none_of(texts.begin(), texts.end(), isBudget));
    QVERIFY(std::any_of(texts.begin(), texts.end(),
                        [](const LineTexts::Text &text) { return text.text == u"Cap $650"_s; }));
}

void TestLineTexts::anAmountStaysInItsPhase()
{
    LineChartData data = rising();
    data.notes.clear();
    data.limits.clear();
    data.phases = {{u"MVP"_s, {}, 0, 6}, {u"Growth"_s, {}, 6, 12}};
    for (LineChartData::Point &point : data.lines.first().points)
        point.y = point.x < 6 ? 300 : 900;
    data.lines.first().marked = {6};
    const LineChartLayout layout = layOut(data);
    const QList<LineTexts::Text> &texts = layout.texts().texts();
    QCOMPARE(texts.size(), 1);
    QVERIFY(texts.first().box.left() > layout.edgeOf(6));
}

void TestLineTexts::labelsThatAreMovedHaveRoomForTheirLines()
{
    const QRectF plot(0, 0, 400, 200);
    const Theme theme = Theme::light();
    const auto widthAt = [&](double one, double other) {
        return charts::endLabelWidth({{one, u"$8,244"_s}, {other, u"$8,421"_s}}, plot, theme);
    };
    QVERIFY(widthAt(100, 100) > widthAt(50, 150) + 5);
}

void TestLineTexts::notesCoverNeitherLinesNorEachOther()
{
    const LineChartLayout layout = layOut(rising());
    const QList<LineTexts::PlacedNote> &notes = layout.texts().notes();
    QCOMPARE(notes.size(), 3);
    charts::Placement lines(QRectF(-1e5, -1e5, 2e5, 2e5));
    lines.addLine(layout.toScene(layout.tracks().first().points));
    for (qsizetype i = 0; i < notes.size(); ++i) {
        QVERIFY(lines.isFree(notes.at(i).box));
        QVERIFY(notes.at(i).box.left() <= notes.at(i).spot.x()
                && notes.at(i).box.right() >= notes.at(i).spot.x());
        for (qsizetype j = i + 1; j < notes.size(); ++j)
            QVERIFY(!notes.at(i).box.intersects(notes.at(j).box));
    }
}

void TestLineTexts::aNoteNeverCoversACurvesEnd()
{
    LineChartData data = rising();
    data.notes = {{{10, 1100},
                   u"Something that is said at the very end of it"_s,
                   u"with a long detail too"_s,
                   Token::Overrun}};
    const LineChartLayout layout = layOut(data);
    const QPointF end = layout.spotOf(11, 1200);
    for (const LineTexts::PlacedNote &note : layout.texts().notes())
        QVERIFY(!note.box.contains(end));
}

void TestLineTexts::onlyThreeNotesAreDrawn()
{
    LineChartData data = rising();
    data.notes.append({{2, 300}, u"Fourth"_s, {}, Token::Text});
    const LineChart chart(data);
    QVERIFY(!chart.altText().contains(u"Fourth"_s));
    QVERIFY(chart.altText().contains(u"Azure is cheaper"_s));
}

void TestLineTexts::marksAreNamedAboveTheAxis()
{
    LineChartData data = rising();
    data.marks = {{7, u"CPU above 70 %"_s, u"one node more"_s}};
    const LineChartLayout layout = layOut(data);
    const LineTexts::Text &text = layout.texts().texts().last();
    QCOMPARE(text.text, u"CPU above 70 %"_s);
    QVERIFY(text.box.bottom() <= layout.frame().plot.bottom());
    const LineChart chart(data);
    QVERIFY(chart.altText().contains(u"CPU above 70 % in Aug 2026."_s));
    const auto built = chart.build({850, 380}, Theme::light(), chart.fullWindow());
    QCOMPARE(built->readOuts.at(7).rows.last().value, u"one node more"_s);
}

void TestLineTexts::wordsOfAMarkStayClearOfTheNextMark()
{
    LineChartData data = rising();
    data.marks = {{5, u"Workers: a long queue"_s, {}}, {6, u"API: CPU"_s, {}}, {7, u"Cache: memory"_s, {}}};
    const LineChartLayout layout = layOut(data);
    const double bottom = layout.frame().plot.bottom();
    int named = 0;
    for (const LineTexts::Text &text : layout.texts().texts()) {
        for (const LineChartData::Mark &mark : data.marks) {
            named += text.text == mark.title ? 1 : 0;
            const QPointF spot(layout.spotOf(mark.x, 1).x(), bottom - 2);
            QVERIFY2(!text.box.contains(spot), qPrintable(text.text + u" over "_s + mark.title));
        }
    }
    QCOMPARE(named, 3);
}

void TestLineTexts::aBandIsNamedAtItsEnds()
{
    LineChartData data = rising();
    data.lowTitle = u"P10"_s;
    data.middleTitle = u"P50"_s;
    data.highTitle = u"P90"_s;
    for (LineChartData::Point &point : data.lines.first().points) {
        point.low = point.y * 0.8;
        point.middle = point.y * 1.1;
        point.high = point.y * 1.5;
    }
    QStringList names;
    for (const charts::EndLabel &label : layOut(data).endLabels())
        names.append(label.text);
    QCOMPARE(names, QStringList({u"$1,200"_s, u"P90 $1,800"_s, u"P50 $1,320"_s, u"P10 $960"_s}));
}

void TestLineTexts::theReadOutSaysTheBand()
{
    LineChartData data = rising();
    data.lowTitle = u"P10"_s;
    data.middleTitle = u"P50"_s;
    data.highTitle = u"P90"_s;
    for (LineChartData::Point &point : data.lines.first().points) {
        point.low = point.y - 50;
        point.middle = point.y + 10;
        point.high = point.y + 50;
    }
    const LineChart chart(data);
    const auto built = chart.build({850, 380}, Theme::light(), chart.fullWindow());
    const QList<ReadOut::Row> &rows = built->readOuts.first().rows;
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(1).name, u"P10–P90"_s);
    QCOMPARE(rows.at(1).value, u"$50.00–$150"_s);
    QCOMPARE(rows.at(2).value, u"$110"_s);
}

void TestLineTexts::theChanceFallsBelowOneInTwo()
{
    ChanceChartData data;
    data.title = u"Chance to stay within budget"_s;
    data.first = Month(2026, 1);
    data.chances = {std::nullopt, Percent::fromWhole(97), Percent::fromWhole(50), Percent::fromWhole(12)};
    const ChanceChart chart(data);
    QCOMPARE(chart.altText(), u"Chance to stay within budget: less likely than not from Apr 2026."_s);
    data.chances = {Percent::fromWhole(12), Percent::fromWhole(97), Percent::fromWhole(12)};
    QVERIFY2(ChanceChart(data).altText().contains(u"not in 2 month(s), first in Jan 2026."_s),
             qPrintable(ChanceChart(data).altText()));
    const QList<Figure::HotSpot> spots = chart.hotSpots({0, 0, 400, 150}, Theme::light());
    QCOMPARE(spots.size(), 4);
    QVERIFY(spots.at(0).text.contains(u"no budget"_s));
    QVERIFY(spots.at(1).area.right() <= spots.at(2).area.left() + 0.01);
}

void TestLineTexts::monthsWithoutAPointAreShown()
{
    LineChartData data;
    data.first = Month(2026, 1);
    data.lines = {{.title = u"AWS"_s, .points = {{3, 500}, {8, 500}}}};
    QCOMPARE(LineChart(data).fullWindow().from, 3.0);
    data.phases = {{u"MVP"_s, {}, 0, 6}, {u"Growth"_s, {}, 6, 24}};
    QCOMPARE(LineChart(data).fullWindow().from, 0.0);
    QCOMPARE(LineChart(data).fullWindow().to, 23.0);
}

QTEST_MAIN(TestLineTexts)
#include "tst_linetexts.moc"
