// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/breakeven.h"
#include "core/deenmate.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;

class TestBreakEven : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usersAreRoundedUpExactly_data();
    void usersAreRoundedUpExactly();
    void nobodyPaysNothingCovers();
    void conversionIsRoundedUpExactly();
    void revenueIsRoundedOnce();
    void deenMateBreaksEvenAsTheDocumentSays();
    void deenMateEarnsWithTheDocumentsConversions();
    void revenueCoversCostFromAMonthOn();
    void usersThatCoverAreWhole();
    void whatNobodyKnowsIsNotCovered();
    void coverThatIsLostAgainDoesNotCount();
    void rangesSayHowEarlyAndHowLate();
    void priceInEurosFollowsTheExchangeRate();
    void whatIsMissingIsNamed_data();
    void whatIsMissingIsNamed();

private:
    /// A constant cost and users that grow by a straight line over twelve months from January 2026.
    static SmallPlan growing(const Range<Money> &cost, const char *first, const char *last)
    {
        SmallPlan small;
        const OptionId option = small.option("AWS");
        small.stated(option, small.environment("Production"), "All", cost);
        Driver users;
        users.key = QStringLiteral("users");
        users.points = {{Month(2026, 1), {}, Range(quantity(first))},
                        {Month(2026, 12), {}, Range(quantity(last))}};
        small.add(users);
        PlanInfo info = small.plan.info();
        info.usersDriver = users.key;
        info.userPrice = dollars("2");
        info.conversion = Percent::fromWhole(50);
        small.plan.table<PlanInfo>().replace(info);
        return small;
    }
    static BreakEven of(const SmallPlan &small)
    {
        return breakEven(small.plan, evaluate(small.plan, OptionId(1), Basis::Stated));
    }
};

void TestBreakEven::usersAreRoundedUpExactly_data()
{
    QTest::addColumn<QString>("cost");
    QTest::addColumn<QString>("price");
    QTest::addColumn<QString>("conversion");
    QTest::addColumn<QString>("users");
    QTest::newRow("MVP") << "4279.80"
                         << "3"
                         << "100"
                         << "1427"; // 1,426.6
    QTest::newRow("growth") << "10103.40"
                            << "3"
                            << "100"
                            << "3368"; // 3,367.8
    QTest::newRow("scale") << "35867"
                           << "3"
                           << "100"
                           << "11956"; // 11,955.67
    QTest::newRow("no remainder") << "300"
                                  << "3"
                                  << "100"
                                  << "100";
    QTest::newRow("a millionth more") << "300.000001"
                                      << "3"
                                      << "100"
                                      << "101";
    QTest::newRow("MVP, 15 % pay") << "4279.80"
                                   << "3"
                                   << "15"
                                   << "9511"; // 9,510.67
    QTest::newRow("a third of a per cent") << "1"
                                           << "3"
                                           << "0.333333"
                                           << "101"; // 100.0001
    QTest::newRow("no cost") << "0"
                             << "3"
                             << "100"
                             << "0";
}

void TestBreakEven::usersAreRoundedUpExactly()
{
    QFETCH(QString, cost);
    QFETCH(QString, price);
    QFETCH(QString, conversion);
    QFETCH(QString, users);
    const UserPrice paid {*Money::fromString(price, usd), *Percent::fromString(conversion)};
    QCOMPARE(usersToCover(*Money::fromString(cost, usd), paid), Quantity::fromString(users));
}

void TestBreakEven::nobodyPaysNothingCovers()
{
    QVERIFY(!usersToCover(dollars("1"), {dollars("0"), Percent::fromWhole(100)}));
    QVERIFY(!usersToCover(dollars("1"), {dollars("3"), Percent()}));
    QVERIFY(!conversionToCover(dollars("1"), Quantity(), dollars("3")));
    QVERIFY(!conversionToCover(dollars("1"), quantity("10"), dollars("0")));
}

void TestBreakEven::conversionIsRoundedUpExactly()
{
    // 4,279.80 / (10,000 × 3) = 14.266 %; 35,867 / 3,000,000 = 1.195 566… %; 100 / (10 × 3) = 333.3… %
    QCOMPARE(conversionToCover(dollars("4279.8"), quantity("10000"), dollars("3")),
             Percent::fromString(u"14.266"));
    QCOMPARE(conversionToCover(dollars("35867"), quantity("1000000"), dollars("3")),
             Percent::fromString(u"1.195567"));
    QCOMPARE(conversionToCover(dollars("100"), quantity("10"), dollars("3")),
             Percent::fromString(u"333.333334"));
}

