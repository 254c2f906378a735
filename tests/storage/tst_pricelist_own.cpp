// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/recordedlist.h"

#include "storage/pricelists/own/ownrow.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using storage::ListedPrice;

namespace {

RecordedList read(const QByteArray &csv, const QString &fileName = u"acme-2026-01.csv"_s)
{
    return RecordedList::ofBytes(csv, fileName);
}

const QByteArray header = "provider,service,sku,region,role,term,unit,time,per,from,price,currency,upfront,"
                          "free,allowance,pool,minimum,effective,source,note,spec:vCPU\n";

} // namespace

class OwnPriceListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowIsARate()
    {
        const RecordedList list = read(header
                                       + "acme,Hosting,vm-1,eu,virtual-machine,on-demand,instance,hour,,0,0."
                                         "05,EUR,,,,,,2026-01-15,Contract 7,by hand,4\n");
        QVERIFY2(list.status.ok(), list.status.ok() ? "" : qPrintable(list.status.error().message));
        QCOMPARE(list.format, u"Price list of your own (CSV)"_s);
        QCOMPARE(list.head.key, u"own/acme"_s);
        QCOMPARE(list.head.provider, u"acme"_s);
        QCOMPARE(list.prices.size(), 1);
        const ListedPrice price = list.prices.first();
        QCOMPARE(price.line, 2);
        QCOMPARE(price.item.key, u"acme/hosting/vm-1/eu"_s);
        QCOMPARE(price.item.role, u"virtual-machine"_s);
        QCOMPARE(price.item.category, Category::Compute);
        QCOMPARE(price.item.specifications, QList<KeyValue>({{u"vCPU"_s, u"4"_s}}));
        QCOMPARE(price.rate.time, Rate::Time::Hour);
        QCOMPARE(price.rate.currency, Currency::of("EUR"));
        QCOMPARE(price.rate.tiers.first().price, *UnitPrice::fromString(u"0.05"));
        QCOMPARE(price.rate.effective, QDate(2026, 1, 15));
        QCOMPARE(price.rate.sourceTitle, u"Contract 7"_s);
        QCOMPARE(price.rate.note, u"by hand"_s);
    }

    void furtherRowsAreTiers()
    {
        const RecordedList list =
            read(header
                 + "acme,Net,egress,,data-transfer,,GB,use,,0,0.09,,,always,100,account,,,,,\nacme,Net,"
                   "egress,,data-transfer,,GB,use,,10240,0.08,,,,,,,,,,\n");
        QCOMPARE(list.prices.size(), 2);
        QCOMPARE(list.prices.at(0).part, ListedPrice::Part::Tier);
        QCOMPARE(list.prices.at(0).rate.free, Rate::Free::Always);
        QCOMPARE(list.prices.at(0).rate.allowance, Quantity::fromWhole(100));
        QCOMPARE(list.prices.at(0).rate.pool, u"account"_s);
        QCOMPARE(list.prices.at(0).item.region, u"global"_s);
        QCOMPARE(list.prices.at(1).item.key, list.prices.at(0).item.key);
        QCOMPARE(list.prices.at(1).rate.tiers.first().from, Quantity::fromWhole(10240));
    }

    void commitmentsAreKnownByTheirTerm()
    {
        const RecordedList list =
            read(header
                 + "acme,Hosting,vm-1,eu,,reserved-3y-all-upfront,instance,hour,,,,USD,3600.5,,,,,,,,\n"
                   "acme,Hosting,plan,eu,,flat-yearly,plan,month,,,0,USD,120,,,,,,,,\n");
        QCOMPARE(list.prices.size(), 2);
        QCOMPARE(list.prices.at(0).part, ListedPrice::Part::Upfront);
        QCOMPARE(list.prices.at(0).rate.termMonths, 36);
        QCOMPARE(list.prices.at(0).rate.upfront, *Money::fromString(u"3600.5", Currency::of("USD")));
        QCOMPARE(list.prices.at(1).rate.termMonths, 12);
    }

    void supportPlansCountSpending()
    {
        const RecordedList list =
            read(header + "acme,Support,gold,,support,flat,USD,spend,,0,0.10,USD,,,,,100,,,,\n");
        QCOMPARE(list.prices.first().rate.time, Rate::Time::Spend);
        QCOMPARE(list.prices.first().rate.minimum, *Money::fromString(u"100", Currency::of("USD")));
    }

    void badCellsAreNamedByLineAndColumn_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("column");
        const auto row = [](const char *name, const QByteArray &cells, const QString &column) {
            QTest::newRow(name) << cells << column;
        };
        row("comma", "acme,H,x,,,,GB,use,,,\"0,05\",,,,,,,,,,", u"price"_s);
        row("negative", "acme,H,x,,,,GB,use,,,-1,,,,,,,,,,", u"price"_s);
        row("too large", "acme,H,x,,,,GB,use,,,99999999,,,,,,,,,,", u"price"_s);
        row("not a number", "acme,H,x,,,,GB,use,,,NaN,,,,,,,,,,", u"price"_s);
        row("no price", "acme,H,x,,,,GB,use,,,,,,,,,,,,,", u"price"_s);
        row("tier without a price", "acme,H,x,,,,GB,use,,10,,,5,,,,,,,,", u"price"_s);
        row("no provider", ",H,x,,,,GB,use,,,1,,,,,,,,,,", u"provider"_s);
        row("no sku", "acme,H,,,,,GB,use,,,1,,,,,,,,,,", u"sku"_s);
        row("time", "acme,H,x,,,,GB,fortnight,,,1,,,,,,,,,,", u"time"_s);
        row("role", "acme,H,x,,wizard,,GB,use,,,1,,,,,,,,,,", u"role"_s);
        row("per", "acme,H,x,,,,GB,use,0,,1,,,,,,,,,,", u"per"_s);
        row("currency", "acme,H,x,,,,GB,use,,,1,euro,,,,,,,,,", u"currency"_s);
        row("free", "acme,H,x,,,,GB,use,,,1,,,sometimes,,,,,,,", u"free"_s);
        row("date", "acme,H,x,,,,GB,use,,,1,,,,,,,31.1.2026,,,", u"effective"_s);
        row("tier", "acme,H,x,,,,GB,use,,ten,1,,,,,,,,,,", u"from"_s);
    }

    void badCellsAreNamedByLineAndColumn()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, column);
        const RecordedList list = read(header + "acme,H,ok,,,,GB,use,,,1,,,,,,,,,,\n" + row + "\n");
        QVERIFY(list.status.ok());
        QCOMPARE(list.prices.size(), 1);
        QCOMPARE(list.skipped.size(), 1);
        QCOMPARE(list.skipped.first().line, 3);
        QVERIFY2(list.skipped.first().why.contains(u'“' + column + u'”'),
                 qPrintable(list.skipped.first().why));
    }

    void spreadsheetsMayUseSemicolonsAndMarks()
    {
        QByteArray csv = header + "acme,\"H, and more\",x,,,,GB,use,,,1,,,,,,,,,,\r\n";
        csv.replace("\"H, and more\"", "\"H; and more\"").replace(',', ';');
        const RecordedList list = read("\xef\xbb\xbf" + csv);
        QVERIFY(list.status.ok());
        QCOMPARE(list.prices.first().item.service, u"H; and more"_s);
    }

    void aBadHeaderFailsAsAWhole()
    {
        const RecordedList missing = read("provider,sku,price,time\nacme,x,1,use\n");
        QCOMPARE(missing.status.error().code, Error::Code::Damaged);
        QVERIFY(missing.status.error().message.contains(u"unit"_s));
        const RecordedList unknown = read("provider,sku,price,unit,time,prize\nacme,x,1,GB,use,2\n");
        QVERIFY(unknown.status.error().message.contains(u"prize"_s));
        const RecordedList open = read(header + "acme,\"H,x,,,,GB,use,,,1,,,,,,,,,,\n");
        QCOMPARE(open.status.error().code, Error::Code::Damaged);
        QVERIFY(open.status.error().message.contains(u"2"_s));
        QVERIFY(!read(header).status.ok());
    }

    void theExampleOfTheHelpIsRead()
    {
        QFile help(qEnvironmentVariable("STRATOPLAN_SOURCE_DIR") + u"/resources/help/price-list-csv.md"_s);
        QVERIFY(help.open(QIODevice::ReadOnly));
        const QList<QByteArray> parts = help.readAll().split('`');
        // Between the two fences of three marks.
        const auto example = std::find_if(parts.cbegin(), parts.cend(), [](const QByteArray &part) {
            return part.startsWith("\nprovider,");
        });
        QVERIFY(example != parts.cend());
        const RecordedList list = read(example->mid(1));
        QVERIFY(list.status.ok());
        QCOMPARE(list.prices.size(), 5);
        QVERIFY(list.skipped.isEmpty());
        QCOMPARE(list.prices.at(3).rate.tiers.first().from, Quantity::fromWhole(10240));
    }

    void theHelpNamesEveryColumn()
    {
        QFile help(qEnvironmentVariable("STRATOPLAN_SOURCE_DIR") + u"/resources/help/price-list-csv.md"_s);
        QVERIFY(help.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(help.readAll());
        for (const QString &column : storage::pricelists::OwnRow::knownColumns())
            QVERIFY2(text.contains(u'`' + column + u'`'), qPrintable(column));
    }

    void aFirstRowWithoutProviderDoesNotName()
    {
        const RecordedList list =
            read(header + ",H,x,,,,GB,use,,,1,,,,,,,,,,\nacme,H,x,,,,GB,use,,,1,,,,,,,,,,\n");
        QVERIFY(list.status.ok());
        QCOMPARE(list.head.provider, u"own"_s);
        QCOMPARE(list.rows(), 2);
    }

    void editionsOfAListShareItsName()
    {
        const QByteArray csv = header + "acme,H,x,,,,GB,use,,,1,,,,,,,,,,\n";
        QCOMPARE(read(csv, u"Price book 2026-01-31.csv"_s).head.key,
                 read(csv, u"Price book 2026-07.csv"_s).head.key);
        QVERIFY(read(csv, u"Other.csv"_s).head.key != read(csv, u"Price book.csv"_s).head.key);
    }

    void tablesOfFactsAreRead()
    {
        const RecordedList list =
            read("provider,service,family,sku,region,vcpu,memory_gib,unit,price_usd,term,price_date,source\n"
                 "aws,EC2,m5,m5.large,us-east-1,2,8,hour,0.096,on-demand,2026-08-06,\"a, b\"\n"
                 "azure,Virtual Machines,D,Standard_D2,x,2,8,reservation-total,1000,ri1y,undated,s\n"
                 "aws,Lambda,,requests,us-east-1,,,10k requests,0.2,on-demand,2026-01-01,s\n"
                 "aws,Lambda,,free,us-east-1,,,1M requests,0,free-allowance,2026-01-01,s\n",
                 u"facts.csv"_s);
        QVERIFY(list.status.ok());
        QCOMPARE(list.rows(), 4);
        QCOMPARE(list.prices.at(0).item.key, u"aws/ec2/m5.large/us-east-1"_s);
        QCOMPARE(list.prices.at(0).rate.sourceTitle, u"a, b"_s);
        QCOMPARE(list.prices.at(1).rate.upfront, *Money::fromString(u"1000", Currency::of("USD")));
        QVERIFY(!list.prices.at(1).rate.effective.isValid());
        QCOMPARE(list.prices.at(2).rate.per, Quantity::fromWhole(10'000));
        QCOMPARE(list.prices.at(2).rate.unit, u"request"_s);
        QCOMPARE(list.skipped.first().line, 5);
    }
};

QTEST_GUILESS_MAIN(OwnPriceListTest)
#include "tst_pricelist_own.moc"
