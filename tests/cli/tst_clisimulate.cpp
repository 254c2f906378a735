// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smallplan.h"
#include "runcli.h"
#include "storage/planfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace stratoplan;
using namespace stratoplan::test;
using namespace Qt::Literals::StringLiterals;

/// What the command line says about chance.
class TestCliSimulate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bandsAndChancesAreThoseOfTheUniform();
    void sameSeedGivesTheSame();
    void inputsAreListedByWhatTheyDo();
    void budgetsAndCategoriesHaveRowsOfTheirOwn();
    void tableIsForPeople();
    void jsonIsReadable();
    void certainOptionsSaySo();
    void scenarioIsLaidOverThePlan();
    void wrongNumbersSayWhatIsRight_data();
    void wrongNumbersSayWhatIsRight();

private:
    [[nodiscard]] QList<QMap<QString, QString>> rows(const QStringList &more) const
    {
        const Run run = cli(QStringList {u"simulate"_s, m_plan, u"--format"_s, u"csv"_s} + more);
        return run.status == 0 ? csvRows(run.out) : QList<QMap<QString, QString>>();
    }
    [[nodiscard]] static double number(const QList<QMap<QString, QString>> &rows,
                                       const QMap<QString, QString> &where, const QString &column)
    {
        return csvCell(rows, where, column).toDouble();
    }

    QTemporaryDir m_folder;
    QString m_plan;
};

/// An option that costs evenly between 100 and 200 a month and 10 to 12 beside it, with a budget of 141, and
/// one that costs 50.
void TestCliSimulate::initTestCase()
{
    SmallPlan small;
    const OptionId ranged = small.option("Ranged");
    const EnvironmentId production = small.environment("Production");
    small.stated(ranged, production, "Cluster", {dollars("100"), dollars("150"), dollars("200")});
    small.stated(ranged, production, "Mail", {dollars("10"), dollars("11"), dollars("12")});
    for (Sizing row : Table<Sizing>(small.plan.table<Sizing>())) {
        row.stated.spread = Spread::Uniform;
        small.plan.table<Sizing>().replace(row);
    }
    small.stated(small.option("Certain"), production, "Cluster", dollars("50"));
    Budget budget;
    budget.amount = dollars("141");
    small.add(budget);
    Lever lever;
    lever.key = u"spot"_s;
    lever.kind = Lever::Kind::Cost;
    lever.bounds = {quantity("50"), quantity("100"), quantity("100")};
    small.add(lever);
    Scenario half;
    half.name = u"Half"_s;
    half.settings = {{u"spot"_s, quantity("50")}};
    small.add(half);
    m_plan = m_folder.filePath(u"ranged.strato"_s);
    QVERIFY(storage::savePlan(small.plan, m_plan).ok());
}

void TestCliSimulate::bandsAndChancesAreThoseOfTheUniform()
{
    const auto data = rows({u"--option"_s, u"Ranged"_s, u"--basis"_s, u"stated"_s, u"--runs"_s, u"8000"_s});
    const QMap<QString, QString> march {{u"kind"_s, u"period"_s}, {u"period"_s, u"2026-03"_s}};
    QCOMPARE(csvCell(data, march, u"likely"_s), u"161"_s);
    QCOMPARE(csvCell(data, march, u"limit"_s), u"141"_s);
    QCOMPARE(csvCell(data, march, u"runs"_s), u"8000"_s);
    // 141 is 130 and the middle of the other: three in ten, give or take three standard errors of 0.51 %.
    QVERIFY(std::abs(number(data, march, u"within"_s) - 30) < 1.6);
    QVERIFY(std::abs(number(data, march, u"p10"_s) - 121) < 1.6);
    QVERIFY(std::abs(number(data, march, u"p90"_s) - 201) < 1.6);
    QVERIFY(std::abs(number(data, {{u"kind"_s, u"total"_s}}, u"p50"_s) - 12 * 161) < 12 * 1.8);
    QCOMPARE(csvCell(data, {{u"kind"_s, u"total"_s}}, u"limit"_s), u"1692"_s);
    const QMap<QString, QString> second {{u"kind"_s, u"running"_s}, {u"period"_s, u"2026-02"_s}};
    QCOMPARE(csvCell(data, second, u"likely"_s), u"322"_s);
}

void TestCliSimulate::sameSeedGivesTheSame()
{
    const QStringList words {u"simulate"_s, m_plan,   u"--basis"_s,  u"stated"_s,
                             u"--runs"_s,   u"200"_s, u"--format"_s, u"csv"_s};
    const Run first = cli(words);
    QCOMPARE(first.status, 0);
    QCOMPARE(cli(words).out, first.out);
    QVERIFY(cli(words + QStringList {u"--seed"_s, u"7"_s}).out != first.out);
}

