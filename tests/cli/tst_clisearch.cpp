// SPDX-License-Identifier: GPL-3.0-or-later
#include "runcli.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace stratoplan::test;
using namespace Qt::Literals::StringLiterals;

using Rows = QList<QMap<QString, QString>>;

namespace {

Rows search(const QStringList &words)
{
    const Run run = cli(QStringList {u"catalog"_s, u"search"_s} + words + QStringList {u"--format"_s, u"csv"_s});
    return run.status == 0 ? csvRows(run.out) : Rows();
}

Rows of(const Rows &rows, const QString &column, const QString &value)
{
    Rows found;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(found),
                 [&](const auto &row) { return row.value(column) == value; });
    return found;
}

bool isAscending(const Rows &rows)
{
    return std::is_sorted(rows.begin(), rows.end(), [](const auto &a, const auto &b) {
        return a.value(u"price"_s).toDouble() < b.value(u"price"_s).toDouble();
    });
}

} // namespace

class TestCliSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void postgresOfFourCpusInWestEuropeIsFoundEverywhere();
    void aRegionIsUnderstoodAcrossProviders();
    void filtersNarrowTheSearch();
    void cheapestComeFirst();
    void aTermShowsItsPrices();
    void aPriceIsWholeForMachines();
    void everyProviderGetsItsShareOfTheLimit();
    void smallWordsDoNotCount();
    void whatHasNoJobJustFindsNothing();
    void peopleReadWhatDiffers();

private:
    QTemporaryDir m_folder;
};

void TestCliSearch::initTestCase()
{
    qputenv("STRATOPLAN_CATALOG_DIR", m_folder.path().toLocal8Bit()); // the bundled catalogs alone
}

void TestCliSearch::postgresOfFourCpusInWestEuropeIsFoundEverywhere()
{
    const Rows rows = search({u"postgres 4 vcpu eu-west"_s});
    const Rows aws = of(rows, u"provider"_s, u"aws"_s);
    QVERIFY(!aws.isEmpty());
    for (const auto &row : aws) {
        QCOMPARE(row.value(u"region"_s), u"eu-west-1"_s);
        const QString sku = row.value(u"name"_s).section(u' ', 0, 0);
        QVERIFY2(sku.startsWith(u"db."_s) && sku.endsWith(u".xlarge"_s), qPrintable(sku));
        QVERIFY(row.value(u"specifications"_s).contains(u"vCPU 4"_s));
        QCOMPARE(row.value(u"match"_s), u"exact"_s);
    }
    const Rows belgium = of(of(rows, u"provider"_s, u"gcp"_s), u"region"_s, u"europe-west1"_s);
    QVERIFY(!belgium.isEmpty());
    for (const auto &row : belgium) {
        QCOMPARE(row.value(u"service"_s), u"Cloud SQL"_s);
        const bool sized = row.value(u"specifications"_s).contains(u"vCPU 4"_s)
                           && row.value(u"specifications"_s).contains(u"Memory"_s);
        QVERIFY2(sized || !row.value(u"amount"_s).isEmpty(), qPrintable(row.value(u"name"_s)));
    }
    const Rows azure = of(rows, u"provider"_s, u"azure"_s);
    QVERIFY(!azure.isEmpty());
    for (const auto &row : azure) {
        QCOMPARE(row.value(u"match"_s), u"nearest"_s);
        QVERIFY2(row.value(u"specifications"_s).contains(u"PostgreSQL"_s), qPrintable(row.value(u"name"_s)));
        QVERIFY2(row.value(u"difference"_s).contains(u"more than asked"_s), qPrintable(row.value(u"difference"_s)));
    }
}

void TestCliSearch::aRegionIsUnderstoodAcrossProviders()
{
    const Rows ireland = search({u"vm"_s, u"--region"_s, u"Ireland"_s, u"--vcpu"_s, u"4"_s, u"--limit"_s, u"500"_s});
    const Rows exact = of(ireland, u"match"_s, u"exact"_s);
    QVERIFY(!of(exact, u"region"_s, u"eu-west-1"_s).isEmpty());
    QVERIFY(!of(exact, u"region"_s, u"northeurope"_s).isEmpty());
    QCOMPARE(of(exact, u"region"_s, u"eu-west-1"_s).size() + of(exact, u"region"_s, u"northeurope"_s).size(), exact.size());
    // Google has nothing in Ireland; what is offered says where it is instead.
    const Rows near = of(ireland, u"provider"_s, u"gcp"_s);
    QVERIFY(!near.isEmpty());
    QVERIFY2(near.front().value(u"difference"_s).contains(u"nearest to “ireland”"_s), qPrintable(near.front().value(u"difference"_s)));
    QVERIFY(!search({u"m5.large"_s, u"--region"_s, u"EU (Ireland)"_s}).isEmpty());
}

