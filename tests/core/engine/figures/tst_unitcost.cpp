// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/unitcost.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;

namespace {

const Currency usd = Currency::of("USD");
const Quantity month = Quantity::fromWhole(730);

Rate hourly(const char *price)
{
    Rate rate;
    rate.unit = u"instance"_s;
    rate.time = Rate::Time::Hour;
    rate.tiers = {{Quantity(), *UnitPrice::fromString(QString::fromLatin1(price))}};
    return rate;
}

Money dollars(const char *amount)
{
    return *Money::fromString(QString::fromLatin1(amount), usd);
}

} // namespace

/// What one unit of a price item costs in a month, for comparing items with each other.
class TestUnitCost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anHourlyPriceCountsForTheHoursOfTheMonth()
    {
        QCOMPARE(monthlyUnitCost(hourly("0.096"), month), dollars("70.08"));
    }

    void aMonthlyPriceCountsOnce()
    {
        Rate rate = hourly("57");
        rate.time = Rate::Time::Month;
        QCOMPARE(monthlyUnitCost(rate, month), dollars("57"));
    }

    void anUpfrontPaymentCountsWithItsMonth()
    {
        Rate rate = hourly("0.03");
        rate.upfront = dollars("1200");
        rate.termMonths = 36;
        QCOMPARE(monthlyUnitCost(rate, month), dollars("55.233333")); // 21.90 and a 36th of 1,200
    }

    void whatIsFreeDoesNotHideThePrice()
    {
        Rate rate = hourly("0.10");
        rate.free = Rate::Free::Always;
        rate.allowance = Quantity::fromWhole(1000);
        rate.minimum = dollars("100");
        QCOMPARE(monthlyUnitCost(rate, month), dollars("73"));
    }

    void whatIsChargedByUseHasNoMonth()
    {
        Rate rate = hourly("0.09");
        rate.time = Rate::Time::Use;
        QVERIFY(!monthlyUnitCost(rate, month));
        rate.time = Rate::Time::Spend;
        QVERIFY(!monthlyUnitCost(rate, month));
        QVERIFY(!monthlyUnitCost(Rate(), month));
    }

    void aPartIsRoundedHalfToEven()
    {
        QCOMPARE(costOfPart(dollars("70.08"), Quantity::fromWhole(2)), dollars("35.04"));
        QCOMPARE(costOfPart(dollars("1"), Quantity::fromWhole(3)), dollars("0.333333"));
        QCOMPARE(costOfPart(dollars("0.000001"), Quantity::fromWhole(2)), dollars("0"));
        QCOMPARE(costOfPart(dollars("0.000003"), Quantity::fromWhole(2)), dollars("0.000002"));
        QCOMPARE(costOfPart(dollars("7.3"), *Quantity::fromString(u"0.25")), dollars("29.2"));
        QVERIFY(!costOfPart(dollars("7"), Quantity()));
    }
};

QTEST_APPLESS_MAIN(TestUnitCost)
#include "tst_unitcost.moc"