void TestBreakEven::revenueIsRoundedOnce()
{
    QCOMPARE(revenueOf(quantity("10000"), {dollars("3"), Percent::fromWhole(15)}),
             std::optional(dollars("4500")));
    // 7 × 33.333333 % × 0.01 = 0.023 333 333 1
    QCOMPARE(revenueOf(quantity("7"), {dollars("0.01"), *Percent::fromString(u"33.333333")}),
             std::optional(dollars("0.023333")));
}

void TestBreakEven::deenMateBreaksEvenAsTheDocumentSays()
{
    DeenMate deenMate;
    deenMate.set(&PlanInfo::userPrice, dollars("3"));
    const BreakEven result = breakEven(deenMate.plan, deenMate.costs());
    QVERIFY(result.problem.isEmpty());
    QCOMPARE(result.points.at(0).payingUsers, std::optional(quantity("1427")));
    QCOMPARE(result.points.at(2).payingUsers, std::optional(quantity("3368")));
    QCOMPARE(result.points.at(6).payingUsers, std::optional(quantity("11956")));
    QCOMPARE(result.points.at(2).conversion, Percent::fromString(u"3.3678")); // 10,103.40 / 300,000
    QCOMPARE(result.covered, std::optional(0));
}

void TestBreakEven::deenMateEarnsWithTheDocumentsConversions()
{
    DeenMate deenMate;
    deenMate.set(&PlanInfo::userPrice, dollars("3"));
    deenMate.set(&PlanInfo::conversion, Percent::fromWhole(2));
    const BreakEven result = breakEven(deenMate.plan, deenMate.costs());
    // 2 % of 10,000, 100,000 and 1,000,000 users at 3: 600, 6,000 and 60,000.
    QCOMPARE(result.points.at(0).revenue->likely, dollars("600"));
    QCOMPARE(result.points.at(0).margin->likely, dollars("-3679.8"));
    QCOMPARE(result.points.at(2).margin->likely, dollars("-4103.4"));
    QCOMPARE(result.points.at(6).margin->likely, dollars("24133"));
    QCOMPARE(result.points.at(6).allUsers, std::optional(quantity("597784"))); // 35,867 / 0.06 = 597,783.3
    QCOMPARE(result.covered, std::optional(6)); // the third phase
    QCOMPARE(result.crossings.size(), 1);
    QCOMPARE(result.crossings.at(0).month, std::optional(Month(2026, 3)));
    QCOMPARE(result.coveredUsers, std::optional(quantity("597784"))); // as many as that month's cost takes
}

void TestBreakEven::revenueCoversCostFromAMonthOn()
{
    // Each user brings 1; 1,000 more a month from 1,000: 4,500 lie half way between April and May.
    const BreakEven result = of(growing(dollars("4500"), "1000", "12000"));
    QCOMPARE(result.covered, std::optional(4));
    QCOMPARE(result.coveredUsers, std::optional(quantity("4500")));
    QCOMPARE(result.points.at(0).allUsers, std::optional(quantity("4500")));
    QCOMPARE(result.points.at(0).payingUsers, std::optional(quantity("2250")));
    // In a month that meets the cost exactly it is covered.
    QCOMPARE(of(growing(dollars("4000"), "1000", "12000")).covered, std::optional(3));
    QVERIFY(!of(growing(dollars("12001"), "1000", "12000")).covered);
}

void TestBreakEven::usersThatCoverAreWhole()
{
    // Each user brings 1: 4,500.20 takes 4,501 of them.
    const BreakEven result = of(growing(dollars("4500.2"), "1000", "12000"));
    QCOMPARE(result.coveredUsers, std::optional(quantity("4501")));
    QCOMPARE(result.coveredUsers, result.points.at(4).allUsers);
}

