// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/engine/money/crossings.h"
#include "core/smallplan.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace stratoplan;
using namespace stratoplan::test;

class TestCrossings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void crossingLiesWhereTheLinesMeet();
    void crossingIsReadOnTheDriver();
    void crossingAtAPointIsFoundOnce();
    void fallingDriverSaysBelow();
    void driverThatStandsStillNamesNoUnits();
    void severalCrossingsComeInOrder();
    void touchingLeavesTheOrderAsItIs();
    void equalStretchIsOneCrossing();
    void equalBeginningAndEnd();
    void equalCurvesDoNotCross();
    void rangesSayHowEarlyAndHowLate();
    void overADriverMonthsAreSortedByUnits();
    void monthThatSaysOtherwiseIsNotHidden();
    void optionsAreNamedByMonth();
    void randomCurvesCrossWhereTheirOrderChanges();

private:
    static QList<Range<Money>> costs(const QList<int> &amounts)
    {
        QList<Range<Money>> curve;
        for (const int amount : amounts)
            curve.append(Range(Money::fromWhole(amount, usd)));
        return curve;
    }
    static CurvePair pair(const QList<int> &first, const QList<int> &second, const QList<int> &units = {})
    {
        CurvePair curves;
        curves.first = costs(first);
        curves.second = costs(second);
        for (const int value : units)
            curves.units.append(Quantity::fromWhole(value));
        return curves;
    }
    static Crossing only(const QList<Crossing> &found)
    {
        return found.size() == 1 ? found.front() : Crossing();
    }
};

void TestCrossings::crossingLiesWhereTheLinesMeet()
{
    // 100 → 160 and 120 → 130 meet after 20 / (20 + 30) of the month, at 124.
    const Crossing crossing = only(crossings(pair({100, 160}, {120, 130})));
    QCOMPARE(crossing.kind, Crossing::Kind::Cross);
    QCOMPARE(crossing.before, Lower::First);
    QCOMPARE(crossing.after, Lower::Second);
    QCOMPARE(crossing.from.column, 0);
    QCOMPARE(crossing.from.share, 0.4);
    QCOMPARE(crossing.from.cost, dollars("124"));
    QCOMPARE(crossing.from, crossing.to);
    QCOMPARE(crossing.column, 1);
    QVERIFY(!crossing.units);
}

void TestCrossings::crossingIsReadOnTheDriver()
{
    // The same 0.4 of the way from 2,000 to 5,000 users: 3,200.
    const Crossing crossing = only(crossings(pair({100, 160}, {120, 130}, {2000, 5000})));
    QCOMPARE(crossing.units, std::optional(quantity("3200")));
    QVERIFY(crossing.rises);
    // A third of the way: rounded once.
    QCOMPARE(only(crossings(pair({10, 30}, {20, 10}, {0, 1}))).units, std::optional(quantity("0.333333")));
}

void TestCrossings::crossingAtAPointIsFoundOnce()
{
    const Crossing crossing = only(crossings(pair({100, 150, 200}, {120, 150, 180}, {1000, 2000, 3000})));
    QCOMPARE(crossing.kind, Crossing::Kind::Cross);
    QCOMPARE(crossing.from.column, 1);
    QCOMPARE(crossing.from.share, 0.0);
    QCOMPARE(crossing.to, crossing.from);
    QCOMPARE(crossing.units, std::optional(quantity("2000")));
    QCOMPARE(crossing.column, 2); // in the month itself both cost the same
}

void TestCrossings::fallingDriverSaysBelow()
{
    const Crossing crossing = only(crossings(pair({160, 100}, {130, 120}, {5000, 2000})));
    QCOMPARE(crossing.after, Lower::First);
    QVERIFY(!crossing.rises);
    QCOMPARE(crossing.units, std::optional(quantity("3200"))); // 0.6 of the way down
}

void TestCrossings::driverThatStandsStillNamesNoUnits()
{
    const Crossing crossing = only(crossings(pair({100, 160}, {120, 130}, {2000, 2000})));
    QVERIFY(!crossing.units); // the driver is not why
    QCOMPARE(crossing.from.units, std::optional(quantity("2000")));
}

void TestCrossings::severalCrossingsComeInOrder()
{
    const QList<Crossing> found = crossings(pair({10, 30, 10, 10, 30}, {20, 20, 20, 10, 20}));
    QCOMPARE(found.size(), 3);
    QCOMPARE(found.at(0).from.column, 0);
    QCOMPARE(found.at(0).after, Lower::Second);
    QCOMPARE(found.at(1).from.column, 1);
    QCOMPARE(found.at(1).after, Lower::First);
    QCOMPARE(found.at(2).from.column, 3);
    QCOMPARE(found.at(2).after, Lower::Second);
}

void TestCrossings::touchingLeavesTheOrderAsItIs()
{
    const Crossing crossing = only(crossings(pair({10, 20, 10}, {20, 20, 20})));
    QCOMPARE(crossing.kind, Crossing::Kind::Touch);
    QCOMPARE(crossing.before, Lower::First);
    QCOMPARE(crossing.after, Lower::First);
    QCOMPARE(crossing.from.column, 1);
}

void TestCrossings::equalStretchIsOneCrossing()
{
    const Crossing crossing =
        only(crossings(pair({10, 20, 20, 20, 30}, {20, 20, 20, 20, 20}, {100, 200, 300, 400, 500})));
    QCOMPARE(crossing.kind, Crossing::Kind::Cross);
    QCOMPARE(crossing.from.column, 1);
    QCOMPARE(crossing.to.column, 3);
    QCOMPARE(crossing.column, 4);
    QCOMPARE(crossing.units, std::optional(quantity("400")));
}

