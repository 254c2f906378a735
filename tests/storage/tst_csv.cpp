// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/csv.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::storage;

class CsvTest : public QObject
{
    Q_OBJECT

private:
    static QByteArray oneCell(const DataCell &cell)
    {
        return toCsv({u"t"_s, {u"x"_s}, {{cell}}}, LineEnd::Lf);
    }

private Q_SLOTS:
    void linesEndAsTheStandardSays()
    {
        const DataTable table {u"t"_s,
                               {u"name"_s, u"amount"_s},
                               {{DataCell::ofText(u"Web"_s), DataCell::of(-12)}, {DataCell(), DataCell()}}};
        QCOMPARE(toCsv(table), QByteArray("name,amount\r\nWeb,-12\r\n,\r\n"));
        QCOMPARE(toCsv(table, LineEnd::Lf), QByteArray("name,amount\nWeb,-12\n,\n"));
    }

    void cellsThatNeedItAreQuoted()
    {
        QCOMPARE(oneCell(DataCell::ofText(u"a,b"_s)), QByteArray("x\n\"a,b\"\n"));
        QCOMPARE(oneCell(DataCell::ofText(u"say \"hi\""_s)), QByteArray("x\n\"say \"\"hi\"\"\"\n"));
        QCOMPARE(oneCell(DataCell::ofText(u"two\nlines"_s)), QByteArray("x\n\"two\nlines\"\n"));
        QCOMPARE(oneCell(DataCell::ofText(u"a;b 'c'"_s)), QByteArray("x\na;b 'c'\n"));
    }

    void textIsUtf8() { QCOMPARE(oneCell(DataCell::ofText(u"Müller 雲"_s)), QByteArray("x\nMüller 雲\n")); }

    void textThatLooksLikeAFormulaIsMadeHarmless_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("=") << u"=1+1"_s << QByteArray("'=1+1");
        QTest::newRow("+") << u"+1"_s << QByteArray("'+1");
        QTest::newRow("-") << u"-cmd"_s << QByteArray("'-cmd");
        QTest::newRow("@") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
        QTest::newRow("tab") << u"\t=1"_s << QByteArray("'\t=1");
        QTest::newRow("carriage return") << u"\r=1"_s << QByteArray("\"'\r=1\"");
        QTest::newRow("quoted and harmful") << u"=HYPERLINK(\"http://x\",\"y\")"_s
                                            << QByteArray("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
        QTest::newRow("full width") << u"＝1"_s << QByteArray("'＝1");
        QTest::newRow("inside is fine") << u"a=b"_s << QByteArray("a=b");
    }

    void textThatLooksLikeAFormulaIsMadeHarmless()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, cell);
        QCOMPARE(oneCell(DataCell::ofText(text)), "x\n" + cell + "\n");
        QCOMPARE(toCsv({u"t"_s, {text}, {}}, LineEnd::Lf), cell + "\n");
    }

    void numbersStayRaw()
    {
        const Money amount = *Money::fromString(u"-1234567.5", Currency::of("USD"));
        QCOMPARE(oneCell(DataCell::of(amount)), QByteArray("x\n-1234567.5\n"));
    }

    void clipboardTextComesBack()
    {
        const QList<QStringList> rows {
            {u"a"_s, u"b"_s, QString()}, {u"x\ty"_s, u"two\nlines"_s, u"\"q\""_s}, {QString()}};
        QCOMPARE(fromClipboardText(toClipboardText(rows)), rows);
    }

    void spreadsheetTextIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<QStringList>>("rows");
        using Rows = QList<QStringList>;
        QTest::newRow("nothing") << QString() << Rows {};
        QTest::newRow("one cell") << u"5"_s << Rows {{u"5"_s}};
        QTest::newRow("windows") << u"a\tb\r\nc\td\r\n"_s << Rows {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("old macs") << u"a\rb"_s << Rows {{u"a"_s}, {u"b"_s}};
        QTest::newRow("empty line") << u"a\n\nb\n"_s << Rows {{u"a"_s}, {QString()}, {u"b"_s}};
        QTest::newRow("quoted") << u"\"a\nb\"\t\"say \"\"hi\"\"\"\n"_s << Rows {{u"a\nb"_s, u"say \"hi\""_s}};
        QTest::newRow("an inch mark") << u"19\" rack\t\"open"_s << Rows {{u"19\" rack"_s, u"\"open"_s}};
    }

    void spreadsheetTextIsRead()
    {
        QFETCH(QString, text);
        QFETCH(QList<QStringList>, rows);
        QCOMPARE(fromClipboardText(text), rows);
    }
};

QTEST_APPLESS_MAIN(CsvTest)
#include "tst_csv.moc"
