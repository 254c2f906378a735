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

namespace {

const QString d2s = u"azure/virtual-machines/Standard_D2s_v5/eastus"_s;
const QString d4s = u"azure/virtual-machines/Standard_D4s_v5/eastus"_s;
const QString m5 = u"aws/ec2/m5.large/us-east-1"_s;

/// A price of the Azure Retail Prices, on a line of its own.
QByteArray azurePrice(const QByteArray &size, const QByteArray &price, const QByteArray &start,
                      const QByteArray &end = {})
{
    const QByteArray until =
        end.isEmpty() ? QByteArray() : R"("effectiveEndDate":")" + end + R"(T23:59:00Z",)";
    return R"({"currencyCode":"USD","tierMinimumUnits":0.0,"retailPrice":)" + price
        + R"(,"armRegionName":"eastus","effectiveStartDate":")" + start + R"(T00:00:00Z",)" + until
        + R"("meterId":"m-)" + size + R"(","meterName":")" + size + R"( v5","skuId":"P1/)" + size
        + R"(","productName":"Virtual Machines Dsv5 Series","skuName":")" + size
        + R"( v5","serviceName":"Virtual Machines","serviceFamily":"Compute","unitOfMeasure":"1 Hour",)"
        + R"("type":"Consumption","armSkuName":"Standard_)" + size + R"(_v5"})";
}

/// A SKU of the Google Cloud Billing Catalog with prices from different times on.
QByteArray gcpSku(const QList<std::pair<QByteArray, QByteArray>> &nanosFrom)
{
    QList<QByteArray> pricing;
    for (const auto &[nanos, time] : nanosFrom)
        pricing.append(R"({"effectiveTime":")" + time
                       + R"(","pricingExpression":{"usageUnit":"h","tieredRates":[)"
                       + R"({"startUsageAmount":0,"unitPrice":{"currencyCode":"USD","units":"0","nanos":)"
                       + nanos + "}}]}}");
    return R"({"skus":[{"skuId":"A-1","description":"Some gateway","serviceRegions":["us-central1"],)"
           R"("category":{"serviceDisplayName":"Networking","usageType":"OnDemand"},"pricingInfo":[)"
        + pricing.join(",") + "]}]}";
}

} // namespace

