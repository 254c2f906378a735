// SPDX-License-Identifier: GPL-3.0-or-later
#include "runcli.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace stratoplan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QString shared(const QString &path)
{
    return qEnvironmentVariable("STRATOPLAN_SHARED_DIR") + u"/prices/"_s + path;
}

/// A list in the documented columns of any provider's prices.
QByteArray ownList(int rows)
{
    QByteArray list = "provider,service,sku,name,region,role,unit,time,price,effective,source\n";
    for (int i = 0; i < rows; ++i) {
        const QByteArray number = QByteArray::number(i);
        list += "acme,Machines,a" + number + ",Machine " + number + ",eu,virtual-machine,instance,hour,0."
                + QByteArray::number(i + 1) + ",2026-02-01,offer of January\n";
    }
    return list;
}

} // namespace

class TestCliImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyPriceListAddsUp_data();
    void everyPriceListAddsUp();
    void pagesOfOneListAreOneCatalog();
    void whatHoldsNoPricesIsRefusedAndChangesNothing_data();
    void whatHoldsNoPricesIsRefusedAndChangesNothing();
    void skippedRowsAreListedWithLineAndReason();
    void anEditionIsListedSearchedAndRemoved();
    void aNewerEditionStandsBesideTheOlder();
    void interruptedImportChangesNothing();
    void listTellsWhatIsMissing();
    void wrongWordsSayWhatIsRight_data();
    void wrongWordsSayWhatIsRight();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder->filePath(name));
        [[maybe_unused]] const bool opened = file.open(QIODevice::WriteOnly);
        file.write(content);
        return file.fileName();
    }
    [[nodiscard]] QStringList imported() const
    {
        return QDir(m_folder->filePath(u"catalogs"_s)).entryList(QDir::Files | QDir::Hidden);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliImport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("STRATOPLAN_CATALOG_DIR", m_folder->filePath(u"catalogs"_s).toLocal8Bit());
}

void TestCliImport::everyPriceListAddsUp_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("read");
    const auto row = [](const char *file, int read) { QTest::newRow(file) << QString::fromLatin1(file) << read; };
    // Rows with a price, counted by wc, jq and the notes beside the files, not by this program.
    row("aws-offers-csv/AmazonEC2_2025-09-12_sample.csv", 44);
    row("aws-offers-csv/AWSComputeSavingsPlan_ap-east-2_2025-09-11_sample.csv", 44);
    row("relayout/aws-offers-csv/AmazonEC2_us-east-1_Linux_2026-08-06_relayout.csv", 1328 - 6); // lines, header
    row("aws-offers-json/AmazonCloudFront_2016.json", 84);
    row("aws-offers-json/AmazonElastiCache_2016.json", 2740);
    row("aws-offers-json/AmazonGlacier_2016.json", 281);
    row("aws-offers-json/AmazonRDS_2022-03-08_excerpt.json", 3);
    row("aws-offers-json/AmazonRedshift_2016.json", 655);
    row("aws-offers-json/AmazonRoute53_2016.json", 16);
    row("aws-offers-json/AmazonS3_2015-12-09.json", 504);
    row("aws-offers-json/AmazonVPC_2016.json", 268);
    row("aws-offers-json/awskms_2016.json", 24);
    row("aws-meteredunitmaps/eks_2025-06.json", 14359);
    row("aws-meteredunitmaps/elb_2025-06.json", 1137);
    row("aws-meteredunitmaps/lambda_2025-06.json", 1255);
    row("aws-meteredunitmaps/s3_2025-06.json", 9563);
    row("aws-getproducts-json/DescribeSpotPriceHistory_m5.large_2021.json", 250);
    row("aws-getproducts-json/GetProducts_m5.large_2021.json", 21);
    row("aws-spot-json/spot_2025-03-27.json", 2 * 14455);
    row("azure-ratecard-json/RateCard_2016-12.json", 5599);
    row("azure-retail-json/items_2025-03-18_1000.json", 1000);
    row("azure-retail-json/page_skip0_apiversion2021-10-01_2022-04-16.json", 100);
    row("azure-retail-json/page_skip0_minified_2022-04-16.json", 100);
    row("azure-retail-json/page_skip100_2022-04-19.json", 100);
    row("gcp-skus-json/002A-FAF7-9793_2020.json", 1);
    row("gcp-skus-json/KubernetesEngine_asia-southeast2_2025-08-08.json", 35);
    row("gcp-skus-json/opencost_test_skus_2023-03.json", 7);
    row("gcp-pricelist-json/pricelist_2017.json", 184);
    row("catalog-core.csv", 9258);
    row("catalog-more.csv", 468);
    row("catalog-facts.csv", 17227);
}