void TestCliSearch::filtersNarrowTheSearch()
{
    const Rows rows = search({u"--provider"_s, u"aws"_s, u"--role"_s, u"virtual-machine"_s, u"--region"_s, u"us-east-1"_s,
                              u"--vcpu"_s, u"2-4"_s, u"--memory"_s, u"8"_s, u"--architecture"_s, u"arm64"_s,
                              u"--term"_s, u"on-demand"_s, u"--max-price"_s, u"0.08"_s, u"--limit"_s, u"200"_s});
    QVERIFY(!rows.isEmpty());
    for (const auto &row : rows) {
        QCOMPARE(row.value(u"provider"_s), u"aws"_s);
        QCOMPARE(row.value(u"region"_s), u"us-east-1"_s);
        QCOMPARE(row.value(u"term"_s), u"on-demand"_s);
        QVERIFY(row.value(u"specifications"_s).contains(u"arm64"_s));
        QVERIFY(row.value(u"specifications"_s).contains(u"Memory 8 GiB"_s));
        QVERIFY(row.value(u"price"_s).toDouble() <= 0.08);
    }
    QCOMPARE(csvCell(rows, {{u"name"_s, u"t4g.large"_s}}, u"price"_s), u"0.0672"_s); // AWS's published price
}

void TestCliSearch::cheapestComeFirst()
{
    const Rows rows = search({u"--provider"_s, u"gcp"_s, u"--role"_s, u"virtual-machine"_s, u"--region"_s, u"us-central1"_s,
                              u"--vcpu"_s, u"4"_s, u"--term"_s, u"on-demand"_s, u"--sort"_s, u"price"_s});
    QVERIFY(rows.size() > 5);
    QVERIFY(isAscending(rows));
    QCOMPARE(search({u"--role"_s, u"virtual-machine"_s, u"--sort"_s, u"vcpu-price"_s, u"--limit"_s, u"7"_s, u"--term"_s, u"on-demand"_s}).size(), 7);
}

void TestCliSearch::aTermShowsItsPrices()
{
    const Rows rows = search({u"m5.large"_s, u"us-east-1"_s, u"--term"_s, u"reserved-1y-no-upfront"_s});
    QCOMPARE(csvCell(rows, {{u"key"_s, u"aws/ec2/m5.large/us-east-1"_s}}, u"price"_s), u"0.06"_s); // AWS's published price
    for (const auto &row : rows)
        QCOMPARE(row.value(u"term"_s), u"reserved-1y-no-upfront"_s);
}

void TestCliSearch::aPriceIsWholeForMachines()
{
    const QStringList asked {u"m5.large"_s, u"us-east-1"_s, u"--term"_s, u"reserved-1y-all-upfront"_s};
    const Rows rows = search(asked);
    const QMap<QString, QString> key {{u"key"_s, u"aws/ec2/m5.large/us-east-1"_s}};
    QCOMPARE(csvCell(rows, key, u"upfront"_s), u"494"_s); // AWS's published price of 2020
    QCOMPARE(csvCell(rows, key, u"term_months"_s), u"12"_s);
    QCOMPARE(csvCell(rows, key, u"currency"_s), u"USD"_s);
    QCOMPARE(csvCell(rows, key, u"tiers"_s), u"0: 0"_s);
    QVERIFY(rows.front().contains(u"allowance"_s));
    const Run people = cli(QStringList {u"catalog"_s, u"search"_s} + asked);
    QVERIFY2(people.out.contains(u"$494.00 once"_s), qPrintable(people.out));
    QVERIFY(!people.out.contains(u"allowance"_s));
}

void TestCliSearch::everyProviderGetsItsShareOfTheLimit()
{
    const Rows rows = search({u"vm"_s, u"4 vcpu"_s, u"--term"_s, u"on-demand"_s, u"--limit"_s, u"9"_s});
    for (const QString &provider : {u"aws"_s, u"gcp"_s, u"azure"_s})
        QCOMPARE(of(rows, u"provider"_s, provider).size(), 3);
}

void TestCliSearch::smallWordsDoNotCount()
{
    const Rows rows = search({u"postgres in Ireland with 4 vcpu"_s});
    QVERIFY(!of(rows, u"region"_s, u"eu-west-1"_s).isEmpty());
}

void TestCliSearch::whatHasNoJobJustFindsNothing()
{
    const Run run = cli({u"catalog"_s, u"search"_s, u"flux capacitor"_s});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.out, u"Nothing matches exactly.\n"_s);
}

void TestCliSearch::peopleReadWhatDiffers()
{
    const Run run = cli({u"catalog"_s, u"search"_s, u"postgres 4 vcpu eu-west"_s});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.out.contains(u"Nothing of Azure matches exactly; nearest:"_s), qPrintable(run.out));
    QVERIFY(run.out.contains(u"vCPU more than asked"_s));
    QVERIFY(run.out.contains(u"/instance-hour"_s));
}

QTEST_GUILESS_MAIN(TestCliSearch)
#include "tst_clisearch.moc"
