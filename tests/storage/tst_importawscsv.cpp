// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/awslist.h"
#include "storage/catalog/library.h"
#include "storage/pricelists/import.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::storage;
using stratoplan::test::AwsList;

/// What rows of an AWS offer file become.
class ImportAwsCsvTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    ImportReport m_report;

    /// Imports a list and gives the item of that key.
    CatalogItem imported(const AwsList &list, const QString &key)
    {
        const auto report =
            importPriceLists({list.save(m_folder->filePath(u"list.csv"_s))}, m_folder->path());
        if (!report)
            return {};
        m_report = *report;
        const auto item = CatalogLibrary(m_folder->filePath(u"none"_s), m_folder->path()).item(key);
        return item ? *item : CatalogItem();
    }
    QList<qint64> counts() const
    {
        return {m_report.read(), m_report.imported(), m_report.merged(), m_report.skipped()};
    }
    QList<SkippedRow> skippedRows() const { return m_report.parts.front().skippedRows; }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void plainMachineIsTheItemOfTheBundledCatalog()
    {
        const CatalogItem item = imported(AwsList().add({.sku = "SKU1SKU1SKU1SKU1", .price = "0.0960000000"}),
                                          u"aws/ec2/m5.large/us-east-1"_s);
        QCOMPARE(item.item.name, u"m5.large"_s);
        QCOMPARE(item.item.sku, u"m5.large"_s);
        QCOMPARE(item.item.role, u"virtual-machine"_s);
        QCOMPARE(item.item.region, u"us-east-1"_s);
        QCOMPARE(item.catalogKey, u"aws/AmazonEC2/us-east-1@2025-09-12"_s);
        QCOMPARE(item.rates.size(), 1);
        const Rate &rate = item.rates.front();
        QCOMPARE(rate.term, u"on-demand"_s);
        QCOMPARE(rate.unit, u"instance"_s);
        QCOMPARE(rate.time, Rate::Time::Hour);
        QCOMPARE(rate.tiers, QList<Tier>({{Quantity(), *UnitPrice::fromString(u"0.096")}}));
        QCOMPARE(rate.effective, QDate(2025, 9, 1));
        QVERIFY(rate.sourceTitle.contains(u"Amazon EC2"_s));
        QVERIFY(rate.sourceUrl.contains(u"/AmazonEC2/20250912225308/"_s));
        QCOMPARE(counts(), QList<qint64>({1, 1, 0, 0}));
    }

    void otherMachinesAreItemsOfTheirOwn()
    {
        const CatalogItem item =
            imported(AwsList().add({.sku = "WINDOWSSKU123456", .price = "0.188", .system = "Windows"}),
                     u"aws/AmazonEC2/WINDOWSSKU123456"_s);
        QVERIFY(item.item.name.contains(u"Windows"_s));
        QCOMPARE(item.rates.size(), 1);
    }

    void reservationsOfTwoRowsAreOneRate()
    {
        const AwsList::Row hourly {
            .sku = "S", .price = "0.0300000000", .lease = "1yr", .option = "Partial Upfront"};
        AwsList::Row upfront = hourly;
        upfront.price = "262";
        upfront.unit = "Quantity";
        upfront.start.clear();
        upfront.end.clear();
        for (const bool isUpfrontFirst : {false, true}) {
            init();
            AwsList list;
            list.add(isUpfrontFirst ? upfront : hourly).add(isUpfrontFirst ? hourly : upfront);
            const CatalogItem item = imported(list, u"aws/ec2/m5.large/us-east-1"_s);
            QCOMPARE(item.rates.size(), 1);
            QCOMPARE(item.rates.front().term, u"reserved-1y-partial-upfront"_s);
            QCOMPARE(item.rates.front().termMonths, 12);
            QCOMPARE(item.rates.front().upfront, Money::fromWhole(262, Currency::of("USD")));
            QCOMPARE(item.rates.front().tiers, QList<Tier>({{Quantity(), *UnitPrice::fromString(u"0.03")}}));
            QCOMPARE(counts(), QList<qint64>({2, 1, 1, 0}));
        }
    }

    void paymentsThatAreAllUpfrontNeedNoHourlyRow()
    {
        const CatalogItem item = imported(AwsList().add({.sku = "S",
                                                         .price = "1500.50",
                                                         .unit = "Quantity",
                                                         .lease = "3yr",
                                                         .option = "All Upfront"}),
                                          u"aws/ec2/m5.large/us-east-1"_s);
        QCOMPARE(item.rates.front().term, u"reserved-3y-all-upfront"_s);
        QCOMPARE(item.rates.front().termMonths, 36);
        QCOMPARE(item.rates.front().upfront, *Money::fromString(u"1500.5", Currency::of("USD")));
        QCOMPARE(item.rates.front().tiers, QList<Tier>({Tier()}));
    }

    void convertibleReservationsAreRatesOfTheirOwn()
    {
        AwsList list;
        list.add({.sku = "S", .price = "0.06", .lease = "1yr", .option = "No Upfront"});
        list.add({.sku = "S",
                  .price = "0.07",
                  .lease = "1yr",
                  .option = "No Upfront",
                  .offeringClass = "convertible"});
        const CatalogItem item = imported(list, u"aws/ec2/m5.large/us-east-1"_s);
        QCOMPARE(item.rates.size(), 2);
        QCOMPARE(item.rates.at(0).term, u"reserved-1y-no-upfront"_s);
        QCOMPARE(item.rates.at(1).term, u"reserved-1y-no-upfront-convertible"_s);
    }

    void tiersOfOneSkuAreOneRate()
    {
        const AwsList::Row row {.sku = "T",
                                .price = "0.07",
                                .type = {},
                                .vcpu = {},
                                .memory = {},
                                .start = "51200",
                                .end = "Inf",
                                .unit = "GB",
                                .capacity = {},
                                .usageType = "DataTransfer-Out-Bytes",
                                .family = "Data Transfer"};
        AwsList::Row first = row;
        first.price = "0.09";
        first.start = "0";
        first.end = "10240";
        AwsList::Row second = row;
        second.price = "0.085";
        second.start = "10240";
        second.end = "51200";
        const CatalogItem item = imported(AwsList().add(row).add(first).add(second),
                                          u"aws/data-transfer/internet-out/us-east-1"_s);
        QCOMPARE(item.rates.size(), 1);
        QCOMPARE(item.rates.front().time, Rate::Time::Use);
        QCOMPARE(item.rates.front().unit, u"GB"_s);
        QCOMPARE(item.rates.front().tiers,
                 QList<Tier>({{Quantity(), *UnitPrice::fromString(u"0.09")},
                              {Quantity::fromWhole(10240), *UnitPrice::fromString(u"0.085")},
                              {Quantity::fromWhole(51200), *UnitPrice::fromString(u"0.07")}}));
        QCOMPARE(counts(), QList<qint64>({3, 1, 2, 0}));
    }

    void tiersWithoutABeginningAreSkipped()
    {
        AwsList list;
        list.add({.sku = "S", .price = "0.1"});
        list.add({.sku = "T", .price = "0.07", .type = "c5.large", .start = "51200"});
        imported(list, {});
        QCOMPARE(counts(), QList<qint64>({2, 1, 0, 1}));
        QCOMPARE(skippedRows().front().line, 8);
    }

    void pricesOfNothingForWhatAHostPaysAreSkipped()
    {
        AwsList list;
        list.add({.sku = "HOST", .price = "0.0000000000", .tenancy = "Host"});
        list.add({.sku = "RESERVED", .price = "0.0000000000", .capacity = "AllocatedCapacityReservation"});
        list.add({.sku = "PLAIN", .price = "0.096"});
        const CatalogItem item = imported(list, u"aws/ec2/m5.large/us-east-1"_s);
        QCOMPARE(item.rates.front().tiers.front().price, *UnitPrice::fromString(u"0.096"));
        QCOMPARE(counts(), QList<qint64>({3, 1, 0, 2}));
        QCOMPARE(skippedRows().at(0).line, 7);
        QCOMPARE(skippedRows().at(1).line, 8);
    }

    void pricesKeepTheirDigits_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QString>("price"); // empty: skipped
        QTest::newRow("ten decimals") << QByteArray("0.0000166667") << u"0.0000166667"_s;
        QTest::newRow("twelve decimals") << QByteArray("0.000000000001") << u"0.000000000001"_s;
        QTest::newRow("noise of arithmetic") << QByteArray("873.8100000000001") << u"873.81"_s;
        QTest::newRow("more noise") << QByteArray("0.30000000000000004") << u"0.3"_s;
        QTest::newRow("an exponent") << QByteArray("9.0E-4") << u"0.0009"_s;
        QTest::newRow("zeros behind") << QByteArray("1.50000000000000000000") << u"1.5"_s;
        QTest::newRow("a whole number") << QByteArray("12") << u"12"_s;
        QTest::newRow("finer than can be kept") << QByteArray("0.0000000000015") << QString();
        QTest::newRow("below nothing") << QByteArray("-0.5") << QString();
        QTest::newRow("no number") << QByteArray("N/A*") << QString();
        QTest::newRow("nothing") << QByteArray() << QString();
        QTest::newRow("too large") << QByteArray("99999999999") << QString();
    }

    void pricesKeepTheirDigits()
    {
        QFETCH(QByteArray, written);
        QFETCH(QString, price);
        AwsList list;
        list.add({.sku = "GOOD", .price = "1", .type = "c5.large"});
        list.add({.sku = "S", .price = written});
        const CatalogItem item = imported(list, u"aws/ec2/m5.large/us-east-1"_s);
        QCOMPARE(m_report.skipped(), price.isEmpty() ? 1 : 0);
        if (!price.isEmpty())
            QCOMPARE(item.rates.front().tiers.front().price.toString(), price);
        else
            QCOMPARE(skippedRows().front().line, 8);
    }

    void badRowsAreSkippedWithTheirLine()
    {
        AwsList list;
        list.add({.sku = "A", .price = "0.1", .description = "two\nlines, and \"quotes\""}); // lines 7 and 8
        list.addText("\"B\",\"too\",\"short\"\n"); // line 9
        list.add({.sku = "C", .price = "0.2", .type = "c5.large", .currency = "dollars"}); // line 10
        list.addText("\n"); // a blank line is no row
        list.add({.sku = "D", .price = "0.3", .type = "r5.large", .lease = "soon"}); // line 12
        list.add({.sku = "E", .price = "0.4", .type = "t3.large"});
        imported(list, {});
        QCOMPARE(counts(), QList<qint64>({5, 2, 0, 3}));
        QList<qint64> lines;
        for (const SkippedRow &row : skippedRows()) {
            lines += row.line;
            QVERIFY(!row.why.isEmpty());
        }
        QCOMPARE(lines, QList<qint64>({9, 10, 12}));
    }

    void columnsGoByTheirNames()
    {
        QByteArray text = AwsList().text();
        text = text.left(text.lastIndexOf("\"SKU\""));
        text += "SKU,Currency,PricePerUnit,TermType,Unit,serviceCode,EffectiveDate\r\n"
                "NAMESNAMES12,USD,0.5,OnDemand,Requests,AmazonRoute53,2025-01-01\r\n";
        AwsList list;
        QFile file(m_folder->filePath(u"list.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\xEF\xBB\xBF" + text);
        file.close();
        const auto report = importPriceLists({file.fileName()}, m_folder->path());
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->imported(), 1);
        const auto item =
            CatalogLibrary(QString(), m_folder->path()).item(u"aws/AmazonRoute53/NAMESNAMES12"_s);
        QVERIFY(item);
        QCOMPARE(item->rates.front().unit, u"request"_s);
        QCOMPARE(item->rates.front().tiers.front().price.toString(), u"0.5"_s);
    }

    void savingsPlansGiveTheRatesOfTheUsage()
    {
        QFile file(m_folder->filePath(u"plan.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "FormatVersion,v1.0\nDisclaimer,none\nPublication Date,2025-09-11T18:44:47Z\n"
            "Version,20250911184447\nOfferCode,AmazonComputeSavingsPlan\n"
            "SKU,RateCode,Unit,EffectiveDate,DiscountedRate,Currency,DiscountedSKU,DiscountedServiceCode,"
            "DiscountedUsageType,DiscountedOperation,PurchaseOption,LeaseContractLength,"
            "LeaseContractLengthUnit,Product Family,DiscountedRegionCode,DiscountedInstanceType\n"
            "P,R,Hrs,2025-06-05T18:51:13Z,0.0425,USD,D,AmazonEC2,EU-BoxUsage:m5.large,RunInstances,"
            "No Upfront,3,year,EC2InstanceSavingsPlans,eu-west-1,m5.large\n"
            "P,R,Hrs,2025-06-05T18:51:13Z,0.05,USD,D,AmazonEC2,EU-BoxUsage:m5.large,RunInstances,"
            "No Upfront,1,year,ComputeSavingsPlans,eu-west-1,m5.large\n"
            "P,R,Hrs,2025-06-05T18:51:13Z,0.0425,USD,D,AmazonEC2,EU-BoxUsage:m5.large,RunInstances,"
            "Partial Upfront,3,year,EC2InstanceSavingsPlans,eu-west-1,m5.large\n"
            "P,R,Hrs,2025-06-05T18:51:13Z,0.00001,USD,D,AmazonEC2,EU-BoxUsage:m5.large,RunInstances,"
            "All Upfront,1,year,ComputeSavingsPlans,eu-west-1,m5.large\n"
            "P,R,Hrs,2025-06-05T18:51:13Z,free,USD,D,AmazonEC2,EU-BoxUsage:m5.large,RunInstances,"
            "No Upfront,1,year,ComputeSavingsPlans,eu-west-1,m5.large\n");
        file.close();
        const auto report = importPriceLists({file.fileName()}, m_folder->path());
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        m_report = *report;
        QCOMPARE(counts(), QList<qint64>({5, 4, 0, 1}));
        QCOMPARE(skippedRows().front().line, 11);
        const auto item = CatalogLibrary(QString(), m_folder->path()).item(u"aws/ec2/m5.large/eu-west-1"_s);
        QVERIFY(item);
        QCOMPARE(item->rates.size(), 4);
        QCOMPARE(item->rates.at(0).term, u"ec2-savings-plan-3y-no-upfront"_s);
        QCOMPARE(item->rates.at(0).termMonths, 36);
        QCOMPARE(item->rates.at(0).tiers.front().price.toString(), u"0.0425"_s);
        QVERIFY(item->rates.at(0).upfront.isZero());
        // Half of 0.0425 for each of 26,280 hours, and the other half by the hour.
        QCOMPARE(item->rates.at(1).term, u"ec2-savings-plan-3y-partial-upfront"_s);
        QCOMPARE(item->rates.at(1).tiers.front().price.toString(), u"0.02125"_s);
        QCOMPARE(item->rates.at(1).upfront, *Money::fromString(u"558.45", Currency::of("USD")));
        // 0.00001 for each of 8,760 hours.
        QCOMPARE(item->rates.at(2).term, u"savings-plan-1y-all-upfront"_s);
        QVERIFY(item->rates.at(2).tiers.front().price.isZero());
        QCOMPARE(item->rates.at(2).upfront, *Money::fromString(u"0.0876", Currency::of("USD")));
        QCOMPARE(item->rates.at(3).term, u"savings-plan-1y-no-upfront"_s);
        QCOMPARE(item->rates.at(3).effective, QDate(2025, 6, 5));
    }
};

QTEST_GUILESS_MAIN(ImportAwsCsvTest)
#include "tst_importawscsv.moc"
