// SPDX-License-Identifier: GPL-3.0-or-later
#include "runcli.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace stratoplan::test;
using namespace Qt::Literals::StringLiterals;

class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void helpNamesEveryCommand();
    void wrongWordsSayWhatIsRight_data();
    void wrongWordsSayWhatIsRight();
    void brokenFilesAreNamed_data();
    void brokenFilesAreNamed();
    void existingPlanIsNotOverwritten();
    void twinThereAndBackIsTheSamePlan();
    void jsonIsReadable_data();
    void jsonIsReadable();
    void costOfEveryDimensionHasTheSameTotal_data();
    void costOfEveryDimensionHasTheSameTotal();
    void resilienceSaysWhatIsMissed();

private:
    QTemporaryDir m_folder;
    QString m_plan;
};

void TestCommands::initTestCase()
{
    m_plan = m_folder.filePath(u"s.strato"_s);
    QCOMPARE(cli({u"new"_s, m_plan, u"--sample"_s, u"sequelstring"_s}).status, 0);
}

void TestCommands::helpNamesEveryCommand()
{
    const Run help = cli({u"--help"_s});
    QCOMPARE(help.status, 0);
    for (const QString &command : {u"samples"_s, u"new"_s, u"export"_s, u"cost"_s, u"compare"_s, u"explain"_s, u"audit"_s,
                                   u"resilience"_s, u"report"_s, u"figure"_s, u"catalog"_s, u"carbon"_s, u"reprice"_s, u"twin"_s})
        QVERIFY2(help.out.contains(u"\n  "_s + command), qPrintable(command));
    QCOMPARE(cli({}).status, 2);
}

void TestCommands::wrongWordsSayWhatIsRight_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("hint");
    QTest::newRow("command") << QStringList {u"costs"_s} << u"--help"_s;
    QTest::newRow("option") << QStringList {u"cost"_s, u"PLAN"_s, u"--colour"_s} << u"--colour"_s;
    QTest::newRow("no value") << QStringList {u"cost"_s, u"PLAN"_s, u"--by"_s} << u"--by needs a value"_s;
    QTest::newRow("dimension") << QStringList {u"cost"_s, u"PLAN"_s, u"--by"_s, u"colour"_s} << u"category"_s;
    QTest::newRow("format") << QStringList {u"cost"_s, u"PLAN"_s, u"--format"_s, u"xml"_s} << u"table, csv or json"_s;
    QTest::newRow("phase") << QStringList {u"cost"_s, u"PLAN"_s, u"--phase"_s, u"Later"_s} << u"MVP, Growth, Scale"_s;
    QTest::newRow("basis") << QStringList {u"cost"_s, u"PLAN"_s, u"--basis"_s, u"guess"_s} << u"stated or catalog"_s;
    QTest::newRow("month") << QStringList {u"explain"_s, u"PLAN"_s, u"--component"_s, u"EKS cluster"_s, u"--month"_s, u"May"_s}
                           << u"YYYY-MM"_s;
    QTest::newRow("component") << QStringList {u"explain"_s, u"PLAN"_s, u"--component"_s, u"Mainframe"_s}
                               << u"Mainframe"_s;
    QTest::newRow("two plans") << QStringList {u"cost"_s, u"PLAN"_s, u"PLAN"_s} << u"one plan"_s;
}

void TestCommands::wrongWordsSayWhatIsRight()
{
    QFETCH(QStringList, words);
    QFETCH(QString, hint);
    words.replaceInStrings(u"PLAN"_s, m_plan);
    const Run run = cli(words);
    QCOMPARE(run.status, 2);
    QVERIFY2(run.error.contains(hint), qPrintable(run.error));
}

void TestCommands::brokenFilesAreNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("missing") << u"missing.strato"_s << QByteArray();
    QTest::newRow("not ours") << u"picture.strato"_s << QByteArray("\x89PNG\r\n\x1a\n and so on");
    QTest::newRow("damaged") << u"cut.strato"_s << QByteArray("SQLite format 3\0 cut off", 24);
    QTest::newRow("no JSON") << u"text.strato.json"_s << QByteArray("{\"format\": ");
}

