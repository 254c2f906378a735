// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/awslist.h"
#include "storage/catalog/library.h"
#include "storage/pricelists/import.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::storage;
using stratoplan::test::AwsList;

namespace {

AwsList manyRows(const QByteArray &published, int rows)
{
    AwsList list(published);
    for (int i = 0; i < rows; ++i)
        list.add({.sku = "SKU" + QByteArray::number(i).rightJustified(13, '0'),
                  .price = QByteArray::number(i + 1),
                  .system = "Windows"});
    return list;
}

} // namespace

/// Importing price lists: all or nothing, and once.
class ImportTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_files;
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_files->filePath(name); }
    /// Everything in the folder of catalogs, hidden files too.
    QStringList folder() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    Result<ImportReport> import(const QStringList &files, const ImportHooks &hooks = {}) const
    {
        return importPriceLists(files, m_folder->path(), hooks);
    }
    CatalogLibrary library() const { return CatalogLibrary(path(u"none.sqlite"_s), m_folder->path()); }
    static QString priceIn(const CatalogLibrary &library, const QString &catalog = {})
    {
        const auto item = library.item(u"aws/ec2/m5.large/us-east-1"_s, catalog);
        return item ? item->rates.front().tiers.front().price.toString() : item.error().message;
    }

private Q_SLOTS:
    void init()
    {
        m_files = std::make_unique<QTemporaryDir>();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void sameListAgainChangesNothing()
    {
        const QString list =
            AwsList().add({.sku = "S", .price = "0.1"}).addText("bad row\n").save(path(u"a.csv"_s));
        const auto first = import({list});
        QVERIFY2(first, first ? "" : qPrintable(first.error().message));
        QVERIFY(!first->unchanged);
        QCOMPARE(folder().size(), 1);
        const QFileInfo before(first->path);
        const QDateTime written = before.lastModified();
        const QString moved =
            AwsList().add({.sku = "S", .price = "0.1"}).addText("bad row\n").save(path(u"b.csv"_s));
        for (const QString &again : {list, moved}) {
            const auto second = import({again});
            QVERIFY(second);
            QVERIFY(second->unchanged);
            ImportReport same = *first;
            same.unchanged = true;
            QCOMPARE(*second, same);
            QCOMPARE(folder().size(), 1);
            QCOMPARE(QFileInfo(first->path).lastModified(), written);
        }
    }

    void newerEditionStandsBesideTheOlder()
    {
        const auto older =
            import({AwsList("2025-09-12").add({.sku = "S", .price = "0.1"}).save(path(u"a.csv"_s))});
        const auto newer =
            import({AwsList("2026-01-02").add({.sku = "S", .price = "0.2"}).save(path(u"b.csv"_s))});
        QVERIFY(older && newer);
        QCOMPARE(older->list, newer->list);
        QCOMPARE(newer->catalog, u"aws/AmazonEC2/us-east-1@2026-01-02"_s);
        QCOMPARE(newer->date, QDate(2026, 1, 2));
        const CatalogLibrary both = library();
        QCOMPARE(both.catalogs().size(), 2);
        QCOMPARE(both.catalogs().at(0).key, newer->catalog);
        QVERIFY(both.catalogs().at(0).isNewest);
        QVERIFY(!both.catalogs().at(1).isNewest);
        QCOMPARE(priceIn(both), u"0.2"_s);
        QCOMPARE(priceIn(both, older->catalog), u"0.1"_s);
        QCOMPARE(both.search({.words = u"m5.large"_s})->items.size(), 1);
        QCOMPARE(both.search({.words = {}, .catalog = older->catalog})->items.size(), 1);
    }

    void olderEditionDoesNotBecomeTheNewest()
    {
        QVERIFY(import({AwsList("2026-01-02").add({.sku = "S", .price = "0.2"}).save(path(u"b.csv"_s))}));
        QVERIFY(import({AwsList("2025-09-12").add({.sku = "S", .price = "0.1"}).save(path(u"a.csv"_s))}));
        QCOMPARE(priceIn(library()), u"0.2"_s);
    }

    void otherListOfTheSameDateIsKeptApart()
    {
        const auto first = import({AwsList().add({.sku = "S", .price = "0.1"}).save(path(u"a.csv"_s))});
        const auto corrected = import({AwsList().add({.sku = "S", .price = "0.3"}).save(path(u"b.csv"_s))});
        QVERIFY(first && corrected);
        QVERIFY(first->catalog != corrected->catalog);
        QCOMPARE(priceIn(library(), first->catalog), u"0.1"_s);
        QCOMPARE(priceIn(library()), u"0.3"_s);
    }

    void regionsAreListsOfTheirOwn()
    {
        AwsList ireland;
        ireland.add({.sku = "I", .price = "0.107", .region = "eu-west-1"});
        ireland.add({.sku = "L", .price = "0.120", .type = "c5.large", .region = "eu-west-1-lon-1"});
        AwsList world;
        world.add({.sku = "I", .price = "0.107", .region = "eu-west-1"});
        world.add({.sku = "V", .price = "0.096", .region = "us-east-1"});
        QCOMPARE(import({ireland.save(path(u"a.csv"_s))})->list, u"aws/AmazonEC2/eu-west-1"_s);
        QCOMPARE(import({world.save(path(u"b.csv"_s))})->list, u"aws/AmazonEC2"_s);
        QCOMPARE(library().search({.words = u"ireland"_s})->total,
                 1); // in both lists; London's zone is another place
    }

    void rowsOfOneRateMayStandFarApart()
    {
        AwsList list;
        list.add(
            {.sku = "FAR", .price = "262", .unit = "Quantity", .lease = "1yr", .option = "Partial Upfront"});
        for (int i = 0; i < 500; ++i)
            list.add({.sku = "X" + QByteArray::number(i), .price = "1", .system = "Windows"});
        list.add({.sku = "FAR", .price = "0.03", .lease = "1yr", .option = "Partial Upfront"});
        const auto report = import({list.save(path(u"a.csv"_s))});
        QVERIFY(report);
        QCOMPARE(report->merged(), 1);
        QCOMPARE(report->items, 501);
        QCOMPARE(report->rates, 501);
    }

    void itemsOfOneKeyAreOneItem()
    {
        // The same machine, described in two ways: the first counts.
        AwsList list;
        list.add({.sku = "ONE", .price = "0.1", .memory = "8 GiB"});
        list.add({.sku = "OTHER", .price = "0.2", .type = "a1.large"});
        list.add(
            {.sku = "TWO", .price = "0.06", .memory = "7.5 GiB", .lease = "1yr", .option = "No Upfront"});
        const auto report = import({list.save(path(u"a.csv"_s))});
        QVERIFY(report);
        QCOMPARE(report->items, 2);
        QCOMPARE(report->rates, 3);
        const auto page = library().search({.words = u"m5.large"_s});
        QCOMPARE(page->items.size(), 1);
        QCOMPARE(page->items.front().rates.size(), 2);
        QVERIFY(page->items.front().item.specifications.contains(KeyValue {u"Memory"_s, u"8 GiB"_s}));
    }

    void contradictingRowsKeepTheNewer()
    {
        AwsList list;
        list.add({.sku = "S", .price = "0.1", .effective = "2025-01-01"});
        list.add({.sku = "S", .price = "0.2", .effective = "2025-06-01"});
        list.add({.sku = "S", .price = "0.2", .effective = "2025-06-01"}); // said twice
        list.add({.sku = "S", .price = "0.3", .effective = "2025-06-01"});
        const auto report = import({list.save(path(u"a.csv"_s))});
        QVERIFY(report);
        QCOMPARE(report->read(), 4);
        QCOMPARE(report->imported(), 1);
        QCOMPARE(report->merged(), 1);
        QCOMPARE(report->skipped(), 2);
        QCOMPARE(report->parts.front().skippedRows.at(0).line, 7);
        QCOMPARE(report->parts.front().skippedRows.at(1).line, 10);
        QVERIFY(report->parts.front().skippedRows.at(1).why.contains(u"8"_s));
        QCOMPARE(priceIn(library()), u"0.2"_s);
    }

    void tiersThatDoNotMakeOnePriceAreNotTaken_data()
    {
        QTest::addColumn<QByteArray>("secondStart");
        QTest::addColumn<QByteArray>("secondDate");
        QTest::addColumn<QByteArray>("thirdStart");
        QTest::addColumn<int>("imported");
        QTest::addColumn<int>("merged");
        QTest::newRow("whole") << QByteArray("100") << QByteArray("2025-06-01") << QByteArray("500") << 1
                               << 2;
        QTest::newRow("with a hole") << QByteArray("100") << QByteArray("2025-06-01") << QByteArray("600")
                                     << 0 << 0;
        QTest::newRow("overlapping") << QByteArray("100") << QByteArray("2025-06-01") << QByteArray("100")
                                     << 0 << 0;
        QTest::newRow("of two dates")
            << QByteArray("100") << QByteArray("2025-01-01") << QByteArray("500") << 0 << 0;
        QTest::newRow("without a first")
            << QByteArray("0") << QByteArray("2025-01-01") << QByteArray("500") << 0 << 0;
    }

    void tiersThatDoNotMakeOnePriceAreNotTaken()
    {
        QFETCH(QByteArray, secondStart);
        QFETCH(QByteArray, secondDate);
        QFETCH(QByteArray, thirdStart);
        QFETCH(int, imported);
        QFETCH(int, merged);
        const QByteArray firstStart = secondStart == "0" ? "100" : "0";
        AwsList list;
        list.add({.sku = "S", .price = "0.3", .start = firstStart, .end = "100", .effective = "2025-06-01"});
        list.add({.sku = "S", .price = "0.2", .start = secondStart, .end = "500", .effective = secondDate});
        list.add({.sku = "S", .price = "0.1", .start = thirdStart, .end = "Inf", .effective = "2025-06-01"});
        list.add({.sku = "O", .price = "1", .type = "c5.large"});
        const auto report = import({list.save(path(u"a.csv"_s))});
        QVERIFY(report);
        QCOMPARE(report->read(), 4);
        QCOMPARE(report->imported(), imported + 1);
        QCOMPARE(report->merged(), merged);
        QCOMPARE(report->skipped(), 3 - imported - merged);
        QCOMPARE(report->items, imported + 1);
        for (const SkippedRow &row : report->parts.front().skippedRows)
            QVERIFY(row.line >= 7 && row.line <= 9 && !row.why.isEmpty());
    }

    void tiersForOtherNumbersOfUnitsAreNotJoined()
    {
        QFile file(path(u"acme.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("provider,sku,term,unit,time,per,from,price,currency\n"
                   "acme,calls,on-demand,request,use,1000,0,0.4,USD\n"
                   "acme,calls,on-demand,request,use,1000000,5000000,300,USD\n"
                   "acme,other,on-demand,request,use,1000,0,0.4,USD\n");
        file.close();
        const auto report = import({file.fileName()});
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->read(), 3);
        QCOMPARE(report->imported(), 1);
        QCOMPARE(report->skipped(), 2);
        QCOMPARE(report->parts.front().skippedRows.at(0).line, 2);
        QVERIFY(report->parts.front().skippedRows.at(0).why.contains(u"numbers of units"_s));
    }

    void anOlderWholeOfTiersGivesWay()
    {
        AwsList list;
        for (const QByteArray year : {"2024", "2025"}) {
            const QByteArray cents = year == "2025" ? "2" : "3";
            list.add({.sku = "S", .price = "0." + cents, .end = "100", .effective = year + "-01-01"});
            list.add({.sku = "S", .price = "0.0" + cents, .start = "100", .effective = year + "-01-01"});
        }
        const auto report = import({list.save(path(u"a.csv"_s))});
        QVERIFY(report);
        QCOMPARE(report->skipped(), 2);
        QCOMPARE(report->rates, 1);
        QCOMPARE(priceIn(library()), u"0.2"_s);
    }

    void filesOfOneListBecomeOneCatalog()
    {
        const QString a = AwsList().add({.sku = "A", .price = "0.1"}).save(path(u"a.csv"_s));
        const QString b =
            AwsList().add({.sku = "B", .price = "0.2", .type = "c5.large"}).save(path(u"b.csv"_s));
        const auto both = import({a, b});
        QVERIFY2(both, both ? "" : qPrintable(both.error().message));
        QCOMPARE(both->parts.size(), 2);
        QCOMPARE(both->parts.at(1).fileName, u"b.csv"_s);
        QCOMPARE(both->items, 2);
        QVERIFY(import({b, a})->unchanged);
        const QString other =
            AwsList("2025-09-12", "AmazonRDS").add({.sku = "C", .price = "1"}).save(path(u"c.csv"_s));
        const auto mixed = import({a, other});
        QVERIFY(!mixed);
        QCOMPARE(mixed.error().code, Error::Code::Invalid);
        QVERIFY(mixed.error().message.contains(u"c.csv"_s));
        QCOMPARE(folder().size(), 1);
    }

    void cancelLeavesNothing_data()
    {
        QTest::addColumn<int>("step");
        QTest::newRow("while reading") << static_cast<int>(ImportProgress::Step::Reading);
        QTest::newRow("while writing") << static_cast<int>(ImportProgress::Step::Writing);
    }

    void cancelLeavesNothing()
    {
        QFETCH(int, step);
        const QString list = manyRows("2025-09-12", 60'000).save(path(u"a.csv"_s));
        bool isReached = false;
        const ImportHooks hooks {
            [&](const ImportProgress &progress) { isReached = static_cast<int>(progress.step) >= step; },
            [&] { return isReached; }};
        const auto report = import({list}, hooks);
        QVERIFY(!report);
        QCOMPARE(report.error().code, Error::Code::Cancelled);
        QCOMPARE(folder(), QStringList());
    }

    void progressGoesForwardToTheEnd()
    {
        const QString list = manyRows("2025-09-12", 30'000).save(path(u"a.csv"_s));
        Percent last;
        qint64 rows = 0;
        bool isForward = true;
        const auto report = import({list},
                                   {[&](const ImportProgress &progress) {
                                        isForward = isForward && progress.done >= last;
                                        last = progress.done;
                                        rows = progress.rowsRead;
                                    },
                                    {}});
        QVERIFY(report);
        QVERIFY(isForward);
        QCOMPARE(last, Percent::fromWhole(100));
        QCOMPARE(rows, 30'000);
    }

    void badFilesChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not a price list") << QByteArray("Dear Sir or Madam,\nplease find attached.\n");
        QTest::newRow("no table") << QByteArray(
            "\"FormatVersion\",\"v1.0\"\n\"OfferCode\",\"PricePerUnit\"\n");
        QTest::newRow("a quotation mark that never closes")
            << AwsList().add({.sku = "A", .price = "1"}).addText("\"B,").text();
        QTest::newRow("no rows") << AwsList().text();
        QTest::newRow("no row that can be read") << AwsList().add({.sku = "A", .price = "?"}).text();
        QTest::newRow("bytes") << QByteArray("\0\1\2\3\xff\xfe", 6).repeated(1000);
    }

    void badFilesChangeNothing()
    {
        QFETCH(QByteArray, content);
        QFile file(path(u"bad.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const auto report = import({file.fileName()});
        QVERIFY(!report);
        QVERIFY(report.error().message.contains(u"bad.csv"_s));
        QCOMPARE(folder(), QStringList());
    }

    void filesThatAreNotThereAreNamed()
    {
        QCOMPARE(import({path(u"missing.csv"_s)}).error().code, Error::Code::NotFound);
        QVERIFY(import({path(u"missing.csv"_s)}).error().message.contains(u"missing.csv"_s));
        QVERIFY(!import({m_files->path()}));
        QVERIFY(!import({}));
    }

    void foldersThatCannotBeWrittenAreNamed()
    {
        const QString list = AwsList().add({.sku = "A", .price = "1"}).save(path(u"a.csv"_s));
        QVERIFY(!importPriceLists({list}, u"/proc/catalogs"_s));
    }

    void whatAKilledImportLeftIsNotACatalog()
    {
        const auto first = import({AwsList().add({.sku = "S", .price = "0.1"}).save(path(u"a.csv"_s))});
        QVERIFY(first);
        QVERIFY(QFile::copy(first->path, first->path + u".tmp"_s));
        QCOMPARE(library().catalogs().size(), 1);
        QVERIFY(QFile::remove(first->path));
        QVERIFY(import({path(u"a.csv"_s)}));
        QCOMPARE(folder().size(), 1);
    }
};

QTEST_GUILESS_MAIN(ImportTest)
#include "tst_import.moc"
