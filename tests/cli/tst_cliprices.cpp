// SPDX-License-Identifier: GPL-3.0-or-later
#include "runcli.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace stratoplan::test;
using namespace Qt::Literals::StringLiterals;

using Rows = QList<QMap<QString, QString>>;

namespace {

/// A newer price of one item that the SequelString plan uses: m5.large at 0.086 an hour in place of 0.096.
const QByteArray newerList = "provider,key,service,sku,name,region,role,unit,time,term,term_months,price,effective,source\n"
                             "aws,aws/ec2/m5.large/us-east-1,Amazon EC2,m5.large,m5.large,us-east-1,virtual-machine,"
                             "instance,hour,on-demand,,0.086,2026-11-01,made for a test\n";

} // namespace

class TestCliPrices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNewerCatalogShowsWhatItWouldChange();
    void chosenPricesAreTakenOver();
    void reportShowsThePriceBeforeAndAfter();
    void theVeryPricesOfTheCatalogAreTheSame();
    void negotiatedPricesAreToldWhereverTheyShow();
    void twinPricesEveryLineElsewhere_data();
    void twinPricesEveryLineElsewhere();
    void twinIsWrittenOnlyWhenAsked();
    void carbonSaysMethodAndYear();
    void wrongWordsSayWhatIsRight_data();
    void wrongWordsSayWhatIsRight();

private:
    [[nodiscard]] QString importNewer() const
    {
        QFile file(m_folder->filePath(u"newer.csv"_s));
        [[maybe_unused]] const bool opened = file.open(QIODevice::WriteOnly);
        file.write(newerList);
        file.close();
        const Run run = cli({u"catalog"_s, u"import"_s, file.fileName(), u"--format"_s, u"csv"_s});
        return csvRows(run.out).value(0).value(u"catalog"_s);
    }
    [[nodiscard]] QByteArray planBytes() const
    {
        QFile file(m_plan);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] static Rows costs(const QString &plan)
    {
        return csvRows(cli({u"cost"_s, plan, u"--option"_s, u"AWS"_s, u"--by"_s, u"component"_s, u"--basis"_s, u"catalog"_s,
                            u"--format"_s, u"csv"_s}).out);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_plan;
};

void TestCliPrices::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("STRATOPLAN_CATALOG_DIR", m_folder->filePath(u"catalogs"_s).toLocal8Bit());
    m_plan = m_folder->filePath(u"s.strato"_s);
    QCOMPARE(cli({u"new"_s, m_plan, u"--sample"_s, u"sequelstring"_s}).status, 0);
}

void TestCliPrices::aNewerCatalogShowsWhatItWouldChange()
{
    const QString catalog = importNewer();
    QVERIFY(!catalog.isEmpty());
    const QByteArray before = planBytes();
    const Run run = cli({u"reprice"_s, m_plan, u"--catalog"_s, catalog, u"--format"_s, u"csv"_s});
    QCOMPARE(run.status, 1); // prices differ
    const QMap<QString, QString> where {{u"key"_s, u"aws/ec2/m5.large/us-east-1"_s}, {u"change"_s, u"changed"_s}};
    const Rows rows = csvRows(run.out);
    QVERIFY(csvCell(rows, where, u"old_price"_s).contains(u"0.0960"_s));
    QVERIFY(csvCell(rows, where, u"new_price"_s).contains(u"0.0860"_s));
    QVERIFY(csvCell(rows, where, u"difference_percent"_s).startsWith(u"-10.41"_s)); // 0.01 of 0.096
    QCOMPARE(csvCell(rows, where, u"effective"_s), u"2026-11-01"_s);
    QVERIFY(csvCell(rows, where, u"components"_s).contains(u"EKS cluster"_s));
    QCOMPARE(planBytes(), before);
}

