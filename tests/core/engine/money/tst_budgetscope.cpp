// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/budgetcourse.h"
#include "core/deenmate.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;

class TestBudgetScope : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scopesSumTheirOwnLines_data();
    void scopesSumTheirOwnLines();
    void budgetInEurosFollowsTheExchangeRate();
    void withoutExchangeRateNothingIsPassed();
    void budgetOfAnotherOptionIsNoConcern();
    void limitInThePlansCurrencyIsTheMostSpecificOne();

private:
    static Budget budgetOf(const char *amount)
    {
        Budget budget;
        budget.amount = Range(dollars(amount));
        return budget;
    }
    static Money euros(const char *amount)
    {
        return *Money::fromString(QString::fromLatin1(amount), Currency::of("EUR"));
    }
};

void TestBudgetScope::scopesSumTheirOwnLines_data()
{
    QTest::addColumn<QString>("scope");
    QTest::addColumn<QString>("sum");
    QTest::newRow("plan") << "plan"
                          << "70"; // 10 + 20 + 40, not what stands in place
    QTest::newRow("environment") << "environment"
                                 << "40";
    QTest::newRow("environment in place of another") << "enterprise"
                                                     << "80";
    QTest::newRow("group") << "group"
                           << "20";
    QTest::newRow("tag") << "tag"
                         << "50"; // 10 + 40
    QTest::newRow("tag in an environment") << "both"
                                           << "40";
}

void TestBudgetScope::scopesSumTheirOwnLines()
{
    QFETCH(QString, scope);
    QFETCH(QString, sum);
    SmallPlan small;
    const OptionId option = small.option("AWS");
    const EnvironmentId production = small.environment("Production");
    const EnvironmentId staging = small.environment("Staging");
    const EnvironmentId enterprise = small.environment("Enterprise", production);
    Group group;
    group.name = QStringLiteral("Security");
    const GroupId security = small.add(group);
    const auto line = [&](EnvironmentId environment, const char *amount, GroupId of, bool tagged) {
        Component row = *small.plan.find(small.stated(option, environment, amount, Range(dollars(amount))));
        row.group = of;
        if (tagged)
            row.tags = {{QStringLiteral("team"), QStringLiteral("web")}};
        small.plan.table<Component>().replace(row);
    };
    line(production, "10", {}, true);
    line(production, "20", security, false);
    line(staging, "40", {}, true);
    line(enterprise, "80", {}, false);
    Budget budget = budgetOf("1");
    if (scope == QStringLiteral("environment") || scope == QStringLiteral("both"))
        budget.environment = staging;
    if (scope == QStringLiteral("enterprise"))
        budget.environment = enterprise;
    if (scope == QStringLiteral("group"))
        budget.group = security;
    if (scope == QStringLiteral("tag") || scope == QStringLiteral("both"))
        budget.tag = {QStringLiteral("team"), QStringLiteral("web")};
    small.add(budget);
    const BudgetCourse course =
        budgetCourses(small.plan, evaluate(small.plan, option, Basis::Stated)).value(0);
    QCOMPARE(course.points.at(0).cost.amount.likely, *Money::fromString(sum, usd));
}

void TestBudgetScope::budgetInEurosFollowsTheExchangeRate()
{
    DeenMate deenMate;
    CurrencyRate rate;
    rate.from = Currency::of("EUR");
    rate.to = usd;
    rate.rate = *ExchangeRate::fromString(u"1.20");
    rate.date = QDate(2025, 1, 1);
    deenMate.add(rate);
    rate.rate = *ExchangeRate::fromString(u"1.10");
    rate.date = QDate(2026, 1, 15);
    deenMate.add(rate);
    Budget budget;
    budget.amount = Range(euros("9000"));
    budget.thresholds = {{Percent::fromWhole(90), {}, false}, {{}, dollars("10000"), true}};
    deenMate.add(budget);
    const BudgetCourse course = budgetCourses(deenMate.plan, deenMate.costs()).value(0);
    QCOMPARE(course.limit().amounts.at(3), std::optional(dollars("10800"))); // December: 9,000 × 1.20
    QCOMPARE(course.limit().amounts.at(4), std::optional(dollars("9900"))); // January: 9,000 × 1.10
    QCOMPARE(course.limit().first, std::optional(4)); // at the same 10,103.40
    QCOMPARE(course.bounds.at(0).amounts.at(3), std::optional(dollars("9720"))); // 90 % of 10,800
    QCOMPARE(course.bounds.at(0).first, std::optional(2));
    QCOMPARE(course.bounds.at(1).amounts.at(4), std::optional(dollars("10000")));
}

void TestBudgetScope::withoutExchangeRateNothingIsPassed()
{
    DeenMate deenMate;
    Budget budget;
    budget.amount = Range(euros("1"));
    deenMate.add(budget);
    const BudgetCourse course = budgetCourses(deenMate.plan, deenMate.costs()).value(0);
    QVERIFY(course.points.at(0).holds);
    QVERIFY(!course.points.at(0).amount);
    QVERIFY(!course.limit().amounts.at(0));
    QVERIFY(course.limit().stretches.isEmpty());
}

void TestBudgetScope::budgetOfAnotherOptionIsNoConcern()
{
    DeenMate deenMate;
    Budget budget = budgetOf("1");
    budget.option = deenMate.option("Azure");
    deenMate.add(budget);
    QVERIFY(budgetCourses(deenMate.plan, deenMate.costs()).isEmpty());
}

void TestBudgetScope::limitInThePlansCurrencyIsTheMostSpecificOne()
{
    DeenMate deenMate;
    CurrencyRate rate;
    rate.from = Currency::of("EUR");
    rate.to = usd;
    rate.rate = *ExchangeRate::fromString(u"1.20");
    deenMate.add(rate);
    deenMate.add(budgetOf("5000"));
    Budget growth;
    growth.phase = deenMate.growth;
    growth.amount = Range(euros("9000"));
    deenMate.add(growth);
    const Timeline timeline(deenMate.plan);
    QCOMPARE(limitAt(deenMate.plan, deenMate.aws, timeline.at(0))->amount.high, dollars("5000"));
    QCOMPARE(limitAt(deenMate.plan, deenMate.aws, timeline.at(2))->amount.high, dollars("10800"));
    deenMate.plan.table<CurrencyRate>() = {};
    QVERIFY(!limitAt(deenMate.plan, deenMate.aws, timeline.at(2)));
}

QTEST_APPLESS_MAIN(TestBudgetScope)
#include "tst_budgetscope.moc"
