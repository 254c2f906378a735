// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/library.h"
#include "storage/pricelists/formats.h"
#include "storage/pricelists/import.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::storage;

/// Every real price list that is at hand is imported: each of its rows is accounted for, and once is enough.
class ImportFilesTest : public QObject
{
    Q_OBJECT

private:
    QString m_prices = qEnvironmentVariable("STRATOPLAN_SHARED_DIR") + u"/prices/"_s;

    static bool isPriceList(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly)
            && priceListFormat(file.read(65536), QFileInfo(path).fileName());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!QDir(m_prices).exists())
            QSKIP("NOT TESTED: the real price lists (../shared/prices) are not there");
    }

    void everyFileIsImportedOrRefusedInASentence_data()
    {
        QTest::addColumn<QString>("path");
        QDirIterator files(m_prices, {u"*.json"_s, u"*.csv"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (isPriceList(path))
                QTest::newRow(qPrintable(path.mid(m_prices.size()))) << path;
        }
    }

    void everyFileIsImportedOrRefusedInASentence()
    {
        QFETCH(QString, path);
        const QTemporaryDir folder;
        const auto report = importPriceLists({path}, folder.path());
        if (!report) {
            QVERIFY(report.error().code == Error::Code::Invalid
                    || report.error().code == Error::Code::NotOurs);
            QVERIFY(report.error().message.contains(QFileInfo(path).fileName()));
            QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
            return;
        }
        QVERIFY(report->read() > 0);
        QCOMPARE(report->read(), report->imported() + report->merged() + report->skipped());
        QCOMPARE(report->parts.front().skippedRows.size(),
                 std::min<qint64>(report->skipped(), largestSkippedRows));
        for (const SkippedRow &row : report->parts.front().skippedRows)
            QVERIFY(row.line > 0 && !row.why.isEmpty());
        QVERIFY(report->items > 0 && report->rates >= report->items);
        const QByteArray before =
            QFile(report->path).exists() ? QByteArray::number(QFileInfo(report->path).size()) : "";
        const auto again = importPriceLists({path}, folder.path());
        QVERIFY(again && again->unchanged);
        QCOMPARE(again->read(), report->read());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
        QCOMPARE(QByteArray::number(QFileInfo(report->path).size()), before);
        const CatalogLibrary library(QString(), folder.path());
        QCOMPARE(library.search({.words = {}})->total,
                 report->items > largestCountedCatalog ? largestCatalogCount : report->items);
    }

    void awsOfferRowsAreCountedAsTheirLinesAre()
    {
        // wc -l counts 50 and 1328 lines; six are the head, and no cell spans lines.
        const QTemporaryDir folder;
        const auto sample =
            importPriceLists({m_prices + u"aws-offers-csv/AmazonEC2_2025-09-12_sample.csv"_s}, folder.path());
        QVERIFY2(sample, sample ? "" : qPrintable(sample.error().message));
        QCOMPARE(sample->read(), 44);
        // grep -c 0.0000000000 among on-demand rows of hosts and allocated reservations: 3
        QCOMPARE(sample->skipped(), 3);
        // Rows with unit Quantity, 11, join the hourly ones.
        QCOMPARE(sample->merged(), 11);
        const auto linux_ = importPriceLists(
            {m_prices + u"relayout/aws-offers-csv/AmazonEC2_us-east-1_Linux_2026-08-06_relayout.csv"_s},
            folder.path());
        QVERIFY(linux_);
        QCOMPARE(linux_->read(), 1322);
        QCOMPARE(linux_->list, u"aws/AmazonEC2/us-east-1"_s);
        QCOMPARE(linux_->date, QDate(2026, 8, 6));
        const CatalogLibrary library(QString(), folder.path());
        const auto price = [&library](const QString &type) {
            return library.item(u"aws/ec2/%1/us-east-1"_s.arg(type))
                ->rates.front()
                .tiers.front()
                .price.toString();
        };
        // As ../shared/prices/README.md has them checked.
        QCOMPARE(price(u"t3.medium"_s), u"0.0416"_s);
        QCOMPARE(price(u"m5.large"_s), u"0.096"_s);
        QCOMPARE(price(u"c5.large"_s), u"0.085"_s);
        QCOMPARE(price(u"r6g.large"_s), u"0.1008"_s);
    }

    void reservationsOfTheSampleAreWhole()
    {
        const QTemporaryDir folder;
        QVERIFY(importPriceLists({m_prices + u"aws-offers-csv/AmazonEC2_2025-09-12_sample.csv"_s},
                                 folder.path()));
        const CatalogLibrary library(QString(), folder.path());
        const auto item = library.item(u"aws/AmazonEC2/2223B6PCG6QAUYY6"_s);
        QVERIFY(item);
        QCOMPARE(item->rates.size(),
                 13); // on demand, and 1 and 3 years by three ways to pay, standard and convertible
        const auto rate = std::find_if(item->rates.begin(), item->rates.end(), [](const Rate &each) {
            return each.term == "reserved-3y-partial-upfront"_L1;
        });
        QVERIFY(rate != item->rates.end());
        QCOMPARE(rate->upfront, Money::fromWhole(2750, Currency::of("USD")));
        QCOMPARE(rate->tiers.front().price.toString(), u"0.10463"_s);
        QCOMPARE(rate->termMonths, 36);
    }

    void savingsPlansPaidInPartAreHalfUpfront()
    {
        const QTemporaryDir folder;
        QVERIFY(importPriceLists(
            {m_prices + u"aws-offers-csv/AWSComputeSavingsPlan_ap-east-2_2025-09-11_sample.csv"_s},
            folder.path()));
        const CatalogLibrary library(QString(), folder.path());
        // Line 7: r7g.medium, 3 years, partial upfront, 0.0425 an hour: 0.0425 * 26,280 / 2 = 558.45
        const auto item = library.item(u"aws/AmazonEC2/23PWZ6X8AQE4NKNR"_s);
        QVERIFY(item);
        const Rate &rate = item->rates.front();
        QCOMPARE(rate.term, u"ec2-savings-plan-3y-partial-upfront"_s);
        QCOMPARE(rate.tiers.front().price.toString(), u"0.02125"_s);
        QCOMPARE(rate.upfront, *Money::fromString(u"558.45", Currency::of("USD")));
    }
};

QTEST_GUILESS_MAIN(ImportFilesTest)
#include "tst_importfiles.moc"
