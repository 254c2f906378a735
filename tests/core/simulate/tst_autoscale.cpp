// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/slowweek.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace stratoplan;
using namespace stratoplan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

WholeCase randomCase(std::mt19937 &random)
{
    const auto between = [&random](int low, int high) {
        return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1));
    };
    WholeCase made;
    made.peak = between(0, 10) == 0 ? 0 : between(1, 5000);
    made.capacity = between(1, 400);
    made.minimum = between(0, 4);
    made.maximum = made.minimum + between(0, 20);
    made.step = between(1, 3);
    made.target = between(0, 1) == 0 ? between(10, 100) : 0;
    made.upper = between(0, 9) == 0 ? 0 : between(50, 100);
    made.lower = between(0, 4) == 0 ? 0 : between(5, 60);
    made.atUpper = between(0, 1) == 0;
    static constexpr std::array cooldowns {0, 60, 300, 301, 450, 600, 1800, 3600, 5400, 90000, 700000};
    made.cooldown = cooldowns.at(static_cast<size_t>(between(0, static_cast<int>(cooldowns.size()) - 1)));
    const int pattern = between(0, 2);
    for (int hour = 0; hour < hoursOfWeek; ++hour) {
        int &load = made.load.at(static_cast<size_t>(hour));
        if (pattern == 0)
            load = between(0, 100);
        else if (pattern == 1)
            load = hour % 24 >= 9 && hour % 24 < 18 && hour < 120 ? 100 : 10;
        else
            load = 10 * (hour % 11);
    }
    return made;
}

} // namespace

/// A component's week against a slow, literal restatement of the rules, and by hand.
class TestAutoscale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thousandRandomWeeksFollowTheRules();
    void steadyLoadRunsWhatTheTargetAsks();
    void workingHoursRunMoreUnits();
    void growthIsLateByFiveMinutes();
    void cooldownHoldsBackTheNextStep();
    void thresholdAddsOnlyAboveIt();
    void withoutLowerThresholdNothingIsTakenBack();
    void nothingRunsWithoutLoadWhereTheMinimumIsZero();
    void equalBoundsNeverScale();
    void maximumLeavesAnOverload();
    void withoutCapacityTheMinimumRuns();
    void crossedBoundsCountAsTheMinimum();
    void hugeLoadIsBounded();
    void cooldownOfDaysNeverSettles();
    void whatRestsRunsItsBusiestHours();
    void hoursOfAMonthAreWholeHoursOfTheWeek();
    void weekTakesMicroseconds();

private:
    static AutoscaleInput steady(double load)
    {
        AutoscaleInput input {.peakLoad = load, .capacity = 100, .minimum = 2, .maximum = 10, .target = 70};
        input.load.fill(1);
        return input;
    }
};

void TestAutoscale::thousandRandomWeeksFollowTheRules()
{
    std::mt19937 random(20261121);
    for (int round = 0; round < 1000; ++round) {
        const WholeCase given = randomCase(random);
        const AutoscaleWeek expected = SlowWeek(given).run();
        const AutoscaleWeek week = simulateWeek(inputFor(given));
        if (week == expected)
            continue;
        qsizetype step = 0;
        while (step < stepsOfWeek && week.counts.at(step) == expected.counts.at(step))
            ++step;
        QFAIL(qPrintable(u"case %1: step %2, mean %3, expected %4, settled %5 and %6"_s.arg(
            QString::number(round), QString::number(step), QString::number(week.mean),
            QString::number(expected.mean), QString::number(week.settled),
            QString::number(expected.settled))));
    }
}

void TestAutoscale::steadyLoadRunsWhatTheTargetAsks()
{
    // 350 / (100 × 70 %) = 5 exactly; 351 needs a sixth.
    QCOMPARE(simulateWeek(steady(350)).mean, 5.0);
    QCOMPARE(simulateWeek(steady(351)).mean, 6.0);
    QCOMPARE(simulateWeek(steady(351)).counts, QList<int>(2016, 6));
    QCOMPARE(simulateWeek(steady(351)).overloadedShare, 0.0);
    QVERIFY(simulateWeek(steady(351)).settled);
}

