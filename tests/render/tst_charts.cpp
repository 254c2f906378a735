// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/charts/areapanels.h"
#include "render/charts/chartview.h"
#include "render/charts/linechart.h"
#include "render/charts/monthlycostchart.h"
#include "render/charts/overbudget.h"
#include "render/charts/parts/axes.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;

namespace {

constexpr Currency usd = Currency::of("USD");

Money dollars(qint64 amount)
{
    return Money::fromWhole(amount, usd);
}

/// Three months of 100, 250 and 400 dollars against a budget of 300; the support adjustment is a tenth of
/// each.
MonthlyCostData threeMonths()
{
    MonthlyCostData data {.title = u"AWS"_s, .first = Month(2026, 11), .months = 3, .currency = usd};
    data.parts = {{u"Support"_s, std::nullopt, {dollars(10), dollars(25), dollars(40)}},
                  {u"Storage"_s, Category::Storage, {dollars(20), dollars(25), dollars(60)}},
                  {u"Compute"_s, Category::Compute, {dollars(70), dollars(200), dollars(300)}}};
    data.totals = {dollars(100), dollars(250), dollars(400)};
    data.budget = {dollars(300), dollars(300), dollars(300)};
    data.current = 1;
    return data;
}

std::shared_ptr<const LineChart> overUsers(const QList<double> &costs)
{
    LineChartData data {.title = u"Cost against users"_s,
                        .currency = usd,
                        .unit = u"users"_s,
                        .xScale = LineChartData::Scale::Logarithmic,
                        .yScale = LineChartData::Scale::Logarithmic};
    LineChartData::Line line {.title = u"AWS"_s};
    for (int i = 0; i < costs.size(); ++i)
        line.points.append({std::pow(10.0, 2 + i), costs[i]});
    data.lines = {line};
    return std::make_shared<LineChart>(data);
}

QString plain(QString text)
{
    return text.replace(QChar::Nbsp, u' ');
}

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstMonthOverBudgetIsNamed();
    void equalToTheBudgetIsNotOver();
    void overrunsSayWhen();
    void readOutNamesEveryPartFromTheTop();
    void zoomShowsFewerMonths();
    void logarithmicAxisLeavesZeroOutAndSaysSo();
    void emptyChartsPaintNothing();
    void viewReadsOutByKey();
    void viewReadsOutUnderThePointer();
    void viewZoomsByKeyAndWheelAndResets();
    void dragZoomsToTheStretch();
    void panelsAddUpToTheTotal();
    void firstMonthIsNamedWhereThereIsRoom();
    void newFigureWithTheSameAxisKeepsTheZoom();
    void viewTellsScreenReadersWhatItShows();
    void copyPutsPictureAndSvgOnTheClipboard();
    void savingAsksForAPlaceAndWritesThere();
    void savingToAnImpossiblePlaceFails();
};

void TestCharts::firstMonthOverBudgetIsNamed()
{
    QCOMPARE(threeMonths().firstOverBudget(), 2);
    const MonthlyCostChart chart(threeMonths());
    QVERIFY2(chart.altText().contains(u"$100 in Nov 2026, $400 in Jan 2027"_s), qPrintable(chart.altText()));
    QVERIFY(chart.altText().endsWith(u"Over budget from Jan 2027."_s));
}

void TestCharts::equalToTheBudgetIsNotOver()
{
    MonthlyCostData data = threeMonths();
    data.budget = {dollars(100), dollars(250), dollars(400)};
    QCOMPARE(data.firstOverBudget(), -1);
    data.budget.clear();
    QCOMPARE(data.firstOverBudget(), -1);
}

void TestCharts::overrunsSayWhen()
{
    // How months are put into words, moneywords say.
    QCOMPARE(charts::overBudgetText(Month(2026, 1), {false, std::nullopt, false}), QString());
    QCOMPARE(charts::overBudgetText(Month(2026, 1), {false, true, true}), u"Over budget from Feb 2026"_s);
    QCOMPARE(charts::overBudgetText(Month(2026, 1), {true, std::nullopt, false}),
             u"Over budget in Jan 2026"_s);
}

void TestCharts::readOutNamesEveryPartFromTheTop()
{
    const MonthlyCostChart chart(threeMonths());
    const auto built = chart.build({600, 300}, Theme::light(), chart.fullWindow());
    QCOMPARE(built->readOuts.size(), 3);
    const ReadOut &last = built->readOuts[2];
    QCOMPARE(last.title, u"Jan 2027"_s);
    QStringList rows;
    for (const ReadOut::Row &row : last.rows)
        rows.append(row.name + u' ' + row.value);
    QCOMPARE(rows,
             (QStringList {u"Support $40.00"_s, u"Storage $60.00"_s, u"Compute $300"_s, u"Total $400"_s,
                           u"Budget $300"_s}));
    QVERIFY(built->readOuts[0].x < built->readOuts[1].x);
}

