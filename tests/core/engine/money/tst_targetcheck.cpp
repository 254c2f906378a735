// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/targetcheck.h"
#include "core/deenmate.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;

using Verdict = TargetCheck::Verdict;

class TestTargetCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresAreUnderstood_data();
    void measuresAreUnderstood();
    void knownMeasuresAreUnderstood();
    void moneyUnitsAreUnderstood_data();
    void moneyUnitsAreUnderstood();
    void comparisonsAreUnderstood();
    void costPerUserIsMetFromTheSecondPhase();
    void costPerRequestIsHeldExactly();
    void computedTargets_data();
    void computedTargets();
    void whatIsMeasuredInOperationIsListed_data();
    void whatIsMeasuredInOperationIsListed();
    void recoveryIsThatOfTheSlowest();
    void recoveryThatIsNotKnownOfAllIsOpen();
    void lineWithoutPriceMayMissATargetButNotMeetIt();
    void amountInAnotherCurrencyIsExchanged();

private:
    static Target target(const char *measure, const char *comparison, const char *value, const QString &unit)
    {
        Target row;
        row.measure = QString::fromUtf8(measure);
        row.comparison = QString::fromUtf8(comparison);
        row.value = quantity(value);
        row.unit = unit;
        return row;
    }
    static TargetCheck checked(DeenMate deenMate, const Target &row)
    {
        deenMate.add(row);
        return checkTargets(deenMate.plan, deenMate.costs()).value(0);
    }
    static ComponentId recovering(DeenMate &plan, const char *name, Duration time, Duration loss)
    {
        Component row = *plan.plan.find(plan.stated(plan.aws, plan.production, name, Range(dollars("1"))));
        row.recoveryTime = time;
        row.dataLoss = loss;
        plan.plan.table<Component>().replace(row);
        return row.id;
    }
};

void TestTargetCheck::measuresAreUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Measure>("measure");
    QTest::addColumn<QString>("driver");
    QTest::newRow("document") << "Cost per User" << Measure::CostPer << "users";
    QTest::newRow("a month") << "monthly cost per user" << Measure::CostPer << "users";
    QTest::newRow("per month") << "Cost-per-user per month" << Measure::CostPer << "users";
    QTest::newRow("API request") << "cost per API request" << Measure::CostPer << "requests";
    QTest::newRow("driver by key") << "cost per order" << Measure::CostPer << "orders";
    QTest::newRow("driver by name") << "cost per checkout" << Measure::CostPer << "orders";
    QTest::newRow("driver by unit") << "cost per parcel" << Measure::CostPer << "orders";
    QTest::newRow("no such driver") << "cost per elephant" << Measure::Other << "";
    QTest::newRow("monthly") << "Monthly cost" << Measure::MonthlyCost << "";
    QTest::newRow("total") << "total cost per month" << Measure::MonthlyCost << "";
    QTest::newRow("article") << "cost a month" << Measure::MonthlyCost << "";
    QTest::newRow("annual") << "Annual cost" << Measure::AnnualCost << "";
    QTest::newRow("budget") << "Budget utilization" << Measure::BudgetUsed << "";
    QTest::newRow("margin") << "monthly margin" << Measure::Margin << "";
    QTest::newRow("driver itself") << "users" << Measure::DriverValue << "users";
    QTest::newRow("RTO") << "RTO" << Measure::RecoveryTime << "";
    QTest::newRow("RPO") << "recovery point objective" << Measure::DataLoss << "";
    QTest::newRow("uptime") << "Uptime" << Measure::Availability << "";
    QTest::newRow("response time") << "Response Time" << Measure::Other << "";
    QTest::newRow("nothing") << "" << Measure::Other << "";
}

void TestTargetCheck::measuresAreUnderstood()
{
    QFETCH(QString, text);
    QFETCH(Measure, measure);
    QFETCH(QString, driver);
    DeenMate deenMate;
    Driver orders;
    orders.key = QStringLiteral("orders");
    orders.name = QStringLiteral("Checkouts");
    orders.unit = QStringLiteral("parcels");
    deenMate.add(orders);
    QCOMPARE(readMeasure(deenMate.plan, text).measure, measure);
    QCOMPARE(readMeasure(deenMate.plan, text).driver, driver);
}

void TestTargetCheck::knownMeasuresAreUnderstood()
{
    DeenMate deenMate;
    deenMate.set(&PlanInfo::userPrice, dollars("3"));
    deenMate.add(Budget());
    const QStringList known = knownMeasures(deenMate.plan);
    QVERIFY(known.contains(QStringLiteral("cost per user")));
    for (const QString &measure : known)
        QVERIFY2(readMeasure(deenMate.plan, measure).measure != Measure::Other, qPrintable(measure));
}