void TestAutoscale::workingHoursRunMoreUnits()
{
    // Monday to Friday, 9 to 17 o'clock: 700 on units of 100 aimed at 70 % are 10 units; otherwise 140 are 2.
    AutoscaleInput input = steady(700);
    for (size_t hour = 0; hour < input.load.size(); ++hour)
        input.load[hour] = hour / 24 < 5 && hour % 24 >= 9 && hour % 24 < 17 ? 1 : 0.2;
    const AutoscaleWeek week = simulateWeek(input);
    QCOMPARE(week.peak, 10);
    QCOMPARE(week.smallest, 2);
    // 40 hours of 10, 128 of 2; each day's change up and down is late by the same step.
    QCOMPARE(week.mean, (40 * 10 + 128 * 2) / 168.0);
    // The first step of each working day still has 2 units for 700: five of 2,016.
    QCOMPARE(week.overloadedShare, 5 / 2016.0);
}

void TestAutoscale::growthIsLateByFiveMinutes()
{
    AutoscaleInput input = steady(700);
    input.load.fill(0);
    input.load[10] = 1;
    const AutoscaleWeek week = simulateWeek(input);
    QCOMPARE(week.counts.at(10 * 12), 2);
    QCOMPARE(week.counts.at(10 * 12 + 1), 10);
    QCOMPARE(week.counts.at(11 * 12), 10);
    QCOMPARE(week.counts.at(11 * 12 + 1), 2);
}

void TestAutoscale::cooldownHoldsBackTheNextStep()
{
    AutoscaleInput input {.peakLoad = 1000,
                          .capacity = 100,
                          .minimum = 1,
                          .maximum = 20,
                          .step = 2,
                          .upper = 80,
                          .lower = 30,
                          .cooldownSeconds = 700};
    input.load[0] = 1;
    const AutoscaleWeek week = simulateWeek(input);
    // 700 s are three steps: 1, then 3 units from the second step on, 5 from the fifth, 7 from the eighth,
    // 9 from the eleventh.
    QCOMPARE(week.counts.mid(0, 12), (QList<int> {1, 3, 3, 3, 5, 5, 5, 7, 7, 7, 9, 9}));
    // No load from 1:00 on, the next change is due at the end of step 13: 7, 5, 3, 1 (bounded by the
    // minimum).
    QCOMPARE(week.counts.mid(12, 13), (QList<int> {9, 7, 7, 7, 5, 5, 5, 3, 3, 3, 1, 1, 1}));
    // 1,000 on 1 … 9 units of 100 is too much in each of the twelve steps.
    QCOMPARE(week.overloadedShare, 12 / 2016.0);
}

void TestAutoscale::thresholdAddsOnlyAboveIt()
{
    AutoscaleInput input {.peakLoad = 140, .capacity = 100, .minimum = 2, .maximum = 5, .upper = 70};
    input.load.fill(1);
    QCOMPARE(simulateWeek(input).mean, 2.0); // 140 on 2 × 100 is 70 %, not above
    input.peakLoad = 141;
    QCOMPARE(simulateWeek(input).mean, 3.0);
    input.peakLoad = 140;
    input.atUpper = true;
    QCOMPARE(simulateWeek(input).mean, 3.0);
}

void TestAutoscale::withoutLowerThresholdNothingIsTakenBack()
{
    AutoscaleInput input {.peakLoad = 300, .capacity = 100, .minimum = 1, .maximum = 9, .upper = 75};
    input.load[100] = 1;
    // 300 on 4 units is 75 %, not above: 4 units stay for the week that counts.
    QCOMPARE(simulateWeek(input).counts, QList<int>(2016, 4));
}

void TestAutoscale::nothingRunsWithoutLoadWhereTheMinimumIsZero()
{
    AutoscaleInput input = steady(0);
    input.minimum = 0;
    QCOMPARE(simulateWeek(input).mean, 0.0);
    input.target = 0;
    input.upper = 70;
    input.atUpper = true;
    QCOMPARE(simulateWeek(input).peak, 0);
    input.peakLoad = 60;
    QCOMPARE(simulateWeek(input).mean, 1.0); // one unit is wanted by any load
}

void TestAutoscale::equalBoundsNeverScale()
{
    AutoscaleInput input = steady(100000);
    input.minimum = 4;
    input.maximum = 4;
    const AutoscaleWeek week = simulateWeek(input);
    QCOMPARE(week.counts, QList<int>(2016, 4));
    QCOMPARE(week.overloadedShare, 1.0);
}

void TestAutoscale::maximumLeavesAnOverload()
{
    AutoscaleInput input = steady(2000);
    input.load.fill(0.5);
    QCOMPARE(simulateWeek(input).mean, 10.0);
    QCOMPARE(simulateWeek(input).overloadedShare, 0.0); // 1,000 on 10 × 100 is 100 %, not above
    input.load[50] = 0.51;
    QCOMPARE(simulateWeek(input).overloadedShare, 12 / 2016.0);
}

