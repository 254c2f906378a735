// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/pricing.h"
#include "smallplan.h"

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
    void upfrontPaymentIsRefused();
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
    QTest::newRow("egress, 822,031 GB")
        << "822031" << "0:0 1:0.09 10240:0.085 51200:0.07 153600:0.05" << "44992.66";
    // Cape Town, infracost issue 1199: each tier alone.
    QTest::newRow("Cape Town, first tier") << "10240" << "0:0.154" << "1576.96";
    QTest::newRow("Cape Town, all four")
        << "157000" << "0:0.154 10240:0.147 51200:0.126 153600:0.112" << "20881.28";
    // 2,628,000 vCPU-seconds, 240,000 of them free.
    QTest::newRow("vCPU-seconds") << "2628000" << "0:0 240000:0.000024" << "57.312";
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

void TestPricing::upfrontPaymentIsRefused()
{
    Rate rate = rateOf(Rate::Time::Hour, {{Quantity(), price("0.05")}});
    rate.upfront = dollars("1200");
    QVERIFY(!priceUsage(rate, quantity("1"), hours));
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
