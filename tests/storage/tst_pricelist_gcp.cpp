// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/recordedlist.h"

#include "storage/pricelists/gcp/units.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using storage::ListedPrice;

namespace {

QByteArray sku(const QByteArray &id, const QByteArray &description, const QByteArray &usageType,
               const QByteArray &regions, const QByteArray &unit, const QByteArray &tiers,
               const QByteArray &service = "Compute Engine")
{
    return R"({"name":"services/S/skus/)" + id + R"(","skuId":")" + id + R"(","description":")" + description
        + R"(","category":{"serviceDisplayName":")" + service + R"(","resourceGroup":"","usageType":")"
        + usageType + R"("},"serviceRegions":[)" + regions
        + R"(],"pricingInfo":[{"effectiveTime":"2026-01-02T03:04:05Z","pricingExpression":{"usageUnit":")"
        + unit + R"(","displayQuantity":1,"tieredRates":[)" + tiers + R"(]}}]})";
}

QByteArray tier(const QByteArray &from, const QByteArray &units, const QByteArray &nanos,
                const QByteArray &currency = "USD")
{
    return R"({"startUsageAmount":)" + from + R"(,"unitPrice":{"currencyCode":")" + currency
        + R"(","units":")" + units + R"(","nanos":)" + nanos + "}}";
}

RecordedList read(const QList<QByteArray> &skus)
{
    return RecordedList::ofBytes("{\"skus\":[" + skus.join(",\n") + "],\"nextPageToken\":\"\"}",
                                 u"skus.json"_s);
}

const QByteArray iowa = "\"us-central1\"";

} // namespace

class GcpPriceListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unitsAreUnderstood_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<Rate::Time>("time");
        QTest::newRow("h") << u"thing"_s << Rate::Time::Hour;
        QTest::newRow("mo") << u"thing"_s << Rate::Time::Month;
        QTest::newRow("GiBy.h") << u"GiB"_s << Rate::Time::Hour;
        QTest::newRow("GiBy.mo") << u"GiB"_s << Rate::Time::Month;
        QTest::newRow("GiBy") << u"GiB"_s << Rate::Time::Use;
        QTest::newRow("GiBy.s") << u"GiB-second"_s << Rate::Time::Use;
        QTest::newRow("s") << u"thing-second"_s << Rate::Time::Use;
        QTest::newRow("count") << u"thing"_s << Rate::Time::Use;
        QTest::newRow("gibibyte month") << u"GiB"_s << Rate::Time::Month;
        QTest::newRow("hour") << u"thing"_s << Rate::Time::Hour;
    }

    void unitsAreUnderstood()
    {
        QFETCH(QString, unit);
        QFETCH(Rate::Time, time);
        const auto usage =
            storage::pricelists::gcpUsage(QString::fromLatin1(QTest::currentDataTag()), u"thing"_s);
        QVERIFY(usage);
        QCOMPARE(usage->unit, unit);
        QCOMPARE(usage->time, time);
    }

    void unitsAndNanosAreOneExactPrice()
    {
        const RecordedList list =
            read({sku("A-1", "Nvidia GPU", "OnDemand", iowa, "h", tier("0", "2", "933908000")),
                  sku("A-2", "Nvidia GPU 2", "OnDemand", iowa, "h", tier("0", "0", "1"))});
        QCOMPARE(list.prices.at(0).rate.tiers.first().price, *UnitPrice::fromString(u"2.933908"));
        QCOMPARE(list.prices.at(1).rate.tiers.first().price, *UnitPrice::fromString(u"0.000000001"));
        QCOMPARE(list.prices.at(0).rate.effective, QDate(2026, 1, 2));
        QCOMPARE(list.prices.at(0).rate.unit, u"GPU"_s);
    }

    void aSkuOfSeveralRegionsIsOneRow()
    {
        const RecordedList list =
            read({sku("A-1", "Some storage", "OnDemand", "\"us-central1\",\"us-east1\",\"us-central1\"",
                      "GiBy.mo", tier("0", "0", "40000000"))});
        QCOMPARE(list.rows(), 1);
        QCOMPARE(list.prices.size(), 2);
        QCOMPARE(list.prices.at(1).item.region, u"us-east1"_s);
        QVERIFY(list.prices.at(0).item.key != list.prices.at(1).item.key);
    }

    void tiersAreOneRate()
    {
        const RecordedList list = read({sku("A-1", "Egress", "OnDemand", iowa, "GiBy",
                                            tier("0", "0", "0") + "," + tier("1", "0", "120000000") + ","
                                                + tier("1024", "0", "110000000"))});
        QCOMPARE(list.prices.size(), 1);
        QCOMPARE(list.prices.first().part, ListedPrice::Part::Rate);
        QCOMPARE(list.prices.first().rate.tiers,
                 QList<Tier>({{Quantity(), UnitPrice()},
                              {Quantity::fromWhole(1), *UnitPrice::fromString(u"0.12")},
                              {Quantity::fromWhole(1024), *UnitPrice::fromString(u"0.11")}}));
    }

    void usageTypesAreTerms()
    {
        const RecordedList list = read({sku("A-1", "X", "OnDemand", iowa, "h", tier("0", "1", "0")),
                                        sku("A-2", "X", "Preemptible", iowa, "h", tier("0", "1", "0")),
                                        sku("A-3", "X", "Commit1Yr", iowa, "h", tier("0", "1", "0")),
                                        sku("A-4", "X", "Commit3Yr", iowa, "h", tier("0", "1", "0"))});
        QStringList terms;
        for (const ListedPrice &price : list.prices)
            terms.append(price.rate.term + u' ' + QString::number(price.rate.termMonths));
        QCOMPARE(terms,
                 QStringList({u"on-demand 0"_s, u"spot 0"_s, u"committed-1y 12"_s, u"committed-3y 36"_s}));
    }

    void bucketsAreTheItemsOfTheBundledCatalog()
    {
        const auto bucket = [](const QByteArray &id, const QByteArray &description) {
            return sku(id, description, "OnDemand", iowa, "GiBy.mo", tier("0", "0", "20000000"),
                       "Cloud Storage");
        };
        const RecordedList list =
            read({bucket("A-1", "Standard Storage Iowa"), bucket("A-2", "Standard Storage US Multi-region"),
                  bucket("A-3", "Nearline Storage Iowa (Early Delete)")});
        QCOMPARE(list.prices.at(0).item.key, u"gcp/cloud-storage/standard/us-central1"_s);
        QCOMPARE(list.prices.at(0).rate.unit, u"GiB"_s);
        QCOMPARE(list.prices.at(1).item.key, u"gcp/cloud-storage/A-2/us-central1"_s);
        QCOMPARE(list.prices.at(2).item.key, u"gcp/cloud-storage/A-3/us-central1"_s);
    }

    void machineTypesAreTheSumOfTheirParts()
    {
        const RecordedList list = read({sku("A-1", "E2 Instance Core running in Americas", "OnDemand", iowa,
                                            "h", tier("0", "0", "21811590")),
                                        sku("A-2", "E2 Instance Ram running in Americas", "OnDemand", iowa,
                                            "GiBy.h", tier("0", "0", "2923530"))});
        QCOMPARE(list.rows(), 2);
        // 2 * 0.02181159 + 8 * 0.00292353: the price Google publishes for e2-standard-2 in Iowa
        const ListedPrice machine =
            list.price(u"gcp/compute-engine/e2-standard-2/us-central1"_s, u"on-demand"_s);
        QCOMPARE(machine.rate.tiers.first().price, *UnitPrice::fromString(u"0.06701142"));
        QCOMPARE(machine.rate.unit, u"instance"_s);
        QVERIFY(machine.sameRow);
        QCOMPARE(list.specification(u"gcp/compute-engine/e2-standard-2/us-central1"_s, u"Memory"_s),
                 u"8 GiB"_s);
        QCOMPARE(list.price(u"gcp/compute-engine/e2-medium/us-central1"_s, u"on-demand"_s)
                     .rate.tiers.first()
                     .price,
                 *UnitPrice::fromString(u"0.03350571"));
    }

    void amountsOfOtherCurrenciesKeepTheirs()
    {
        const RecordedList list =
            read({sku("A-1", "X", "OnDemand", iowa, "h", tier("0", "508", "934997455", "IDR"))});
        QCOMPARE(list.prices.first().rate.currency, Currency::of("IDR"));
        QCOMPARE(list.prices.first().rate.tiers.first().price, *UnitPrice::fromString(u"508.934997455"));
    }

    void badSkusAreSkipped()
    {
        const RecordedList list =
            read({sku("A-1", "X", "OnDemand", iowa, "h", ""),
                  sku("A-2", "X", "OnDemand", iowa, "parsec", tier("0", "1", "0")),
                  sku("A-3", "X", "OnDemand", iowa, "h", tier("0", "99999999", "0")),
                  sku("A-4", "X", "OnDemand", iowa, "h", tier("0", "-1", "0")),
                  sku("A-5", "X", "OnDemand", iowa, "h", tier("5", "1", "0")), "{}", "{\"skuId\":\"A-6\"}"});
        QVERIFY(list.status.ok());
        QCOMPARE(list.skipped.size(), 7);
        QVERIFY(list.skipped.at(1).why.contains(u"parsec"_s));
        QVERIFY(list.skipped.at(6).line > list.skipped.at(0).line);
    }

    void theConsolesTableIsRead()
    {
        const QByteArray csv =
            "Billing account,012345\n\n"
            "Service description,Service ID,SKU description,SKU ID,Product taxonomy,Unit description,Per "
            "unit quantity,Tiered usage start,List price ($),Contract price ($),\n"
            "Compute Engine,6F81-5844-456A,Network Internet Data Transfer from Americas to "
            "Australia,AAAA-1,\"GCP > Network\",gibibyte,1,0,0.19,,\n"
            "Compute Engine,6F81-5844-456A,Network Internet Data Transfer from Americas to "
            "Australia,AAAA-1,\"GCP > Network\",gibibyte,1,\"1,024\",0.18,0.16,\n"
            "Compute Engine,6F81-5844-456A,N1 Predefined Instance Core running in "
            "Frankfurt,AAAA-2,GCP,hour,1,0,0.04,,\n"
            "Compute Engine,6F81-5844-456A,Broken,AAAA-3,GCP,hour,1,0,free,,\n";
        const RecordedList list = RecordedList::ofBytes(csv, u"Pricing.csv"_s);
        QVERIFY(list.status.ok());
        QCOMPARE(list.rows(), 4);
        QCOMPARE(list.prices.size(), 3);
        QCOMPARE(list.prices.at(1).rate.tiers,
                 QList<Tier>({{Quantity::fromWhole(1024), *UnitPrice::fromString(u"0.16")}}));
        QCOMPARE(list.prices.at(0).item.key, list.prices.at(1).item.key);
        QCOMPARE(list.prices.at(2).item.region, u"europe-west3"_s);
        QCOMPARE(list.skipped.first().line, 7);
        QVERIFY(list.skipped.first().why.contains(u"List price"_s));
    }

    void aCommaThatMayBeADecimalOneIsNoPrice_data()
    {
        QTest::addColumn<QString>("price");
        QTest::newRow("0,026") << QString();
        QTest::newRow("0,12") << QString();
        QTest::newRow("$ 0,1234") << QString();
        QTest::newRow("1.234,56") << QString();
        QTest::newRow("1,500") << QString();
        QTest::newRow("12,34.5") << QString();
        QTest::newRow("1,234.56") << u"1234.56"_s;
        QTest::newRow("$1,234,567.8") << u"1234567.8"_s;
        QTest::newRow("0.026") << u"0.026"_s;
    }

    void aCommaThatMayBeADecimalOneIsNoPrice()
    {
        QFETCH(QString, price);
        const QByteArray csv = "SKU description,SKU ID,Unit description,Tiered usage start,List price ($)\n"
                               "Standard Storage US Multi-region,BBBB-1,gibibyte month,0,\""
            + QByteArray(QTest::currentDataTag()) + "\"\n";
        const RecordedList list = RecordedList::ofBytes(csv, u"Pricing.csv"_s);
        QCOMPARE(list.rows(), 1);
        if (price.isEmpty()) {
            QCOMPARE(list.prices.size(), 0);
            QCOMPARE(list.skipped.first().line, 2);
            QVERIFY(list.skipped.first().why.contains(QString::fromLatin1(QTest::currentDataTag())));
        } else {
            QCOMPARE(list.prices.size(), 1);
            QCOMPARE(list.prices.first().rate.tiers.first().price, *UnitPrice::fromString(price));
        }
    }

    void aDecimalCommaInATierOrABlockIsNoNumber()
    {
        const QByteArray csv =
            "SKU description,SKU ID,Unit description,Per unit quantity,Tiered usage start,List price ($)\n"
            "Requests,A-1,count,1,\"0,5\",0.4\n"
            "Requests,A-1,count,\"0,5\",0,0.4\n"
            "Requests,A-1,count,\"1,000,000\",\"2,000,000\",0.4\n";
        const RecordedList list = RecordedList::ofBytes(csv, u"Pricing.csv"_s);
        QCOMPARE(list.skipped.size(), 2);
        QCOMPARE(list.prices.size(), 1);
        QCOMPARE(list.prices.first().rate.per, Quantity::fromWhole(1'000'000));
        QCOMPARE(list.prices.first().rate.tiers.first().from, Quantity::fromWhole(2'000'000));
    }

    void everyRegionOfACellIsAnItem()
    {
        const QByteArray csv =
            "SKU description,SKU ID,Unit description,Tiered usage start,List price ($),Regions\n"
            "E2 Instance Core running in Americas,A-1,hour,0,0.02,\"us-central1, us-east1,us-central1\"\n"
            "E2 Instance Core running in Frankfurt,A-2,hour,0,0.03,\n";
        const RecordedList list = RecordedList::ofBytes(csv, u"Pricing.csv"_s);
        QCOMPARE(list.rows(), 2);
        QStringList regions;
        for (const ListedPrice &price : list.prices)
            regions.append(price.item.region);
        QCOMPARE(regions, QStringList({u"us-central1"_s, u"us-east1"_s, u"europe-west3"_s}));
        QVERIFY(list.prices.at(0).item.key != list.prices.at(1).item.key);
        QVERIFY(list.prices.at(1).sameRow);
        QVERIFY(!list.prices.at(2).sameRow);
    }
};

QTEST_GUILESS_MAIN(GcpPriceListTest)
#include "tst_pricelist_gcp.moc"