void TestCliPrices::chosenPricesAreTakenOver()
{
    const QString catalog = importNewer();
    const QString out = m_folder->filePath(u"repriced.strato"_s);
    const QByteArray before = planBytes();
    const Run run = cli({u"reprice"_s, m_plan, u"--catalog"_s, catalog, u"--only"_s, u"aws/ec2/m5.large/us-east-1"_s, u"--out"_s, out});
    QVERIFY2(run.status == 0, qPrintable(run.error));
    QCOMPARE(planBytes(), before);
    // Growth: five nodes; five of 730 hours at 0.01 less are 36.50 less a month.
    const auto cluster = [&](const QString &plan) {
        for (const auto &row : costs(plan)) {
            if (row.value(u"component"_s).startsWith(u"EKS cluster"_s))
                return row.value(u"Growth"_s).toDouble();
        }
        return 0.0;
    };
    QVERIFY2(qAbs(cluster(m_plan) - cluster(out) - 36.5) < 1e-6,
             qPrintable(u"%1 %2"_s.arg(cluster(m_plan)).arg(cluster(out))));
    const Run again = cli({u"reprice"_s, out, u"--catalog"_s, catalog, u"--format"_s, u"csv"_s});
    QCOMPARE(csvCell(csvRows(again.out), {{u"key"_s, u"aws/ec2/m5.large/us-east-1"_s}, {u"term"_s, u"on-demand"_s}}, u"change"_s), u"same"_s);
    QCOMPARE(again.status, 0);
    // The source of the price travels along.
    const Run why = cli({u"explain"_s, out, u"--component"_s, u"EKS cluster"_s, u"--option"_s, u"AWS"_s, u"--environment"_s, u"Production"_s, u"--phase"_s, u"Growth"_s});
    QVERIFY2(why.out.contains(u"made for a test"_s), qPrintable(why.out));
}

