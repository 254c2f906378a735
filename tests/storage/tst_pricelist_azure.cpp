// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/recordedlist.h"

#include "storage/pricelists/azure/units.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using storage::ListedPrice;

namespace {

/// An item of the Retail Prices with some members replaced or added.
QByteArray item(const QByteArray &changes = {})
{
    const QByteArray usual =
        R"("currencyCode":"USD","tierMinimumUnits":0.0,"retailPrice":0.096,"unitPrice":0.096,
"armRegionName":"eastus","location":"US East","effectiveStartDate":"2023-09-01T00:00:00Z","meterId":"m-1",
"meterName":"D2s v5","productId":"P1","skuId":"P1/0001","productName":"Virtual Machines Dsv5 Series","skuName":"D2s v5",
"serviceName":"Virtual Machines","serviceFamily":"Compute","unitOfMeasure":"1 Hour","type":"Consumption","armSkuName":"Standard_D2s_v5")";
    // The first of two members of one name counts.
    return "{" + (changes.isEmpty() ? QByteArray() : changes + ",") + usual + "}";
}

RecordedList read(const QList<QByteArray> &items)
{
    return RecordedList::ofBytes("{\"BillingCurrency\":\"USD\",\"Items\":[" + items.join(",")
                                     + "],\"NextPageLink\":null}",
                                 u"page.json"_s);
}

const QString d2s = u"azure/virtual-machines/Standard_D2s_v5/eastus"_s;

} // namespace

class AzurePriceListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unitsAreUnderstood_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<Rate::Time>("time");
        QTest::addColumn<qint64>("per");
        const auto row = [](const char *written, const QString &unit, Rate::Time time, qint64 per) {
            QTest::newRow(written) << unit << time << per;
        };
        row("1 Hour", u"thing"_s, Rate::Time::Hour, 1);
        row("100 Hours", u"thing"_s, Rate::Time::Hour, 100);
        row("1/Hour", u"thing"_s, Rate::Time::Hour, 1);
        row("1/Month", u"thing"_s, Rate::Time::Month, 1);
        row("1 GB/Month", u"GB"_s, Rate::Time::Month, 1);
        row("1 GiB/Hour", u"GiB"_s, Rate::Time::Hour, 1);
        row("1 GB", u"GB"_s, Rate::Time::Use, 1);
        row("10K", u"thing"_s, Rate::Time::Use, 10'000);
        row("1M", u"thing"_s, Rate::Time::Use, 1'000'000);
        row("1B", u"thing"_s, Rate::Time::Use, 1'000'000'000);
        row("10K/Month", u"thing"_s, Rate::Time::Month, 10'000);
        row("1", u"thing"_s, Rate::Time::Use, 1);
        row("1/Day", u"thing-day"_s, Rate::Time::Use, 1);
        row("1 MB/Day", u"MB-day"_s, Rate::Time::Use, 1);
        row("100 Seconds", u"thing-second"_s, Rate::Time::Use, 100);
        row("10,000s", u"thing"_s, Rate::Time::Use, 10'000);
        row("100K Transactions", u"transaction"_s, Rate::Time::Use, 100'000);
        row("Hours", u"thing"_s, Rate::Time::Hour, 1);
        row("Authentications (10s)", u"authentication"_s, Rate::Time::Use, 10);
        row("100 IOPS/Month", u"IOPS"_s, Rate::Time::Month, 100);
    }

    void unitsAreUnderstood()
    {
        QFETCH(QString, unit);
        QFETCH(Rate::Time, time);
        QFETCH(qint64, per);
        const auto usage =
            storage::pricelists::azureUsage(QString::fromLatin1(QTest::currentDataTag()), u"thing"_s);
        QVERIFY(usage);
        QCOMPARE(usage->unit, unit);
        QCOMPARE(usage->time, time);
        QCOMPARE(usage->per, Quantity::fromWhole(per));
    }

    void unitsThatMakeNoSenseAreNot()
    {
        for (const QString &unit :
             {u""_s, u"1/3 Months"_s, u"1/小时"_s, u"0 Hours"_s, u"9999999999999999999"_s, u"1 GB;Month"_s})
            QVERIFY2(!storage::pricelists::azureUsage(unit, u"thing"_s), qPrintable(unit));
    }

    void aMachineIsTheItemOfTheBundledCatalog()
    {
        const RecordedList list = read({item()});
        QCOMPARE(list.prices.size(), 1);
        const ListedPrice price = list.prices.first();
        QCOMPARE(price.item.key, d2s);
        QCOMPARE(price.item.name, u"D2s v5"_s);
        QCOMPARE(price.item.service, u"Azure Virtual Machines"_s);
        QCOMPARE(price.item.role, u"virtual-machine"_s);
        QCOMPARE(price.rate.term, u"on-demand"_s);
        QCOMPARE(price.rate.unit, u"instance"_s);
        QCOMPARE(price.rate.time, Rate::Time::Hour);
        QCOMPARE(price.rate.tiers, QList<Tier>({{Quantity(), *UnitPrice::fromString(u"0.096")}}));
        QCOMPARE(price.rate.effective, QDate(2023, 9, 1));
        QCOMPARE(list.specification(d2s, u"vCPU"_s), u"2"_s);
        QCOMPARE(list.specification(d2s, u"Operating system"_s), u"Linux"_s);
    }

    void spotAndLowPriorityAreTermsOfTheMachine()
    {
        const RecordedList list =
            read({item(R"("skuName":"D2s v5 Spot","meterName":"D2s v5 Spot","retailPrice":0.02)"),
                  item(R"("skuName":"D2s v5 Low Priority","retailPrice":0.03)")});
        QCOMPARE(list.price(d2s, u"spot"_s).rate.tiers.first().price, *UnitPrice::fromString(u"0.02"));
        QCOMPARE(list.price(d2s, u"low-priority"_s).rate.tiers.first().price,
                 *UnitPrice::fromString(u"0.03"));
        QCOMPARE(list.prices.first().item.name, u"D2s v5"_s);
    }

    void sizesWithAPAreArm_data()
    {
        QTest::addColumn<QString>("architecture");
        QTest::newRow("Standard_B2ps_v2") << u"arm64"_s;
        QTest::newRow("Standard_B2pts_v2") << u"arm64"_s;
        QTest::newRow("Standard_D2ps_v5") << u"arm64"_s;
        QTest::newRow("Standard_B2s_v2") << u"x86_64"_s;
        QTest::newRow("Standard_B2ats_v2") << u"x86_64"_s;
        QTest::newRow("Standard_B2s") << u"x86_64"_s;
        QTest::newRow("Standard_D2s_v5") << u"x86_64"_s;
    }

    void sizesWithAPAreArm()
    {
        QFETCH(QString, architecture);
        const QByteArray size = QTest::currentDataTag();
        const RecordedList list = read({item("\"armSkuName\":\"" + size + "\"")});
        QCOMPARE(list.specification(u"azure/virtual-machines/"_s + QString::fromLatin1(size) + u"/eastus"_s,
                                    u"Architecture"_s),
                 architecture);
    }

    void windowsIsAnItemOfItsOwn()
    {
        const RecordedList list = read({item(R"("productName":"Virtual Machines Dsv5 Series Windows")")});
        QCOMPARE(list.prices.first().item.key, d2s + u"/windows"_s);
        QCOMPARE(list.specification(d2s + u"/windows"_s, u"Operating system"_s), u"Windows"_s);
    }

    void dedicatedHostsAndPromotionsAreNoPlainMachines()
    {
        const RecordedList list = read({item(R"("productName":"Dsv5 Series Dedicated Host")"),
                                        item(R"("productName":"Virtual Machines Dsv5 promo Series")")});
        for (const ListedPrice &price : list.prices)
            QVERIFY(price.item.key != d2s);
    }

    void developmentPricesAreATermOfTheirOwn()
    {
        const RecordedList list = read({item(), item(R"("type":"DevTestConsumption","retailPrice":0.05)")});
        QCOMPARE(list.price(d2s, u"dev-test"_s).rate.tiers.first().price, *UnitPrice::fromString(u"0.05"));
        QCOMPARE(list.price(d2s, u"on-demand"_s).rate.tiers.first().price, *UnitPrice::fromString(u"0.096"));
    }

    void aReservationIsPaidForItsWholeTerm()
    {
        const RecordedList list =
            read({item(R"("type":"Reservation","reservationTerm":"3 Years","retailPrice":3478.25)")});
        const Rate rate = list.price(d2s, u"reserved-3y-all-upfront"_s).rate;
        QCOMPARE(rate.upfront, *Money::fromString(u"3478.25", Currency::of("USD")));
        QCOMPARE(rate.termMonths, 36);
        QCOMPARE(rate.unit, u"instance"_s);
        QVERIFY(rate.tiers.first().price.isZero());
    }

    void aReservedBlockIsNoUnitOfItsMeasure_data()
    {
        QTest::addColumn<QByteArray>("changes");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<Rate::Time>("time");
        QTest::newRow("storage by the GiB-hour") << QByteArray(
            R"("serviceName":"Azure NetApp Files","productName":"Azure NetApp Files Reserved Capacity","skuName":"Ultra - 1 PiB","meterName":"Ultra - 1 PiB Capacity","armSkuName":"NetApp_Ultra_1 PiB","unitOfMeasure":"1 GiB/Hour")")
                                                 << u"reservation"_s << Rate::Time::Month;
        QTest::newRow("a block by the hour") << QByteArray(
            R"("serviceName":"Azure NetApp Files","productName":"Azure NetApp Files Reserved Capacity","skuName":"Ultra - 1 PiB","meterName":"Ultra - 1 PiB Capacity","armSkuName":"NetApp_Ultra_1 PiB","unitOfMeasure":"1 Hour")")
                                             << u"reservation"_s << Rate::Time::Month;
        QTest::newRow("storage by the GB-month") << QByteArray(
            R"("serviceName":"Storage","productName":"Storage Reserved Capacity","skuName":"Hot - 1 PB GRS","meterName":"Hot - 1 PB GRS Data Stored","armSkuName":"Hot_GRS_Data_Stored_1 Pb","unitOfMeasure":"1 GB/Month")")
                                                 << u"reservation"_s << Rate::Time::Month;
        QTest::newRow("a core") << QByteArray(
            R"("serviceName":"SQL Database","productName":"SQL Database Single/Elastic Pool Business Critical - Compute M Series","skuName":"vCore","meterName":"vCore","armSkuName":"ComputeMSeries_vCore")")
                                << u"vCore"_s << Rate::Time::Hour;
        QTest::newRow("a cache") << QByteArray(
            R"("serviceName":"Redis Cache","productName":"Azure Redis Cache General Purpose","skuName":"G20","meterName":"G20 Cache Instance","armSkuName":"Azure_Redis_Cache_General_Purpose_G20")")
                                 << u"instance"_s << Rate::Time::Hour;
    }

    void aReservedBlockIsNoUnitOfItsMeasure()
    {
        QFETCH(QByteArray, changes);
        const RecordedList list = read(
            {item(changes + R"(,"type":"Reservation","reservationTerm":"1 Year","retailPrice":5975368.0)")});
        QCOMPARE(list.prices.size(), 1);
        const Rate rate = list.prices.first().rate;
        QTEST(rate.unit, "unit");
        QTEST(rate.time, "time");
        QCOMPARE(rate.per, Quantity::fromWhole(1));
        QCOMPARE(rate.upfront, *Money::fromString(u"5975368", Currency::of("USD")));
    }

    void savingsPlansAreFurtherPricesOfTheRow()
    {
        const RecordedList list = read({item(
            R"("savingsPlan":[{"unitPrice":0.07,"retailPrice":0.07,"term":"1 Year"},{"retailPrice":0.05,"term":"3 Years"}])")});
        QCOMPARE(list.rows(), 1);
        QCOMPARE(list.prices.size(), 3);
        QCOMPARE(list.price(d2s, u"savings-plan-1y"_s).rate.tiers.first().price,
                 *UnitPrice::fromString(u"0.07"));
        QCOMPARE(list.price(d2s, u"savings-plan-3y"_s).rate.termMonths, 36);
        QVERIFY(list.price(d2s, u"savings-plan-3y"_s).sameRow);
    }

    void tiersAreCountedInUnitsNotInBlocks()
    {
        const RecordedList list = read({item(
            R"("serviceName":"Notification Hubs","unitOfMeasure":"1M","tierMinimumUnits":10.0,"retailPrice":10.0,"meterName":"Standard Pushes")")});
        QCOMPARE(list.prices.first().part, ListedPrice::Part::Tier);
        QCOMPARE(list.prices.first().rate.tiers.first().from, Quantity::fromWhole(10'000'000));
        QCOMPARE(list.prices.first().rate.per, Quantity::fromWhole(1'000'000));
        QCOMPARE(list.prices.first().rate.unit, u"push"_s);
    }

    void disksAndBlobsAreTheItemsOfTheBundledCatalog()
    {
        const RecordedList list = read(
            {item(
                 R"("serviceName":"Storage","productName":"Premium SSD Managed Disks","skuName":"P10 LRS","meterName":"P10 LRS Disk","unitOfMeasure":"1/Month")"),
             item(
                 R"("serviceName":"Storage","productName":"General Block Blob v2","skuName":"Hot LRS","meterName":"Hot LRS Data Stored","unitOfMeasure":"1 GB/Month")"),
             item(
                 R"("serviceName":"Storage","productName":"General Block Blob v2","skuName":"Archive GRS","meterName":"Archive Priority Read Operations","unitOfMeasure":"10K")"),
             item(
                 R"("serviceName":"Redis Cache","productName":"Azure Redis Cache Standard","skuName":"C1","meterName":"C1 Cache","unitOfMeasure":"1 Hour")"),
             item(
                 R"("serviceName":"Azure Database for PostgreSQL","productName":"Azure Database for PostgreSQL Flexible Server General Purpose Dsv3 Series Compute","skuName":"16 vCore","meterName":"vCore")")});
        QCOMPARE(list.prices.size(), 5);
        QCOMPARE(list.prices.at(0).item.key, u"azure/managed-disks/p10-lrs/eastus"_s);
        QCOMPARE(list.prices.at(0).rate.unit, u"disk"_s);
        QCOMPARE(list.prices.at(1).item.key, u"azure/blob/hot-lrs/eastus"_s);
        QCOMPARE(list.prices.at(2).item.key, u"azure/blob/archive-grs-priority-read/eastus"_s);
        QCOMPARE(list.prices.at(3).item.key, u"azure/cache-for-redis/standard-c1/eastus"_s);
        QCOMPARE(list.prices.at(4).item.key, u"azure/postgresql/flexible-d16s-v3/eastus"_s);
    }

    void bareListsSmallItemsAndJoinedPagesAreRead()
    {
        QCOMPARE(RecordedList::ofBytes("[" + item() + "]", u"a.json"_s).rows(), 1);
        QCOMPARE(RecordedList::ofBytes("{\"items\":[" + item() + "]}", u"a.json"_s).rows(), 1);
        const QByteArray page = "{\"Items\":[" + item() + "],\"NextPageLink\":null}\n";
        QCOMPARE(RecordedList::ofBytes(page + page, u"a.json"_s).rows(), 2);
        QCOMPARE(RecordedList::ofBytes("[" + page + "," + page + "]", u"a.json"_s).rows(), 2);
    }

    void badRowsAreSkippedWithTheirLine()
    {
        const RecordedList list = read({item(), "\n" + item(R"("retailPrice":"dear")"),
                                        "\n" + item(R"("unitOfMeasure":"1 Furlong/Fortnight;")"),
                                        "\n" + item(R"("currencyCode":"dollars")"), "\n7"});
        QVERIFY(list.status.ok());
        QCOMPARE(list.rows(), 5);
        QCOMPARE(list.skipped.size(), 4);
        QVERIFY(list.skipped.at(0).why.contains(u"dear"_s));
        QVERIFY(list.skipped.at(1).why.contains(u"Furlong"_s));
        QVERIFY(list.skipped.at(1).line > list.skipped.at(0).line);
    }

    void anEmptyPageIsRefused()
    {
        const RecordedList list = read({});
        QCOMPARE(list.status.error().code, Error::Code::Invalid);
        QVERIFY(list.status.error().message.contains(u"page.json"_s));
    }

    void theOldRateCardIsRead()
    {
        const RecordedList list = RecordedList::ofBytes(
            R"json({"Currency":"USD","IsTaxIncluded":false,"Meters":[
{"EffectiveDate":"2015-09-01T00:00:00Z","IncludedQuantity":5.0,"MeterCategory":"Networking","MeterId":"id-1","MeterName":"Data Transfer Out (GB)","MeterRates":{"10240":0.083,"0":0.087},"MeterRegion":"Zone 1","MeterStatus":"Active","MeterSubCategory":"","Unit":"GB"},
{"EffectiveDate":"2016-03-25T00:00:00Z","IncludedQuantity":0.0,"MeterCategory":"Virtual Machines","MeterId":"id-2","MeterName":"Compute Hours","MeterRates":{"0":0.36},"MeterRegion":"US East","MeterSubCategory":"Standard_D11_v2 VM (Windows)","Unit":"Hours"}]})json",
            u"card.json"_s);
        QCOMPARE(list.prices.size(), 2);
        const Rate transfer = list.prices.first().rate;
        QCOMPARE(transfer.tiers,
                 QList<Tier>({{Quantity(), *UnitPrice::fromString(u"0.087")},
                              {Quantity::fromWhole(10240), *UnitPrice::fromString(u"0.083")}}));
        QCOMPARE(transfer.free, Rate::Free::Always);
        QCOMPARE(transfer.allowance, Quantity::fromWhole(5));
        QCOMPARE(list.prices.last().item.sku, u"Standard_D11_v2"_s);
        QCOMPARE(list.prices.last().item.region, u"eastus"_s);
    }
};

QTEST_GUILESS_MAIN(AzurePriceListTest)
#include "tst_pricelist_azure.moc"
