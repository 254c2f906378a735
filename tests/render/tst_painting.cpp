// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/painting.h"
#include "render/painted/scoretable.h"
#include "render/painted/ticks.h"
#include "render/painted/timeaxis.h"

#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;

class TestPainting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ticksAreRoundAndEnclose_data();
    void ticksAreRoundAndEnclose();
    void logTicksGoByOneAndThree();
    void logTicksRefuseZero();
    void atMostADozenMonthsAreLabelled();
    void fontShrinksUntilItsWordsFit();
    void labelsThatFitStay();
    void labelsMoveApartNoFurtherThanNeeded();
    void labelsStayInside();
    void hatchStaysInsideTheBar();
    void hatchStaysBetweenItsEdges();
    void longNamesBreakOnceAndAreCut();
    void zeroTimeStandsAtTheStart();
    void rowsOfScoresGrowWithTheirWords();
    void equalFactorsAreEquallyFarApartOnALogarithmicAxis();
    void dayAxisIsEven();
};

void TestPainting::ticksAreRoundAndEnclose_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<QList<double>>("ticks");
    QTest::newRow("thousands") << 0.0 << 11287.0 << QList<double>{0, 2000, 4000, 6000, 8000, 10000, 12000};
    QTest::newRow("cents") << 0.0 << 0.05 << QList<double>{0, 0.01, 0.02, 0.03, 0.04, 0.05};
    QTest::newRow("negative") << -300.0 << 900.0 << QList<double>{-400, -200, 0, 200, 400, 600, 800, 1000};
    QTest::newRow("nothing") << 0.0 << 0.0 << QList<double>{0};
    QTest::newRow("one value") << 50.0 << 50.0 << QList<double>{0, 10, 20, 30, 40, 50};
}

void TestPainting::ticksAreRoundAndEnclose()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(QList<double>, ticks);
    const QList<double> got = niceTicks(low, high, 6);
    QCOMPARE(got.size(), ticks.size());
    for (qsizetype i = 0; i < got.size(); ++i)
        QVERIFY2(std::abs(got[i] - ticks[i]) < 1e-9, qPrintable(u"%1"_s.arg(got[i])));
}

void TestPainting::logTicksGoByOneAndThree()
{
    const QList<double> ticks = logTicks(1344, 30299);
    QCOMPARE(ticks, (QList<double>{1000, 3000, 10000, 30000, 100000}));
    const QList<double> wide = logTicks(1, 1e9);
    QVERIFY(wide.size() <= 11);
    QVERIFY(!wide.contains(30.0));
}

void TestPainting::logTicksRefuseZero()
{
    QVERIFY(logTicks(0, 100).isEmpty());
    QVERIFY(logTicks(-5, 100).isEmpty());
}

void TestPainting::atMostADozenMonthsAreLabelled()
{
    QCOMPARE(monthStep(12), 1);
    QCOMPARE(monthStep(13), 3);
    QCOMPARE(monthStep(36), 3);
    QCOMPARE(monthStep(60), 6);
    for (int months = 1; months < 600; ++months) {
        const int step = monthStep(months);
        QVERIFY((months + step - 1) / step <= 12);
    }
}

void TestPainting::fontShrinksUntilItsWordsFit()
{
    QFont font;
    font.setPixelSize(20);
    const QStringList names {u"Kubernetes cluster"_s, u"CDN"_s};
    const double word = painting::textWidth(font, u"Kubernetes"_s);
    QCOMPARE(painting::fittedFont(font, names, word + 1, 0.5).pixelSize(), 20);
    const QFont smaller = painting::fittedFont(font, names, word * 0.8, 0.5);
    QVERIFY(smaller.pixelSize() < 20);
    QVERIFY(painting::textWidth(smaller, u"Kubernetes"_s) <= word * 0.8);
    QCOMPARE(painting::twoLines(smaller, names.first(), word * 0.8), QStringList({u"Kubernetes"_s, u"cluster"_s}));
    QCOMPARE(painting::fittedFont(font, names, 1, 0.5).pixelSize(), 10); // no smaller than half
}

void TestPainting::labelsThatFitStay()
{
    const QList<double> wanted{100, 20, 60};
    QCOMPARE(painting::spread(wanted, {14, 14, 14}, 0, 200), wanted);
}

void TestPainting::labelsMoveApartNoFurtherThanNeeded()
{
    const QList<double> tops = painting::spread({50, 50}, {20, 20}, 0, 200);
    QCOMPARE(tops, (QList<double>{40, 60}));
    const QList<double> mixed = painting::spread({10, 12, 100}, {30, 10, 10}, 0, 200);
    QVERIFY(mixed[1] - mixed[0] >= 30 - 1e-9);
    QCOMPARE(mixed[2], 100.0);
}

