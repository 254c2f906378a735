// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/reportpages.h"
#include "reportreading.h"
#include "support/roadmapplan.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::reportsamples;
using namespace stratoplan::test;

namespace {

/// The growing web application with a scenario that takes a tenth off and one that halves its users.
Plan plan()
{
    SmallPlan small;
    small.plan = zoptal();
    Lever lever;
    lever.key = u"spot"_s;
    lever.name = u"Thrift"_s;
    lever.bounds = {quantity("50"), quantity("100"), quantity("100")};
    lever.unit = u"%"_s;
    small.add(lever);
    Scenario cheap;
    cheap.name = u"Thrifty"_s;
    cheap.settings = {{u"spot"_s, quantity("90")}};
    small.add(cheap);
    Scenario slow;
    slow.name = u"Slow"_s;
    slow.settings = {{u"daily_users"_s, quantity("50")}};
    small.add(slow);
    return small.plan;
}

ReportOptions options()
{
    return {OptionId(1), PhaseId(4), Basis::Stated, QDate(2025, 9, 20)};
}

QStringList headings(const Report &report)
{
    QStringList found;
    for (const Block &block : report.blocks) {
        if (const auto *heading = std::get_if<HeadingBlock>(&block))
            found.append(heading->text);
    }
    return found;
}

QStringList texts(const Report &report)
{
    QStringList found;
    for (const Block &block : report.blocks) {
        if (const auto *text = std::get_if<TextBlock>(&block))
            found.append(text->text);
    }
    return found;
}

DataTable dataTable(const QString &name)
{
    for (const DataTable &table : reportTables(plan(), options())) {
        if (table.name == name)
            return table;
    }
    return {};
}

} // namespace

class TestReportRoadmap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void triggersStandWithTheirMonths();
    void checklistsAndMilestonesAreListed();
    void passedBudgetsAreNamed();
    void thresholdsPassedAreNoBudgets();
    void scenariosStandBesideTheSavedPlan();
    void scenariosSayWhichBudgetsTheyPass();
    void beginningsOfPhasesAreTold();
    void phasesWithoutAColumnAreNamed();
    void rawTablesSayTheSame();
    void aPlanWithoutARoadHasNoSection();
};

void TestReportRoadmap::triggersStandWithTheirMonths()
{
    const Report report = buildReport(plan(), options());
    QVERIFY(headings(report).contains(u"Roadmap"_s));
    const QStringList lines = rows(tableOf(report, u"Triggers and scaling rules"_s));
    QCOMPARE(lines.size(), 6);
    QCOMPARE(lines.at(1),
             u"– | Daily users > 500 | Dec 2026 | begins Phase 3; Load balancer, auto scaling"_s);
    QCOMPARE(lines.at(4), u"Everything | CPU > 80 % | cannot be followed | Send email"_s);
    // 20 · 1.25^8 and 20 · 1.25^14 users, not the 100 to 500 that are stated.
    QCOMPARE(rowOf(tableOf(report, u"Phases of AWS"_s), u"Phase 2"_s).section(u" | "_s, 1, 2),
             u"May 2026 | 119–455"_s);
}

void TestReportRoadmap::checklistsAndMilestonesAreListed()
{
    const Report report = buildReport(plan(), options());
    QVERIFY(rowOf(tableOf(report, u"Checklists"_s), u"Go live"_s)
                .endsWith(u"3 of 5 | Backup verified; Load test"_s));
    QCOMPARE(rowOf(tableOf(report, u"Milestones"_s), u"6 Oct 2025"_s),
             u"6 Oct 2025 | Launch in week 4 | Phase 1 | – | no"_s);
}

void TestReportRoadmap::passedBudgetsAreNamed()
{
    const TableBlock table = tableOf(buildReport(plan(), options()), u"Budgets that AWS passes"_s);
    QCOMPARE(rows(table), QStringList {u"Phase 3 | Budget | Dec 2026 | 10 | 10.00"_s});
}

void TestReportRoadmap::thresholdsPassedAreNoBudgets()
{
    Plan warned = plan();
    Budget budget = warned.table<Budget>().at(2); // 260 a month from December 2026 on
    budget.amount = Range(dollars("300"));
    budget.thresholds = {{Percent::fromWhole(80), {}, false}};
    warned.table<Budget>().replace(budget);
    const Report report = buildReport(warned, options());
    QVERIFY(tableOf(report, u"Budgets that AWS passes"_s).rows.isEmpty());
    const QStringList lines = rows(tableOf(report, u"Thresholds of budgets that AWS passes"_s));
    QCOMPARE(lines, QStringList {u"Phase 3 | Warning threshold of 80 % ($240.00) | Dec 2026 | 10 | 20.00"_s});
}

