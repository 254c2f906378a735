// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/pricetext.h"

#include "core/text/translations.h"
#include "core/smallplan.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;

class TestPriceText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*QCoreApplication::instance()); }
    void priceReads_data();
    void priceReads();
    void detailsNameTiersAllowanceAndMinimum();
    void termReads_data();
    void termReads();

private:
    static Rate rate(Rate::Time time, const char *unit, QList<Tier> tiers)
    {
        Rate made;
        made.time = time;
        made.unit = QString::fromLatin1(unit);
        made.tiers = std::move(tiers);
        return made;
    }
};

Q_DECLARE_METATYPE(Rate)

void TestPriceText::priceReads_data()
{
    QTest::addColumn<Rate>("rate");
    QTest::addColumn<QString>("text");
    const QList<Tier> free {{Quantity(), UnitPrice()}};
    QTest::newRow("hourly") << rate(Rate::Time::Hour, "instance", {{Quantity(), price("0.096")}})
                            << QStringLiteral("$0.0960 /instance-hour");
    Rate blocks = rate(Rate::Time::Use, "request", {{Quantity(), price("0.4")}});
    blocks.per = Quantity::fromWhole(1'000'000);
    QTest::newRow("per million") << blocks << QStringLiteral("$0.4000 /1,000,000 request");
    QTest::newRow("tiers") << rate(Rate::Time::Use, "GB",
                                   {{Quantity(), price("0.09")}, {quantity("10240"), price("0.085")}})
                           << QStringLiteral("$0.0900 … $0.0850 /GB");
    Rate reserved = rate(Rate::Time::Hour, "instance", {{Quantity(), price("0.025")}});
    reserved.upfront = dollars("438");
    reserved.termMonths = 12;
    QTest::newRow("partly upfront") << reserved << QStringLiteral("$438.00 once + $0.0250 /instance-hour");
    Rate all = rate(Rate::Time::Hour, "instance", free);
    all.upfront = dollars("1200");
    all.termMonths = 36;
    QTest::newRow("all upfront") << all << QStringLiteral("$1,200.00 for 3 years");
    Rate yearly = rate(Rate::Time::Month, "seat", free);
    yearly.upfront = dollars("252");
    yearly.termMonths = 12;
    QTest::newRow("yearly") << yearly << QStringLiteral("$252.00 a year");
    QTest::newRow("percentage of spend")
        << rate(Rate::Time::Spend, "", {{Quantity(), price("0.10")}, {quantity("10000"), price("0.07")}})
        << QStringLiteral("10 % … 7 % of spend");
}

void TestPriceText::priceReads()
{
    QFETCH(Rate, rate);
    QFETCH(QString, text);
    QCOMPARE(priceText(Format(), rate), text);
}

void TestPriceText::detailsNameTiersAllowanceAndMinimum()
{
    Rate support =
        rate(Rate::Time::Spend, "", {{Quantity(), price("0.10")}, {quantity("10000"), price("0.07")}});
    support.minimum = dollars("100");
    QCOMPARE(priceDetails(Format(), support),
             QStringList({QStringLiteral("from $0: 10 %"), QStringLiteral("from $10,000: 7 %"),
                          QStringLiteral("at least $100.00 a month")}));
    Rate egress = rate(Rate::Time::Use, "GB", {{Quantity(), price("0.09")}});
    egress.free = Rate::Free::First12Months;
    egress.allowance = quantity("15");
    QCOMPARE(priceDetails(Format(), egress),
             QStringList(QStringLiteral("15 GB a month free in the account's first 12 months")));
    Rate instance = rate(Rate::Time::Hour, "instance", {{Quantity(), price("0.0104")}});
    instance.free = Rate::Free::Always;
    instance.allowance = quantity("750");
    QCOMPARE(priceDetails(Format(), instance),
             QStringList(QStringLiteral("750 instance-hours a month free")));
}

void TestPriceText::termReads_data()
{
    QTest::addColumn<QString>("term");
    QTest::addColumn<QString>("text");
    QTest::newRow("on demand") << "on-demand"
                               << "On demand";
    QTest::newRow("reserved") << "reserved-1y-no-upfront"
                              << "Reserved, 1 year, no upfront";
    QTest::newRow("three years") << "reserved-3y-partial-upfront"
                                 << "Reserved, 3 years, partial upfront";
    QTest::newRow("savings plan") << "savings-plan-3y-all-upfront"
                                  << "Savings plan, 3 years, all upfront";
    QTest::newRow("EC2 savings plan") << "ec2-savings-plan-1y-no-upfront"
                                      << "EC2 savings plan, 1 year, no upfront";
    QTest::newRow("committed use") << "committed-3y"
                                   << "Committed, 3 years";
    QTest::newRow("yearly") << "flat-yearly"
                            << "Flat, paid yearly";
    QTest::newRow("unknown to us") << "dev-test"
                                   << "Dev test";
}

void TestPriceText::termReads()
{
    QFETCH(QString, term);
    QFETCH(QString, text);
    QCOMPARE(termText(term), text);
}

QTEST_GUILESS_MAIN(TestPriceText)
#include "tst_pricetext.moc"
