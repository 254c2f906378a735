// SPDX-License-Identifier: GPL-3.0-or-later
#include "runcli.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace stratoplan::test;
using namespace Qt::Literals::StringLiterals;

class TestReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void csvHoldsTheTotalsOfTheCostTable();
    void pdfSaysTheSameTotals();
    void slidesSayTheSameTotals();
    void everyFigureIsDrawn_data();
    void everyFigureIsDrawn();
    void unwritablePlaceIsNamed();

private:
    QTemporaryDir m_folder;
    QString m_plan;
};

void TestReports::initTestCase()
{
    m_plan = m_folder.filePath(u"s.strato"_s);
    QCOMPARE(cli({u"new"_s, m_plan, u"--sample"_s, u"sequelstring"_s}).status, 0);
}

void TestReports::csvHoldsTheTotalsOfTheCostTable()
{
    const QString path = m_folder.filePath(u"s.csv"_s);
    const Run run = cli({u"report"_s, m_plan, u"--csv"_s, path});
    QVERIFY2(run.status == 0, qPrintable(run.error));
    QString all;
    for (const QString &written : run.out.split(u'\n', Qt::SkipEmptyParts)) {
        QFile file(written);
        QVERIFY(file.open(QIODevice::ReadOnly));
        all += QString::fromUtf8(file.readAll());
    }
    // 4,917.9845 is production as worked out in tst_sequelstring, 2,292.5275, with 580.131, 160.326 and 1,885; the
    // document says 1,982 itself.
    QVERIFY(all.contains(u"4917.9845"_s));
    QVERIFY(all.contains(u"1982"_s));
    QVERIFY(all.contains(u"2026-05"_s));
}

void TestReports::pdfSaysTheSameTotals()
{
    const QString reader = QStandardPaths::findExecutable(u"pdftotext"_s);
    if (reader.isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    const QString path = m_folder.filePath(u"s.pdf"_s);
    const Run run = cli({u"report"_s, m_plan, u"--pdf"_s, path, u"--phase"_s, u"Growth"_s});
    QVERIFY2(run.status == 0, qPrintable(run.error));
    QProcess process;
    process.start(reader, {u"-layout"_s, path, u"-"_s});
    QVERIFY(process.waitForFinished());
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    for (const QString &figure : {u"2,292.53"_s, u"4,917.98"_s, u"1,982.00"_s, u"SequelString CRM"_s})
        QVERIFY2(text.contains(figure), qPrintable(figure));
}

void TestReports::slidesSayTheSameTotals()
{
    const QString path = m_folder.filePath(u"slides.pdf"_s);
    const Run run = cli({u"report"_s, m_plan, u"--slides"_s, path, u"--phase"_s, u"Growth"_s});
    QVERIFY2(run.status == 0, qPrintable(run.error));
    QCOMPARE(run.out, path + u'\n');
    const QString reader = QStandardPaths::findExecutable(u"pdftotext"_s);
    if (reader.isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    QProcess process;
    process.start(reader, {u"-layout"_s, path, u"-"_s});
    QVERIFY(process.waitForFinished());
    const QStringList pages = QString::fromUtf8(process.readAllStandardOutput()).split(u'\f', Qt::SkipEmptyParts);
    QVERIFY(pages.size() >= 8);
    QVERIFY(pages.first().contains(u"$4,918"_s));
    for (const QString &page : pages)
        QVERIFY(page.contains(u"SequelString CRM"_s));
}

void TestReports::everyFigureIsDrawn_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"monthly-cost"_s, u"cost-by-option"_s, u"cost-by-users"_s, u"cost-per-user"_s, u"waterfall"_s,
                                u"topology"_s, u"recovery"_s, u"backups"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void TestReports::everyFigureIsDrawn()
{
    QFETCH(QString, name);
    const QString svg = m_folder.filePath(name + u".svg"_s);
    const QString png = m_folder.filePath(name + u".png"_s);
    const Run run = cli({u"figure"_s, m_plan, u"--figure"_s, name, u"--svg"_s, svg, u"--png"_s, png});
    QVERIFY2(run.status == 0, qPrintable(run.error));
    QFile file(svg);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray drawing = file.readAll();
    QVERIFY(drawing.contains("<text"));
    QVERIFY(!drawing.contains("<image"));
    QVERIFY(QFile(png).size() > 2000);
}

void TestReports::unwritablePlaceIsNamed()
{
    const QString path = u"/proc/nowhere/s.pdf"_s;
    const Run run = cli({u"report"_s, m_plan, u"--pdf"_s, path});
    QCOMPARE(run.status, 3);
    QVERIFY2(run.error.contains(path), qPrintable(run.error));
}

QTEST_GUILESS_MAIN(TestReports)
#include "tst_reports.moc"
