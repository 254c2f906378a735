// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/breakeven.h"
#include "core/engine/money/budgetcourse.h"
#include "core/engine/drivers.h"
#include "core/deenmate.h"

#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

/// DeenMate's projections, whose totals the document states, and the same plan with users that grow between
/// the document's three points and phases that begin when its ranges of users are left.
class TestDeenMate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coreStackAddsUp();
    void monthsAndYearsAgreeWithTheDocument_data();
    void monthsAndYearsAgreeWithTheDocument();
    void stepsBreakTheBudgetInMonthThree();
    void growthBreaksTheBudgetInMonthTwo();
    void growthBringsBreakEvenForward();

private:
    /// The same plan with users by month instead of by phase, and phases that begin where users leave the
    /// document's ranges: above 10,000 the second, above 100,000 the third.
    static DeenMate following(Driver::Interpolation interpolation)
    {
        DeenMate deenMate;
        Driver users = deenMate.plan.table<Driver>().at(0);
        users.interpolation = interpolation;
        users.points = {{Month(2025, 9), {}, Range(quantity("10000"))},
                        {Month(2025, 11), {}, Range(quantity("100000"))},
                        {Month(2026, 3), {}, Range(quantity("1000000"))}};
        deenMate.plan.table<Driver>().replace(users);
        beginAt(deenMate, deenMate.growth, u"users > 10000"_s);
        beginAt(deenMate, deenMate.scale, u"users > 100000"_s);
        Budget budget;
        budget.amount = Range(dollars("10000"));
        deenMate.add(budget);
        return deenMate;
    }
    static void beginAt(DeenMate &deenMate, PhaseId id, const QString &condition)
    {
        Trigger trigger;
        trigger.condition = condition;
        trigger.action = Trigger::Action::BeginPhase;
        Phase phase = *deenMate.plan.find(id);
        phase.begins = Phase::Begins::OnTrigger;
        phase.trigger = deenMate.add(trigger);
        deenMate.plan.table<Phase>().replace(phase);
    }
    static BudgetStretch overBudget(const DeenMate &deenMate)
    {
        return budgetCourses(deenMate.plan, deenMate.costs()).value(0).limit().stretches.value(0);
    }
};

void TestDeenMate::coreStackAddsUp()
{
    const DeenMate deenMate;
    const CostTable table = deenMate.costs();
    const QList<std::pair<int, const char *>> expected {{0, "1344"}, {2, "6189"}, {6, "30299"}};
    for (const auto &[column, amount] : expected) {
        CostSum sum;
        for (const CostRow &row : table.rows) {
            const Component *component = deenMate.plan.find(row.component);
            if (component && component->group.isNone() && component->name != u"Recovery tests"_s)
                sum.add(row.cells.at(column));
        }
        QCOMPARE(sum.amount.likely, dollars(amount));
    }
}

void TestDeenMate::monthsAndYearsAgreeWithTheDocument_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("month");
    QTest::addColumn<QString>("year");
    QTest::addColumn<QString>("statedMonth");
    QTest::addColumn<QString>("statedYear");
    QTest::addColumn<QString>("perUser");
    QTest::newRow("MVP") << 0 << u"4279.8"_s << u"51357.6"_s << u"4280"_s << u"51360"_s << u"0.43"_s;
    QTest::newRow("growth") << 2 << u"10103.4"_s << u"121240.8"_s << u"10103"_s << u"121236"_s << u"0.10"_s;
    QTest::newRow("scale") << 6 << u"35867"_s << u"430404"_s << u"35867"_s << u"430404"_s << u"0.036"_s;
}

void TestDeenMate::monthsAndYearsAgreeWithTheDocument()
{
    QFETCH(int, column);
    QFETCH(QString, month);
    QFETCH(QString, year);
    QFETCH(QString, statedMonth);
    QFETCH(QString, statedYear);
    QFETCH(QString, perUser);
    const DeenMate deenMate;
    const CostTable table = deenMate.costs();
    const Money cost = table.total(column).amount.likely;
    QCOMPARE(cost, *Money::fromString(month, usd));
    const Money annual = cost.share(Percent::fromWhole(1200));
    QCOMPARE(annual, *Money::fromString(year, usd));
    // The document rounds a month to whole dollars and takes twelve of them.
    QVERIFY(std::abs(cost.toDouble() - statedMonth.toDouble()) <= 0.5);
    QVERIFY(std::abs(annual.toDouble() - statedYear.toDouble()) <= 12 * 0.5);
    const auto users =
        driverValue(deenMate.plan, deenMate.plan.table<Driver>().at(0), table.timeline.at(column));
    const auto each = costPer(cost, users->likely);
    const double step = std::pow(10, -double(perUser.section(u'.', 1).size()));
    QVERIFY(std::abs(each->toDouble() - perUser.toDouble()) <= step / 2);
}

void TestDeenMate::stepsBreakTheBudgetInMonthThree()
{
    const BudgetStretch over = overBudget(following(Driver::Interpolation::Step));
    QCOMPARE(over.first, 2);
    QCOMPARE(over.from, std::optional(Month(2025, 11)));
    QCOMPARE(over.worst, 6); // the third phase, from a million users on
}

void TestDeenMate::growthBreaksTheBudgetInMonthTwo()
{
    // 10,000 · √10 = 31,623 users in the second month are above 10,000; 100,000 · 10^(1/4) = 177,828 in the
    // fourth above 100,000.
    const DeenMate deenMate = following(Driver::Interpolation::Geometric);
    const BudgetStretch over = overBudget(deenMate);
    QCOMPARE(over.first, 1);
    QCOMPARE(over.from, std::optional(Month(2025, 10)));
    QCOMPARE(over.phase, deenMate.growth);
    QCOMPARE(over.worst, 3);
    QCOMPARE(Timeline(deenMate.plan).beginOf(deenMate.scale), std::optional(Month(2025, 12)));
    const Driver &users = deenMate.plan.table<Driver>().at(0);
    const auto second = driverValue(deenMate.plan, users, Timeline(deenMate.plan).at(1));
    QCOMPARE(std::round(second->likely.toDouble()), 31'623.0);
}

void TestDeenMate::growthBringsBreakEvenForward()
{
    // 5 % of the users pay 3: 0.15 a user. In steps 100,000 bring 15,000 against 10,103.40 in month 3, and
    // month 7 on a million bring 150,000. Growing, the second month's 31,623 bring 4,743 against 10,103.40,
    // the third's 100,000 cover it, the fourth's 177,828 bring 26,674 against the third phase's 35,867, the
    // fifth's 316,228 bring 47,434: covered for good from then on.
    const auto covered = [](Driver::Interpolation interpolation) {
        DeenMate deenMate = following(interpolation);
        deenMate.set(&PlanInfo::userPrice, dollars("3"));
        deenMate.set(&PlanInfo::conversion, Percent::fromWhole(5));
        return breakEven(deenMate.plan, deenMate.costs()).covered;
    };
    QCOMPARE(covered(Driver::Interpolation::Step), std::optional(2));
    QCOMPARE(covered(Driver::Interpolation::Geometric), std::optional(4));
}

QTEST_GUILESS_MAIN(TestDeenMate)
#include "tst_deenmate.moc"