void TestCliImport::everyPriceListAddsUp()
{
    QFETCH(QString, file);
    QFETCH(int, read);
    if (!QFileInfo::exists(shared(file)))
        QSKIP("no price lists beside the sources");
    const Run first = cli({u"catalog"_s, u"import"_s, shared(file), u"--format"_s, u"csv"_s});
    QVERIFY2(first.status == 0, qPrintable(first.error));
    QVERIFY(first.error.isEmpty());
    const auto counts = csvRows(first.out);
    QCOMPARE(counts.size(), 1);
    const auto count = [&counts](const QString &column) { return counts.front().value(column).toInt(); };
    QCOMPARE(count(u"read"_s), read);
    QCOMPARE(count(u"imported"_s) + count(u"merged"_s) + count(u"skipped"_s), read);
    QVERIFY(count(u"imported"_s) > 0);
    QCOMPARE(counts.front().value(u"unchanged"_s), u"no"_s);

    const QStringList there = imported();
    const Run second = cli({u"catalog"_s, u"import"_s, shared(file), u"--format"_s, u"csv"_s});
    QCOMPARE(second.status, 0);
    QCOMPARE(csvRows(second.out).front().value(u"unchanged"_s), u"yes"_s);
    QCOMPARE(csvRows(second.out).front().value(u"read"_s), counts.front().value(u"read"_s));
    QCOMPARE(imported(), there);

    if (count(u"skipped"_s) == 0 || count(u"skipped"_s) > 5000)
        return;
    const Run skipped = cli({u"catalog"_s, u"import"_s, shared(file), u"--skipped"_s, u"--format"_s, u"csv"_s});
    const auto rows = csvRows(skipped.out);
    QCOMPARE(rows.size(), count(u"skipped"_s));
    for (const auto &row : rows) {
        QVERIFY2(row.value(u"line"_s).toLongLong() > 0, qPrintable(row.value(u"reason"_s)));
        QVERIFY2(row.value(u"reason"_s).endsWith(u'.'), qPrintable(row.value(u"reason"_s)));
    }
}

void TestCliImport::pagesOfOneListAreOneCatalog()
{
    QStringList words {u"catalog"_s, u"import"_s};
    for (int page = 0; page < 10; ++page)
        words.append(shared(u"relayout/azure-retail-json/2024-08_page%1.json"_s.arg(page)));
    if (!QFileInfo::exists(words.last()))
        QSKIP("no price lists beside the sources");
    const Run run = cli(words + QStringList {u"--format"_s, u"csv"_s});
    QVERIFY2(run.status == 0, qPrintable(run.error));
    const auto rows = csvRows(run.out);
    QCOMPARE(rows.size(), 10);
    int read = 0;
    for (const auto &row : rows) {
        read += row.value(u"read"_s).toInt();
        QCOMPARE(row.value(u"catalog"_s), rows.front().value(u"catalog"_s));
    }
    QCOMPARE(read, 1000); // ten pages of a hundred
    QCOMPARE(imported().size(), 1);
}

void TestCliImport::whatHoldsNoPricesIsRefusedAndChangesNothing_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("hint");
    QTest::newRow("index") << shared(u"aws-offers-json/offers-index_2025-09.json"_s) << u"index"_s;
    QTest::newRow("services") << shared(u"gcp-skus-json/services_list_2020.json"_s) << u"list of services"_s;
    QTest::newRow("a bill") << shared(u"focus/focus_1.0_sample.csv"_s) << u"FOCUS"_s;
    QTest::newRow("not there") << u"/nowhere/prices.csv"_s << u"/nowhere/prices.csv"_s;
}

