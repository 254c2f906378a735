// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/recordedlist.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;

namespace {

QString sharedPrices()
{
    return qEnvironmentVariable("STRATOPLAN_SHARED_DIR") + u"/prices"_s;
}

} // namespace

/// The providers' real files: each is read, or refused in a sentence. The numbers of rows were counted with
/// other programs (jq, Python's json and csv).
class PriceListFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFileInfo::exists(sharedPrices()))
            QSKIP("The real price files are not beside this tree: ../shared/prices is missing.");
    }

    void everyRowIsGivenOrSkipped_data()
    {
        QTest::addColumn<qint64>("rows");
        QTest::addColumn<qint64>("skipped");
        const auto file = [](const char *path, qint64 rows, qint64 skipped) {
            QTest::newRow(path) << rows << skipped;
        };
        file("azure-retail-json/items_2025-03-18_1000.json", 1000, 0);
        file("azure-retail-json/page_skip0_apiversion2021-10-01_2022-04-16.json", 100, 0);
        file("azure-retail-json/page_skip0_minified_2022-04-16.json", 100, 0);
        file("azure-retail-json/page_skip100_2022-04-19.json", 100, 0);
        for (int page = 0; page < 10; ++page)
            file(qPrintable(u"relayout/azure-retail-json/2024-08_page%1.json"_s.arg(page)), 100, 0);
        file("azure-ratecard-json/RateCard_2016-12.json", 5599, 0);
        file("gcp-skus-json/002A-FAF7-9793_2020.json", 1, 0);
        file("gcp-skus-json/KubernetesEngine_asia-southeast2_2025-08-08.json", 35, 0);
        file("gcp-skus-json/opencost_test_skus_2023-03.json", 7, 0);
        file("gcp-pricelist-json/pricelist_2017.json", 184, -1);
        file("aws-offers-json/AmazonCloudFront_2016.json", 84, 0);
        file("aws-offers-json/AmazonElastiCache_2016.json", 2740, 0);
        file("aws-offers-json/AmazonGlacier_2016.json", 281, 0);
        file("aws-offers-json/AmazonRDS_2022-03-08_excerpt.json", 3, 0);
        file("aws-offers-json/AmazonRedshift_2016.json", 655, 0);
        file("aws-offers-json/AmazonRoute53_2016.json", 16, 0);
        file("aws-offers-json/AmazonS3_2015-12-09.json", 504, 0);
        file("aws-offers-json/AmazonVPC_2016.json", 268, 0);
        file("aws-offers-json/awskms_2016.json", 24, 0);
        file("aws-getproducts-json/GetProducts_m5.large_2021.json", 21, 0);
        file("aws-getproducts-json/DescribeSpotPriceHistory_m5.large_2021.json", 250, 249);
        file("aws-spot-json/spot_2025-03-27.json", 28910, 4061);
        file("aws-meteredunitmaps/eks_2025-06.json", 14359, -1);
        file("aws-meteredunitmaps/elb_2025-06.json", 1137, -1);
        file("aws-meteredunitmaps/lambda_2025-06.json", 1255, -1);
        file("aws-meteredunitmaps/s3_2025-06.json", 9563, -1);
        file("catalog-core.csv", 9258, -1);
        file("catalog-more.csv", 468, -1);
        file("catalog-facts.csv", 17227, -1);
    }

    void everyRowIsGivenOrSkipped()
    {
        QFETCH(qint64, rows);
        QFETCH(qint64, skipped);
        const RecordedList list =
            RecordedList::ofFile(sharedPrices() + u'/' + QLatin1StringView(QTest::currentDataTag()));
        QVERIFY2(list.status.ok(), qPrintable(list.status.ok() ? QString() : list.status.error().message));
        QCOMPARE(list.begun, 1);
        QVERIFY(!list.head.key.isEmpty() && !list.head.title.isEmpty() && !list.head.provider.isEmpty());
        QCOMPARE(list.rows(), rows);
        if (skipped >= 0)
            QCOMPARE(qint64(list.skipped.size()), skipped);
        for (const RecordedList::Skipped &each : list.skipped)
            QVERIFY2(each.line > 0 && each.why.size() > 10, qPrintable(each.why));
        for (const storage::ListedPrice &price : list.prices)
            checkPrice(price);
    }

    void filesWithoutPricesAreRefusedInASentence_data()
    {
        QTest::addColumn<QString>("word");
        QTest::newRow("aws-offers-json/index_2015-12-15.json") << u"index"_s;
        QTest::newRow("aws-offers-json/offers-index_2025.json") << u"index"_s;
        QTest::newRow("aws-offers-json/offers-index_2025-09.json") << u"index"_s;
        QTest::newRow("aws-offers-json/AmazonEC2_versionIndex_2025-09.json") << u"versions"_s;
        QTest::newRow("aws-offers-json/AWSComputeSavingsPlan_region_index_2025-09-11.json") << u"regions"_s;
        QTest::newRow("gcp-skus-json/services_list_2020.json") << u"services"_s;
        QTest::newRow("gcp-machinetypes-json/machine_types_2021-12.json") << u"machine types"_s;
        QTest::newRow("focus/focus_1.0_sample.csv") << u"FOCUS"_s;
        QTest::newRow("focus/finops-toolkit_PricingUnits.csv") << u"table"_s;
        QTest::newRow("focus/finops-toolkit_Regions.csv") << u"table"_s;
        QTest::newRow("focus/finops-toolkit_Services.csv") << u"table"_s;
    }

    void filesWithoutPricesAreRefusedInASentence()
    {
        QFETCH(QString, word);
        const QString path = sharedPrices() + u'/' + QLatin1StringView(QTest::currentDataTag());
        const RecordedList list = RecordedList::ofFile(path);
        QVERIFY(!list.format.isEmpty());
        QVERIFY(!list.status.ok());
        QCOMPARE(list.status.error().code, Error::Code::Invalid);
        QVERIFY2(list.status.error().message.contains(word), qPrintable(list.status.error().message));
        QVERIFY(list.status.error().message.contains(QFileInfo(path).fileName()));
        QVERIFY(list.prices.isEmpty());
    }

    void everyFileOfTheFolderIsKnown()
    {
        QDirIterator files(sharedPrices(), {u"*.json"_s, u"*.csv"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        int known = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto format = storage::priceListFormat(file.read(64 * 1024), QFileInfo(file).fileName());
            const bool isAwsCsv = file.fileName().contains("aws-offers-csv"_L1);
            QVERIFY2(format || isAwsCsv, qPrintable(file.fileName()));
            ++known;
        }
        QVERIFY(known >= 52);
    }

    void wellKnownThingsAreThoseOfTheBundledCatalogs_data()
    {
        QTest::addColumn<int>("shared");
        QTest::newRow("aws-spot-json/spot_2025-03-27.json") << 400;
        QTest::newRow("aws-getproducts-json/GetProducts_m5.large_2021.json") << 1;
        QTest::newRow("aws-meteredunitmaps/eks_2025-06.json") << 20;
        QTest::newRow("aws-meteredunitmaps/elb_2025-06.json") << 40;
        QTest::newRow("aws-meteredunitmaps/lambda_2025-06.json") << 40;
        QTest::newRow("aws-meteredunitmaps/s3_2025-06.json") << 80;
        QTest::newRow("gcp-skus-json/KubernetesEngine_asia-southeast2_2025-08-08.json") << 3;
        QTest::newRow("gcp-skus-json/opencost_test_skus_2023-03.json") << 10;
        QTest::newRow("azure-retail-json/items_2025-03-18_1000.json") << 5;
    }

    /// A plan made from the bundled catalogs finds its prices again: same key, unit, time and block.
    void wellKnownThingsAreThoseOfTheBundledCatalogs()
    {
        QFETCH(int, shared);
        const auto &bundled = bundledRates();
        const RecordedList list =
            RecordedList::ofFile(sharedPrices() + u'/' + QLatin1StringView(QTest::currentDataTag()));
        QSet<QString> found;
        QStringList different;
        for (const storage::ListedPrice &price : list.prices) {
            const auto known = bundled.constFind(price.item.key);
            if (known == bundled.constEnd())
                continue;
            found.insert(price.item.key);
            const QString counted =
                price.rate.unit + u' ' + enumName(price.rate.time) + u' ' + price.rate.per.toString();
            if (!known->contains(counted))
                different.append(price.item.key + u": "_s + counted + u" / "_s
                                 + known->values().join(u", "_s));
        }
        QVERIFY2(found.size() >= shared, qPrintable(QString::number(found.size())));
        QVERIFY2(different.isEmpty(), qPrintable(different.mid(0, 20).join(u'\n')));
    }

    void pricesAreThoseOfTheFiles()
    {
        const RecordedList kubernetes = RecordedList::ofFile(
            sharedPrices() + u"/gcp-skus-json/KubernetesEngine_asia-southeast2_2025-08-08.json"_s);
        const auto zonal = kubernetes.price(u"gcp/gke/zonal-cluster/global"_s, u"on-demand"_s);
        QCOMPARE(zonal.rate.tiers.first().price, *UnitPrice::fromString(u"0.1"));
        // 0.0000598 for a thousandth of a vCPU
        const auto vcpu = kubernetes.price(u"gcp/gke/autopilot-vcpu/asia-southeast2"_s, u"on-demand"_s);
        QCOMPARE(vcpu.rate.tiers.first().price, *UnitPrice::fromString(u"0.0598"));
        QCOMPARE(vcpu.rate.unit, u"vCPU"_s);

        const RecordedList m5 =
            RecordedList::ofFile(sharedPrices() + u"/aws-getproducts-json/GetProducts_m5.large_2021.json"_s);
        QCOMPARE(m5.price(u"aws/ec2/m5.large/us-east-1"_s, u"on-demand"_s).rate.tiers.first().price,
                 *UnitPrice::fromString(u"0.096"));
        QCOMPARE(
            m5.price(u"aws/ec2/m5.large/us-east-1"_s, u"reserved-1y-no-upfront"_s).rate.tiers.first().price,
            *UnitPrice::fromString(u"0.06"));

        const RecordedList spot =
            RecordedList::ofFile(sharedPrices() + u"/aws-spot-json/spot_2025-03-27.json"_s);
        QCOMPARE(spot.price(u"aws/ec2/m6i.xlarge/us-east-1"_s, u"spot"_s).rate.tiers.first().price,
                 *UnitPrice::fromString(u"0.0722"));
        QCOMPARE(spot.price(u"aws/ec2/m6i.xlarge/us-east-1/windows"_s, u"spot"_s).rate.tiers.first().price,
                 *UnitPrice::fromString(u"0.2032"));

        const RecordedList elb =
            RecordedList::ofFile(sharedPrices() + u"/aws-meteredunitmaps/elb_2025-06.json"_s);
        QCOMPARE(elb.price(u"aws/elb/alb/us-east-1"_s, u"on-demand"_s).rate.tiers.first().price,
                 *UnitPrice::fromString(u"0.0225"));

        const RecordedList calculator =
            RecordedList::ofFile(sharedPrices() + u"/gcp-pricelist-json/pricelist_2017.json"_s);
        QCOMPARE(calculator.head.date, QDate(2016, 11, 30));
        const auto zones = calculator.price(u"gcp/calculator/cp-cloud-dns-zones/global"_s, u"on-demand"_s);
        QCOMPARE(zones.rate.tiers.size(), 3);
        QCOMPARE(zones.rate.tiers.at(1).from, Quantity::fromWhole(25));
        QCOMPARE(zones.rate.tiers.at(1).price, *UnitPrice::fromString(u"0.1"));
    }

private:
    /// How the bundled catalogs count their items: "instance hour 1", by key.
    static const QHash<QString, QSet<QString>> &bundledRates()
    {
        static const QHash<QString, QSet<QString>> rates = [] {
            QHash<QString, QSet<QString>> made;
            const QString folder = qEnvironmentVariable("STRATOPLAN_SOURCE_DIR") + u"/resources/catalogs"_s;
            for (const QFileInfo &info : QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files)) {
                QFile file(info.filePath());
                if (!file.open(QIODevice::ReadOnly))
                    continue;
                const QJsonArray items =
                    QJsonDocument::fromJson(file.readAll()).object().value(u"items"_s).toArray();
                for (const QJsonValue &item : items) {
                    for (const QJsonValue &rate : item[u"rates"_s].toArray())
                        made[item[u"id"_s].toString()].insert(rate[u"unit"_s].toString() + u' '
                                                              + rate[u"time"_s].toString(u"hour"_s) + u' '
                                                              + rate[u"per"_s].toString(u"1"_s));
                }
            }
            return made;
        }();
        return rates;
    }

    static void checkPrice(const storage::ListedPrice &price)
    {
        const QString place = price.item.key + u", "_s + price.rate.term;
        QVERIFY2(price.line > 0, qPrintable(place));
        QVERIFY2(price.item.key.count(u'/') >= 2 && !price.item.provider.isEmpty(), qPrintable(place));
        QVERIFY2(!price.item.service.isEmpty() && !price.item.name.isEmpty() && !price.item.sku.isEmpty(),
                 qPrintable(place));
        QVERIFY2(!price.item.region.isEmpty() && !price.item.role.isEmpty(), qPrintable(place));
        QVERIFY2(!price.rate.term.isEmpty() && !price.rate.unit.isEmpty() && price.rate.per > Quantity(),
                 qPrintable(place));
        QVERIFY2(price.rate.tiers.size() >= 1 && !price.rate.currency.isNone(), qPrintable(place));
        QVERIFY2(price.part == storage::ListedPrice::Part::Tier || price.rate.tiers.first().from.isZero(),
                 qPrintable(place));
        QVERIFY2(!price.rate.sourceTitle.isEmpty(), qPrintable(place));
        const bool commits =
            price.rate.term.startsWith("reserved"_L1) || price.rate.term.startsWith("committed"_L1);
        QVERIFY2(!commits || price.rate.termMonths > 0, qPrintable(place));
    }
};

QTEST_GUILESS_MAIN(PriceListFilesTest)
#include "tst_pricelist_files.moc"