void TestCrossings::equalBeginningAndEnd()
{
    const QList<Crossing> found = crossings(pair({20, 20, 10, 20, 20}, {20, 20, 20, 20, 20}));
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).kind, Crossing::Kind::Part);
    QCOMPARE(found.at(0).before, Lower::Neither);
    QCOMPARE(found.at(0).after, Lower::First);
    QCOMPARE(found.at(0).column, 2);
    QCOMPARE(found.at(1).kind, Crossing::Kind::Meet);
    QCOMPARE(found.at(1).after, Lower::Neither);
    QCOMPARE(found.at(1).column, 3);
    QCOMPARE(found.at(1).to.column, 4);
}

void TestCrossings::equalCurvesDoNotCross()
{
    QVERIFY(crossings(pair({10, 20}, {10, 20})).isEmpty());
    QVERIFY(crossings(pair({10, 20}, {11, 21})).isEmpty());
    QVERIFY(crossings(pair({}, {})).isEmpty());
}

void TestCrossings::rangesSayHowEarlyAndHowLate()
{
    // The second falls by 10 a month, ±15 around; the first stays at 100.
    CurvePair curves = pair({100, 100, 100, 100, 100, 100, 100}, {125, 115, 105, 95, 85, 75, 65});
    for (Range<Money> &cost : curves.second)
        cost = {cost.likely - dollars("15"), cost.likely, cost.likely + dollars("15")};
    const Crossing crossing = only(crossings(curves));
    QCOMPARE(crossing.column, 3);
    QCOMPARE(crossing.earliest, std::optional(2)); // 90–120 may be below 100; 100–130 may not
    QCOMPARE(crossing.latest, std::optional(5)); // 60–90 surely is; 70–100 is not
}

void TestCrossings::overADriverMonthsAreSortedByUnits()
{
    // Users go up and down again; over the users there is one crossing, at 3,200.
    const CurvePair curves = pair({100, 160, 100}, {120, 130, 120}, {2000, 5000, 2000});
    QCOMPARE(crossings(curves).size(), 2);
    const Crossing crossing = only(crossingsOver(curves));
    QCOMPARE(crossing.units, std::optional(quantity("3200")));
    QCOMPARE(crossing.after, Lower::Second);
    QVERIFY(crossing.holds);
}

void TestCrossings::monthThatSaysOtherwiseIsNotHidden()
{
    // In the first month the second is cheaper with the 2,000 users at which it is dearer later.
    const CurvePair curves = pair({130, 100, 160}, {120, 120, 130}, {2000, 2000, 5000});
    const Crossing crossing = only(crossingsOver(curves));
    QCOMPARE(crossing.units, std::optional(quantity("3200")));
    QVERIFY(!crossing.holds);
}

void TestCrossings::optionsAreNamedByMonth()
{
    SmallPlan small;
    const EnvironmentId environment = small.environment("Production");
    const PhaseId later = small.phase("Later", Month(2026, 9));
    const OptionId aws = small.option("AWS");
    const ComponentId cluster = small.stated(aws, environment, "Cluster", Range(dollars("100")));
    Sizing sizing;
    sizing.component = cluster;
    sizing.phase = later;
    sizing.stated = {StatedAmount::Kind::Amount, Range(dollars("300")), Spread::Triangular};
    small.add(sizing);
    const OptionId azure = small.option("Azure");
    small.stated(azure, environment, "Cluster", Range(dollars("150")));
    Driver users;
    users.key = QStringLiteral("users");
    users.points = {{Month(2026, 1), {}, Range(quantity("800"))},
                    {Month(2026, 12), {}, Range(quantity("5200"))}};
    small.add(users);
    const Crossing crossing =
        only(crossings(small.plan, evaluate(small.plan, aws, Basis::Stated),
                       evaluate(small.plan, azure, Basis::Stated), QStringLiteral("users")));
    QCOMPARE(crossing.after, Lower::Second);
    QCOMPARE(crossing.month, std::optional(Month(2026, 9)));
    // 400 users a month more: 3,600 in August, 4,000 in September; a quarter of the way.
    QCOMPARE(crossing.units, std::optional(quantity("3700")));
    QCOMPARE(crossing.from.cost, dollars("150"));
}

void TestCrossings::randomCurvesCrossWhereTheirOrderChanges()
{
    QRandomGenerator random(4);
    for (int round = 0; round < 1000; ++round) {
        QList<int> first;
        QList<int> second;
        for (int month = 0; month < 12; ++month) {
            first.append(random.bounded(4));
            second.append(random.bounded(4));
        }
        int changes = 0;
        int order = 0;
        for (int month = 0; month < 12; ++month) {
            const int now = qBound(-1, second.at(month) - first.at(month), 1);
            changes += now != 0 && order != 0 && now != order;
            order = now != 0 ? now : order;
        }
        const QList<Crossing> found = crossings(pair(first, second));
        const auto crossed = std::count_if(found.begin(), found.end(), [](const Crossing &crossing) {
            return crossing.kind == Crossing::Kind::Cross;
        });
        QCOMPARE(crossed, changes);
        for (const Crossing &crossing : found) {
            // At the place itself both straight lines have the same value.
            const auto at = [&crossing](const QList<int> &curve, const CurvePlace &place) {
                const int next = curve.value(place.column + 1, curve.back());
                return curve.at(place.column) + place.share * (next - curve.at(place.column));
            };
            QVERIFY(qAbs(at(first, crossing.from) - at(second, crossing.from)) < 1e-9);
            QVERIFY(qAbs(at(first, crossing.to) - at(second, crossing.to)) < 1e-9);
            QVERIFY(qAbs(at(first, crossing.from) - crossing.from.cost.toDouble()) < 1e-6);
        }
    }
}

QTEST_APPLESS_MAIN(TestCrossings)
#include "tst_crossings.moc"
