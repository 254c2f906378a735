// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/catalog.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::storage;

/// The catalog that comes with the program, as it was compiled.
class BundledCatalogTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Catalog> m_catalog;

private Q_SLOTS:
    void initTestCase()
    {
        auto opened = Catalog::open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        m_catalog = std::make_unique<Catalog>(*std::move(opened));
    }

    void everyCloudHasEnoughItems()
    {
        const auto facets = m_catalog->facets();
        QVERIFY(facets);
        int items = 0;
        for (const CatalogFacet &facet : facets->providers)
            items += facet.items;
        QVERIFY(items >= 400);
        for (const QString &provider : {u"aws"_s, u"gcp"_s, u"azure"_s})
            QVERIFY(m_catalog->search({.words = {}, .provider = provider, .limit = 0})->total >= 100);
    }

    void everyItemHasRatesAndEveryRateASource()
    {
        qint64 seen = 0;
        for (int offset = 0;; offset += 1000) {
            const auto page = m_catalog->search({.words = {}, .limit = 1000, .offset = offset});
            QVERIFY(page);
            if (page->items.isEmpty())
                break;
            for (const CatalogItem &item : page->items) {
                ++seen;
                QVERIFY2(!item.rates.isEmpty() && !item.sources.isEmpty(), qPrintable(item.item.key));
                for (const Rate &rate : item.rates)
                    QVERIFY2(!rate.tiers.isEmpty() && !rate.sourceTitle.isEmpty(), qPrintable(item.item.key));
            }
        }
        QCOMPARE(seen, m_catalog->search({.words = {}, .limit = 0})->total);
    }

    void usualWordsFindWhatPeopleMean_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("role");
        QTest::newRow("instance") << u"m5.large us-east-1"_s << u"virtual-machine"_s;
        QTest::newRow("size") << u"8 GB 2 vCPU"_s << u"virtual-machine"_s;
        QTest::newRow("database") << u"postgres"_s << u"relational-database"_s;
        QTest::newRow("cache") << u"redis us-east-1"_s << u"cache"_s;
        QTest::newRow("cluster") << u"kubernetes"_s << u"kubernetes-cluster"_s;
    }

    void usualWordsFindWhatPeopleMean()
    {
        QFETCH(QString, words);
        QFETCH(QString, role);
        const auto page = m_catalog->search({.words = words});
        QVERIFY(page && page->total > 0);
        QCOMPARE(page->items.first().item.role, role);
    }

    void searchingIsQuickEnoughForTyping()
    {
        QElapsedTimer timer;
        timer.start();
        for (const QString &words : {u"m"_s, u"m5"_s, u"m5.l"_s, u"postgres eu"_s, u"16 gb"_s})
            QVERIFY(m_catalog->search({.words = words, .limit = 100}));
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(BundledCatalogTest)
#include "tst_bundledcatalog.moc"