void TestCharts::zoomShowsFewerMonths()
{
    const MonthlyCostChart chart(threeMonths());
    const auto built = chart.build({600, 300}, Theme::light(), {1, 3});
    QCOMPARE(built->readOuts.size(), 2);
    QCOMPARE(built->readOuts[0].title, u"Dec 2026"_s);
}

void TestCharts::logarithmicAxisLeavesZeroOutAndSaysSo()
{
    const auto chart = overUsers({0, 25, -3, 400});
    QCOMPARE(chart->cutPoints(), 2);
    QVERIFY2(chart->altText().contains(u"2 of 4 points"_s), qPrintable(chart->altText()));
    const auto built = chart->build({400, 200}, Theme::light(), chart->fullWindow());
    QCOMPARE(built->readOuts.size(), 2);
    QCOMPARE(plain(built->readOuts[0].title), u"1k users"_s);
    QCOMPARE(overUsers({5, 25})->cutPoints(), 0);
}

void TestCharts::emptyChartsPaintNothing()
{
    const LineChart line {LineChartData {}};
    QVERIFY(line.build({300, 200}, Theme::light(), line.fullWindow())->readOuts.isEmpty());
    const MonthlyCostChart bars {MonthlyCostData {}};
    QVERIFY(bars.build({300, 200}, Theme::light(), bars.fullWindow())->readOuts.isEmpty());
    QVERIFY(!bars.altText().isEmpty());
}

void TestCharts::viewReadsOutByKey()
{
    ChartView view(Theme::light());
    view.resize(600, 300);
    view.setFigure(std::make_shared<MonthlyCostChart>(threeMonths()));
    QSignalSpy changes(&view, &ChartView::readOutChanged);
    QTest::keyClick(&view, Qt::Key_Right);
    QVERIFY(view.readOutText().startsWith(u"Nov 2026"_s));
    QTest::keyClick(&view, Qt::Key_End);
    QVERIFY(view.readOutText().startsWith(u"Jan 2027"_s));
    QVERIFY(view.readOutText().contains(u"Total $400"_s));
    QTest::keyClick(&view, Qt::Key_Left);
    QVERIFY(view.readOutText().startsWith(u"Dec 2026"_s));
    QCOMPARE(view.accessibleDescription(), view.readOutText());
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(view.readOutText().isEmpty());
    QCOMPARE(changes.size(), 4);
}

void TestCharts::viewReadsOutUnderThePointer()
{
    ChartView view(Theme::light());
    view.resize(600, 300);
    view.setFigure(std::make_shared<MonthlyCostChart>(threeMonths()));
    view.show();
    QTest::mouseMove(view.viewport(), {120, 150});
    QTRY_VERIFY(view.readOutText().startsWith(u"Nov 2026"_s));
    const QImage with = view.grab().toImage();
    view.setReadOut(-1);
    QVERIFY(with != view.grab().toImage());
}

void TestCharts::viewZoomsByKeyAndWheelAndResets()
{
    MonthlyCostData data = threeMonths();
    data.months = 12;
    for (ChartPart &part : data.parts)
        part.amounts = QList<Money>(12, dollars(10));
    data.totals = QList<Money>(12, dollars(30));
    ChartView view(Theme::light());
    view.resize(600, 300);
    view.setFigure(std::make_shared<MonthlyCostChart>(data));
    QVERIFY(!view.isZoomed());
    QTest::keyClick(&view, Qt::Key_Plus);
    QVERIFY(view.isZoomed());
    QVERIFY(view.window().width() < 12);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(&view, Qt::Key_Plus);
    QCOMPARE(view.window().width(), 3.0);
    QTest::keyClick(&view, Qt::Key_0);
    QVERIFY(!view.isZoomed());

    QWheelEvent wheel({300, 150}, view.mapToGlobal(QPointF(300, 150)), {}, {0, 120}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QGuiApplication::sendEvent(view.viewport(), &wheel);
    QVERIFY(view.isZoomed());
    view.resetZoom();
    QCOMPARE(view.window(), view.figure()->fullWindow());
}

void TestCharts::panelsAddUpToTheTotal()
{
    AreaPanelsData data {.title = u"AWS"_s, .first = Month(2026, 11), .months = 2, .currency = usd};
    const auto add = [&data](const QString &title, std::optional<Category> category, int amount) {
        data.parts.append({title, category, {dollars(1), dollars(amount)}});
    };
    add(u"Support"_s, std::nullopt, 45);
    add(u"Compute"_s, Category::Compute, 100);
    add(u"Storage"_s, Category::Storage, 90);
    add(u"Databases"_s, Category::Databases, 80);
    add(u"Networking"_s, Category::Networking, 70);
    add(u"Security"_s, Category::Security, 60);
    add(u"Analytics"_s, Category::Analytics, 50);
    data.totals = {dollars(7), dollars(495)};
    const AreaPanels panels(data);
    const auto scene = panels.build({1290, 220}, Theme::light(), panels.fullWindow());
    QStringList said;
    for (const ReadOut &readOut : scene->readOuts) {
        if (!readOut.title.contains(u"Dec 2026"_s) || readOut.rows.last().name == u"Total"_s)
            continue;
        for (const ReadOut::Row &row : readOut.rows)
            said.append(row.name + u' ' + row.value);
    }
    // 70, 60 and 50 together: 100 + 90 + 80 + 180 + 45 = 495.
    QCOMPARE(said,
             QStringList({u"Compute $100"_s, u"Storage $90.00"_s, u"Databases $80.00"_s, u"Others $180"_s,
                          u"Networking $70.00"_s, u"Security $60.00"_s, u"Analytics $50.00"_s,
                          u"Support $45.00"_s}));
}

void TestCharts::firstMonthIsNamedWhereThereIsRoom()
{
    // Two years from February in quarters: the second label is April's.
    const QList<charts::MonthLabel> labels = charts::monthLabels(Month(2026, 2), 0, 24, 12, 2);
    QCOMPARE(labels.at(0).month + labels.at(0).year, u"Feb2026"_s);
    QCOMPARE(labels.at(1).month + labels.at(1).year, u"Apr"_s);
    QCOMPARE(labels.at(4).month + labels.at(4).year, u"Jan2027"_s);
    const QList<charts::MonthLabel> narrow = charts::monthLabels(Month(2026, 2), 0, 24, 12, 3);
    QCOMPARE(narrow.at(0).month + narrow.at(0).year, u"Apr2026"_s);
    QCOMPARE(narrow.size() + 1, labels.size());
}

void TestCharts::dragZoomsToTheStretch()
{
    MonthlyCostData data = threeMonths();
    data.months = 12;
    for (ChartPart &part : data.parts)
        part.amounts = QList<Money>(12, dollars(10));
    data.totals = QList<Money>(12, dollars(30));
    ChartView view(Theme::light());
    view.resize(600, 300);
    view.setFigure(std::make_shared<MonthlyCostChart>(data));
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, {150, 100});
    QTest::mouseMove(view.viewport(), {350, 100});
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, {350, 100});
    QVERIFY(view.isZoomed());
    QVERIFY(view.window().from > 0);
    QVERIFY(view.window().to < 12);
}

