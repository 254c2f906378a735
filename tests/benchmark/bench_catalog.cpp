// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark/measuring.h"
#include "benchmark/pricelistfile.h"
#include "storage/catalog/library.h"
#include "storage/pricelists/import.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::storage;

namespace {

constexpr qint64 allRows = 1'000'000;

/// Queries as people type them, one for each keystroke.
struct Typing
{
    QString text;
    CatalogQuery rest;
};

QList<Typing> typings()
{
    using Sort = CatalogQuery::Sort;
    const auto query = [] { return CatalogQuery {.words = {}}; };
    QList<Typing> list;
    for (const QString &text :
         {u"m5.large us-east-1"_s, u"linux 8 vcpu ireland"_s, u"c7g.4xlarge"_s,
          u"windows sql web frankfurt"_s, u"r6i 64 gb singapore"_s, u"arm64 16 vcpu eu-west"_s,
          u"reserved 3y m7i dedicated"_s, u"xlarge rhel tokyo"_s, u"nothing like this"_s})
        list.append({text, query()});
    CatalogQuery filtered = query();
    filtered.region = u"eu-west-1"_s;
    filtered.minimumVcpu = Quantity::fromWhole(4);
    filtered.maximumVcpu = Quantity::fromWhole(16);
    filtered.minimumMemory = Quantity::fromWhole(16);
    filtered.architecture = u"arm64"_s;
    list.append({u"m7g linux"_s, filtered});
    filtered.architecture.clear();
    filtered.maximumPrice = *UnitPrice::fromString(u"0.75");
    list.append({u"windows dedicated"_s, filtered});
    for (const Sort sort : {Sort::Price, Sort::PricePerVcpu, Sort::PricePerMemory}) {
        CatalogQuery sorted = query();
        sorted.sort = sort;
        list.append({u"linux us-east-1"_s, sorted});
        list.append({u"m5.xlarge"_s, sorted});
        sorted.minimumVcpu = Quantity::fromWhole(8);
        sorted.region = u"ap-southeast-1"_s;
        list.append({u"r6i suse sql std"_s, sorted});
    }
    return list;
}

} // namespace

/// How fast a price list of a million rows is imported and searched, beside what SQLite's own shell takes to
/// read the same file into a table without an index. Nothing is asserted: the numbers are for reading.
class BenchCatalog : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder {QDir::current().filePath(u"bench_catalog-XXXXXX"_s)};
    QString m_real = qEnvironmentVariable("STRATOPLAN_SHARED_DIR", u"../shared"_s)
        + u"/prices/aws-offers-csv/AmazonEC2_2025-09-12_sample.csv"_s;
    double m_seconds = 0;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Seconds and peak memory (MiB) of an import of so many rows.
    std::pair<double, qint64> import(qint64 rows)
    {
        const QString list = path(u"list%1.csv"_s.arg(rows));
        if (writePriceList(m_real, list, rows) != rows)
            return {};
        resetPeak();
        QElapsedTimer timer;
        timer.start();
        const auto report = importPriceLists({list}, path(u"catalogs%1"_s.arg(rows)));
        const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        if (!report) {
            qWarning() << report.error().message << report.error().detail;
            return {};
        }
        qInfo() << rows << "rows:" << report->imported() << "imported," << report->merged() << "merged,"
                << report->skipped() << "skipped;" << report->items << "items;"
                << QFileInfo(report->path).size() / (1 << 20) << "MiB";
        return {seconds, peakMemory()};
    }

    /// Seconds that the reference takes for the same file.
    double reference() const
    {
        const QString shell = QStandardPaths::findExecutable(u"sqlite3"_s);
        if (shell.isEmpty())
            return 0;
        QFile list(path(u"list%1.csv"_s.arg(allRows)));
        QFile table(path(u"table.csv"_s));
        if (!list.open(QIODevice::ReadOnly) || !table.open(QIODevice::WriteOnly))
            return 0;
        for (int i = 0; i < 5; ++i)
            list.readLine();
        while (!list.atEnd())
            table.write(list.read(1 << 20));
        table.close();
        QElapsedTimer timer;
        timer.start();
        QProcess process;
        process.start(shell,
                      {path(u"reference.sqlite"_s), u".import --csv \"%1\" t"_s.arg(table.fileName())});
        process.waitForFinished(600'000);
        const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 ? seconds : 0;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFileInfo::exists(m_real))
            QSKIP("NOT MEASURED: the real AWS price list is not there (../shared/prices/aws-offers-csv)");
    }

    void importTakesFlatMemory()
    {
        const auto small = import(allRows / 4);
        const auto large = import(allRows);
        QVERIFY(small.first > 0 && large.first > 0);
        m_seconds = large.first;
        qInfo().nospace() << "import: " << small.first << " s and " << small.second << " MiB at a quarter, "
                          << large.first << " s and " << large.second << " MiB at a million rows";
    }

    void importBesideTheReference()
    {
        const double seconds = reference();
        if (seconds <= 0)
            QSKIP("NOT MEASURED: the reference needs the program sqlite3 (package sqlite3)");
        qInfo().nospace() << "sqlite3 .import without an index: " << seconds
                          << " s; ours with its search index: " << m_seconds << " s: " << m_seconds / seconds
                          << " times";
    }

    void searchAnswersWhileTyping()
    {
        const CatalogLibrary library(path(u"none"_s), path(u"catalogs%1"_s.arg(allRows)));
        QVERIFY(!library.isEmpty());
        std::vector<double> times;
        std::vector<double> processor;
        for (const Typing &typing : typings()) {
            double slowest = 0;
            QString at;
            for (qsizetype length = 1; length <= typing.text.size(); ++length) {
                CatalogQuery query = typing.rest;
                query.words = typing.text.left(length);
                query.limit = 100;
                QElapsedTimer timer;
                timer.start();
                const double before = processorTime();
                const auto page = library.search(query);
                processor.push_back(processorTime() - before);
                const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
                QVERIFY2(page, page ? "" : qPrintable(page.error().message + page.error().detail));
                times.push_back(milliseconds);
                if (milliseconds > slowest) {
                    slowest = milliseconds;
                    at = query.words;
                }
            }
            CatalogQuery query = typing.rest;
            query.words = typing.text;
            const auto page = library.search(query);
            qInfo().nospace().noquote()
                << "  " << typing.text << (typing.rest == CatalogQuery() ? "" : " (filtered or sorted)")
                << ": slowest " << slowest << " ms at “" << at << "”, " << page->total
                << (page->more ? "+" : "") << " matches";
        }
        qInfo().nospace() << times.size() << " keystrokes: half within " << percentile(times, 0.5)
                          << " ms, 95 % within " << percentile(times, 0.95) << " ms, all within "
                          << percentile(times, 1) << " ms; in processor time " << percentile(processor, 0.5)
                          << ", " << percentile(processor, 0.95) << " and " << percentile(processor, 1)
                          << " ms";
    }
};

QTEST_GUILESS_MAIN(BenchCatalog)
#include "bench_catalog.moc"
