// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/pricing/pricing.h"
#include "core/smallplan.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;

class TestPricing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hourlyRateRunsTheWholeMonth();
    void graduatedTiersMatchPublishedFigures_data();
    void graduatedTiersMatchPublishedFigures();
    void volumeTiersPriceAllUsageAlike();
    void blocksDivideThePrice();
    void allowanceIsTakenOffFirst();
    void amountIsRoundedOnceToEven();
    void rateWithoutFirstTierIsRefused();
    void upfrontPaymentSpreadAddsUpToTheWhole();
    void supportPlanClimbsItsSteps();
    void sustainedUseClimbsForEachUnit();
    void firstYearAllowanceEndsWithTheYear();
    void absurdAmountIsRefused();
    void allottedPartsAddUpToTheWhole();
};

static const Quantity hours = Quantity::fromWhole(730);

static Rate rateOf(Rate::Time time, QList<Tier> tiers)
{
    Rate rate;
    rate.time = time;
    rate.tiers = std::move(tiers);
    return rate;
}

void TestPricing::hourlyRateRunsTheWholeMonth()
{
    // m5.large in us-east-1: 0.096 an hour, 730 hours: 70.08.
    const Rate rate = rateOf(Rate::Time::Hour, {{Quantity(), price("0.096")}});
    QCOMPARE(priceUsage(rate, quantity("1"), hours)->cost, dollars("70.08"));
    QCOMPARE(priceUsage(rate, quantity("5"), hours)->cost, dollars("350.4"));
}

void TestPricing::graduatedTiersMatchPublishedFigures_data()
{
    QTest::addColumn<QString>("usage");
    QTest::addColumn<QString>("tiers");
    QTest::addColumn<QString>("cost");
    // AWS internet egress, 1 GB free, 1 TB = 1,024 GB.
    QTest::newRow("egress, 822,031 GB") << "822031"
                                        << "0:0 1:0.09 10240:0.085 51200:0.07 153600:0.05"
                                        << "44992.66";
    // Cape Town, infracost issue 1199: each tier alone.
    QTest::newRow("Cape Town, first tier") << "10240"
                                           << "0:0.154"
                                           << "1576.96";
    QTest::newRow("Cape Town, second tier") << "40960"
                                            << "0:0.147"
                                            << "6021.12";
    QTest::newRow("Cape Town, third tier") << "102400"
                                           << "0:0.126"
                                           << "12902.4";
    QTest::newRow("Cape Town, last tier") << "3400"
                                          << "0:0.112"
                                          << "380.8";
    QTest::newRow("Cape Town, all four") << "157000"
                                         << "0:0.154 10240:0.147 51200:0.126 153600:0.112"
                                         << "20881.28";
    // 2,628,000 vCPU-seconds, 240,000 of them free.
    QTest::newRow("vCPU-seconds") << "2628000"
                                  << "0:0 240000:0.000024"
                                  << "57.312";
}

void TestPricing::graduatedTiersMatchPublishedFigures()
{
    QFETCH(QString, usage);
    QFETCH(QString, tiers);
    QFETCH(QString, cost);
    Rate rate = rateOf(Rate::Time::Use, {});
    for (const QString &tier : tiers.split(QLatin1Char(' '))) {
        const QStringList parts = tier.split(QLatin1Char(':'));
        rate.tiers.append({*Quantity::fromString(parts[0]), *UnitPrice::fromString(parts[1])});
    }
    QCOMPARE(priceUsage(rate, *Quantity::fromString(usage), hours)->cost, *Money::fromString(cost, usd));
}

void TestPricing::volumeTiersPriceAllUsageAlike()
{
    Rate rate = rateOf(Rate::Time::Use, {{Quantity(), price("1")}, {quantity("100"), price("0.5")}});
    rate.tiering = Rate::Tiering::Volume;
    QCOMPARE(priceUsage(rate, quantity("100"), hours)->cost, dollars("100"));
    QCOMPARE(priceUsage(rate, quantity("101"), hours)->cost, dollars("50.5"));
}

void TestPricing::blocksDivideThePrice()
{
    // 0.40 per million DNS queries: 10 million cost 4.
    Rate rate = rateOf(Rate::Time::Use, {{Quantity(), price("0.4")}});
    rate.per = Quantity::fromWhole(1'000'000);
    QCOMPARE(priceUsage(rate, Quantity::fromWhole(10'000'000), hours)->cost, dollars("4"));
}

void TestPricing::allowanceIsTakenOffFirst()
{
    Rate rate = rateOf(Rate::Time::Use, {{Quantity(), price("0.5")}});
    rate.free = Rate::Free::Always;
    rate.allowance = quantity("5");
    QCOMPARE(priceUsage(rate, quantity("100"), hours)->cost, dollars("47.5"));
    QCOMPARE(priceUsage(rate, quantity("3"), hours)->cost, dollars("0"));
}