void TestTargetCheck::moneyUnitsAreUnderstood_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<bool>("understood");
    QTest::addColumn<QString>("currency");
    QTest::newRow("none") << "" << true << "";
    QTest::newRow("sign") << "$" << true << "USD";
    QTest::newRow("per user") << QStringLiteral("€/user") << true << "EUR";
    QTest::newRow("code") << "CHF per user a month" << true << "CHF";
    QTest::newRow("thousands") << "thousand $" << false << "";
    QTest::newRow("cents") << "cents" << false << "";
    QTest::newRow("per cent") << "%" << false << "";
}

void TestTargetCheck::moneyUnitsAreUnderstood()
{
    QFETCH(QString, unit);
    QFETCH(bool, understood);
    QFETCH(QString, currency);
    const auto read = readMoneyUnit(unit, QStringLiteral("Cost per user"));
    QCOMPARE(read.has_value(), understood);
    QCOMPARE(read.value_or(Currency()).toString(), currency);
}

void TestTargetCheck::comparisonsAreUnderstood()
{
    QCOMPARE(readComparison(QStringLiteral("<")), std::optional(Comparing::Below));
    QCOMPARE(readComparison(QStringLiteral(" ≤")), std::optional(Comparing::AtMost));
    QCOMPARE(readComparison(QStringLiteral("At least")), std::optional(Comparing::AtLeast));
    QVERIFY(!readComparison(QStringLiteral("about")));
}

void TestTargetCheck::costPerUserIsMetFromTheSecondPhase()
{
    const TargetCheck check = checked({}, target("Cost per User", "<", "0.35", QStringLiteral("$")));
    QCOMPARE(check.verdict, Verdict::Missed);
    QCOMPARE(check.firstMissed, std::optional(0));
    QCOMPARE(check.metFrom, std::optional(2));
    QCOMPARE(check.worst, std::optional(quantity("0.42798")));
    QCOMPARE(check.worstColumn, 0);
    QCOMPARE(check.values.value(6), std::optional(quantity("0.035867")));
}

void TestTargetCheck::costPerRequestIsHeldExactly()
{
    // 35,867 / 500,000,000 = 0.000 071 734 shows as 0.000072, which would not be below 0.000072.
    DeenMate deenMate;
    deenMate.set(&PlanInfo::start, Month(2026, 3));
    QCOMPARE(checked(deenMate, target("cost per request", "<", "0.000072", {})).verdict, Verdict::Met);
    QCOMPARE(checked(deenMate, target("cost per request", "<", "0.000071", {})).verdict, Verdict::Missed);
}

void TestTargetCheck::computedTargets_data()
{
    QTest::addColumn<Target>("row");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("worst");
    const QString none;
    QTest::newRow("monthly cost") << target("monthly cost", "<=", "35867", none) << Verdict::Met << "35867";
    QTest::newRow("monthly cost, below")
        << target("monthly cost", "<", "35867", none) << Verdict::Missed << "35867";
    QTest::newRow("annual cost") << target("annual cost", "<", "430404", QStringLiteral("$ a year"))
                                 << Verdict::Missed << "430404";
    QTest::newRow("budget used") << target("budget used", "at most", "80", QStringLiteral("%"))
                                 << Verdict::Missed << "89.6675"; // 35,867 of 40,000
    QTest::newRow("users") << target("users", ">=", "10000", none) << Verdict::Met << "10000";
    QTest::newRow("revenue") << target("revenue", ">", "600", none) << Verdict::Missed << "600";
    QTest::newRow("margin") << target("margin", ">=", "-4103.4", none) << Verdict::Met << "-4103.4";
}

void TestTargetCheck::computedTargets()
{
    QFETCH(Target, row);
    QFETCH(Verdict, verdict);
    QFETCH(QString, worst);
    DeenMate deenMate;
    deenMate.set(&PlanInfo::userPrice, dollars("3"));
    deenMate.set(&PlanInfo::conversion, Percent::fromWhole(2));
    Budget budget;
    budget.amount = Range(dollars("40000"));
    deenMate.add(budget);
    const TargetCheck check = checked(deenMate, row);
    QCOMPARE(check.reason, QString());
    QCOMPARE(check.verdict, verdict);
    QCOMPARE(check.worst, Quantity::fromString(worst));
}