void TestCliImport::whatHoldsNoPricesIsRefusedAndChangesNothing()
{
    QFETCH(QString, file);
    QFETCH(QString, hint);
    if (file.contains(u"/prices/"_s) && !QFileInfo::exists(file))
        QSKIP("no price lists beside the sources");
    const Run run = cli({u"catalog"_s, u"import"_s, file});
    QCOMPARE(run.status, 3);
    QVERIFY2(run.error.contains(hint), qPrintable(run.error));
    QVERIFY(run.out.isEmpty());
    QCOMPARE(imported(), QStringList());
}

void TestCliImport::skippedRowsAreListedWithLineAndReason()
{
    QByteArray list = ownList(3);
    list.replace("Machine 1,eu,virtual-machine,instance,hour,0.2,", "Machine 1,eu,virtual-machine,instance,hour,cheap,");
    const Run run = cli({u"catalog"_s, u"import"_s, write(u"own.csv"_s, list)});
    QCOMPARE(run.status, 0); // notes do not count
    QVERIFY2(run.out.contains(u"Skipped in own.csv"_s), qPrintable(run.out));
    QVERIFY2(run.out.contains(u"(line 3)"_s), qPrintable(run.out));
    QVERIFY2(run.out.contains(u"cheap"_s), qPrintable(run.out));
    const Run skipped = cli({u"catalog"_s, u"import"_s, write(u"own.csv"_s, list), u"--skipped"_s, u"--format"_s, u"csv"_s});
    QCOMPARE(csvRows(skipped.out).size(), 1);
    QCOMPARE(csvRows(skipped.out).front().value(u"line"_s), u"3"_s);
}

void TestCliImport::anEditionIsListedSearchedAndRemoved()
{
    const Run run = cli({u"catalog"_s, u"import"_s, write(u"own.csv"_s, ownList(3)), u"--format"_s, u"csv"_s});
    QVERIFY2(run.status == 0, qPrintable(run.error));
    const QString key = csvRows(run.out).front().value(u"catalog"_s);

    const auto listed = csvRows(cli({u"catalog"_s, u"list"_s, u"--format"_s, u"csv"_s}).out);
    QCOMPARE(csvCell(listed, {{u"catalog"_s, key}}, u"items"_s), u"3"_s);
    QCOMPARE(csvCell(listed, {{u"catalog"_s, key}}, u"kind"_s), u"imported"_s);
    QCOMPARE(csvCell(listed, {{u"catalog"_s, key}}, u"newest"_s), u"2026-02-01"_s);

    const auto found = csvRows(cli({u"catalog"_s, u"search"_s, u"Machine"_s, u"2"_s, u"--provider"_s, u"acme"_s, u"--format"_s, u"csv"_s}).out);
    QCOMPARE(csvCell(found, {{u"name"_s, u"Machine 2"_s}}, u"price"_s), u"0.3"_s);
    QCOMPARE(csvCell(found, {{u"name"_s, u"Machine 2"_s}}, u"catalog"_s), key);

    QCOMPARE(cli({u"catalog"_s, u"remove"_s, key}).status, 0);
    QVERIFY(csvCell(csvRows(cli({u"catalog"_s, u"list"_s, u"--format"_s, u"csv"_s}).out), {{u"catalog"_s, key}}, u"items"_s).isNull());
    QVERIFY(cli({u"catalog"_s, u"remove"_s, key}).status != 0);
    QVERIFY(cli({u"catalog"_s, u"remove"_s, u"aws"_s}).status != 0); // comes with the program
}

