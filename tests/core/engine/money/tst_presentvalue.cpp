// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/presentvalue.h"
#include "core/deenmate.h"

#include <QTest>

#include <limits>

using namespace stratoplan;
using namespace stratoplan::test;

class TestPresentValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void costsSumUpMonthByMonth();
    void withoutARateMoneyKeepsItsValue();
    void thousandAMonthAtTwelvePerCent();
    void deenMateAtFivePerCent();
    void aYearLaterACostIsWorthLessByTheRate();
    void lowAndHighAreDiscountedLikewise();
    void rateOfMinusHundredPerCentHasNoPresentValue();
    void sumThatIsTooLargeStaysSo();
};

void TestPresentValue::costsSumUpMonthByMonth()
{
    const CumulativeCost cost = cumulativeCost(DeenMate().costs(), Percent());
    QCOMPARE(cost.sums.size(), 12);
    QCOMPARE(cost.sums.at(0).amount.likely, dollars("4279.8"));
    QCOMPARE(cost.sums.at(2).amount.likely, dollars("18663")); // 2 × 4,279.80 + 10,103.40
    QCOMPARE(cost.sums.at(11).amount.likely, dollars("264175.2")); // 8,559.60 + 40,413.60 + 215,202
}

void TestPresentValue::withoutARateMoneyKeepsItsValue()
{
    const DeenMate deenMate;
    const CumulativeCost cost = cumulativeCost(deenMate.plan, deenMate.costs());
    QCOMPARE(cost.present.size(), 12);
    QCOMPARE(cost.present.back().likely, dollars("264175.2"));
}

void TestPresentValue::thousandAMonthAtTwelvePerCent()
{
    SmallPlan small;
    const OptionId option = small.option("AWS");
    small.stated(option, small.environment("Production"), "All", Range(dollars("1000")));
    const CostTable table = evaluate(small.plan, option, Basis::Stated);
    const CumulativeCost cost = cumulativeCost(table, Percent::fromWhole(12));
    // A spreadsheet's =PV(1.12^(1/12)-1, 12, -1000, 0, 1), payments at the beginning of the month:
    // 1000 · (1 − 1/1.12) / (1 − 1.12^(−1/12)) = 11,398.658 846 743…
    QCOMPARE(cost.present.back().likely, dollars("11398.658847"));
    QCOMPARE(cost.present.at(0).likely, dollars("1000")); // month 0 is today
    QCOMPARE(cost.present.at(1).likely, dollars("1990.600398")); // + 1000 · 1.12^(−1/12)
    QCOMPARE(cost.sums.back().amount.likely, dollars("12000"));
}

void TestPresentValue::deenMateAtFivePerCent()
{
    DeenMate deenMate;
    deenMate.set(&PlanInfo::discountRate, Percent::fromWhole(5));
    // Twelve factors 1.05^(−m/12) over 2 × 4,279.80, 4 × 10,103.40 and 6 × 35,867: 256,281.957 635 843…
    const CumulativeCost cost = cumulativeCost(deenMate.plan, deenMate.costs());
    QCOMPARE(cost.present.back().likely, dollars("256281.957636"));
    QCOMPARE(cost.rate, Percent::fromWhole(5));
}

void TestPresentValue::aYearLaterACostIsWorthLessByTheRate()
{
    SmallPlan small;
    PlanInfo info = small.plan.info();
    info.horizon = 13;
    small.plan.table<PlanInfo>().replace(info);
    const OptionId option = small.option("AWS");
    small.stated(option, small.environment("Production"), "All", Range(dollars("1120")),
                 small.phase("Later", Month(2027, 1)));
    const CostTable table = evaluate(small.plan, option, Basis::Stated);
    QCOMPARE(cumulativeCost(table, Percent::fromWhole(12)).present.back().likely, dollars("1000"));
}

void TestPresentValue::lowAndHighAreDiscountedLikewise()
{
    SmallPlan small;
    const OptionId option = small.option("AWS");
    small.stated(option, small.environment("Production"), "All",
                 Range(dollars("500"), dollars("1000"), dollars("2000")));
    const CostTable table = evaluate(small.plan, option, Basis::Stated);
    const Range<Money> present = cumulativeCost(table, Percent::fromWhole(12)).present.back();
    QCOMPARE(present.low, dollars("5699.329423")); // half of 11,398.658 846 743
    QCOMPARE(present.high, dollars("22797.317693"));
}

void TestPresentValue::rateOfMinusHundredPerCentHasNoPresentValue()
{
    const CumulativeCost cost = cumulativeCost(DeenMate().costs(), -Percent::fromWhole(100));
    QVERIFY(cost.present.isEmpty());
    QCOMPARE(cost.sums.size(), 12);
}

void TestPresentValue::sumThatIsTooLargeStaysSo()
{
    SmallPlan small;
    const OptionId option = small.option("AWS");
    const EnvironmentId production = small.environment("Production");
    small.stated(option, production, "All", Range(dollars("5000000000000")));
    const auto present = [&] {
        return cumulativeCost(evaluate(small.plan, option, Basis::Stated), Percent::fromWhole(12)).present;
    };
    // Two months of 5,000 billion are more than 9,223 billion, discounted or not.
    QCOMPARE(present().at(0).likely, dollars("5000000000000"));
    QCOMPARE(present().at(1).likely.micros(), std::numeric_limits<qint64>::max());
    QCOMPARE(present().at(11).likely.micros(), std::numeric_limits<qint64>::max());
    // A month that is too large itself is not less for being paid later.
    small.stated(option, production, "As much", Range(dollars("5000000000000")));
    QCOMPARE(present().at(0).likely.micros(), std::numeric_limits<qint64>::max());
}

QTEST_APPLESS_MAIN(TestPresentValue)
#include "tst_presentvalue.moc"