void TestCliPrices::reportShowsThePriceBeforeAndAfter()
{
    const QString out = m_folder->filePath(u"repriced.strato"_s);
    QCOMPARE(cli({u"reprice"_s, m_plan, u"--catalog"_s, importNewer(), u"--only"_s, u"aws/ec2/m5.large/us-east-1"_s, u"--out"_s, out}).status, 0);
    const QString csv = m_folder->filePath(u"s.csv"_s);
    const QString pdf = m_folder->filePath(u"s.pdf"_s);
    QCOMPARE(cli({u"report"_s, out, u"--csv"_s, csv, u"--pdf"_s, pdf}).status, 0);
    QFile file(m_folder->filePath(u"s-prices.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Rows rows = csvRows(QString::fromUtf8(file.readAll()));
    const QMap<QString, QString> where {{u"item"_s, u"aws/ec2/m5.large/us-east-1"_s}, {u"price"_s, u"0.086"_s}};
    QCOMPARE(csvCell(rows, where, u"effective"_s), u"2026-11-01"_s);
    // 0.01 of 0.096 less
    const QString note = csvCell(rows, where, u"note"_s).replace(QChar::Nbsp, u' ');
    QVERIFY2(note.contains(u"was $0.0960 /instance-hour of"_s) && note.contains(u"(−10.42 %)"_s), qPrintable(note));
    const Run why = cli({u"explain"_s, out, u"--component"_s, u"EKS cluster"_s, u"--option"_s, u"AWS"_s, u"--environment"_s,
                         u"Production"_s, u"--phase"_s, u"Growth"_s});
    QVERIFY2(why.out.contains(u"was $0.0960 /instance-hour"_s), qPrintable(why.out));
    const QString reader = QStandardPaths::findExecutable(u"pdftotext"_s);
    if (reader.isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    QProcess process;
    process.start(reader, {pdf, u"-"_s});
    QVERIFY(process.waitForFinished());
    const QString text = QString::fromUtf8(process.readAllStandardOutput()).replace(QChar::Nbsp, u' ').simplified();
    for (const QString &words : {u"$0.0860 /instance-hour"_s, u"Re-priced: was $0.0960 /instance-hour of"_s, u"1 Nov 2026"_s})
        QVERIFY2(text.contains(words), qPrintable(words));
}

void TestCliPrices::theVeryPricesOfTheCatalogAreTheSame()
{
    const QString out = m_folder->filePath(u"all.strato"_s);
    QCOMPARE(cli({u"reprice"_s, m_plan, u"--apply"_s, u"--out"_s, out}).status, 0);
    const Run run = cli({u"reprice"_s, out, u"--format"_s, u"csv"_s});
    QCOMPARE(run.status, 0);
    int same = 0;
    for (const auto &row : csvRows(run.out)) {
        QVERIFY2(row.value(u"change"_s) == u"same"_s || row.value(u"change"_s) == u"gone"_s, qPrintable(row.value(u"key"_s)));
        same += row.value(u"change"_s) == u"same"_s;
    }
    QVERIFY(same > 50);
}

void TestCliPrices::negotiatedPricesAreToldWhereverTheyShow()
{
    // 12 % on AWS from May 2026, where Growth begins; the control plane's price is set by hand.
    const QString twin = m_folder->filePath(u"s.strato.json"_s);
    QCOMPARE(cli({u"export"_s, m_plan, u"--json"_s, twin}).status, 0);
    QFile file(twin);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QJsonObject plan = QJsonDocument::fromJson(file.readAll()).object();
    int item = 0;
    int rate = 0;
    for (const QJsonValue &row : plan.value("price_item"_L1).toArray()) {
        if (row["key"_L1] == "aws/eks/cluster/us-east-1"_L1)
            item = row["id"_L1].toInt();
    }
    for (const QJsonValue &row : plan.value("rate"_L1).toArray()) {
        if (rate == 0 && row["item"_L1].toInt() == item)
            rate = row["id"_L1].toInt();
    }
    QVERIFY(rate > 0);
    plan.insert("price_book_entry"_L1, QJsonArray {QJsonObject {{u"id"_s, 1}, {u"provider"_s, u"aws"_s}, {u"discount"_s, u"12"_s},
                                                                {u"from"_s, u"2026-05-01"_s}, {u"note"_s, u"Contract 4711"_s}}});
    plan.insert("price_override"_L1, QJsonArray {QJsonObject {{u"id"_s, 1}, {u"rate"_s, rate}, {u"price"_s, u"0.05"_s},
                                                              {u"author"_s, u"Ada Byron"_s}, {u"date"_s, u"2026-03-03"_s},
                                                              {u"reason"_s, u"agreed by phone"_s}}});
    file.resize(0);
    file.write(QJsonDocument(plan).toJson());
    file.close();

    const Rows rows = csvRows(cli({u"cost"_s, twin, u"--option"_s, u"AWS"_s, u"--environment"_s, u"Production"_s, u"--by"_s,
                                   u"component"_s, u"--basis"_s, u"catalog"_s, u"--format"_s, u"csv"_s}).out);
    QMap<QString, QString> cluster;
    for (const auto &row : rows) {
        if (row.value(u"component"_s).startsWith(u"EKS cluster"_s))
            cluster = row;
    }
    // MVP: 3 · 730 · 0.096 + 730 · 0.05; Growth: 5 · 730 · 0.096 · 0.88 + 730 · 0.05. What is set by hand takes no discount.
    QCOMPARE(cluster.value(u"MVP"_s), u"246.74"_s);
    QCOMPARE(cluster.value(u"Growth"_s), u"344.852"_s);
    QVERIFY2(cluster.value(u"note"_s).contains(u"set by hand"_s), qPrintable(cluster.value(u"note"_s)));
    QVERIFY2(cluster.value(u"note"_s).contains(u"price book"_s), qPrintable(cluster.value(u"note"_s)));

    const Run compared = cli({u"compare"_s, twin, u"--phase"_s, u"Growth"_s});
    QVERIFY(compared.out.contains(u"†"_s) && compared.out.contains(u"‡"_s));
    QVERIFY(compared.out.contains(u"set by hand"_s));

    const Run why = cli({u"explain"_s, twin, u"--component"_s, u"EKS cluster"_s, u"--option"_s, u"AWS"_s, u"--environment"_s,
                         u"Production"_s, u"--phase"_s, u"Growth"_s});
    const QString said = QString(why.out).replace(QChar::Nbsp, u' ');
    for (const QString &word : {u"12 %"_s, u"Contract 4711"_s, u"Ada Byron"_s, u"agreed by phone"_s})
        QVERIFY2(said.contains(word), qPrintable(word + u'\n' + said));
}

void TestCliPrices::twinPricesEveryLineElsewhere_data()
{
    QTest::addColumn<QString>("provider");
    QTest::newRow("Google Cloud") << u"gcp"_s;
    QTest::newRow("Azure") << u"azure"_s;
}

void TestCliPrices::twinPricesEveryLineElsewhere()
{
    QFETCH(QString, provider);
    const QString out = m_folder->filePath(u"twin.strato"_s);
    const Run run = cli({u"twin"_s, m_plan, u"--option"_s, u"AWS"_s, u"--to"_s, provider, u"--name"_s, u"Twin"_s, u"--out"_s, out,
                         u"--format"_s, u"csv"_s});
    QVERIFY2(run.status == 0, qPrintable(run.error));
    const Rows rows = csvRows(run.out);
    QStringList components;
    for (const auto &row : rows) {
        if (row.value(u"environment"_s) != u"Production"_s)
            continue;
        const bool kept = row.value(u"becomes"_s) == u"stays as it is"_s;
        QVERIFY2(kept || !row.value(u"fit"_s).isEmpty(), qPrintable(row.value(u"component"_s)));
        if (row.value(u"becomes"_s) == u"no sourced price"_s)
            QVERIFY2(row.value(u"fit"_s).contains(u"No sourced price"_s), qPrintable(row.value(u"fit"_s)));
        if (!components.contains(row.value(u"component"_s)))
            components.append(row.value(u"component"_s));
    }
    QVERIFY(components.size() >= 10);
    // The new option is a whole one: as many components as the old, and it costs something.
    const auto count = [](const QString &plan, const QString &option) {
        return csvRows(cli({u"cost"_s, plan, u"--option"_s, option, u"--by"_s, u"component"_s, u"--format"_s, u"csv"_s}).out).size();
    };
    QCOMPARE(count(out, u"Twin"_s), count(m_plan, u"AWS"_s));
    QVERIFY(cli({u"compare"_s, out}).out.contains(u"Twin"_s));
}

void TestCliPrices::twinIsWrittenOnlyWhenAsked()
{
    const QByteArray before = planBytes();
    QCOMPARE(cli({u"twin"_s, m_plan, u"--option"_s, u"AWS"_s, u"--to"_s, u"gcp"_s, u"--region"_s, u"us-east1"_s}).status, 0);
    QCOMPARE(planBytes(), before);
    QCOMPARE(cli({u"twin"_s, m_plan, u"--option"_s, u"AWS"_s, u"--to"_s, u"gcp"_s, u"--name"_s, u"Twin"_s, u"--apply"_s}).status, 0);
    QCOMPARE(cli({u"cost"_s, m_plan, u"--option"_s, u"Twin"_s}).status, 0);
}

void TestCliPrices::carbonSaysMethodAndYear()
{
    const Run run = cli({u"carbon"_s, m_plan, u"--option"_s, u"AWS"_s, u"--phase"_s, u"Growth"_s, u"--format"_s, u"csv"_s});
    QVERIFY2(run.status == 0, qPrintable(run.error));
    const Rows rows = csvRows(run.out);
    // Five m5.large in us-east-1: 2.12 W · 2 vCPU · 5 · 730 h · 1.135 · 0.379069 kg.
    const QMap<QString, QString> cluster {{u"component"_s, u"EKS cluster"_s}, {u"environment"_s, u"Production"_s}};
    QVERIFY(qAbs(csvCell(rows, cluster, u"kg_co2e"_s).toDouble() - 6.658446) < 0.00001);
    QCOMPARE(csvCell(rows, cluster, u"factor_year"_s), u"2020"_s);
    for (const auto &row : rows) {
        if (row.value(u"kg_co2e"_s).isEmpty()) {
            QVERIFY2(!row.value(u"note"_s).isEmpty(), qPrintable(row.value(u"component"_s)));
        } else {
            QVERIFY(row.value(u"method"_s).contains(u"Cloud Carbon Footprint"_s));
            QVERIFY(row.value(u"factor_year"_s).toInt() >= 2020);
        }
    }
    const Run text = cli({u"carbon"_s, m_plan, u"--option"_s, u"AWS"_s, u"--phase"_s, u"Growth"_s});
    QVERIFY(text.out.contains(u"components are left out"_s));
    QVERIFY(text.out.contains(u"6.66 kg"_s));
}

void TestCliPrices::wrongWordsSayWhatIsRight_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("hint");
    QTest::newRow("no catalog") << QStringList {u"reprice"_s, u"PLAN"_s, u"--catalog"_s, u"none"_s} << u"none"_s;
    QTest::newRow("no item") << QStringList {u"reprice"_s, u"PLAN"_s, u"--only"_s, u"aws/nothing"_s} << u"aws/nothing"_s;
    QTest::newRow("no option") << QStringList {u"twin"_s, u"PLAN"_s, u"--to"_s, u"gcp"_s} << u"--option"_s;
    QTest::newRow("no provider") << QStringList {u"twin"_s, u"PLAN"_s, u"--option"_s, u"AWS"_s} << u"--to"_s;
    QTest::newRow("no region") << QStringList {u"twin"_s, u"PLAN"_s, u"--option"_s, u"AWS"_s, u"--to"_s, u"gcp"_s, u"--region"_s, u"moon"_s}
                               << u"moon"_s;
    QTest::newRow("own provider") << QStringList {u"twin"_s, u"PLAN"_s, u"--option"_s, u"AWS"_s, u"--to"_s, u"aws"_s} << u"AWS"_s;
}

void TestCliPrices::wrongWordsSayWhatIsRight()
{
    QFETCH(QStringList, words);
    QFETCH(QString, hint);
    words.replaceInStrings(u"PLAN"_s, m_plan);
    const Run run = cli(words);
    QCOMPARE(run.status, 2);
    QVERIFY2(run.error.contains(hint), qPrintable(run.error));
}

QTEST_GUILESS_MAIN(TestCliPrices)
#include "tst_cliprices.moc"