void TestCliImport::aNewerEditionStandsBesideTheOlder()
{
    const QString older = write(u"own.csv"_s, ownList(3));
    QCOMPARE(cli({u"catalog"_s, u"import"_s, older}).status, 0);
    QByteArray list = ownList(3);
    list.replace("2026-02-01", "2026-08-01");
    const Run newer = cli({u"catalog"_s, u"import"_s, write(u"own.csv"_s, list), u"--format"_s, u"csv"_s});
    QCOMPARE(newer.status, 0);
    QCOMPARE(csvRows(newer.out).front().value(u"date"_s), u"2026-08-01"_s);
    QCOMPARE(imported().size(), 2);
    QStringList kinds;
    for (const auto &row : csvRows(cli({u"catalog"_s, u"list"_s, u"--format"_s, u"csv"_s}).out)) {
        if (row.value(u"kind"_s) != u"bundled"_s)
            kinds.append(row.value(u"kind"_s));
    }
    QCOMPARE(kinds, (QStringList {u"imported"_s, u"imported, older edition"_s}));
}

void TestCliImport::interruptedImportChangesNothing()
{
    const QString list = write(u"long.csv"_s, ownList(400'000));
    QProcess process;
    process.start(qEnvironmentVariable("STRATOPLAN_CLI"), {u"catalog"_s, u"import"_s, list, u"--progress"_s});
    QVERIFY(process.waitForStarted());
    process.setReadChannel(QProcess::StandardError);
    QVERIFY(process.waitForReadyRead()); // it tells how far it is
    QVERIFY(process.readAllStandardError().contains("Reading"));
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(process.readAllStandardError().contains("Nothing is changed"));
    QCOMPARE(imported(), QStringList());
}

void TestCliImport::listTellsWhatIsMissing()
{
    const Run list = cli({u"catalog"_s, u"list"_s});
    QCOMPARE(list.status, 0);
    QVERIFY(list.out.contains(u"Known to be missing"_s));
    QVERIFY(list.out.contains(u"price items"_s));
    const auto rows = csvRows(cli({u"catalog"_s, u"list"_s, u"--format"_s, u"csv"_s}).out);
    QVERIFY(rows.size() >= 4);
    for (const auto &row : rows) {
        QCOMPARE(row.value(u"kind"_s), u"bundled"_s);
        QVERIFY(row.value(u"items"_s).toInt() > 0);
        QVERIFY(row.value(u"rates"_s).toInt() >= row.value(u"items"_s).toInt());
        QVERIFY(!row.value(u"regions"_s).isEmpty());
        QVERIFY(!row.value(u"newest"_s).isEmpty());
    }
}

void TestCliImport::wrongWordsSayWhatIsRight_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("hint");
    QTest::newRow("no verb") << QStringList {u"catalog"_s} << u"catalog list"_s;
    QTest::newRow("no file") << QStringList {u"catalog"_s, u"import"_s} << u"catalog import FILE"_s;
    QTest::newRow("no such catalog") << QStringList {u"catalog"_s, u"list"_s, u"--catalog"_s, u"none"_s} << u"none"_s;
    QTest::newRow("sort") << QStringList {u"catalog"_s, u"search"_s, u"vm"_s, u"--sort"_s, u"size"_s} << u"memory-price"_s;
    QTest::newRow("vcpu") << QStringList {u"catalog"_s, u"search"_s, u"vm"_s, u"--vcpu"_s, u"many"_s} << u"4-8"_s;
    QTest::newRow("price") << QStringList {u"catalog"_s, u"search"_s, u"vm"_s, u"--max-price"_s, u"low"_s} << u"0.25"_s;
    QTest::newRow("limit") << QStringList {u"catalog"_s, u"search"_s, u"vm"_s, u"--limit"_s, u"0"_s} << u"10,000"_s;
}

void TestCliImport::wrongWordsSayWhatIsRight()
{
    QFETCH(QStringList, words);
    QFETCH(QString, hint);
    const Run run = cli(words);
    QCOMPARE(run.status, 2);
    QVERIFY2(run.error.contains(hint), qPrintable(run.error));
}

QTEST_GUILESS_MAIN(TestCliImport)
#include "tst_cliimport.moc"
