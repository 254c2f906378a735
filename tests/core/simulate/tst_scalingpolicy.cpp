// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/autoscale.h"

#include <QTest>

#include <limits>

using namespace stratoplan;
using namespace Qt::Literals::StringLiterals;

namespace {

ScalingPolicy simulatedPolicy()
{
    ScalingPolicy policy;
    policy.load = QuantityInput::of(1000);
    policy.capacity = Quantity::fromWhole(100);
    policy.minimum = 2;
    policy.maximum = 10;
    policy.target = Percent::fromWhole(70);
    return policy;
}

} // namespace

/// What a plan's rows give the simulation of a week.
class TestScalingPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hourHoldsUntilTheNextListed();
    void profileWithoutHoursIsAlwaysAtItsPeak();
    void strangeHoursArePassedOver();
    void policyIsCarriedOver();
    void policyThatCannotBeSimulatedSaysWhy_data();
    void policyThatCannotBeSimulatedSaysWhy();
};

void TestScalingPolicy::hourHoldsUntilTheNextListed()
{
    LoadProfile profile;
    profile.hours = {
        {9, Percent::fromWhole(80)}, {18, Percent::fromWhole(25)}, {160, Percent::fromWhole(10)}};
    const LoadWeek week = loadWeekOf(&profile);
    QCOMPARE(week[0], 0.1);
    QCOMPARE(week[8], 0.1);
    QCOMPARE(week[9], 0.8);
    QCOMPARE(week[17], 0.8);
    QCOMPARE(week[18], 0.25);
    QCOMPARE(week[159], 0.25);
    QCOMPARE(week[167], 0.1);
}

void TestScalingPolicy::profileWithoutHoursIsAlwaysAtItsPeak()
{
    LoadWeek peak;
    peak.fill(1);
    const LoadProfile profile;
    QCOMPARE(loadWeekOf(&profile), peak);
    QCOMPARE(loadWeekOf(nullptr), peak);
}

void TestScalingPolicy::strangeHoursArePassedOver()
{
    LoadProfile profile;
    profile.hours = {{168, Percent::fromWhole(5)},
                     {-1, Percent::fromWhole(6)},
                     {3, Percent::fromWhole(40)},
                     {0, Percent::fromWhole(-20)},
                     {3, Percent::fromWhole(50)}};
    const LoadWeek week = loadWeekOf(&profile);
    QCOMPARE(week[0], 0.0);
    QCOMPARE(week[2], 0.0);
    QCOMPARE(week[3], 0.5);
    QCOMPARE(week[167], 0.5);
}

void TestScalingPolicy::policyIsCarriedOver()
{
    ScalingPolicy policy = simulatedPolicy();
    policy.comparison = u">="_s;
    policy.threshold = Quantity::fromWhole(85);
    policy.lower = Quantity::fromWhole(30);
    policy.step = 3;
    policy.cooldown = Duration::fromMinutes(10);
    LoadProfile profile;
    profile.hours = {{0, Percent::fromWhole(50)}};
    const AutoscaleInput input = inputOf(policy, &profile, 800);
    QCOMPARE(input.peakLoad, 800.0);
    QCOMPARE(input.capacity, 100.0);
    QCOMPARE(input.minimum, 2);
    QCOMPARE(input.maximum, 10);
    QCOMPARE(input.step, 3);
    QCOMPARE(input.target, 70.0);
    QCOMPARE(input.upper, 85.0);
    QCOMPARE(input.lower, 30.0);
    QVERIFY(input.atUpper);
    for (const QString &word : {u"≥"_s, u"at least"_s}) {
        policy.comparison = word;
        QVERIFY2(inputOf(policy, nullptr, 800).atUpper, qPrintable(word));
    }
    QCOMPARE(input.cooldownSeconds, 600);
    QCOMPARE(input.load[167], 0.5);
    policy.cooldown = Duration::fromDays(1000000);
    QCOMPARE(inputOf(policy, nullptr, 1).cooldownSeconds, std::numeric_limits<int>::max());
}

void TestScalingPolicy::policyThatCannotBeSimulatedSaysWhy_data()
{
    QTest::addColumn<ScalingPolicy>("policy");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, const QString &why, auto change) {
        ScalingPolicy policy = simulatedPolicy();
        change(policy);
        QTest::newRow(name) << policy << why;
    };
    row("target", {}, [](ScalingPolicy &) {});
    row("threshold", {}, [](ScalingPolicy &policy) {
        policy.target = {};
        policy.comparison = u">"_s;
        policy.threshold = Quantity::fromWhole(70);
        policy.unit = u"%"_s;
    });
    row("no load", u"No load is stated, so nothing can be simulated."_s,
        [](ScalingPolicy &policy) { policy.load = {}; });
    row("no capacity", u"The load that one unit carries is not stated."_s,
        [](ScalingPolicy &policy) { policy.capacity = {}; });
    row("no maximum", u"No maximum is stated."_s, [](ScalingPolicy &policy) {
        policy.minimum = 0;
        policy.maximum = 0;
    });
    row("negative minimum", u"The minimum is below zero."_s,
        [](ScalingPolicy &policy) { policy.minimum = -1; });
    row("crossed bounds", u"The minimum of 12 is above the maximum of 10."_s,
        [](ScalingPolicy &policy) { policy.minimum = 12; });
    row("nothing to aim at", u"Neither a target use nor a threshold is stated."_s,
        [](ScalingPolicy &policy) { policy.target = {}; });
    row("only shrinks", u"The policy says when to shrink, but not when to grow."_s,
        [](ScalingPolicy &policy) {
            policy.target = {};
            policy.comparison = u"<"_s;
            policy.threshold = Quantity::fromWhole(30);
        });
    row("only shrinks, in words", u"The policy says when to shrink, but not when to grow."_s,
        [](ScalingPolicy &policy) {
            policy.target = {};
            policy.comparison = u"at most"_s;
            policy.threshold = Quantity::fromWhole(30);
        });
    row("no comparison", u"“beside” is no comparison."_s, [](ScalingPolicy &policy) {
        policy.target = {};
        policy.comparison = u"beside"_s;
        policy.threshold = Quantity::fromWhole(30);
    });
    row("other unit", u"The threshold is in “ms”, not in percent of use; state a target use."_s,
        [](ScalingPolicy &policy) {
            policy.target = {};
            policy.threshold = Quantity::fromWhole(500);
            policy.unit = u"ms"_s;
        });
    row("crossed thresholds", u"The lower threshold is not below the upper one."_s,
        [](ScalingPolicy &policy) {
            policy.target = {};
            policy.threshold = Quantity::fromWhole(50);
            policy.lower = Quantity::fromWhole(50);
        });
}

void TestScalingPolicy::policyThatCannotBeSimulatedSaysWhy()
{
    QFETCH(ScalingPolicy, policy);
    QFETCH(QString, why);
    QCOMPARE(autoscaleProblem(policy), why);
}

QTEST_APPLESS_MAIN(TestScalingPolicy)
#include "tst_scalingpolicy.moc"
