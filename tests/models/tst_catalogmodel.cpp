// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalogmodel.h"

#include "models/catalog/catalogsmodel.h"
#include "models/grid/mime.h"
#include "storage/catalog/build/catalogfile.h"
#include "support/modelprinter.h"
#include "support/picks.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

constexpr int machines = 600;
constexpr int longestSearch = 20'000;

/// A machine as the file of a catalog holds it.
storage::CatalogItem itemOf(const storage::CatalogFile &file, const edits::CatalogPick &pick)
{
    storage::CatalogItem item;
    item.item = pick.item;
    item.rates = pick.rates;
    item.catalogKey = file.key;
    item.catalogTitle = file.title;
    item.date = pick.catalog.date;
    item.sources = {file.sources.first(), file.sources.first()};
    return item;
}

} // namespace

/// A catalog of 600 machines, compiled into a file of its own.
class TestCatalogModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        storage::CatalogFile file;
        file.key = u"aws"_s;
        file.title = u"AWS list prices"_s;
        file.provider = u"aws"_s;
        file.sources = {{u"AWS price list"_s, u"https://aws.amazon.com/ec2/pricing/"_s, u"primary"_s}};
        file.missing = {u"Windows prices."_s};
        for (int i = 0; i < machines; ++i)
            file.items.append(itemOf(file, aPick(u"m%1.large"_s.arg(i, 3, 10, QChar(u'0')), u"0.096"_s)));
        const auto image = storage::compileCatalogs({file});
        QVERIFY2(image.ok(), image ? "" : qPrintable(image.error().message));
        QFile out(bundled());
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(*image) == image->size());
    }

    void everyItemIsARowAndComesWhenItIsLookedAt()
    {
        CatalogService catalogs(bundled(), imports());
        CatalogModel model(catalogs);
        search(model, {});
        QCOMPARE(model.total(), machines);
        QCOMPARE(model.rowCount(), machines);
        QVERIFY(model.itemAt(0) != nullptr);
        QVERIFY(model.itemAt(machines - 1) == nullptr); // it is only asked for now
        QCOMPARE(model.index(machines - 1, 0).data().toString(), u"…"_s);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QTRY_VERIFY_WITH_TIMEOUT(model.itemAt(machines - 1) != nullptr, longestSearch);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 500);
        QSet<QString> keys;
        for (int row = 0; row < machines; ++row) {
            QTRY_VERIFY_WITH_TIMEOUT(model.itemAt(row) != nullptr, longestSearch);
            keys.insert(model.index(row, 0).data(KeyRole).toString());
        }
        QCOMPARE(keys.size(), machines);
    }

    void modelKeepsTheRulesOfModels()
    {
        CatalogService catalogs(bundled(), imports());
        CatalogModel model(catalogs);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        search(model, {});
        search(model, {.words = u"m00"_s});
        QCOMPARE(model.rowCount(), 10);
        search(model, {});
        QCOMPARE(model.rowCount(), machines);
        CatalogsModel list(catalogs, Format());
        const QAbstractItemModelTester listTester(&list,
                                                  QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy filled(&list, &CatalogsModel::filled);
        list.fill();
        QVERIFY(filled.wait(longestSearch));
        QCOMPARE(list.rowCount(), 1);
    }

    void rowsGrowOnlyWhereTheyAreLookedAt()
    {
        const int many = static_cast<int>(storage::largestCountedCatalog) + 150;
        storage::CatalogFile file;
        file.key = u"aws"_s;
        file.title = u"AWS list prices"_s;
        file.provider = u"aws"_s;
        file.sources = {{u"AWS price list"_s, u"https://aws.amazon.com/ec2/pricing/"_s, u"primary"_s}};
        for (int i = 0; i < many; ++i)
            file.items.append(itemOf(file, aPick(u"m%1.large"_s.arg(i, 5, 10, QChar(u'0')), u"0.096"_s)));
        const auto image = storage::compileCatalogs({file});
        QVERIFY(image.ok());
        QFile out(m_folder.filePath(u"many.sqlite"_s));
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(*image) == image->size());
        out.close();
        CatalogService catalogs(out.fileName(), imports());
        CatalogModel model(catalogs);
        search(model, {});
        QVERIFY(model.hasMore());
        const int before = model.rowCount();
        QCOMPARE(qint64(before), storage::largestCatalogCount);
        QVERIFY(!model.canFetchMore({})); // a view must not fetch them all by itself
        std::ignore = model.index(0, 0).data();
        QTRY_VERIFY(catalogs.isIdle());
        QCOMPARE(model.rowCount(), before);
        std::ignore = model.index(before - 1, 0).data();
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), before + 100, longestSearch);
        std::ignore = model.index(model.rowCount() - 1, 0).data();
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), before + 200, longestSearch);
    }

    void typingAgainDropsTheSearchBefore()
    {
        CatalogService catalogs(bundled(), imports());
        CatalogModel model(catalogs);
        QSignalSpy searched(&model, &CatalogModel::searched);
        for (const QString &words : {u"m0"_s, u"m00"_s, u"m007"_s})
            model.setQuery({.words = words});
        QVERIFY(model.isSearching());
        QTRY_VERIFY_WITH_TIMEOUT(catalogs.isIdle(), longestSearch);
        QCOMPARE(searched.count(), 1);
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(!model.isSearching());
    }

    void rowsStayUntilTheAnswerIsThere()
    {
        CatalogService catalogs(bundled(), imports());
        CatalogModel model(catalogs);
        search(model, {.words = u"m007"_s});
        model.setQuery({.words = u"m008"_s});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, 0).data().toString(), u"m007.large"_s);
    }

    void aModelMayGoWhileItsSearchRuns()
    {
        CatalogService catalogs(bundled(), imports());
        {
            CatalogModel model(catalogs);
            model.setQuery({});
        }
        QTRY_VERIFY_WITH_TIMEOUT(catalogs.isIdle(), longestSearch);
    }

    void itemSaysWhatItIsAndCosts()
    {
        CatalogService catalogs(bundled(), imports());
        CatalogModel model(catalogs);
        search(model, {.words = u"m007.large"_s});
        QCOMPARE(model.rowCount(), 1);
        const QModelIndex item = model.index(0, 0);
        QCOMPARE(item.data().toString(), u"m007.large"_s);
        QCOMPARE(item.data(DetailRole).toString(), u"EC2 · 2 vCPU · 8 GiB"_s);
        QCOMPARE(item.data(PriceRole).toString(), u"$0.0960 /h"_s);
        QCOMPARE(item.data(IconRole).toString(), u"virtual-machine"_s);
        QVERIFY(item.data(Qt::ToolTipRole).toString().contains("AWS price list, 6 Aug 2026"_L1));
        const auto cell = [&item](int column) { return item.siblingAtColumn(column).data().toString(); };
        QCOMPARE(cell(CatalogModel::Provider), u"AWS"_s);
        QCOMPARE(cell(CatalogModel::Term), u"On demand"_s);
        QCOMPARE(cell(CatalogModel::Month), u"$70.08"_s); // 730 hours
        QCOMPARE(cell(CatalogModel::PerVcpu), u"$35.04"_s);
        QCOMPARE(cell(CatalogModel::PerMemory), u"$8.76"_s);
        QCOMPARE(cell(CatalogModel::Effective), u"6 Aug 2026"_s);
        QCOMPARE(cell(CatalogModel::Source), u"AWS price list"_s);
    }

    void aChosenTermShowsItsOwnPrice()
    {
        CatalogService catalogs(bundled(), imports());
        CatalogModel model(catalogs);
        search(model, {.words = u"m007.large"_s, .term = u"spot"_s});
        QCOMPARE(model.index(0, CatalogModel::Price).data().toString(), u"$0.0300 /h"_s);
        QCOMPARE(model.pickAt(0)->term, u"spot"_s);
        QCOMPARE(model.pickAt(0, u"on-demand"_s)->term, u"on-demand"_s);
    }

    void nothingFoundIsNoError()
    {
        CatalogService catalogs(bundled(), imports());
        CatalogModel model(catalogs);
        search(model, {.words = u"no such thing"_s});
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.errorText(), QString());
    }

    void missingCatalogSaysSo()
    {
        CatalogService catalogs(m_folder.filePath(u"nowhere.sqlite"_s), imports());
        CatalogModel model(catalogs);
        search(model, {.words = u"m5"_s});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.errorText().isEmpty());
        QVERIFY(!model.pickOf(u"aws"_s));
        QVERIFY(!model.pickAt(0));
    }

    void draggedItemIsFoundByItsKey()
    {
        CatalogService catalogs(bundled(), imports());
        CatalogModel model(catalogs);
        search(model, {.words = u"m007.large"_s});
        QVERIFY(model.index(0, 0).flags().testFlag(Qt::ItemIsDragEnabled));
        const std::unique_ptr<QMimeData> data(model.mimeData({model.index(0, 0), model.index(0, 3)}));
        const QStringList keys = mime::catalogKeysIn(*data);
        QCOMPARE(keys, QStringList {u"aws/ec2/m007.large/us-east-1"_s});
        const auto pick = model.pickOf(keys.first());
        QVERIFY(pick.has_value());
        QCOMPARE(pick->catalog.key, u"aws"_s);
        QCOMPARE(pick->catalog.name, u"AWS list prices"_s);
        QCOMPARE(pick->catalog.date, QDate(2026, 8, 6));
        QCOMPARE(pick->rates.size(), 2);
        QCOMPARE(model.pickAt(0)->item.name, u"m007.large"_s);
    }

    void catalogsSayWhatTheyHold()
    {
        CatalogService catalogs(bundled(), imports());
        CatalogsModel list(catalogs, Format());
        QSignalSpy filled(&list, &CatalogsModel::filled);
        list.fill();
        QVERIFY(filled.wait(longestSearch));
        const auto cell = [&list](int column) { return list.index(0, column).data().toString(); };
        QCOMPARE(cell(CatalogsModel::Name), u"AWS list prices"_s);
        QCOMPARE(cell(CatalogsModel::Kind), u"bundled"_s);
        QCOMPARE(cell(CatalogsModel::Items), u"600"_s);
        QCOMPARE(cell(CatalogsModel::Rates), u"1,200"_s); // two each
        QCOMPARE(cell(CatalogsModel::Regions), u"us-east-1"_s);
        QCOMPARE(cell(CatalogsModel::Dates), u"6 Aug 2026"_s);
        QCOMPARE(list.summaryAt(0).missing, QStringList {u"Windows prices."_s});
        QCOMPARE(list.items(), 600);
    }

private:
    QString bundled() const { return m_folder.filePath(u"catalog.sqlite"_s); }
    QString imports() const { return m_folder.filePath(u"catalogs"_s); }
    static void search(CatalogModel &model, const storage::CatalogQuery &query)
    {
        QSignalSpy searched(&model, &CatalogModel::searched);
        model.setQuery(query);
        QVERIFY(searched.wait(longestSearch));
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCatalogModel)
#include "tst_catalogmodel.moc"
