// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/awslist.h"
#include "storage/catalog/build/catalogfile.h"
#include "storage/catalog/search/cheapest.h"
#include "storage/catalog/library.h"
#include "storage/pricelists/import.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::storage;
using stratoplan::test::AwsList;

using Sort = CatalogQuery::Sort;

/// Bundled and imported catalogs, searched as one.
class CatalogLibraryTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_files;
    QTemporaryDir m_folder;

    QString bundled() const { return m_files.filePath(u"catalog.sqlite"_s); }
    CatalogLibrary library() const { return CatalogLibrary(bundled(), m_folder.path()); }

    static QStringList keys(const Result<CatalogPage> &page)
    {
        QStringList list;
        for (const CatalogItem &item : page->items)
            list += item.item.key;
        return list;
    }
    /// "0.0052 m5.large" for each item found.
    static QStringList prices(const Result<CatalogPage> &page)
    {
        QStringList list;
        for (const CatalogItem &item : page->items)
            list += item.rates.front().tiers.front().price.toString() + u' ' + item.item.name;
        return list;
    }
    static Quantity whole(int number) { return Quantity::fromWhole(number); }

private Q_SLOTS:
    void initTestCase()
    {
        QFile small(qEnvironmentVariable("STRATOPLAN_SOURCE_DIR") + u"/tests/data/catalogs/small.json"_s);
        QVERIFY(small.open(QIODevice::ReadOnly));
        const auto file = readCatalogFile(small.readAll(), u"small.json"_s);
        QVERIFY(file);
        QFile out(bundled());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(*compileCatalogs({*file}));
        out.close();
        AwsList list;
        list.add({.sku = "AAAAAAAAAAAAAAA1", .price = "0.097", .region = "us-east-1"});
        list.add({.sku = "AAAAAAAAAAAAAAA2",
                  .price = "0.34",
                  .type = "c5.2xlarge",
                  .vcpu = "8",
                  .memory = "16 GiB"});
        list.add({.sku = "AAAAAAAAAAAAAAA3", .price = "0.126", .type = "r5.large", .memory = "16 GiB"});
        list.add({.sku = "AAAAAAAAAAAAAAA4", .price = "0.077", .type = "m6g.large"});
        list.add({.sku = "AAAAAAAAAAAAAAA4",
                  .price = "0.049",
                  .type = "m6g.large",
                  .lease = "1yr",
                  .option = "No Upfront"});
        list.add({.sku = "AAAAAAAAAAAAAAA5", .price = "0.05", .system = "Windows"});
        list.add({.sku = "AAAAAAAAAAAAAAA6", .price = "0.11", .type = "m7i.large", .region = "me-central-1"});
        const auto report = importPriceLists({list.save(m_files.filePath(u"list.csv"_s))}, m_folder.path());
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    }

    void listsAllCatalogs()
    {
        const CatalogLibrary all = library();
        QVERIFY(!all.isEmpty());
        QCOMPARE(all.problems().size(), 0);
        QCOMPARE(all.catalogs().size(), 2);
        QCOMPARE(all.catalogs().at(0).kind, PlanCatalog::Kind::Bundled);
        const CatalogSummary &imported = all.catalogs().at(1);
        QCOMPARE(imported.kind, PlanCatalog::Kind::Imported);
        QCOMPARE(imported.key, u"aws/AmazonEC2@2025-09-12"_s);
        QCOMPARE(imported.date, QDate(2025, 9, 12));
        QCOMPARE(imported.items, 6);
        QCOMPARE(imported.rates, 7);
        QCOMPARE(imported.regions, QStringList({u"me-central-1"_s, u"us-east-1"_s}));
        QVERIFY(imported.imported.isValid());
        QVERIFY(QFileInfo::exists(imported.path));
    }

    void searchesAllCatalogsAtOnce()
    {
        const CatalogLibrary all = library();
        const auto page = all.search({.words = u"m5.large us-east"_s});
        QCOMPARE(keys(page), // what has it as a word comes before what has it as a part, whatever the catalog
                 QStringList({u"aws/ec2/m5.large/us-east-1"_s, u"aws/AmazonEC2/AAAAAAAAAAAAAAA5"_s,
                              u"aws/elasticache/cache.m5.large/us-east-1"_s}));
        QCOMPARE(page->total, 3); // of m5.large the newer price alone
        const auto second = all.search({.words = u"m5.large us-east"_s, .limit = 2, .offset = 2});
        QCOMPARE(keys(second), keys(page).mid(2));
        QCOMPARE(all.search({.words = {}})->total, 12);
        QCOMPARE(all.search({.words = {}, .catalog = u"small"_s})->total, 7);
        QCOMPARE(all.search({.words = {}, .catalog = u"nothing"_s})->total, 0);
    }

    void newestPriceOfAnItemCounts()
    {
        // 2026-02-01 in the bundled one, 2025-09-01 in the imported one.
        QCOMPARE(library().item(u"aws/ec2/m5.large/us-east-1"_s)->catalogKey, u"small"_s);
        QCOMPARE(library()
                     .item(u"aws/ec2/m5.large/us-east-1"_s, u"aws/AmazonEC2@2025-09-12"_s)
                     ->rates.front()
                     .tiers.front()
                     .price.toString(),
                 u"0.097"_s);
        QCOMPARE(library().item(u"aws/ec2/none"_s).error().code, Error::Code::NotFound);
    }

    void newestPriceCountsKeyByKey()
    {
        const QTemporaryDir folder;
        AwsList old("2015-09-12");
        old.add({.sku = "AAAAAAAAAAAAAAA7", .price = "0.05", .type = "c4.large", .effective = "2015-09-01"});
        old.add({.sku = "AAAAAAAAAAAAAAA8", .price = "0.04", .type = "c3.large", .effective = "2015-09-01"});
        AwsList young("2025-09-12");
        young.add({.sku = "AAAAAAAAAAAAAAA7", .price = "0.1", .type = "c4.large"});
        QVERIFY(importPriceLists({old.save(m_files.filePath(u"old.csv"_s))}, folder.path()));
        QVERIFY(importPriceLists({young.save(m_files.filePath(u"young.csv"_s))}, folder.path()));
        const CatalogLibrary both(QString(), folder.path());
        CatalogQuery query {.words = {}, .sort = Sort::Price};
        QCOMPARE(prices(both.search(query)), QStringList({u"0.04 c3.large"_s, u"0.1 c4.large"_s}));
        QCOMPARE(both.search(query)->total, 2);
        query.limit = 1;
        query.offset = 1;
        QCOMPARE(prices(both.search(query)), QStringList({u"0.1 c4.large"_s}));
        query.maximumPrice = UnitPrice::fromString(u"0.05"); // what it cost once does not count
        query.offset = 0;
        query.limit = 9;
        QCOMPARE(prices(both.search(query)), QStringList({u"0.04 c3.large"_s}));
        const CatalogNeeds needs {.role = u"virtual-machine"_s};
        const auto fitting = both.cheapestThatFits(needs, 9);
        QCOMPARE(fitting->size(), 2);
        QCOMPARE(fitting->at(1).rates.front().tiers.front().price.toString(), u"0.1"_s);
    }

    void moreThanAThousandAreGivenWhenAskedFor()
    {
        const QTemporaryDir folder;
        AwsList list;
        for (int i = 0; i < 1'200; ++i)
            list.add({.sku = "S" + QByteArray::number(i), .price = "1", .system = "Windows"});
        QVERIFY(importPriceLists({list.save(m_files.filePath(u"many.csv"_s))}, folder.path()));
        QCOMPARE(CatalogLibrary(QString(), folder.path()).search({.words = {}, .limit = 5'000})->items.size(),
                 1'200);
    }

    void sortsByPriceAcrossCatalogs()
    {
        CatalogQuery query {.words = {}, .role = u"virtual-machine"_s, .sort = Sort::Price};
        QCOMPARE(prices(library().search(query)),
                 QStringList({u"0.0052 t3.nano"_s, u"0.05 m5.large, Windows"_s, u"0.077 m6g.large"_s,
                              u"0.096 m5.large"_s, u"0.107 m5.large"_s, u"0.11 m7i.large"_s,
                              u"0.126 r5.large"_s, u"0.192 m5.xlarge"_s, u"0.34 c5.2xlarge"_s}));
        query.offset = 3;
        query.limit = 2;
        QCOMPARE(prices(library().search(query)), QStringList({u"0.096 m5.large"_s, u"0.107 m5.large"_s}));
    }

    void sortsByPriceOfAPart()
    {
        CatalogQuery query {.words = u"linux"_s, .region = u"us-east-1"_s, .sort = Sort::PricePerMemory};
        // Per GiB: 0.126 / 16 = 0.007875, 0.077 / 8 = 0.009625, 0.34 / 16 = 0.02125
        QCOMPARE(prices(library().search(query)),
                 QStringList({u"0.126 r5.large"_s, u"0.077 m6g.large"_s, u"0.34 c5.2xlarge"_s}));
        query.sort = Sort::PricePerVcpu;
        // Per vCPU: 0.077 / 2 = 0.0385, 0.34 / 8 = 0.0425, 0.126 / 2 = 0.063
        QCOMPARE(prices(library().search(query)),
                 QStringList({u"0.077 m6g.large"_s, u"0.34 c5.2xlarge"_s, u"0.126 r5.large"_s}));
    }

    void filtersByRanges()
    {
        const auto names = [this](const CatalogQuery &query) {
            QStringList list;
            const auto page = library().search(query);
            for (const CatalogItem &item : page->items)
                list += item.item.sku + u'@' + item.item.region;
            list.sort();
            return list;
        };
        QCOMPARE(names({.words = {}, .minimumVcpu = whole(4), .maximumVcpu = whole(8)}),
                 QStringList({u"c5.2xlarge@us-east-1"_s, u"db-1@us-central1"_s, u"m5.xlarge@us-east-1"_s}));
        QCOMPARE(names({.words = {}, .maximumMemory = *Quantity::fromString(u"6.38")}),
                 QStringList({u"cache.m5.large@us-east-1"_s, u"t3.nano@us-east-1"_s}));
        QCOMPARE(names({.words = {},
                        .region = u"us-east-1"_s,
                        .minimumMemory = whole(16),
                        .maximumMemory = whole(16)}),
                 QStringList({u"c5.2xlarge@us-east-1"_s, u"m5.xlarge@us-east-1"_s, u"r5.large@us-east-1"_s}));
        QCOMPARE(
            names({.words = {},
                   .role = u"virtual-machine"_s,
                   .minimumPrice = UnitPrice::fromString(u"0.107"),
                   .maximumPrice = UnitPrice::fromString(u"0.126")}),
            QStringList({u"m5.large@eu-west-1"_s, u"m7i.large@me-central-1"_s, u"r5.large@us-east-1"_s}));
        QCOMPARE(names({.words = {}, .architecture = u"arm64"_s}), QStringList({u"m6g.large@us-east-1"_s}));
        QCOMPARE(names({.words = {}, .engine = u"redis"_s}), QStringList({u"cache.m5.large@us-east-1"_s}));
        QCOMPARE(names({.words = {}, .term = u"reserved-1y-no-upfront"_s}),
                 QStringList({u"m6g.large@us-east-1"_s}));
    }

    void regionsGoByManyNames_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("found");
        QTest::newRow("a city") << u"m5.large dublin"_s << 1;
        QTest::newRow("a country") << u"m7i uae"_s << 1;
        QTest::newRow("a group of regions") << u"m5 eu-west"_s << 1;
        QTest::newRow("another provider's word") << u"virginia r5"_s << 1;
        QTest::newRow("where it is not") << u"m7i singapore"_s << 0;
    }

    void regionsGoByManyNames()
    {
        QFETCH(QString, words);
        QFETCH(int, found);
        QCOMPARE(library().search({.words = words})->total, found);
    }

    void everyKeystrokeFindsWhatIsTyped()
    {
        const CatalogLibrary all = library();
        const QString text = u"m6g.large us-east-1 8 gb linux"_s;
        for (qsizetype length = 1; length <= text.size(); ++length) {
            const auto page = all.search({.words = text.left(length)});
            QVERIFY2(keys(page).contains(u"aws/ec2/m6g.large/us-east-1"_s), qPrintable(text.left(length)));
        }
    }

    void providersOwnSkuFindsTheItem()
    {
        const CatalogLibrary all = library();
        QCOMPARE(keys(all.search({.words = u"AAAAAAAAAAAAAAA4"_s})),
                 QStringList({u"aws/ec2/m6g.large/us-east-1"_s}));
        QCOMPARE(all.search({.words = u"aaaaaaaaaaa"_s})->total, 5); // one has a newer price elsewhere
        QCOMPARE(all.search({.words = u"aaa"_s})->total, 0); // too short for a code
    }

    void cheapestThatFitsMeetsTheNeeds()
    {
        const CatalogLibrary all = library();
        CatalogNeeds needs {
            .role = u"virtual-machine"_s, .region = u"us-east-1"_s, .vcpu = whole(2), .memory = whole(8)};
        const auto fitting = all.cheapestThatFits(needs, 3);
        QVERIFY(fitting);
        QCOMPARE(fitting->size(), 3);
        // Windows at 0.05 is not plain, t3.nano at 0.0052 is too small.
        QCOMPARE(fitting->at(0).item.name, u"m6g.large"_s);
        QCOMPARE(fitting->at(1).item.name, u"m5.large"_s);
        QCOMPARE(fitting->at(1).catalogKey, u"small"_s);
        needs.architecture = u"x86_64"_s;
        QCOMPARE(all.cheapestThatFits(needs, 1)->at(0).item.name, u"m5.large"_s);
        needs.memory = whole(9);
        QCOMPARE(all.cheapestThatFits(needs, 1)->at(0).item.name, u"r5.large"_s);
        needs.term = u"reserved-1y-all-upfront"_s;
        needs.memory = {};
        QCOMPARE(all.cheapestThatFits(needs, 9)->size(), 1);
        needs.vcpu = whole(1000);
        QCOMPARE(all.cheapestThatFits(needs, 9)->size(), 0);
    }

    void upfrontPaymentsAreSpreadOverTheTerm()
    {
        const auto item = library().item(u"aws/ec2/m5.large/us-east-1"_s, u"small"_s);
        QVERIFY(item);
        // 500.50 over 12 months of 730 hours: 0.057134703196347…
        QCOMPARE(hourlyPrice(*item, u"reserved-1y-all-upfront"_s)->toString(), u"0.057134703196"_s);
        QVERIFY(!hourlyPrice(*item, u"spot"_s));
    }

    void facetsCountAllCatalogs()
    {
        const auto facets = library().facets();
        QVERIFY(facets);
        QCOMPARE(facets->providers, QList<CatalogFacet>({{u"aws"_s, 12}, {u"gcp"_s, 1}}));
        QCOMPARE(facets->roles.front(), (CatalogFacet {u"virtual-machine"_s, 10}));
        QCOMPARE(library().facets(u"gcp"_s)->regions, QList<CatalogFacet>({{u"us-central1"_s, 1}}));
    }

    void damagedCatalogIsLeftOutAndTold()
    {
        const QTemporaryDir folder;
        QVERIFY(QFile::copy(library().catalogs().at(1).path, folder.filePath(u"good.sqlite"_s)));
        QFile bad(folder.filePath(u"bad.sqlite"_s));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write(QByteArray(10'000, 'x'));
        bad.close();
        const CatalogLibrary all(bundled(), folder.path());
        QCOMPARE(all.catalogs().size(), 2);
        QCOMPARE(all.problems().size(), 1);
        QVERIFY(all.problems().front().message.contains(u"bad.sqlite"_s));
        QCOMPARE(all.search({.words = {}})->total, 12);
    }

    void importedCatalogsCanBeRemoved()
    {
        const QTemporaryDir folder;
        QVERIFY(QFile::copy(library().catalogs().at(1).path, folder.filePath(u"copy.sqlite"_s)));
        CatalogLibrary all(bundled(), folder.path());
        QCOMPARE(all.remove(u"small"_s).error().code, Error::Code::Invalid);
        QCOMPARE(all.remove(u"none"_s).error().code, Error::Code::NotFound);
        QVERIFY(all.remove(u"aws/AmazonEC2@2025-09-12"_s));
        QCOMPARE(all.catalogs().size(), 1);
        QVERIFY(!QFileInfo::exists(folder.filePath(u"copy.sqlite"_s)));
    }

    void withoutAnyCatalogItIsEmpty()
    {
        const QTemporaryDir folder;
        const CatalogLibrary none(folder.filePath(u"none.sqlite"_s), folder.filePath(u"none"_s));
        QVERIFY(none.isEmpty());
        QCOMPARE(none.problems().size(), 1);
        QCOMPARE(none.search({.words = u"m5"_s})->total, 0);
    }
};

QTEST_GUILESS_MAIN(CatalogLibraryTest)
#include "tst_cataloglibrary.moc"