void TestPricing::amountIsRoundedOnceToEven()
{
    const Rate rate = rateOf(Rate::Time::Use, {{Quantity(), price("0.0000005")}});
    QCOMPARE(priceUsage(rate, quantity("1"), hours)->cost.micros(), 0); // half a millionth, down to even
    QCOMPARE(priceUsage(rate, quantity("3"), hours)->cost.micros(), 2); // one and a half, up to even
}

void TestPricing::rateWithoutFirstTierIsRefused()
{
    QVERIFY(!priceUsage(rateOf(Rate::Time::Use, {}), quantity("1"), hours));
    QVERIFY(!priceUsage(rateOf(Rate::Time::Use, {{quantity("1"), price("1")}}), quantity("1"), hours));
}

void TestPricing::upfrontPaymentSpreadAddsUpToTheWhole()
{
    // 1,200 over 36 months: 33.333333 a month, and the parts give back 1,200.000000.
    Money sum = dollars("0");
    for (int month = 0; month < 36; ++month) {
        const Money part = spreadPart(dollars("1200"), 36, month);
        QVERIFY(part.micros() == 33'333'333 || part.micros() == 33'333'334);
        sum += part;
    }
    QCOMPARE(sum, dollars("1200"));
    QCOMPARE(*upfrontOf(dollars("438"), quantity("2.5")), dollars("1095"));
}

void TestPricing::supportPlanClimbsItsSteps()
{
    // 10 % to 10,000, 7 % to 80,000, 5 % to 250,000, 3 % beyond, at least 100 (AWS Business support).
    Rate rate = rateOf(Rate::Time::Spend,
                       {{Quantity(), price("0.10")},
                        {quantity("10000"), price("0.07")},
                        {quantity("80000"), price("0.05")},
                        {quantity("250000"), price("0.03")}});
    rate.minimum = dollars("100");
    QCOMPARE(priceUsage(rate, quantity("85000"), hours)->cost, dollars("6150"));
    QCOMPARE(priceUsage(rate, quantity("500"), hours)->cost, dollars("100"));
    QCOMPARE(priceUsage(rate, quantity("300000"), hours)->cost,
             dollars("15900")); // 1,000 + 4,900 + 8,500 + 1,500
}

void TestPricing::sustainedUseClimbsForEachUnit()
{
    // 100, 80, 60, 40 % of 0.10 for each quarter of 730 hours: 182.5 × 0.28 = 51.10, however many units run.
    Rate rate = rateOf(Rate::Time::Hour,
                       {{Quantity(), price("0.1")},
                        {quantity("182.5"), price("0.08")},
                        {quantity("365"), price("0.06")},
                        {quantity("547.5"), price("0.04")}});
    rate.tierScope = Rate::Scope::Unit;
    QVERIFY(isLinear(rate));
    QCOMPARE(priceUsage(rate, quantity("1"), hours)->cost, dollars("51.1"));
    QCOMPARE(priceUsage(rate, quantity("3"), hours)->cost, dollars("153.3"));
    QCOMPARE(priceUsage(rate, quantity("2"), quantity("200"))->cost, dollars("39.3")); // 2 × (18.25 + 1.40)
}

void TestPricing::firstYearAllowanceEndsWithTheYear()
{
    // 750 instance-hours free in the first year; 730 hours of one instance, then of two.
    Rate rate = rateOf(Rate::Time::Hour, {{Quantity(), price("0.0104")}});
    rate.free = Rate::Free::First12Months;
    rate.allowance = quantity("750");
    QCOMPARE(priceUsage(rate, quantity("1"), hours, true)->cost, dollars("0"));
    QCOMPARE(priceUsage(rate, quantity("2"), hours, true)->cost, dollars("7.384")); // 710 × 0.0104
    QCOMPARE(priceUsage(rate, quantity("1"), hours)->cost, dollars("7.592"));
}

void TestPricing::absurdAmountIsRefused()
{
    const Rate rate = rateOf(Rate::Time::Hour, {{Quantity(), price("9000000")}});
    const auto priced = priceUsage(rate, Quantity::fromRaw(std::numeric_limits<qint64>::max()), hours);
    QVERIFY(!priced);
    QCOMPARE(priced.error().code, Error::Code::Invalid);
}

void TestPricing::allottedPartsAddUpToTheWhole()
{
    const QList<Money> parts = allot(dollars("100"), {1, 1, 1});
    QCOMPARE(parts[0] + parts[1] + parts[2], dollars("100"));
    QCOMPARE(parts[1].micros(), 33'333'333);
    const QList<Money> uneven = allot(Money::fromMicros(10, usd), {2, 5});
    QCOMPARE(uneven[0].micros(), 2); // 20 / 7, the rest goes to the largest
    QCOMPARE(uneven[1].micros(), 8);
}

QTEST_APPLESS_MAIN(TestPricing)
#include "tst_pricing.moc"