void TestTargetCheck::whatIsMeasuredInOperationIsListed_data()
{
    QTest::addColumn<Target>("row");
    QTest::addColumn<QString>("reason");
    const QString none;
    QTest::newRow("response time") << target("Response Time", "<", "300", QStringLiteral("ms"))
                                   << "“Response Time” is measured in operation, not computed from a plan.";
    QTest::newRow("uptime") << target("Uptime", ">", "99.5", QStringLiteral("%"))
                            << "Nothing in the plan says how available its parts are.";
    QTest::newRow("comparison") << target("monthly cost", "about", "10", none) << "“about” is no comparison.";
    QTest::newRow("money unit") << target("monthly cost", "<", "10", QStringLiteral("k$"))
                                << "The unit “k$” is not understood: an amount is asked for.";
    QTest::newRow("time unit") << target("RTO", "<", "10", QStringLiteral("%"))
                               << "The unit “%” is not understood: a span of time is asked for.";
    QTest::newRow("recovery") << target("RTO", "<", "10", QStringLiteral("min"))
                              << "No component of the option says how it recovers.";
    QTest::newRow("budget") << target("budget used", "<", "80", QStringLiteral("%"))
                            << "No budget limits the option.";
    QTest::newRow("margin") << target("margin", ">", "0", none) << "The plan does not say what a user pays.";
    QTest::newRow("currency") << target("monthly cost", "<", "10", QStringLiteral("EUR"))
                              << "There is no exchange rate from EUR to USD.";
}

void TestTargetCheck::whatIsMeasuredInOperationIsListed()
{
    QFETCH(Target, row);
    QFETCH(QString, reason);
    const TargetCheck check = checked({}, row);
    QCOMPARE(check.verdict, Verdict::NotComputable);
    QCOMPARE(check.reason, reason);
}

void TestTargetCheck::recoveryIsThatOfTheSlowest()
{
    DeenMate deenMate;
    recovering(deenMate, "Web", Duration::fromMinutes(5), Duration());
    const ComponentId slow =
        recovering(deenMate, "Store", Duration::fromMinutes(45), Duration::fromHours(24));
    const TargetCheck time = checked(deenMate, target("RTO", "<=", "0.75", QStringLiteral("h")));
    QCOMPARE(time.verdict, Verdict::Met);
    QCOMPARE(time.asked, quantity("2700")); // seconds
    QCOMPARE(time.worst, std::optional(quantity("2700")));
    QCOMPARE(time.component, slow);
    QCOMPARE(checked(deenMate, target("RTO", "<", "45", QStringLiteral("min"))).verdict, Verdict::Missed);
    const TargetCheck loss = checked(deenMate, target("RPO", "<", "1", QStringLiteral("h")));
    QCOMPARE(loss.verdict, Verdict::Missed);
    QCOMPARE(loss.worst, std::optional(quantity("86400")));
}

void TestTargetCheck::recoveryThatIsNotKnownOfAllIsOpen()
{
    DeenMate deenMate;
    RecoveryTier tier;
    tier.name = QStringLiteral("Critical");
    Component open = *deenMate.plan.find(recovering(deenMate, "Search", {}, {}));
    open.recoveryTier = deenMate.add(tier);
    open.recoveryTime.reset();
    open.dataLoss.reset();
    deenMate.plan.table<Component>().replace(open);
    recovering(deenMate, "Web", Duration::fromMinutes(5), Duration());
    const TargetCheck check = checked(deenMate, target("RTO", "<", "10", QStringLiteral("min")));
    QCOMPARE(check.verdict, Verdict::NotComputable);
    QCOMPARE(check.unknown, 1);
    // What is known is too slow already.
    QCOMPARE(checked(deenMate, target("RTO", "<", "5", QStringLiteral("min"))).verdict, Verdict::Missed);
}

void TestTargetCheck::lineWithoutPriceMayMissATargetButNotMeetIt()
{
    DeenMate deenMate;
    deenMate.sizing(deenMate.component(deenMate.aws, deenMate.production, "LLM"), QuantityInput::of(1));
    const TargetCheck open = checked(deenMate, target("monthly cost", "<", "40000", {}));
    QCOMPARE(open.verdict, Verdict::NotComputable);
    QCOMPARE(open.unknown, 1);
    QVERIFY(!open.reason.isEmpty());
    QCOMPARE(checked(deenMate, target("monthly cost", "<", "35000", {})).verdict, Verdict::Missed);
    QCOMPARE(checked(deenMate, target("monthly cost", ">", "4000", {})).verdict, Verdict::Met);
}

void TestTargetCheck::amountInAnotherCurrencyIsExchanged()
{
    DeenMate deenMate;
    CurrencyRate rate;
    rate.from = Currency::of("EUR");
    rate.to = usd;
    rate.rate = *ExchangeRate::fromString(u"1.25");
    deenMate.add(rate);
    const TargetCheck check = checked(deenMate, target("monthly cost", "<=", "28693.6", QStringLiteral("€")));
    QCOMPARE(check.verdict, Verdict::Met); // × 1.25 = 35,867
    QCOMPARE(check.asked, quantity("35867"));
}

QTEST_APPLESS_MAIN(TestTargetCheck)
#include "tst_targetcheck.moc"
