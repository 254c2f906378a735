// SPDX-License-Identifier: GPL-3.0-or-later
#include "runcli.h"
#include "storage/planfile.h"
#include "support/whatifplan.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace stratoplan;
using namespace stratoplan::test;
using namespace Qt::Literals::StringLiterals;

/// Phases and scenarios side by side on the command line. AWS costs 620 in MVP and 880 in Growth; in the
/// scenario Low, with half of its nodes, 375 and 505.
class TestCliCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void scenariosStandBesideTheSavedPlan();
    void scenariosStandInATextTable();
    void anotherOptionIsComparedByItsScenarios();
    void phasesStandSideBySide();
    void optionsStandSideBySideUnlessAskedOtherwise();
    void planWithoutScenariosSaysSo();
    void whatIsPaidOnceStandsApart();
    void whatDoesNotGoTogetherIsRefused_data();
    void whatDoesNotGoTogetherIsRefused();

private:
    [[nodiscard]] QList<QMap<QString, QString>> rows(const QStringList &words) const
    {
        const Run run =
            cli(QStringList {u"compare"_s, m_plan} + words + QStringList {u"--format"_s, u"csv"_s});
        return run.status == 0 ? csvRows(run.out) : QList<QMap<QString, QString>>();
    }

    QTemporaryDir m_folder;
    QString m_plan;
};

void TestCliCompare::initTestCase()
{
    m_plan = m_folder.filePath(u"plan.strato"_s);
    QVERIFY(storage::savePlan(aPlanToTry(), m_plan).ok());
}

void TestCliCompare::scenariosStandBesideTheSavedPlan()
{
    const auto all = rows({u"--by"_s, u"scenario"_s});
    const auto total = [&all](const QString &phase, const QString &scenario, const QString &column) {
        return csvCell(all, {{u"role"_s, u"total"_s}, {u"phase"_s, phase}, {u"scenario"_s, scenario}},
                       column);
    };
    QCOMPARE(total(u"MVP"_s, u"saved plan"_s, u"likely"_s), u"620"_s);
    QCOMPARE(total(u"MVP"_s, u"Low"_s, u"likely"_s), u"375"_s);
    QCOMPARE(total(u"MVP"_s, u"Low"_s, u"difference"_s), u"-245"_s);
    QCOMPARE(total(u"MVP"_s, u"Low"_s, u"cheapest"_s), u"yes"_s);
    QCOMPARE(total(u"MVP"_s, u"Low"_s, u"option"_s), u"AWS"_s);
    QCOMPARE(total(u"Growth"_s, u"Low"_s, u"difference"_s), u"-375"_s);
    const QMap<QString, QString> cluster {{u"role"_s, u"kubernetes-cluster"_s},
                                          {u"environment"_s, u"Production"_s},
                                          {u"phase"_s, u"MVP"_s},
                                          {u"scenario"_s, u"Low"_s}};
    QCOMPARE(csvCell(all, cluster, u"likely"_s), u"150"_s);
    QCOMPARE(csvCell(all, cluster, u"difference"_s), u"-150"_s);
}

void TestCliCompare::scenariosStandInATextTable()
{
    const Run run = cli({u"compare"_s, m_plan, u"--by"_s, u"scenario"_s, u"--phase"_s, u"MVP"_s});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.out.contains(u"MVP, AWS, "_s), qPrintable(run.out));
    QVERIFY2(run.out.contains(u"vs saved plan"_s), qPrintable(run.out));
    QVERIFY2(run.out.contains(u"375.00"_s), qPrintable(run.out));
    QVERIFY2(!run.out.contains(u"Growth"_s), qPrintable(run.out));
}

void TestCliCompare::anotherOptionIsComparedByItsScenarios()
{
    const auto all = rows({u"--by"_s, u"scenario"_s, u"--option"_s, u"GCP"_s, u"--phase"_s, u"MVP"_s});
    const QMap<QString, QString> low {{u"role"_s, u"total"_s}, {u"scenario"_s, u"Low"_s}};
    QCOMPARE(csvCell(all, low, u"likely"_s), u"250"_s); // 2 nodes of 100, and 50
    QCOMPARE(csvCell(all, low, u"difference"_s), u"-200"_s);
}

void TestCliCompare::phasesStandSideBySide()
{
    const auto all = rows({u"--by"_s, u"phase"_s});
    const QMap<QString, QString> growth {{u"role"_s, u"total"_s}, {u"phase"_s, u"Growth"_s}};
    QCOMPARE(csvCell(all, growth, u"likely"_s), u"880"_s);
    QCOMPARE(csvCell(all, growth, u"difference"_s), u"260"_s);
    const auto low = rows({u"--by"_s, u"phase"_s, u"--scenario"_s, u"Low"_s});
    QCOMPARE(csvCell(low, growth, u"difference"_s), u"130"_s);
    QCOMPARE(csvCell(low, growth, u"scenario"_s), u"Low"_s);
}

