// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/build/catalogfile.h"
#include "storage/catalog/library.h"
#include "storage/pricelists/import.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::storage;

namespace {

/// What is told of an item here; everything else is the same for all.
struct Listed
{
    QString sku;
    QString name;
    QString service = u"Amazon S3"_s;
    QString specification = {};
    QString role = u"object-storage"_s;
};

QByteArray listOf(const QList<Listed> &items)
{
    QJsonArray rows;
    for (const Listed &each : items) {
        const QJsonObject rate {{u"term"_s, u"on-demand"_s}, {u"unit"_s, u"GB"_s},
                                {u"time"_s, u"month"_s},     {u"price"_s, u"0.01"_s},
                                {u"effective"_s, u""_s},     {u"source"_s, u"list"_s}};
        rows.append(QJsonObject {{u"id"_s, u"aws/"_s + each.sku},
                                 {u"provider"_s, u"aws"_s},
                                 {u"service"_s, each.service},
                                 {u"sku"_s, each.sku},
                                 {u"name"_s, each.name},
                                 {u"role"_s, each.role},
                                 {u"category"_s, u"Storage"_s},
                                 {u"region"_s, u"eu-west-1"_s},
                                 {u"specs"_s, QJsonObject {{u"Class"_s, each.specification}}},
                                 {u"rates"_s, QJsonArray {rate}}});
    }
    const QJsonObject source {
        {u"title"_s, u"A list"_s}, {u"url"_s, u"https://example.org"_s}, {u"kind"_s, u"page"_s}};
    return QJsonDocument(QJsonObject {{u"format"_s, u"stratoplan-catalog"_s},
                                      {u"version"_s, 1},
                                      {u"id"_s, u"own"_s},
                                      {u"title"_s, u"Own"_s},
                                      {u"provider"_s, u"aws"_s},
                                      {u"currency"_s, u"USD"_s},
                                      {u"sources"_s, QJsonObject {{u"list"_s, source}}},
                                      {u"items"_s, rows}})
        .toJson();
}

/// Names of what is offered first, each once.
QStringList namesOf(const Result<CatalogPage> &page)
{
    QStringList names;
    for (const CatalogItem &item : page->items)
        names += item.item.name;
    names.removeDuplicates();
    return names;
}

} // namespace

/// What is offered first of all that the typed words find.
class CatalogRelevanceTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    QStringList offered(const QList<Listed> &items, const QString &words)
    {
        const auto file = readCatalogFile(listOf(items), u"own.json"_s);
        if (!file)
            return {file.error().message};
        const auto image = compileCatalogs({*file});
        QFile database(path(u"own.sqlite"_s));
        if (!image || !database.open(QIODevice::WriteOnly) || database.write(*image) < 0)
            return {};
        database.close();
        const auto catalog = Catalog::open(database.fileName());
        return catalog ? namesOf(catalog->search({.words = words})) : QStringList();
    }

private Q_SLOTS:
    void namesThatSayItSoonerComeFirst()
    {
        const QList<Listed> items {{u"deep"_s, u"S3 Glacier Deep Archive, standard retrieval"_s},
                                   {u"ia"_s, u"S3 Standard-IA storage"_s},
                                   {u"plain"_s, u"S3 Standard storage"_s}};
        const QStringList best {u"S3 Standard storage"_s, u"S3 Glacier Deep Archive, standard retrieval"_s,
                                u"S3 Standard-IA storage"_s};
        QCOMPARE(offered(items, u"S3 standard"_s), best);
        QCOMPARE(offered(items, u"standard s3"_s), best);
        QCOMPARE(offered(items, u"s3 STAND"_s).first(), u"S3 Standard-IA storage"_s); // all begin so
    }

    void whatItIsBeatsWhatItBelongsTo()
    {
        // "bucket" is another word for the role of both.
        const QList<Listed> items {{u"a"_s, u"Archive"_s}, {u"b"_s, u"Bucket keys"_s}};
        QCOMPARE(offered(items, u"bucket"_s), (QStringList {u"Bucket keys"_s, u"Archive"_s}));
        const QList<Listed> classes {{u"a"_s, u"Cold storage"_s, u"Amazon S3"_s, u"bucket"_s},
                                     {u"b"_s, u"Archive"_s}};
        QCOMPARE(offered(classes, u"bucket"_s), (QStringList {u"Cold storage"_s, u"Archive"_s}));
    }

    void wholeWordsBeatBeginningsAndTheseBeatParts()
    {
        const QList<Listed> items {{u"a"_s, u"db.gp3-large"_s},
                                   {u"b"_s, u"gp3x volume"_s},
                                   {u"c"_s, u"disk gp3"_s},
                                   {u"d"_s, u"db.gp3"_s}};
        QCOMPARE(offered(items, u"gp3"_s),
                 (QStringList {u"disk gp3"_s, u"gp3x volume"_s, u"db.gp3"_s, u"db.gp3-large"_s}));
    }

    /// More than can be looked at while somebody types.
    void wholeWordsComeFirstOfThousands()
    {
        QList<Listed> items;
        for (int i = 0; i < 1'500; ++i)
            items.append({u"a%1"_s.arg(i), u"standards %1"_s.arg(i)});
        items.append({u"b"_s, u"One of the standard"_s});
        items.append({u"c"_s, u"The standard"_s});
        const QStringList names = offered(items, u"standard"_s);
        QCOMPARE(names.mid(0, 3),
                 (QStringList {u"The standard"_s, u"One of the standard"_s, u"standards 0"_s}));
    }

    void realPriceListsAreRankedTogetherWithTheBundledPrices()
    {
        const QString prices = qEnvironmentVariable("STRATOPLAN_SHARED_DIR", u"../shared"_s) + u"/prices"_s;
        const QStringList lists {prices + u"/aws-offers-json/AmazonS3_2015-12-09.json"_s,
                                 prices + u"/azure-retail-json/items_2025-03-18_1000.json"_s};
        for (const QString &list : lists) {
            if (!QFileInfo::exists(list))
                QSKIP("NOT TESTED: the real price lists are not there (../shared/prices)");
            const auto report = importPriceLists({list}, path(u"catalogs"_s));
            QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        }
        const CatalogLibrary library(Catalog::defaultPath(), path(u"catalogs"_s));
        QCOMPARE(library.problems().size(), 0);
        const QStringList names = namesOf(library.search({.words = u"s3 standard"_s}));
        QVERIFY(!names.isEmpty());
        QCOMPARE(names.first(), u"S3 Standard storage"_s);
    }
};

QTEST_GUILESS_MAIN(CatalogRelevanceTest)
#include "tst_catalogrelevance.moc"