/// What holds on a list's day counts, not what is still to come or has ended.
class PriceDatesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_files;
    std::unique_ptr<QTemporaryDir> m_folder;
    ImportReport m_report;

    bool import(const QString &path)
    {
        const auto report = importPriceLists({path}, m_folder->path());
        m_report = report ? *report : ImportReport();
        return report.ok();
    }
    bool importText(const QString &name, const QByteArray &text)
    {
        QFile file(m_files->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return false;
        file.close();
        return import(file.fileName());
    }
    bool importAzure(const QList<QByteArray> &prices)
    {
        return importText(u"azure.json"_s,
                          "{\"BillingCurrency\":\"USD\",\"Items\":[\n" + prices.join(",\n") + "\n]}");
    }
    bool importAws(const AwsList &list, const QString &name = u"aws.csv"_s)
    {
        return import(list.save(m_files->filePath(name)));
    }
    CatalogLibrary library() const { return CatalogLibrary(QString(), m_folder->path()); }
    QString priceOf(const QString &key) const
    {
        const auto item = library().item(key);
        return item ? item->rates.front().tiers.front().price.toString() : QString();
    }
    QList<qint64> counts() const
    {
        return {m_report.read(), m_report.imported(), m_report.merged(), m_report.skipped()};
    }
    QList<qint64> skippedLines() const
    {
        QList<qint64> lines;
        for (const SkippedRow &row : m_report.parts.front().skippedRows)
            lines.append(row.line);
        return lines;
    }
    QString why(int at) const { return m_report.parts.front().skippedRows.at(at).why; }

private Q_SLOTS:
    void init()
    {
        m_files = std::make_unique<QTemporaryDir>();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void aPriceStillToComeDoesNotBeatTodays()
    {
        QVERIFY(
            importAzure({azurePrice("D2s", "0.2", "2999-01-01"), azurePrice("D2s", "0.096", "2023-09-01")}));
        QCOMPARE(priceOf(d2s), u"0.096"_s);
        QCOMPARE(counts(), QList<qint64>({2, 1, 0, 1}));
        QCOMPARE(skippedLines(), QList<qint64>({2}));
        QVERIFY2(why(0).contains(u"“0.2”"_s) && why(0).contains(u"1 Jan 2999"_s)
                     && why(0).contains(u"“0.096”"_s) && why(0).contains(u"line 3"_s),
                 qPrintable(why(0)));
        QCOMPARE(m_report.date, QDate(2023, 9, 1));
    }

    void whatEndedBeforeTheListIsSkipped()
    {
        QVERIFY(importAzure({azurePrice("D4s", "0.19", "2020-01-01", "2022-12-31"),
                             azurePrice("D2s", "0.1", "2020-01-01", "2023-08-31"),
                             azurePrice("D2s", "0.096", "2023-09-01", "2023-09-30")}));
        QCOMPARE(priceOf(d2s), u"0.096"_s); // in force on the day of the list's newest price
        QCOMPARE(priceOf(d4s), QString());
        QCOMPARE(counts(), QList<qint64>({3, 1, 0, 2}));
        QCOMPARE(skippedLines(), QList<qint64>({2, 3}));
        QVERIFY2(why(0).contains(u"31 Dec 2022"_s), qPrintable(why(0)));
    }

    void pricesThatAreAllToComeAreImportedDated()
    {
        QVERIFY(
            importAzure({azurePrice("D2s", "0.3", "2999-06-01"), azurePrice("D2s", "0.2", "2999-01-01")}));
        QCOMPARE(priceOf(d2s), u"0.2"_s);
        QCOMPARE(library().item(d2s)->rates.front().effective, QDate(2999, 1, 1));
        QCOMPARE(counts(), QList<qint64>({2, 1, 0, 1}));
        QCOMPARE(m_report.date, QDate(2999, 1, 1));
    }

    void aListOfItsOwnDateKnowsWhatIsToCome()
    {
        AwsList list("2025-09-12");
        list.add({.sku = "S", .price = "0.2", .effective = "2025-10-01"});
        list.add({.sku = "S", .price = "0.1", .effective = "2025-09-01"});
        list.add({.sku = "S", .price = "0.3", .effective = "2025-01-01"});
        QVERIFY(importAws(list));
        QCOMPARE(priceOf(m5), u"0.1"_s);
        QCOMPARE(skippedLines(), QList<qint64>({7, 9}));
    }

    void tiersToComeDoNotBreakTodays()
    {
        AwsList list("2025-09-12");
        list.add({.sku = "S", .price = "0.3", .end = "100", .effective = "2025-09-01"});
        list.add({.sku = "S", .price = "0.2", .start = "100", .effective = "2025-09-01"});
        list.add({.sku = "S", .price = "0.25", .end = "50", .effective = "2025-10-01"});
        list.add({.sku = "S", .price = "0.15", .start = "50", .effective = "2025-10-01"});
        QVERIFY(importAws(list));
        QCOMPARE(library().item(m5)->rates.front().tiers,
                 QList<Tier>({{Quantity(), *UnitPrice::fromString(u"0.3")},
                              {Quantity::fromWhole(100), *UnitPrice::fromString(u"0.2")}}));
        QCOMPARE(counts(), QList<qint64>({4, 1, 1, 2}));
    }

    void ofAGoogleSkuThePriceInForceIsTaken_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("price");
        const QByteArray before("2020-01-01T00:00:00Z");
        const QByteArray today("2024-01-01T00:00:00Z");
        const QByteArray later("2999-01-01T00:00:00Z");
        const QByteArray last("2999-06-01T00:00:00Z");
        QTest::newRow("among three") << gcpSku(
            {{"100000000", before}, {"300000000", later}, {"200000000", today}})
                                     << u"0.2"_s;
        QTest::newRow("all to come") << gcpSku({{"400000000", last}, {"300000000", later}}) << u"0.3"_s;
    }

    void ofAGoogleSkuThePriceInForceIsTaken()
    {
        QFETCH(QByteArray, text);
        QVERIFY(importText(u"skus.json"_s, text));
        const auto page = library().search({.words = {}});
        QCOMPARE(page->items.size(), 1);
        QTEST(page->items.front().rates.front().tiers.front().price.toString(), "price");
    }

    void anotherListsPriceToComeDoesNotHideTodays()
    {
        AwsList coming("2999-01-01");
        coming.add({.sku = "S", .price = "0.2", .effective = "2999-01-01"});
        coming.add({.sku = "T", .price = "0.5", .type = "c5.large", .effective = "2999-01-01"});
        AwsList today("2025-09-12");
        today.add({.sku = "S", .price = "0.1"});
        QVERIFY(importAws(coming, u"coming.csv"_s));
        QVERIFY(importAws(today));
        QCOMPARE(priceOf(m5), u"0.1"_s);
        const auto page = library().search({.words = {}});
        QCOMPARE(page->total, 2);
        for (const CatalogItem &item : page->items)
            QCOMPARE(item.rates.front().tiers.front().price.toString(),
                     item.item.key == m5 ? u"0.1"_s : u"0.5"_s);
    }
};

QTEST_GUILESS_MAIN(PriceDatesTest)
#include "tst_pricedates.moc"