void TestPainting::labelsStayInside()
{
    const QList<double> tops = painting::spread({190, 195, 198}, {15, 15, 15}, 0, 200);
    QVERIFY(tops.last() + 15 <= 200 + 1e-9);
    QVERIFY(tops[1] - tops[0] >= 15 - 1e-9);
    QVERIFY(painting::spread({-50}, {10}, 0, 200).first() >= 0);
    QVERIFY(painting::spread({}, {}, 0, 10).isEmpty());
}

void TestPainting::hatchStaysInsideTheBar()
{
    const QRectF bar(10, 20, 35, 12);
    const QList<QLineF> lines = painting::hatch(bar, 7);
    QCOMPARE(lines.size(), 6); // 35 + 12 = 47 along the edges, a stroke every 7
    for (const QLineF &line : lines) {
        QVERIFY(bar.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(line.p1()));
        QVERIFY(bar.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(line.p2()));
    }
    QVERIFY(painting::hatch({}, 7).isEmpty());
}

void TestPainting::hatchStaysBetweenItsEdges()
{
    const QPolygonF upper({{0, 50}, {100, 10}});
    const QPolygonF lower({{0, 60}, {100, 60}});
    const QList<QLineF> lines = painting::hatchBand(upper, lower, 6);
    QVERIFY(lines.size() > 5);
    for (const QLineF &line : lines) {
        for (const QPointF &end : {line.p1(), line.p2()}) {
            QVERIFY(end.y() >= 50 - 0.4 * end.x() - 1);
            QVERIFY(end.y() <= 61);
        }
    }
}

void TestPainting::longNamesBreakOnceAndAreCut()
{
    const QFont font = Theme::light().font(FontRole::Axis);
    QCOMPARE(painting::twoLines(font, u"Cache"_s, 60), QStringList{u"Cache"_s});
    QCOMPARE(painting::twoLines(font, u"Document database"_s, 60), (QStringList{u"Document"_s, u"database"_s}));
    const QStringList cut = painting::twoLines(font, u"Incomprehensibilities"_s, 60);
    QCOMPARE(cut.size(), 1);
    QVERIFY(painting::textWidth(font, cut.first()) <= 60);
}

void TestPainting::zeroTimeStandsAtTheStart()
{
    const TimeAxis axis = TimeAxis::logarithmic({Duration(), Duration::fromMinutes(5)}, 100, 300);
    QCOMPARE(axis.at(Duration()), 100.0);
    QVERIFY(axis.at(Duration::fromMinutes(5)) > 100);
    QVERIFY(axis.at(Duration::fromDays(9)) <= 300);
    // Nothing that takes any time stands there.
    QVERIFY(axis.at(Duration::fromSeconds(1)) > axis.at(Duration()) + 20);
    QCOMPARE(axis.ticks(Theme::light()).first().text, u"0"_s);
    QCOMPARE(axis.ticks(Theme::light()).first().x, 100.0);
    const TimeAxis none = TimeAxis::logarithmic({}, 0, 100);
    QVERIFY(!none.ticks(Theme::light()).isEmpty());
}

void TestPainting::equalFactorsAreEquallyFarApartOnALogarithmicAxis()
{
    const TimeAxis axis = TimeAxis::logarithmic({Duration::fromSeconds(40), Duration::fromMinutes(190)}, 0, 1000);
    const double first = axis.at(Duration::fromMinutes(2)) - axis.at(Duration::fromMinutes(1));
    const double second = axis.at(Duration::fromHours(2)) - axis.at(Duration::fromHours(1));
    QVERIFY(std::abs(first - second) < 1e-6);
    QStringList texts;
    for (const TimeAxis::Tick &tick : axis.ticks(Theme::light()))
        texts.append(QString(tick.text).replace(QChar::Nbsp, u' '));
    QCOMPARE(texts, (QStringList{u"10 s"_s, u"1 min"_s, u"10 min"_s, u"1 h"_s, u"6 h"_s}));
}

void TestPainting::dayAxisIsEven()
{
    const TimeAxis axis = TimeAxis::even(Duration::fromDays(1), 0, 240);
    QCOMPARE(axis.at(Duration::fromHours(6)), 60.0);
    QCOMPARE(axis.at(Duration::fromDays(2)), 240.0);
}

void TestPainting::rowsOfScoresGrowWithTheirWords()
{
    ScoreTableData data;
    data.columns = {{u"AWS"_s, u"aws"_s, u"8.8"_s}, {u"GCP"_s, u"gcp"_s, u"7.5"_s}, {u"Azure"_s, u"azure"_s, u"7.5"_s}};
    const auto heightOfRow = [&data](const QString &why) {
        data.rows = {{u"Team knows it"_s, u"weighs 20 %"_s, false, {{u"9.0"_s, 0.9, why}}}};
        return ScoreTable(data).hotSpots({0, 0, 624, 236}, Theme::print()).first().area.height();
    };
    QVERIFY(heightOfRow(u"own score"_s) < 40);
    QVERIFY(heightOfRow(u"Assumption: the team runs two services there since 2023"_s) > 45);
}

QTEST_MAIN(TestPainting)
#include "tst_painting.moc"