void TestCommands::brokenFilesAreNamed()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    const QString path = m_folder.filePath(name);
    if (!content.isEmpty()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    const Run run = cli({u"cost"_s, path});
    QCOMPARE(run.status, 3);
    QVERIFY2(run.error.contains(name), qPrintable(run.error));
    QVERIFY(run.out.isEmpty());
}

void TestCommands::existingPlanIsNotOverwritten()
{
    QFile before(m_plan);
    QVERIFY(before.open(QIODevice::ReadOnly));
    const QByteArray bytes = before.readAll();
    const Run run = cli({u"new"_s, m_plan, u"--sample"_s, u"sequelstring"_s});
    QCOMPARE(run.status, 3);
    QVERIFY(run.error.contains(u"--force"_s));
    QFile after(m_plan);
    QVERIFY(after.open(QIODevice::ReadOnly));
    QCOMPARE(after.readAll(), bytes);
}

void TestCommands::twinThereAndBackIsTheSamePlan()
{
    const QString twin = m_folder.filePath(u"s.strato.json"_s);
    const QString copy = m_folder.filePath(u"copy.strato"_s);
    const QString again = m_folder.filePath(u"again.strato.json"_s);
    QCOMPARE(cli({u"export"_s, m_plan, u"--json"_s, twin}).status, 0);
    QCOMPARE(cli({u"new"_s, copy, u"--json"_s, twin}).status, 0);
    QCOMPARE(cli({u"export"_s, copy, u"--json"_s, again}).status, 0);
    QFile first(twin);
    QFile second(again);
    QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
    QCOMPARE(first.readAll(), second.readAll());
}

void TestCommands::jsonIsReadable_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("samples") << QStringList {u"samples"_s};
    QTest::newRow("cost") << QStringList {u"cost"_s, u"PLAN"_s};
    QTest::newRow("compare") << QStringList {u"compare"_s, u"PLAN"_s};
    QTest::newRow("explain") << QStringList {u"explain"_s, u"PLAN"_s, u"--component"_s, u"EKS cluster"_s};
    QTest::newRow("audit") << QStringList {u"audit"_s, u"PLAN"_s};
    QTest::newRow("resilience") << QStringList {u"resilience"_s, u"PLAN"_s};
}

void TestCommands::jsonIsReadable()
{
    QFETCH(QStringList, words);
    words.replaceInStrings(u"PLAN"_s, m_plan);
    const Run run = cli(words + QStringList {u"--format"_s, u"json"_s});
    const QJsonDocument document = QJsonDocument::fromJson(run.out.toUtf8());
    QVERIFY(document.isArray());
    QVERIFY(!document.array().isEmpty());
}

void TestCommands::costOfEveryDimensionHasTheSameTotal_data()
{
    QTest::addColumn<QString>("by");
    for (const QString &by : {u"component"_s, u"category"_s, u"group"_s, u"role"_s, u"region"_s, u"account"_s, u"tag:team"_s})
        QTest::newRow(qPrintable(by)) << by;
}

void TestCommands::costOfEveryDimensionHasTheSameTotal()
{
    QFETCH(QString, by);
    const auto total = [this](const QString &dimension, const QString &column) {
        const Run run = cli({u"cost"_s, m_plan, u"--option"_s, u"AWS"_s, u"--by"_s, dimension, u"--format"_s, u"csv"_s});
        const QString key = dimension.section(u':', 0, 0);
        return csvCell(csvRows(run.out), {{key, u"Total"_s}}, column);
    };
    const QString expected = total(u"environment"_s, u"Scale high"_s);
    QVERIFY(!expected.isEmpty());
    QCOMPARE(total(by, u"Scale high"_s), expected);
}

void TestCommands::resilienceSaysWhatIsMissed()
{
    const Run run = cli({u"resilience"_s, m_plan, u"--option"_s, u"AWS"_s, u"--format"_s, u"csv"_s});
    QCOMPARE(run.status, 1);
    const auto rows = csvRows(run.out);
    QCOMPARE(csvCell(rows, {{u"target"_s, u"High"_s}}, u"rto_target_s"_s), u"900"_s);
    QCOMPARE(csvCell(rows, {{u"target"_s, u"High"_s}}, u"rto"_s), u"missed"_s);
    QCOMPARE(csvCell(rows, {{u"target"_s, u"Critical"_s}}, u"rto"_s), u"met"_s);
}

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
