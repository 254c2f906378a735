// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/awslist.h"
#include "storage/pricelists/import.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::storage;
using stratoplan::test::AwsList;

/// What an import says of a file or a row that it cannot take: enough to set it right.
class ImportMessagesTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_files;

    Result<ImportReport> import(const QByteArray &content, const QString &name = u"list.csv"_s)
    {
        QFile file(m_files.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return Error {Error::Code::Unwritable, name, {}};
        file.close();
        const QTemporaryDir folder;
        return importPriceLists({file.fileName()}, folder.path());
    }
    /// The one row that is skipped.
    SkippedRow skipped(const QByteArray &content)
    {
        const auto report = import(content);
        return report && report->skipped() == 1 ? report->parts.front().skippedRows.front() : SkippedRow();
    }

private Q_SLOTS:
    void filesThatNobodyKnowsSayWhy_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        const QByteArray list = AwsList().add({.sku = "S", .price = "0.1"}).text();
        QByteArray unmarked;
        for (const char c : list)
            unmarked.append(c).append('\0');
        QTest::newRow("nothing") << QByteArray() << u"“list.csv” is empty."_s;
        QTest::newRow("blank lines") << QByteArray("\xef\xbb\xbf\r\n \n") << u"“list.csv” is empty."_s;
        QTest::newRow("UTF-16") << "\xff\xfe" + unmarked << u"UTF-16"_s;
        QTest::newRow("UTF-16 without a mark") << unmarked << u"UTF-16"_s;
        for (const QString &word : {u"AWS"_s, u"Azure"_s, u"Google Cloud"_s, u"JSON"_s, u"your own (CSV)"_s})
            QTest::newRow(qPrintable(u"a letter: "_s + word))
                << QByteArray("Dear Sir,\nplease find attached\n") << word;
    }

    void filesThatNobodyKnowsSayWhy()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, words);
        const auto report = import(content);
        QVERIFY(!report);
        QVERIFY2(report.error().message.contains(words), qPrintable(report.error().message));
        QVERIFY(report.error().message.contains(u"list.csv"_s));
    }

    void aListWithoutAReadableRowNamesTheLine()
    {
        const auto report = import(AwsList().add({.sku = "A", .price = "?"}).text());
        QVERIFY(!report);
        QVERIFY2(report.error().detail.startsWith(u"line 7: "_s), qPrintable(report.error().detail));
    }

    void contradictingRowsAreToldWithBothPrices()
    {
        AwsList list;
        list.add({.sku = "S", .price = "0.096"}).add({.sku = "S", .price = "0.098"});
        const SkippedRow row = skipped(list.text());
        QCOMPARE(row.line, 8);
        QCOMPARE(row.why, u"Line 7 has another price for the same: “0.096”, not “0.098”."_s);
    }

    void anOlderPriceIsToldWithTheNewer()
    {
        AwsList list;
        list.add({.sku = "S", .price = "0.1", .effective = "2025-01-01"});
        list.add({.sku = "S", .price = "0.2", .effective = "2025-06-01"});
        const SkippedRow row = skipped(list.text());
        QCOMPARE(row.line, 7);
        QCOMPARE(row.why, u"Line 8 has a newer price for the same: “0.2”, not “0.1”."_s);
    }

    void contradictingPaymentsAreToldWithBoth()
    {
        const auto paid = [](const QByteArray &price) {
            return AwsList::Row {.sku = "S",
                                 .price = price,
                                 .start = {},
                                 .end = {},
                                 .unit = "Quantity",
                                 .lease = "1yr",
                                 .option = "All Upfront"};
        };
        const SkippedRow row = skipped(AwsList().add(paid("500")).add(paid("600")).text());
        QCOMPARE(row.line, 8);
        QVERIFY2(row.why.contains(u"“500”, not “600”"_s), qPrintable(row.why));
    }

    void theRowThatAFileEndsInIsNamed()
    {
        AwsList list;
        list.add({.sku = "A", .price = "1"}).add({.sku = "B", .price = "2"});
        const QByteArray text = list.text();
        const SkippedRow row = skipped(text.left(text.lastIndexOf(",\"Compute Instance\"")));
        QCOMPARE(row.line, 8);
        QVERIFY2(row.why.contains(u"cut off"_s), qPrintable(row.why));
        const auto inWord = import(text.left(text.lastIndexOf("Instance\"")));
        QVERIFY(!inWord);
        QVERIFY2(inWord.error().message.contains(u"line 8"_s)
                     && inWord.error().message.contains(u"cut off"_s),
                 qPrintable(inWord.error().message));
    }

    void theRowThatAListOfOnesOwnEndsInIsNamed()
    {
        const QByteArray list = "provider,sku,term,unit,time,price,currency,note\n"
                                "acme,a,on-demand,piece,month,1,USD,\n";
        const auto cut = import(list + "acme,b,on-dem");
        QVERIFY2(cut, cut ? "" : qPrintable(cut.error().message + cut.error().detail));
        const SkippedRow row = cut->parts.front().skippedRows.value(0);
        QCOMPARE(row.line, 3);
        QVERIFY2(row.why.contains(u"cut off"_s), qPrintable(row.why));
        const auto whole = import(list + "acme,b,on-demand,piece,month,1,USD"); // without its note
        QVERIFY(whole);
        QCOMPARE(whole->skipped(), 0);
    }
};

QTEST_GUILESS_MAIN(ImportMessagesTest)
#include "tst_importmessages.moc"