void TestCliSimulate::inputsAreListedByWhatTheyDo()
{
    const auto data = rows({u"--option"_s, u"Ranged"_s, u"--basis"_s, u"stated"_s});
    QStringList names;
    for (const auto &row : data) {
        if (row.value(u"kind"_s) == "input"_L1)
            names.append(row.value(u"name"_s));
    }
    QCOMPARE(names, QStringList({u"Cluster"_s, u"Mail"_s}));
    const QMap<QString, QString> cluster {{u"kind"_s, u"input"_s}, {u"name"_s, u"Cluster"_s}};
    QCOMPARE(csvCell(data, cluster, u"input"_s), u"amount"_s);
    QCOMPARE(csvCell(data, cluster, u"value_low"_s), u"110"_s);
    QCOMPARE(csvCell(data, cluster, u"value_high"_s), u"190"_s);
    QCOMPARE(csvCell(data, cluster, u"cost_low"_s), u"1452"_s); // 12 × (110 + 11)
    QCOMPARE(csvCell(data, cluster, u"cost_high"_s), u"2412"_s);
}

void TestCliSimulate::budgetsAndCategoriesHaveRowsOfTheirOwn()
{
    const auto data = rows({u"--option"_s, u"Ranged"_s, u"--basis"_s, u"stated"_s});
    const QMap<QString, QString> all {{u"kind"_s, u"budget-total"_s}, {u"name"_s, u"Whole plan"_s}};
    QCOMPARE(csvCell(data, all, u"limit"_s), u"1692"_s);
    QCOMPARE(csvCell(data, all, u"kept"_s), csvCell(data, all, u"within"_s)); // every month costs the same
    const QMap<QString, QString> month {{u"kind"_s, u"budget"_s}, {u"period"_s, u"2026-03"_s}};
    QCOMPARE(csvCell(data, month, u"within"_s), csvCell(data, all, u"within"_s));
    const QMap<QString, QString> category {{u"kind"_s, u"category-total"_s}, {u"name"_s, u"Other"_s}};
    QCOMPARE(csvCell(data, category, u"p90"_s), csvCell(data, {{u"kind"_s, u"total"_s}}, u"p90"_s));
}

void TestCliSimulate::tableIsForPeople()
{
    const Run run = cli({u"simulate"_s, m_plan, u"--option"_s, u"Ranged"_s, u"--basis"_s, u"stated"_s});
    QCOMPARE(run.status, 0);
    for (const QString &words :
         {u"Ranged, stated basis, USD, 2,000 runs, seed 1"_s, u"Chance within"_s, u"All 12 months"_s,
          u"Amount of Cluster"_s, u"Least likely in"_s, u"Whole plan"_s, u"$110 to $190"_s,
          u"P10 is the cost that one run in ten stays at"_s})
        QVERIFY2(run.out.contains(words), qPrintable(run.out));
}

void TestCliSimulate::jsonIsReadable()
{
    const Run run = cli({u"simulate"_s, m_plan, u"--basis"_s, u"stated"_s, u"--format"_s, u"json"_s});
    const QJsonArray data = QJsonDocument::fromJson(run.out.toUtf8()).array();
    // Of each option 12 months, 12 running sums and all of them; of one of them two inputs. Of each the
    // budget and the only category in 12 months and all of them.
    QCOMPARE(data.size(), 25 + 2 + 25 + 2 * (13 + 13));
}

void TestCliSimulate::certainOptionsSaySo()
{
    const Run run = cli({u"simulate"_s, m_plan, u"--option"_s, u"Certain"_s, u"--basis"_s, u"stated"_s});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.out.contains(u"it costs the same in every run"_s), qPrintable(run.out));
}

void TestCliSimulate::scenarioIsLaidOverThePlan()
{
    const auto data =
        rows({u"--option"_s, u"Ranged"_s, u"--basis"_s, u"stated"_s, u"--scenario"_s, u"half"_s});
    QCOMPARE(csvCell(data, {{u"kind"_s, u"total"_s}}, u"likely"_s), u"966"_s); // 12 × 161 / 2
    const Run run = cli({u"simulate"_s, m_plan, u"--scenario"_s, u"Half"_s, u"--basis"_s, u"stated"_s});
    QVERIFY2(run.out.contains(u"scenario Half"_s), qPrintable(run.out));
}

void TestCliSimulate::wrongNumbersSayWhatIsRight_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("hint");
    QTest::newRow("no runs") << QStringList {u"--runs"_s, u"0"_s}
                             << u"--runs needs a whole number from 1 on"_s;
    QTest::newRow("word") << QStringList {u"--seed"_s, u"x"_s} << u"--seed needs a whole number from 0 on"_s;
    QTest::newRow("option") << QStringList {u"--option"_s, u"None"_s} << u"None"_s;
}

void TestCliSimulate::wrongNumbersSayWhatIsRight()
{
    QFETCH(QStringList, words);
    QFETCH(QString, hint);
    const Run run = cli(QStringList {u"simulate"_s, m_plan} + words);
    QCOMPARE(run.status, 2);
    QVERIFY2(run.error.contains(hint), qPrintable(run.error));
}

QTEST_GUILESS_MAIN(TestCliSimulate)
#include "tst_clisimulate.moc"
