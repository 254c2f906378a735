// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundledfiles.h"

#include "storage/catalog/catalog.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <map>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::storage;

namespace {

UnitPrice times(UnitPrice price, Quantity amount)
{
    const auto product = Int128(price.raw()) * amount.raw();
    return product % 1'000'000 == 0 ? UnitPrice::fromRaw(qint64(product / 1'000'000))
                                    : UnitPrice::fromRaw(-1);
}

} // namespace

/// The catalog that comes with the program, as it was compiled.
class BundledCatalogTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Catalog> m_catalog;
    BundledFiles m_bundled;

private Q_SLOTS:
    void initTestCase()
    {
        auto opened = Catalog::open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        m_catalog = std::make_unique<Catalog>(*std::move(opened));
        QVERIFY2(m_bundled.problem().isEmpty(), qPrintable(m_bundled.problem()));
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

    void everyItemSaysWhatItMeasures()
    {
        const QStringList deployments {u""_s, u"Single zone"_s, u"Multi zone"_s, u"Multi region"_s};
        const QStringList architectures {u""_s, u"x86_64"_s, u"arm64"_s};
        for (const CatalogItem &item : m_bundled.items()) {
            const QByteArray key = item.item.key.toUtf8();
            QVERIFY2(!specification(item.item, u"Measure"_s).isEmpty(), key);
            QVERIFY2(deployments.contains(specification(item.item, u"Deployment"_s)), key);
            QVERIFY2(architectures.contains(specification(item.item, u"Architecture"_s)), key);
            QVERIFY2(!item.item.sku.contains(".metal"_L1), key);
            if (item.item.role != "virtual-machine"_L1 || !specification(item.item, u"Offer"_s).isEmpty())
                continue;
            QVERIFY2(Quantity::fromString(specification(item.item, u"vCPU"_s)), key);
            QVERIFY2(specification(item.item, u"Memory"_s).endsWith(" GiB"_L1), key);
        }
    }

    void termsThatCommitSayForHowLong()
    {
        const QRegularExpression years(u"-(1|3)y(-|$)"_s);
        for (const CatalogItem &item : m_bundled.items()) {
            for (const Rate &rate : item.rates) {
                const auto match = years.match(rate.term);
                const int months = match.hasMatch() ? match.captured(1).toInt() * 12
                    : rate.term == "flat-yearly"_L1 ? 12
                                                    : 0;
                QVERIFY2(rate.termMonths == months, qPrintable(item.item.key + u' ' + rate.term));
                QVERIFY2(rate.term.contains("all-upfront"_L1)
                             == (!rate.upfront.isZero() && rate.tiers.front().price.isZero() && months != 0
                                 && rate.term != "flat-yearly"_L1),
                         qPrintable(item.item.key + u' ' + rate.term));
            }
        }
    }

    void ratesOfAPoolShareOneAllowance()
    {
        std::map<QString, Rate> pools;
        for (const CatalogItem &item : m_bundled.items()) {
            for (const Rate &rate : item.rates) {
                QVERIFY2((rate.free == Rate::Free::None) == rate.pool.isEmpty(), qPrintable(item.item.key));
                if (rate.pool.isEmpty())
                    continue;
                const Rate &first = pools.emplace(rate.pool, rate).first->second;
                QVERIFY2(first.allowance == rate.allowance && first.free == rate.free
                             && first.unit == rate.unit && first.time == rate.time,
                         qPrintable(item.item.key));
            }
        }
        QVERIFY(pools.size() >= 20);
        QCOMPARE(pools.at(u"aws/data-transfer/internet-out"_s).allowance, Quantity::fromWhole(100));
        QCOMPARE(pools.at(u"aws/free-tier/ec2-hours"_s).free, Rate::Free::First12Months);
    }

    /// What is free for some accounts only must not look like the cheapest fit for all.
    void offersForSomeAccountsAreNeverTheCheapestFit()
    {
        int offers = 0;
        for (const CatalogItem &item : m_bundled.items()) {
            const bool isOffer = item.rates.front().free == Rate::Free::First12Months;
            QCOMPARE(specification(item.item, u"Offer"_s).isEmpty(), !isOffer);
            if (!isOffer)
                continue;
            ++offers;
            QCOMPARE(specification(item.item, u"Measure"_s), u"first 12 months"_s);
            QVERIFY(specification(item.item, u"vCPU"_s).isEmpty()
                    && specification(item.item, u"Memory"_s).isEmpty());
        }
        QVERIFY(offers > 30);
    }

    void composedDatabasesAddUpExactly()
    {
        int composed = 0;
        const QRegularExpression pattern(
            u"^gcp/cloud-sql-postgresql/db-custom-(\\d+)-(\\d+)-(zonal|regional)/(.+)$"_s);
        for (const CatalogItem &item : m_bundled.items()) {
            const auto match = pattern.match(item.item.key);
            if (!match.hasMatch())
                continue;
            const auto cpus = Quantity::fromWhole(match.captured(1).toInt());
            const auto memory = Quantity::fromRaw(match.captured(2).toLongLong() * 1'000'000 / 1024);
            const QString part = u"gcp/cloud-sql-postgresql/%1-%2/%3"_s;
            for (const Rate &rate : item.rates) {
                const Rate *cpu =
                    m_bundled.rate(part.arg(u"vcpu"_s, match.captured(3), match.captured(4)), rate.term);
                const Rate *gib =
                    m_bundled.rate(part.arg(u"memory"_s, match.captured(3), match.captured(4)), rate.term);
                QVERIFY2(cpu && gib, qPrintable(item.item.key));
                const UnitPrice sum = UnitPrice::fromRaw(times(cpu->tiers.front().price, cpus).raw()
                                                         + times(gib->tiers.front().price, memory).raw());
                QCOMPARE(rate.tiers.front().price, sum);
                QVERIFY2(rate.note.contains(cpu->tiers.front().price.toString()), qPrintable(rate.note));
                ++composed;
            }
        }
        QVERIFY(composed >= 70);
        const Rate *known =
            m_bundled.rate(u"gcp/cloud-sql-postgresql/db-custom-4-15360-zonal/us-central1"_s, u"on-demand"_s);
        QVERIFY(known);
        QCOMPARE(known->tiers.front().price.toString(), u"0.2702"_s); // 4 × 0.0413 + 15 × 0.007
    }

    void sustainedUseStepsDownByQuartersOfTheMonth()
    {
        int rates = 0;
        const QStringList bounds {u"0"_s, u"182.5"_s, u"365"_s, u"547.5"_s};
        const qint64 tenths[] = {10, 8, 6, 4};
        for (const CatalogItem &item : m_bundled.items()) {
            const Rate *sustained = m_bundled.rate(item.item.key, u"sustained-use"_s);
            if (!sustained)
                continue;
            ++rates;
            const Rate *full = m_bundled.rate(item.item.key, u"on-demand"_s);
            QVERIFY(full && sustained->tierScope == Rate::Scope::Unit && sustained->tiers.size() == 4);
            for (int i = 0; i < 4; ++i) {
                QCOMPARE(sustained->tiers.at(i).from.toString(), bounds.at(i));
                QCOMPARE(sustained->tiers.at(i).price.raw() * 10,
                         full->tiers.front().price.raw() * tenths[i]);
            }
        }
        QVERIFY(rates > 100);
    }

    /// A source that mixes in prices with a Windows licence shows as steps within a family.
    void azureSizesOfAFamilyCostAlikeForEachProcessor()
    {
        const QRegularExpression size(u"^Standard_([DEF])\\d+(.*)$"_s);
        std::map<QString, std::pair<double, double>> spreads;
        for (const CatalogItem &item : m_bundled.items()) {
            const auto match = size.match(item.item.sku);
            const Rate *rate = m_bundled.rate(item.item.key, u"on-demand"_s);
            if (item.item.provider != "azure"_L1 || !match.hasMatch() || !rate)
                continue;
            const double price = rate->tiers.front().price.toString().toDouble()
                / specification(item.item, u"vCPU"_s).toDouble();
            const QString family = match.captured(1) + match.captured(2) + u' ' + item.item.region;
            auto &[least, most] = spreads.emplace(family, std::pair(price, price)).first->second;
            least = std::min(least, price);
            most = std::max(most, price);
        }
        QVERIFY(spreads.size() > 100);
        for (const auto &[family, spread] : spreads)
            QVERIFY2(spread.second < spread.first * 1.4, qPrintable(family));
    }

    void supportPlansAreSharesOfSpend()
    {
        const Rate *business = m_bundled.rate(u"aws/support/business/global"_s, u"on-demand"_s);
        QVERIFY(business);
        QCOMPARE(business->time, Rate::Time::Spend);
        QCOMPARE(business->minimum, *Money::fromString(u"100", Currency::of("USD")));
        QStringList steps;
        for (const Tier &tier : business->tiers)
            steps += tier.from.toString() + u':' + tier.price.toString();
        QCOMPARE(steps, (QStringList {u"0:0.1"_s, u"10000:0.07"_s, u"80000:0.05"_s, u"250000:0.03"_s}));
    }

    void usualWordsFindWhatPeopleMean_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("name"); // empty: any of them
        QTest::newRow("instance") << u"m5.large us-east-1"_s << u"virtual-machine"_s << u"m5.large"_s;
        QTest::newRow("size") << u"8 GB 2 vCPU"_s << u"virtual-machine"_s << QString();
        QTest::newRow("database") << u"postgres"_s << u"relational-database"_s << QString();
        QTest::newRow("cache") << u"redis us-east-1"_s << u"cache"_s << QString();
        QTest::newRow("cluster") << u"kubernetes"_s << u"kubernetes-cluster"_s << QString();
        const QString storage = u"object-storage"_s;
        const QString standard = u"S3 Standard storage"_s;
        QTest::newRow("class of storage") << u"S3 standard"_s << storage << standard;
        QTest::newRow("while typing") << u"s3 stand"_s << storage << standard;
        QTest::newRow("in a region") << u"s3 standard eu-west-1"_s << storage << standard;
        QTest::newRow("archive") << u"deep archive"_s << storage << u"S3 Glacier Deep Archive storage"_s;
    }

    void usualWordsFindWhatPeopleMean()
    {
        QFETCH(QString, words);
        QFETCH(QString, role);
        QFETCH(QString, name);
        const auto page = m_catalog->search({.words = words});
        QVERIFY(page && page->total > 0);
        const PriceItem &first = page->items.first().item;
        QCOMPARE(first.role, role);
        QCOMPARE(first.name, name.isEmpty() ? first.name : name);
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