void TestAutoscale::withoutCapacityTheMinimumRuns()
{
    AutoscaleInput input = steady(2000);
    input.capacity = 0;
    QCOMPARE(simulateWeek(input).counts, QList<int>(2016, 2));
    QCOMPARE(simulateWeek(input).overloadedShare, 0.0);
}

void TestAutoscale::crossedBoundsCountAsTheMinimum()
{
    AutoscaleInput input = steady(2000);
    input.minimum = 6;
    input.maximum = 3;
    QCOMPARE(simulateWeek(input).counts, QList<int>(2016, 6));
}

void TestAutoscale::hugeLoadIsBounded()
{
    QCOMPARE(simulateWeek(steady(std::numeric_limits<double>::infinity())).mean, 10.0);
    QCOMPARE(simulateWeek(steady(std::numeric_limits<double>::quiet_NaN())).mean, 2.0);
    QCOMPARE(simulateWeek(steady(-5)).mean, 2.0);
    AutoscaleInput input = steady(1e300);
    input.maximum = std::numeric_limits<int>::max();
    input.target = 0;
    input.upper = 50;
    input.step = std::numeric_limits<int>::max();
    QCOMPARE(simulateWeek(input).peak, std::numeric_limits<int>::max());
}

void TestAutoscale::cooldownOfDaysNeverSettles()
{
    // Up on a Monday, then ten days of rest: the step back comes in the middle of the next week, so that no
    // week is like the one before it.
    AutoscaleInput input {.peakLoad = 300,
                          .capacity = 100,
                          .minimum = 1,
                          .maximum = 2,
                          .upper = 80,
                          .lower = 30,
                          .cooldownSeconds = 10 * 86400};
    for (size_t hour = 0; hour < input.load.size(); ++hour)
        input.load[hour] = hour < 24 ? 1 : 0;
    const AutoscaleWeek week = simulateWeek(input);
    QVERIFY(!week.settled);
    QCOMPARE(week.counts.size(), 2016);
    input.cooldownSeconds = 300;
    QVERIFY(simulateWeek(input).settled);
}

void TestAutoscale::whatRestsRunsItsBusiestHours()
{
    AutoscaleInput input = steady(700);
    input.load.fill(0.5);
    input.load[10] = input.load[90] = 1;
    input.hours = 2;
    const AutoscaleWeek week = simulateWeek(input);
    for (qsizetype step = 0; step < stepsOfWeek; ++step) {
        const bool runs = step / stepsOfHour == 10 || step / stepsOfHour == 90;
        const bool starts = step == 10 * stepsOfHour || step == 90 * stepsOfHour;
        QCOMPARE(week.counts.at(step), !runs ? 0 : starts ? 2 : 10); // 700 on 100 at 70 %
    }
    QCOMPARE(week.mean, 224 / 24.0); // 2 × (2 + 11 × 10) in 24 steps
    QCOMPARE(week.smallest, 2);
    QCOMPARE(week.peak, 10);
    QCOMPARE(week.overloadedShare, 2 / 24.0);
    QVERIFY(week.settled);
    input.hours = 3; // the third one is the first of all others
    QCOMPARE(simulateWeek(input).counts.at(stepsOfHour - 1), 5); // 350 on 100 at 70 %
}

void TestAutoscale::hoursOfAMonthAreWholeHoursOfTheWeek()
{
    const Quantity month = Quantity::fromWhole(730);
    QCOMPARE(hoursOfWeekFor(month, month), 168);
    QCOMPARE(hoursOfWeekFor(Quantity::fromWhole(220), month), 51); // 50.6
    QCOMPARE(hoursOfWeekFor(Quantity(), month), 1);
    QCOMPARE(hoursOfWeekFor(Quantity::fromWhole(1000), month), 168);
}

void TestAutoscale::weekTakesMicroseconds()
{
    AutoscaleInput input = steady(900);
    for (size_t hour = 0; hour < input.load.size(); ++hour)
        input.load[hour] = 0.1 + 0.9 * static_cast<double>(hour % 24) / 24;
    qint64 best = std::numeric_limits<qint64>::max();
    qint64 units = 0;
    for (int round = 0; round < 200; ++round) {
        QElapsedTimer timer;
        timer.start();
        units += simulateWeek(input).peak;
        best = std::min(best, timer.nsecsElapsed());
    }
    QCOMPARE(units, 200 * 10);
    qInfo("RESULT a week takes %lld ns", static_cast<long long>(best));
    QVERIFY2(best < 200'000, "ten times what a release build may take"); // 20 µs without debugging aids
}

QTEST_APPLESS_MAIN(TestAutoscale)
#include "tst_autoscale.moc"