void TestCliCompare::optionsStandSideBySideUnlessAskedOtherwise()
{
    const QStringList words {u"--phase"_s, u"MVP"_s};
    QVERIFY(!rows(words).isEmpty());
    QCOMPARE(rows(words + QStringList {u"--by"_s, u"option"_s}), rows(words));
    const QMap<QString, QString> gcp {{u"role"_s, u"total"_s}, {u"option"_s, u"GCP"_s}};
    QCOMPARE(csvCell(rows(words), gcp, u"likely"_s), u"450"_s);
    QCOMPARE(csvCell(rows(words), gcp, u"scenario"_s), QString());
}

void TestCliCompare::planWithoutScenariosSaysSo()
{
    const QString plan = m_folder.filePath(u"busy.strato"_s);
    QVERIFY(storage::savePlan(aBusyPlan(), plan).ok());
    const Run run = cli({u"compare"_s, plan, u"--by"_s, u"scenario"_s, u"--phase"_s, u"MVP"_s});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.error.contains(u"no scenario"_s), qPrintable(run.error));
    QVERIFY2(run.out.contains(u"620.00"_s), qPrintable(run.out));
}

/// GCP costs 450 every month, AWS 620; in the first month GCP pays 4,500 for the migration.
void TestCliCompare::whatIsPaidOnceStandsApart()
{
    Plan plan = aPlanToTry();
    Component migration;
    migration.id = plan.table<Component>().nextId();
    migration.option = named<Option>(plan, u"GCP"_s);
    migration.environment = named<Environment>(plan, u"Production"_s);
    migration.role = u"other"_s;
    plan.table<Component>().insert(migration);
    Sizing sizing;
    sizing.id = plan.table<Sizing>().nextId();
    sizing.component = migration.id;
    sizing.stated = {StatedAmount::Kind::Once, Money::fromWhole(4'500, Currency::of("USD"))};
    plan.table<Sizing>().insert(sizing);
    const QString path = m_folder.filePath(u"once.strato"_s);
    QVERIFY(storage::savePlan(plan, path).ok());

    const auto all = csvRows(cli({u"compare"_s, path, u"--format"_s, u"csv"_s}).out);
    const auto cell = [&all](const QString &role, const QString &phase, const QString &column) {
        return csvCell(all, {{u"role"_s, role}, {u"phase"_s, phase}, {u"option"_s, u"GCP"_s}}, column);
    };
    QCOMPARE(cell(u"total"_s, u"MVP"_s, u"likely"_s), u"4950"_s);
    QCOMPARE(cell(u"total"_s, u"MVP"_s, u"difference"_s), u"4330"_s);
    QCOMPARE(cell(u"total"_s, u"MVP"_s, u"cheapest"_s), u"yes"_s);
    QCOMPARE(cell(u"total"_s, u"MVP"_s, u"note"_s), u"cheapest without what is paid once"_s);
    QCOMPARE(cell(u"paid_once"_s, u"MVP"_s, u"likely"_s), u"4500"_s);
    QCOMPARE(cell(u"paid_once"_s, u"MVP"_s, u"difference"_s), u"4500"_s);
    QCOMPARE(cell(u"total"_s, u"Growth"_s, u"note"_s), QString());
    QVERIFY(std::none_of(all.begin(), all.end(), [](const QMap<QString, QString> &row) {
        return row.value(u"role"_s) == "paid_once"_L1 && row.value(u"phase"_s) == "Growth"_L1;
    }));

    const Run text = cli({u"compare"_s, path, u"--phase"_s, u"MVP"_s});
    QVERIFY2(text.out.contains(u"Of it paid once"_s), qPrintable(text.out));
    QVERIFY2(text.out.contains(u"620.00 without it"_s), qPrintable(text.out));
    QVERIFY2(text.out.contains(u"450.00 without it, cheapest"_s), qPrintable(text.out));
    QCOMPARE(text.out.count(u"cheapest"_s), 1);
}

void TestCliCompare::whatDoesNotGoTogetherIsRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("says");
    QTest::newRow("scenarios of a scenario")
        << QStringList {u"--by"_s, u"scenario"_s, u"--scenario"_s, u"Low"_s} << u"--scenario"_s;
    QTest::newRow("phases of a phase")
        << QStringList {u"--by"_s, u"phase"_s, u"--phase"_s, u"MVP"_s} << u"--phase"_s;
    QTest::newRow("options of an option") << QStringList {u"--option"_s, u"AWS"_s} << u"--option"_s;
    QTest::newRow("colours") << QStringList {u"--by"_s, u"colour"_s} << u"“colour”"_s;
}

void TestCliCompare::whatDoesNotGoTogetherIsRefused()
{
    QFETCH(QStringList, words);
    QFETCH(QString, says);
    const Run run = cli(QStringList {u"compare"_s, m_plan} + words);
    QCOMPARE(run.status, 2);
    QVERIFY2(run.error.contains(says), qPrintable(run.error));
}

QTEST_GUILESS_MAIN(TestCliCompare)
#include "tst_clicompare.moc"
