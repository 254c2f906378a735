// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smallplan.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;

class TestMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void currencyIsThreeCapitals();
    void zeroWithoutCurrencyIsNeutral();
    void shareRoundsOnceToEven();
    void percentageOfAWhole();
    void rangesAddEndByEnd();
    void sumThatIsTooLargeNeverTurnsRound();
};

void TestMoney::currencyIsThreeCapitals()
{
    QCOMPARE(Currency::fromString(u"USD")->toString(), QStringLiteral("USD"));
    QVERIFY(!Currency::fromString(u"usd"));
    QVERIFY(!Currency::fromString(u"US"));
    QVERIFY(!Currency::fromString(u"US$"));
    QVERIFY(Currency().isNone());
}

void TestMoney::zeroWithoutCurrencyIsNeutral()
{
    QCOMPARE(Money() + dollars("12.5"), dollars("12.5"));
    QCOMPARE(dollars("12.5") - dollars("13"), dollars("-0.5"));
}

void TestMoney::shareRoundsOnceToEven()
{
    // The document's own arithmetic: 30 % of 6,550 is 1,965.
    QCOMPARE(dollars("6550").share(Percent::fromWhole(30)), dollars("1965"));
    // Half a millionth goes to the even neighbour.
    QCOMPARE(Money::fromMicros(1, usd).share(Percent::fromWhole(50)).micros(), 0);
    QCOMPARE(Money::fromMicros(3, usd).share(Percent::fromWhole(50)).micros(), 2);
}

void TestMoney::percentageOfAWhole()
{
    // 1500 / 6550 = 0.229007633587…
    QCOMPARE(percentOf(dollars("1500"), dollars("6550")), Percent::fromString(u"22.900763"));
    QCOMPARE(percentOf(dollars("1"), dollars("0")), std::nullopt);
}

void TestMoney::rangesAddEndByEnd()
{
    const Range<Money> a {dollars("1"), dollars("2"), dollars("3")};
    const Range<Money> sum = a + Range(dollars("10"));
    QCOMPARE(sum, Range<Money>(dollars("11"), dollars("12"), dollars("13")));
    QVERIFY(sum.isOrdered());
    QVERIFY(!sum.isSingle());
}

void TestMoney::sumThatIsTooLargeNeverTurnsRound()
{
    // Twelve times 900 billion is more than millionths of it in 64 bits.
    const Money large = dollars("900000000000");
    Money sum;
    for (int month = 0; month < 12; ++month)
        sum += large;
    QVERIFY(sum > dollars("9000000000000"));
    QVERIFY(sum - large > dollars("9000000000000"));
    QVERIFY(-sum < dollars("-9000000000000"));
    QCOMPARE(sum.share(Percent::fromWhole(50)), sum);
    QVERIFY(large.share(Percent::fromWhole(2000)) > dollars("9000000000000"));
}

QTEST_APPLESS_MAIN(TestMoney)
#include "tst_money.moc"