void TestCharts::newFigureWithTheSameAxisKeepsTheZoom()
{
    ChartView view(Theme::light());
    view.resize(600, 300);
    view.setFigure(overUsers({10, 100, 1000}));
    view.setWindow({2.2, 3.4});
    const ChartWindow zoomed = view.window();
    QVERIFY(view.isZoomed());
    view.setFigure(overUsers({20, 200, 2000}));
    QCOMPARE(view.window(), zoomed);
    view.setFigure(overUsers({20, 200, 2000, 9000}));
    QVERIFY(!view.isZoomed());
}

void TestCharts::viewTellsScreenReadersWhatItShows()
{
    ChartView view(Theme::dark());
    const auto figure = std::make_shared<MonthlyCostChart>(threeMonths());
    view.setFigure(figure);
    QCOMPARE(view.accessibleName(), figure->altText());
    QCOMPARE(view.focusPolicy(), Qt::StrongFocus);
}

void TestCharts::copyPutsPictureAndSvgOnTheClipboard()
{
    ChartView view(Theme::dark());
    view.resize(600, 300);
    view.setFigure(std::make_shared<MonthlyCostChart>(threeMonths()));
    view.figureActions().copyAction()->trigger();
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->hasImage());
    QVERIFY(data->data(u"image/svg+xml"_s).contains("<text"));
    QVERIFY(data->text().contains(u"Cost by month"_s));
}

void TestCharts::savingAsksForAPlaceAndWritesThere()
{
    QTemporaryDir folder;
    ChartView view(Theme::light());
    view.resize(600, 300);
    view.setFigure(std::make_shared<MonthlyCostChart>(threeMonths()));
    QSignalSpy asked(&view.figureActions(), &FigureActions::saveRequested);
    view.figureActions().saveSvgAction()->trigger();
    QCOMPARE(asked.size(), 1);
    const QString path = folder.filePath(u"cost.png"_s);
    QVERIFY(view.figureActions().save(path, FigureFormat::Png).ok());
    const QImage image(path);
    QCOMPARE(image.size(), QSize(2 * (600 + 32), 2 * (300 + 32)));
    QCOMPARE(image.text(u"Description"_s), view.figure()->altText());
}

void TestCharts::savingToAnImpossiblePlaceFails()
{
    ChartView view(Theme::light());
    QCOMPARE(view.figureActions().save(u"/nowhere/x.svg"_s, FigureFormat::Svg).error().code,
             Error::Code::Invalid);
    view.setFigure(std::make_shared<MonthlyCostChart>(threeMonths()));
    const Status status = view.figureActions().save(u"/nowhere/x.svg"_s, FigureFormat::Svg);
    QVERIFY(!status.ok());
    QCOMPARE(status.error().code, Error::Code::Unwritable);
    QVERIFY(status.error().message.contains(u"/nowhere/x.svg"_s));
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