void TestBreakEven::whatNobodyKnowsIsNotCovered()
{
    SmallPlan small = growing(dollars("4500"), "1000", "12000");
    small.sizing(small.component(OptionId(1), EnvironmentId(1), "Search"),
                 QuantityInput::of(Range(quantity("1"))));
    const BreakEven partly = of(small);
    QCOMPARE(partly.covered, std::optional(4));
    QCOMPARE(partly.unknown, 1);
    SmallPlan unpriced = growing(dollars("4500"), "1000", "12000");
    Sizing sizing = unpriced.plan.table<Sizing>().at(0);
    sizing.stated = {};
    unpriced.plan.table<Sizing>().replace(sizing);
    const BreakEven nothing = of(unpriced);
    QVERIFY(nothing.points.at(0).revenue.has_value());
    QVERIFY(!nothing.points.at(0).margin.has_value());
    QVERIFY(!nothing.points.at(0).payingUsers.has_value());
    QVERIFY(!nothing.covered.has_value());
}

void TestBreakEven::coverThatIsLostAgainDoesNotCount()
{
    SmallPlan small = growing(dollars("100"), "1000", "12000");
    const PhaseId later = small.phase("Later", Month(2026, 6));
    small.stated(OptionId(1), EnvironmentId(1), "Audit", Range(dollars("8400")), later);
    const BreakEven result = of(small);
    QCOMPARE(result.covered, std::optional(8)); // 9,000 against 8,500
    QCOMPARE(result.crossings.size(), 2);
    QCOMPARE(result.coveredUsers, std::optional(quantity("8500")));
}

void TestBreakEven::rangesSayHowEarlyAndHowLate()
{
    const BreakEven result =
        of(growing(Range(dollars("2000"), dollars("4500"), dollars("9000")), "1000", "12000"));
    QCOMPARE(result.earliest, std::optional(1));
    QCOMPARE(result.covered, std::optional(4));
    QCOMPARE(result.latest, std::optional(8));
    QCOMPARE(result.points.at(0).margin->low, dollars("-8000"));
    QCOMPARE(result.points.at(0).margin->high, dollars("-1000"));
}

void TestBreakEven::priceInEurosFollowsTheExchangeRate()
{
    SmallPlan small = growing(dollars("1"), "1000", "1000");
    CurrencyRate rate;
    rate.from = Currency::of("EUR");
    rate.to = usd;
    rate.rate = *ExchangeRate::fromString(u"1.25");
    rate.date = QDate(2025, 1, 1);
    small.add(rate);
    rate.rate = *ExchangeRate::fromString(u"1.5");
    rate.date = QDate(2026, 3, 1);
    small.add(rate);
    PlanInfo info = small.plan.info();
    info.userPrice = *Money::fromString(u"2", Currency::of("EUR"));
    small.plan.table<PlanInfo>().replace(info);
    const BreakEven result = of(small);
    QCOMPARE(result.points.at(1).revenue->likely, dollars("1250")); // 500 × 2 × 1.25
    QCOMPARE(result.points.at(2).revenue->likely, dollars("1500"));
}

void TestBreakEven::whatIsMissingIsNamed_data()
{
    QTest::addColumn<QString>("missing");
    QTest::addColumn<QString>("problem");
    QTest::newRow("price") << "price"
                           << "The plan does not say what a user pays.";
    QTest::newRow("conversion") << "conversion"
                                << "The plan says that no user pays.";
    QTest::newRow("key") << "key"
                         << "The plan does not say which driver counts its users.";
    QTest::newRow("driver") << "driver"
                            << "There is no driver “members” that counts users.";
    QTest::newRow("rate") << "rate"
                          << "There is no exchange rate from EUR to USD.";
}

void TestBreakEven::whatIsMissingIsNamed()
{
    QFETCH(QString, missing);
    QFETCH(QString, problem);
    SmallPlan small = growing(dollars("100"), "1000", "12000");
    PlanInfo info = small.plan.info();
    if (missing == QStringLiteral("price"))
        info.userPrice = Money();
    if (missing == QStringLiteral("conversion"))
        info.conversion = Percent();
    if (missing == QStringLiteral("key"))
        info.usersDriver.clear();
    if (missing == QStringLiteral("driver"))
        info.usersDriver = QStringLiteral("members");
    if (missing == QStringLiteral("rate"))
        info.userPrice = *Money::fromString(u"2", Currency::of("EUR"));
    small.plan.table<PlanInfo>().replace(info);
    const BreakEven result = of(small);
    QCOMPARE(result.problem, problem);
    QVERIFY(!result.covered);
    QCOMPARE(result.points.at(0).cost.amount.likely, dollars("100"));
    QVERIFY(!result.points.at(0).revenue);
}

QTEST_APPLESS_MAIN(TestBreakEven)
#include "tst_breakeven.moc"
