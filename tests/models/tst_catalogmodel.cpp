// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalogmodel.h"

#include "models/grid/mime.h"
#include "storage/catalog/catalogfile.h"
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
        for (int i = 0; i < 600; ++i) {
            const edits::CatalogPick pick = aPick(u"m%1.large"_s.arg(i, 3, 10, QChar(u'0')), u"0.096"_s);
            storage::CatalogItem item;
            item.item = pick.item;
            item.rates = pick.rates;
            item.catalogKey = file.key;
            item.catalogTitle = file.title;
            item.date = pick.catalog.date;
            item.sources = {file.sources.first(), file.sources.first()};
            file.items.append(item);
        }
        const auto image = storage::compileCatalogs({file});
        QVERIFY2(image.ok(), image ? "" : qPrintable(image.error().message));
        const QString path = m_folder.filePath(u"catalog.sqlite"_s);
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(*image) == image->size());
        out.close();
        auto opened = storage::Catalog::open(path);
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().message));
        m_catalog = std::make_unique<storage::Catalog>(*std::move(opened));
    }

    void itemsComeAPageAtATime()
    {
        CatalogModel model(m_catalog.get());
        model.setQuery({});
        QCOMPARE(model.total(), 600);
        QCOMPARE(model.rowCount(), 250);
        // The tester fetches a page itself, which it must not do within a reset.
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        while (model.canFetchMore({}))
            model.fetchMore({});
        QCOMPARE(model.rowCount(), 600);
        QSet<QString> keys;
        for (int row = 0; row < 600; ++row)
            keys.insert(model.index(row).data(KeyRole).toString());
        QCOMPARE(keys.size(), 600);
    }

    void itemSaysWhatItIsAndCosts()
    {
        CatalogModel model(m_catalog.get());
        model.setQuery({u"m007.large"_s});
        QCOMPARE(model.rowCount(), 1);
        const QModelIndex item = model.index(0);
        QCOMPARE(item.data().toString(), u"m007.large"_s);
        QCOMPARE(item.data(DetailRole).toString(), u"EC2 · 2 vCPU · 8 GiB"_s);
        QCOMPARE(item.data(PriceRole).toString(), u"$0.0960 /h"_s);
        QCOMPARE(item.data(IconRole).toString(), u"virtual-machine"_s);
        QVERIFY(item.data(Qt::ToolTipRole).toString().contains("AWS price list, 6 Aug 2026"_L1));
    }

    void nothingFoundIsNoError()
    {
        CatalogModel model(m_catalog.get());
        QSignalSpy searched(&model, &CatalogModel::searched);
        model.setQuery({u"no such thing"_s});
        QCOMPARE(searched.count(), 1);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.errorText(), QString());
    }

    void missingCatalogSaysSo()
    {
        CatalogModel model(nullptr);
        model.setQuery({u"m5"_s});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.errorText().isEmpty());
        QVERIFY(!model.pickOf(u"aws"_s));
    }

    void draggedItemIsFoundByItsKey()
    {
        CatalogModel model(m_catalog.get());
        model.setQuery({u"m007.large"_s});
        QVERIFY(model.index(0).flags().testFlag(Qt::ItemIsDragEnabled));
        const std::unique_ptr<QMimeData> data(model.mimeData({model.index(0)}));
        const QStringList keys = mime::catalogKeysIn(*data);
        QCOMPARE(keys, QStringList {u"aws/ec2/m007.large/us-east-1"_s});
        const auto pick = model.pickOf(keys.first());
        QVERIFY(pick.has_value());
        QCOMPARE(pick->catalog.key, u"aws"_s);
        QCOMPARE(pick->catalog.name, u"AWS list prices"_s);
        QCOMPARE(pick->catalog.date, QDate(2026, 8, 6));
        QCOMPARE(pick->rates.size(), 2);
        QCOMPARE(model.pickAt(0).item.name, u"m007.large"_s);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<storage::Catalog> m_catalog;
};

QTEST_GUILESS_MAIN(TestCatalogModel)
#include "tst_catalogmodel.moc"
