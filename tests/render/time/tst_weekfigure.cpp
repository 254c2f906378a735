// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/time/weekfigure.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;

namespace {

constexpr int hours = 168;

WeekFigureData pods(const QList<int> &counts)
{
    return {.counts = counts, .minimum = 2, .maximum = 6, .unit = u"pods"_s};
}

QList<Figure::HotSpot> spotsOf(const QList<int> &counts)
{
    return WeekFigure(pods(counts)).hotSpots(QRectF(0, 0, 640, 170), Theme::light());
}

} // namespace

/// What a typical week says of its hours.
class TestWeekFigure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLeastAndTheMostAreSaid()
    {
        QList<int> counts(hours, 3);
        counts[5] = 2;
        counts[90] = 6;
        QCOMPARE(WeekFigure(pods(counts)).altText(), u"A typical week: between 2 and 6 pods run."_s);
    }

    void eachHourSaysWhatRuns()
    {
        QList<int> counts(hours, 3);
        counts[25] = 4; // a day and an hour after Monday, 0:00
        const QList<Figure::HotSpot> spots = spotsOf(counts);
        QCOMPARE(spots.size(), hours);
        QCOMPARE(spots.at(0).text, u"Monday, 0:00: 3 pods"_s);
        QCOMPARE(spots.at(25).text, u"Tuesday, 1:00: 4 pods"_s);
        QCOMPARE(spots.last().text, u"Sunday, 23:00: 3 pods"_s);
    }

    void finerStepsGiveARange()
    {
        QList<int> counts(2 * hours, 3); // half hours
        counts[1] = 5;
        QCOMPARE(spotsOf(counts).at(0).text, u"Monday, 0:00: 3 to 5 pods"_s);
        QCOMPARE(spotsOf(counts).at(1).text, u"Monday, 1:00: 3 pods"_s);
    }

    void coarserStepsHoldForTheirHours()
    {
        QList<int> counts(hours / 4, 3); // four hours each
        counts[0] = 5;
        QCOMPARE(spotsOf(counts).at(3).text, u"Monday, 3:00: 5 pods"_s);
        QCOMPARE(spotsOf(counts).at(4).text, u"Monday, 4:00: 3 pods"_s);
    }

    void hoursAreEquallyWide()
    {
        const QList<Figure::HotSpot> spots = spotsOf(QList<int>(hours, 3));
        const double width = spots.first().area.width();
        for (qsizetype i = 1; i < spots.size(); ++i) {
            QVERIFY(qAbs(spots.at(i).area.left() - spots.at(i - 1).area.right()) < 0.001);
            QVERIFY(qAbs(spots.at(i).area.width() - width) < 0.001);
        }
    }

    void aWeekOfNothingSaysSo()
    {
        QCOMPARE(WeekFigure(pods({})).altText(), u"A typical week."_s);
        QVERIFY(spotsOf({}).isEmpty());
    }
};

QTEST_MAIN(TestWeekFigure)
#include "tst_weekfigure.moc"
