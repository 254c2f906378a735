// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/catalog.h"
#include "storage/catalog/build/catalogfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::storage;

namespace {

QByteArray smallCatalog()
{
    QFile file(qEnvironmentVariable("STRATOPLAN_SOURCE_DIR") + u"/tests/data/catalogs/small.json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList keysOf(const Result<CatalogPage> &page)
{
    QStringList keys;
    for (const CatalogItem &item : page->items)
        keys += item.item.key;
    return keys;
}

} // namespace

/// A small catalog, compiled and searched.
class CatalogTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Catalog> m_catalog;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &content)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto file = readCatalogFile(smallCatalog(), u"small.json"_s);
        QVERIFY2(file, file ? "" : qPrintable(file.error().message));
        const auto image = compileCatalogs({*file});
        QVERIFY2(image, image ? "" : qPrintable(image.error().detail));
        write(u"catalog.sqlite"_s, *image);
        auto opened = Catalog::open(path(u"catalog.sqlite"_s));
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        m_catalog = std::make_unique<Catalog>(*std::move(opened));
    }

    void sameInputGivesTheSameBytes()
    {
        const auto file = readCatalogFile(smallCatalog(), u"small.json"_s);
        QCOMPARE(*compileCatalogs({*file}), *compileCatalogs({*readCatalogFile(smallCatalog(), u"again"_s)}));
    }

    void wordsFindItems_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("keys");
        const QString m5us = u"aws/ec2/m5.large/us-east-1"_s;
        const QString m5eu = u"aws/ec2/m5.large/eu-west-1"_s;
        const QString xlarge = u"aws/ec2/m5.xlarge/us-east-1"_s;
        const QString nano = u"aws/ec2/t3.nano/us-east-1"_s;
        const QString redis = u"aws/elasticache/cache.m5.large/us-east-1"_s;
        const QString sql = u"gcp/cloud-sql/db-1/us-central1"_s;
        const QString s3 = u"aws/s3/standard/us-east-1"_s;
        QTest::newRow("nothing finds all, by role, size and region")
            << QString() << QStringList {nano, m5eu, m5us, xlarge, sql, redis, s3};
        QTest::newRow("a SKU comes first") << u"m5.large"_s << QStringList {m5eu, m5us, redis};
        QTest::newRow("the beginning of a SKU") << u"m5."_s << QStringList {m5eu, m5us, xlarge, redis};
        QTest::newRow("SKU and region") << u"M5.LARGE eu-west"_s << QStringList {m5eu};
        QTest::newRow("beginning of a word") << u"postgres"_s << QStringList {sql};
        QTest::newRow("engine and region") << u"redis us-east-1"_s << QStringList {redis};
        QTest::newRow("amounts with units") << u"8 GB 2 vCPU"_s << QStringList {m5eu, m5us};
        QTest::newRow("amounts without spaces") << u"16gib 4cpu"_s << QStringList {xlarge, sql};
        QTest::newRow("a fraction") << u"0.5 GB"_s << QStringList {nano};
        QTest::newRow("megabytes") << u"512 MB"_s << QStringList {nano};
        QTest::newRow("no part of an amount") << u"6 GB"_s << QStringList {};
        QTest::newRow("role by another word") << u"bucket"_s << QStringList {s3};
        QTest::newRow("provider by name") << u"google"_s << QStringList {sql};
        QTest::newRow("provider by key") << u"gcp"_s << QStringList {sql};
        QTest::newRow("without accents") << u"zurich"_s << QStringList {sql};
        QTest::newRow("all words must match") << u"redis postgres"_s << QStringList {};
        QTest::newRow("quotes do no harm") << u"\"m5\" OR 1 NEAR("_s << QStringList {};
        QTest::newRow("signs alone find nothing") << u"* - \" ("_s << QStringList {};
    }

    void wordsFindItems()
    {
        QFETCH(QString, words);
        QFETCH(QStringList, keys);
        const auto page = m_catalog->search({.words = words});
        QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
        QCOMPARE(keysOf(page), keys);
        QCOMPARE(page->total, keys.size());
    }

    void filtersNarrowTheSearch()
    {
        const auto keys = [&](const CatalogQuery &query) { return keysOf(m_catalog->search(query)).size(); };
        QCOMPARE(keys({.words = {}, .provider = u"gcp"_s}), 1);
        QCOMPARE(keys({.words = {}, .region = u"us-east-1"_s}), 5);
        QCOMPARE(keys({.words = {}, .service = u"Amazon EC2"_s}), 4);
        QCOMPARE(keys({.words = {}, .role = u"cache"_s}), 1);
        QCOMPARE(keys({.words = {}, .category = Category::Databases}), 2);
        QCOMPARE(keys({.words = {}, .minimumVcpu = Quantity::fromWhole(4)}), 2);
        QCOMPARE(keys({.words = {}, .minimumMemory = *Quantity::fromString(u"6.5")}), 4);
        QCOMPARE(keys({.words = {}, .term = u"reserved-1y-all-upfront"_s}), 1);
        QCOMPARE(keys({.words = u"m5"_s,
                       .provider = u"aws"_s,
                       .region = u"us-east-1"_s,
                       .role = u"virtual-machine"_s}),
                 2);
    }

    void pagesFollowEachOther()
    {
        const auto first = m_catalog->search({.words = {}, .limit = 3});
        const auto second = m_catalog->search({.words = {}, .limit = 3, .offset = 3});
        QCOMPARE(first->total, 7);
        QCOMPARE(keysOf(first) + keysOf(second), keysOf(m_catalog->search({.words = {}, .limit = 6})));
        QCOMPARE(m_catalog->search({.words = {}, .limit = -1, .offset = -5})->items.size(), 0);
    }

    void itemHasItsRatesAndSources()
    {
        const auto item = m_catalog->item(u"aws/ec2/m5.large/us-east-1"_s);
        QVERIFY(item);
        QCOMPARE(item->item.name, u"m5.large"_s);
        QCOMPARE(item->item.specifications,
                 QList<KeyValue>({{u"vCPU"_s, u"2"_s}, {u"Memory"_s, u"8 GiB"_s}}));
        QCOMPARE(item->catalogKey, u"small"_s);
        QCOMPARE(item->catalogTitle, u"A small catalog for tests"_s);
        QCOMPARE(item->date, QDate(2026, 2, 1));
        QCOMPARE(item->rates.size(), 2);
        QCOMPARE(item->rates.at(0).tiers.first().price.toString(), u"0.096"_s);
        QCOMPARE(item->rates.at(0).sourceUrl, u"https://example.org/prices"_s);
        QCOMPARE(item->rates.at(1).upfront, *Money::fromString(u"500.5", Currency::of("USD")));
        QCOMPARE(item->rates.at(1).note, u"per year"_s);
        QCOMPARE(item->sources.size(), 2);
        QCOMPARE(item->sources.at(1).kind, u"document"_s);
        QCOMPARE(m_catalog->item(u"aws/ec2/m9"_s).error().code, Error::Code::NotFound);
    }

    void facetsCountItems()
    {
        const auto all = m_catalog->facets();
        QVERIFY2(all, all ? "" : qPrintable(all.error().detail));
        QCOMPARE(all->providers, QList<CatalogFacet>({{u"aws"_s, 6}, {u"gcp"_s, 1}}));
        QCOMPARE(all->regions.first(), (CatalogFacet {u"us-east-1"_s, 5}));
        QCOMPARE(all->roles.first(), (CatalogFacet {u"virtual-machine"_s, 4}));
        QCOMPARE(all->categories.size(), 3);
        const auto gcp = m_catalog->facets(u"gcp"_s);
        QCOMPARE(gcp->providers.size(), 2);
        QCOMPARE(gcp->services, QList<CatalogFacet>({{u"Cloud SQL"_s, 1}}));
        QCOMPARE(gcp->terms, QList<CatalogFacet>({{u"on-demand"_s, 1}}));
    }

    void catalogsSayHowOldTheyAre()
    {
        const auto catalogs = m_catalog->catalogs();
        QVERIFY2(catalogs, catalogs ? "" : qPrintable(catalogs.error().detail));
        QCOMPARE(catalogs->size(), 1);
        const CatalogSummary &one = catalogs->first();
        QCOMPARE(one.items, 7);
        QCOMPARE(one.provider, u"aws"_s);
        QCOMPARE(one.regions, QStringList({u"eu-west-1"_s, u"us-central1"_s, u"us-east-1"_s}));
        QCOMPARE(one.oldest, QDate(2025, 6, 17));
        QCOMPARE(one.newest, QDate(2026, 2, 1));
    }

    void otherFilesAreRefused()
    {
        QCOMPARE(Catalog::open(path(u"nothing.sqlite"_s)).error().code, Error::Code::NotFound);
        write(u"text.sqlite"_s, QByteArray(5000, 'x'));
        QVERIFY(!Catalog::open(path(u"text.sqlite"_s)));
        write(u"empty.sqlite"_s, {});
        QCOMPARE(Catalog::open(path(u"empty.sqlite"_s)).error().code, Error::Code::NotOurs);
    }

    void wrongCatalogsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *name, const QByteArray &from, const QByteArray &to,
                            const QStringList &words) { QTest::newRow(name) << from << to << words; };
        row("a price without a source", ", \"source\": \"letter\"}]}", "}]}",
            {u"items[3].rates[0].source"_s, u"line 16"_s});
        row("an unknown source", "\"source\": \"letter\"}]}", "\"source\": \"lettre\"}]}",
            {u"items[3].rates[0].source"_s, u"“lettre”"_s});
        row("an unknown category", "\"Storage\"", "\"Warehouse\"",
            {u"items[6].category"_s, u"“Warehouse”"_s});
        row("an unknown role", "\"object-storage\"", "\"bucket\"", {u"items[6].role"_s, u"“bucket”"_s});
        row("an item twice", "aws/ec2/m5.xlarge/us-east-1", "aws/ec2/m5.large/us-east-1",
            {u"items[2].id"_s, u"twice"_s});
        row("a rate twice", "reserved-1y-all-upfront", "on-demand", {u"items[0].rates[1]"_s, u"twice"_s});
        row("tiers that go down", "\"51200\"", "\"0\"", {u"items[6].rates[0].tiers[1]"_s});
        row("a price below nothing", "\"0.0052\"", "\"-0.0052\"", {u"items[3].rates[0].tiers"_s});
        row("a price that is a number", "\"0.0052\"", "0.0052", {u"items[3].rates[0].tiers[0].price"_s});
        row("a day that is none", "2025-12-01", "2025-12-32", {u"items[5].rates[0].effective"_s});
        row("a source without a title", "Letter of a test", "", {u"sources.letter.title"_s});
        row("an unknown field", "\"note\"", "\"hint\"", {u"items[0].rates[1]: “hint”"_s});
        row("another format", "stratoplan-catalog", "stratoplan-plan", {u"format"_s});
        row("a missing region", "\"region\": \"us-central1\", ", "", {u"items[5].region"_s});
        row("broken JSON", "\"items\": [", "\"items\": {", {u"JSON"_s});
    }

    void wrongCatalogsAreRefused()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QStringList, words);
        QByteArray json = smallCatalog();
        const qsizetype at = json.lastIndexOf(from);
        QVERIFY(at >= 0);
        json.replace(at, from.size(), to);
        const auto file = readCatalogFile(json, u"small.json"_s);
        QVERIFY(!file);
        words += u"small.json"_s;
        for (const QString &word : words)
            QVERIFY2(file.error().message.contains(word), qPrintable(file.error().message));
    }

    void itemInTwoCatalogsIsRefused()
    {
        const auto file = readCatalogFile(smallCatalog(), u"small.json"_s);
        CatalogFile other = *file;
        other.key = u"other"_s;
        const auto image = compileCatalogs({*file, other});
        QVERIFY(!image);
        QVERIFY(image.error().message.contains(u"aws/ec2"_s));
        QVERIFY(!compileCatalogs({*file, *file}));
    }
};

QTEST_GUILESS_MAIN(CatalogTest)
#include "tst_catalog.moc"