void TestReportRoadmap::phasesWithoutAColumnAreNamed()
{
    SmallPlan small;
    small.plan = plan();
    QCOMPARE(tableOf(buildReport(small.plan, options()), u"AWS by scenario"_s).note, QString());
    small.phase("Phase 5", Month(2028, 6));
    QCOMPARE(tableOf(buildReport(small.plan, options()), u"AWS by scenario"_s).note,
             u"Phases without a column: Phase 5."_s);
}

void TestReportRoadmap::scenariosStandBesideTheSavedPlan()
{
    const TableBlock table = tableOf(buildReport(plan(), options()), u"AWS by scenario"_s);
    QCOMPARE(table.rows.size(), 3);
    // A tenth less: 34.22 − 3.42, 1,180 − 118; over all months 16,399.76 − 1,639.976.
    const QString cheap = words(table.rows.at(1));
    QVERIFY2(cheap.startsWith(u"Thrifty (Thrift 90 %) | 30.80 (−3.42)"_s), qPrintable(cheap));
    QVERIFY2(cheap.contains(u"1,062.00 (−118)"_s), qPrintable(cheap));
    QVERIFY2(cheap.endsWith(u"14,759.78 (−1,640)"_s), qPrintable(cheap));
    // Half the users: phases cost what they cost, but begin in months 12, 19 and 29:
    // 11 · 34.22 + 7 · 78 + 10 · 260 + 8 · 1,180 = 12,962.42.
    QVERIFY2(words(table.rows.at(2)).contains(u"12,962.42"_s), qPrintable(words(table.rows.at(2))));
}

void TestReportRoadmap::scenariosSayWhichBudgetsTheyPass()
{
    const Report report = buildReport(plan(), options());
    // Phase 3 costs 260 at a limit of 250; a tenth less is 234.
    QVERIFY2(texts(report).contains(u"The saved plan passes the budget by $10.00 in Phase 3. Slow passes "
                                    "the budget by $10.00 in Phase 3."_s),
             qPrintable(texts(report).join(u'\n')));
    const TableBlock table = tableOf(report, u"AWS by scenario"_s);
    QCOMPARE(table.rows.at(0).cells.at(3).color, Token::Overrun);
    QCOMPARE(table.rows.at(0).cells.at(3).detail, u"10.00 over"_s);
    QVERIFY(table.rows.at(1).cells.at(3).color == Token::Saving);
    QCOMPARE(table.rows.at(2).cells.at(3).detail, u"0\n10.00 over"_s);
    Plan wide = plan();
    Budget budget = wide.table<Budget>().at(2);
    budget.amount = Range(dollars("300"));
    wide.table<Budget>().replace(budget);
    QVERIFY(texts(buildReport(wide, options()))
                .contains(u"Every scenario stays within the budgets of its phases."_s));
    QCOMPARE(cells(dataTable(u"scenarios"_s), {{u"scenario"_s, u"Slow"_s}, {u"phase"_s, u"Phase 3"_s}},
                   {u"likely"_s, u"left_of_budget"_s}),
             (QStringList {u"260"_s, u"-10"_s}));
}

void TestReportRoadmap::beginningsOfPhasesAreTold()
{
    const QStringList said = texts(buildReport(plan(), options()));
    QVERIFY2(
        said.contains(u"The phases begin: Phase 1 in Sep 2025, Phase 2 in May 2026, Phase 3 in Dec 2026, "
                      "Phase 4 in Oct 2027."_s),
        qPrintable(said.join(u'\n')));
}

void TestReportRoadmap::rawTablesSayTheSame()
{
    QCOMPARE(cells(dataTable(u"triggers"_s), {{u"condition"_s, u"daily_users > 5000"_s}},
                   {u"month"_s, u"begins"_s}),
             (QStringList {u"2027-10"_s, u"Phase 4"_s}));
    QCOMPARE(cells(dataTable(u"scenarios"_s), {{u"scenario"_s, u"Thrifty"_s}, {u"phase"_s, u"Phase 2"_s}},
                   {u"likely"_s, u"difference"_s}),
             (QStringList {u"70.2"_s, u"-7.8"_s}));
    QCOMPARE(dataTable(u"checklists"_s).rows.size(), 5);
    QCOMPARE(dataTable(u"milestones"_s).rows.size(), 2);
}

void TestReportRoadmap::aPlanWithoutARoadHasNoSection()
{
    SmallPlan small;
    small.stated(small.option("AWS"), small.environment("Production"), "Server", dollars("10"));
    const Report report = buildReport(small.plan, {OptionId(1), {}, Basis::Stated, QDate(2026, 1, 1)});
    QVERIFY(!headings(report).contains(u"Roadmap"_s));
    QVERIFY(!headings(report).contains(u"Scenarios"_s));
}

QTEST_MAIN(TestReportRoadmap)
#include "tst_reportroadmap.moc"
