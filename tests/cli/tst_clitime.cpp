// SPDX-License-Identifier: GPL-3.0-or-later
#include "runcli.h"
#include "storage/planfile.h"
#include "support/roadmapplan.h"

#include <QTemporaryDir>
#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;
using namespace Qt::Literals::StringLiterals;

/// What the command line says about a plan over time: scenarios, its road, money and commitments. Figures
/// stand beside each test as arithmetic.
class TestCliTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aScenarioChangesCosts();
    void aScenarioIsNamedInTheTitle_data();
    void aScenarioIsNamedInTheTitle();
    void anUnknownScenarioListsThoseThereAre();
    void explainNamesTheLevers();
    void explainSaysHowCountsCameAbout();
    void theRoadStandsByMonth();
    void warningsOfOneBudgetAreToldApart();
    void theRoadFollowsAScenario();
    void whatCannotBeFollowedSaysWhy();
    void moneyAnswersItsQuestions();
    void whatHasNoPriceIsSaidToBeLeftOut();
    void monthWithoutAPriceIsNoZero();
    void commitmentsSayWhatToBuy();
    void targetsAreInTheUnitOfTheirValues();
    void componentsLeftOutOfACommitmentAreCounted();
    void nothingToCommitSaysSo();
    void oneOfAThingIsNotMany();
    void tablesAreWrittenWhereThereAreNoSlides();

private:
    [[nodiscard]] static Plan plan();
    [[nodiscard]] QList<QMap<QString, QString>> rows(const QStringList &words) const
    {
        const Run run = cli(words + QStringList {u"--format"_s, u"csv"_s});
        return run.status == 0 ? csvRows(run.out) : QList<QMap<QString, QString>>();
    }

    QTemporaryDir m_folder;
    QString m_plan;
};

/// The growing web application at 2 dollars a paying user, with a scenario that is cheaper and one that is
/// slower.
Plan TestCliTime::plan()
{
    SmallPlan small;
    small.plan = zoptal();
    PlanInfo info = small.plan.info();
    info.userPrice = dollars("2");
    info.conversion = Percent::fromWhole(10);
    small.plan.table<PlanInfo>().replace(info);
    Lever lever;
    lever.key = u"spot"_s;
    lever.name = u"Thrift"_s;
    lever.kind = Lever::Kind::Cost;
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
    const OptionId option = small.option("Nodes");
    const RateId onDemand = small.hourly("0.10");
    Rate reserved = *small.plan.find(onDemand);
    reserved.term = u"reserved-1y"_s;
    reserved.termMonths = 12;
    reserved.tiers = {{Quantity(), price("0.06")}};
    small.add(reserved);
    small.priced(option, EnvironmentId(1), "Web", onDemand, "2");
    return small.plan;
}

void TestCliTime::initTestCase()
{
    m_plan = m_folder.filePath(u"z.strato"_s);
    QVERIFY(storage::savePlan(plan(), m_plan).ok());
}

void TestCliTime::aScenarioChangesCosts()
{
    const QStringList words {u"cost"_s, m_plan, u"--option"_s, u"AWS"_s, u"--by"_s, u"phase"_s};
    const auto saved = rows(words);
    QCOMPARE(csvCell(saved, {{u"phase"_s, u"Phase 1"_s}}, u"cost"_s), u"34.22"_s);
    const auto cheap = rows(words + QStringList {u"--scenario"_s, u"thrifty"_s});
    QCOMPARE(csvCell(cheap, {{u"phase"_s, u"Phase 1"_s}}, u"cost"_s), u"30.798"_s); // 34.22 · 0.9
    QCOMPARE(csvCell(cheap, {{u"phase"_s, u"Phase 4"_s}}, u"cost"_s), u"1062"_s); // 1,180 · 0.9
}

void TestCliTime::aScenarioIsNamedInTheTitle_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command : {"cost", "compare", "timeline", "money", "commitments"})
        QTest::newRow(command) << QString::fromLatin1(command);
}

void TestCliTime::aScenarioIsNamedInTheTitle()
{
    QFETCH(QString, command);
    const Run run = cli({command, m_plan, u"--scenario"_s, u"Thrifty"_s});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.out.contains(u"cenario Thrifty"_s), qPrintable(run.out));
}

void TestCliTime::anUnknownScenarioListsThoseThereAre()
{
    const Run run = cli({u"cost"_s, m_plan, u"--scenario"_s, u"Best"_s});
    QCOMPARE(run.status, 2);
    QVERIFY2(run.error.contains(u"“Best”; it has: Thrifty, Slow."_s), qPrintable(run.error));
}

void TestCliTime::explainNamesTheLevers()
{
    const Run run = cli({u"explain"_s, m_plan, u"--component"_s, u"Everything"_s, u"--phase"_s, u"Phase 1"_s,
                         u"--scenario"_s, u"Thrifty"_s});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.out.contains(u"30.80"_s), qPrintable(run.out));
    QVERIFY2(run.out.contains(u"90 % in place of 100 %"_s), qPrintable(run.out));
    QVERIFY2(run.out.contains(u"Thrifty"_s), qPrintable(run.out));
}

void TestCliTime::explainSaysHowCountsCameAbout()
{
    SmallPlan small;
    const OptionId option = small.option("AWS");
    const ComponentId nodes = small.component(option, small.environment("Production"), "Nodes");
    small.charge(small.sizing(nodes, QuantityInput::by(u"scaled"_s)), small.hourly("0.1"));
    ScalingPolicy policy;
    policy.component = nodes;
    policy.minimum = 1;
    policy.maximum = 10;
    policy.load = QuantityInput::of(300);
    policy.capacity = quantity("100");
    policy.target = Percent::fromWhole(60);
    small.add(policy);
    const QString file = m_folder.filePath(u"scaled.strato"_s);
    QVERIFY(storage::savePlan(small.plan, file).ok());
    const Run run = cli({u"explain"_s, file, u"--component"_s, u"Nodes"_s});
    QCOMPARE(run.status, 0);
    // 300 on units of 100 at 60 %. Every value begins in the same place.
    QVERIFY2(run.out.contains(u"\nWeek of five-minute steps  5 units run on average (scaled)"_s),
             qPrintable(run.out));
    QVERIFY2(run.out.contains(u"\nLoad at the peak           300\n"_s), qPrintable(run.out));
}

void TestCliTime::theRoadStandsByMonth()
{
    const auto road = rows({u"timeline"_s, m_plan, u"--option"_s, u"AWS"_s});
    const auto monthOf = [&road](const QString &name) {
        return csvCell(road, {{u"kind"_s, u"phase"_s}, {u"name"_s, name}}, u"month"_s);
    };
    QCOMPARE(monthOf(u"Phase 1"_s), u"2025-09"_s);
    QCOMPARE(monthOf(u"Phase 2"_s), u"2026-05"_s); // month 9
    QCOMPARE(monthOf(u"Phase 3"_s), u"2026-12"_s); // month 16
    QCOMPARE(monthOf(u"Phase 4"_s), u"2027-10"_s); // month 26
    const QMap<QString, QString> second {{u"name"_s, u"Phase 2"_s}, {u"kind"_s, u"phase"_s}};
    QCOMPARE(csvCell(road, second, u"until"_s), u"2026-11"_s);
    QCOMPARE(csvCell(road, second, u"cost_first"_s), u"78"_s);
    QCOMPARE(csvCell(road, second, u"budget_high"_s), u"85"_s);
    QCOMPARE(csvCell(road, {{u"kind"_s, u"milestone"_s}, {u"name"_s, u"Free tier ends"_s}}, u"month"_s),
             u"2026-09"_s);
    QCOMPARE(csvCell(road, {{u"kind"_s, u"budget"_s}}, u"month"_s), u"2026-12"_s); // 260 of 250
    const Run shown = cli({u"timeline"_s, m_plan, u"--option"_s, u"AWS"_s});
    QVERIFY2(QString(shown.out)
                 .replace(QChar::Nbsp, u' ')
                 .contains(u"begins Phase 3; Load balancer, auto scaling"_s),
             qPrintable(shown.out));
}

void TestCliTime::warningsOfOneBudgetAreToldApart()
{
    Plan warned = plan();
    Budget budget = warned.table<Budget>().at(2); // 260 of 250 from December 2026 on
    budget.thresholds = {{Percent::fromWhole(80), {}, false}, {{}, dollars("240"), false}};
    warned.table<Budget>().replace(budget);
    const QString file = m_folder.filePath(u"warned.strato"_s);
    QVERIFY(storage::savePlan(warned, file).ok());
    for (const QString &command : {u"money"_s, u"timeline"_s}) {
        const Run run = cli({command, file, u"--option"_s, u"AWS"_s});
        QCOMPARE(run.status, 0);
        QVERIFY2(run.out.contains(u"warning threshold of 80\u00a0% ($200.00)"_s), qPrintable(run.out));
        QVERIFY2(run.out.contains(u"warning threshold of $240.00"_s), qPrintable(run.out));
    }
}

void TestCliTime::theRoadFollowsAScenario()
{
    // Half the users: 10 · 1.25^10 = 93.1, 10 · 1.25^11 = 116.4, which is month 12.
    const auto road = rows({u"timeline"_s, m_plan, u"--option"_s, u"AWS"_s, u"--scenario"_s, u"Slow"_s});
    QCOMPARE(csvCell(road, {{u"kind"_s, u"phase"_s}, {u"name"_s, u"Phase 2"_s}}, u"month"_s), u"2026-08"_s);
}

void TestCliTime::whatCannotBeFollowedSaysWhy()
{
    const auto road = rows({u"timeline"_s, m_plan, u"--option"_s, u"AWS"_s});
    int without = 0;
    for (const auto &row : road) {
        if (row.value(u"kind"_s) == "rule"_L1 && row.value(u"month"_s).isEmpty()) {
            ++without;
            QVERIFY(!row.value(u"problem"_s).isEmpty());
        }
    }
    QCOMPARE(without, 2); // nothing gives CPU and response time
}

void TestCliTime::moneyAnswersItsQuestions()
{
    const auto answers = rows({u"money"_s, m_plan, u"--option"_s, u"AWS"_s});
    const auto value = [&answers](const QString &question, const QString &period) {
        return csvCell(answers, {{u"question"_s, question}, {u"period"_s, period}}, u"value"_s);
    };
    QCOMPARE(value(u"cost-per-unit"_s, u"2025-09"_s), u"1.711"_s); // 34.22 / 20
    QCOMPARE(value(u"paying-users"_s, u"2025-09"_s), u"18"_s); // 17.11
    QCOMPARE(value(u"paying-users"_s, u"2026-12"_s), u"130"_s); // 260 / 2
    // 8 · 34.22 + 7 · 78 + 10 · 260 + 11 · 1,180
    QCOMPARE(value(u"cumulative-cost"_s, QString()), u"16399.76"_s);
    QCOMPARE(value(u"budget-passed"_s, u"2026-12"_s), u"10"_s);
    const QString covered = csvCell(answers, {{u"question"_s, u"break-even"_s}}, u"period"_s);
    // 0.2 a user: 20 · 1.25^11 · 0.2 = 46.6 of 78, 58.2 in month 13, 72.8 in 14, 90.9 of 78 in 15, but 113.7
    // of 260 in 16; 260 is passed with 277.6 in month 20 (20 · 1.25^19 = 1,387.8), 1,180 with 1,323 in
    // month 27.
    QCOMPARE(covered, u"2027-11"_s);
}

void TestCliTime::whatHasNoPriceIsSaidToBeLeftOut()
{
    SmallPlan small;
    small.plan = plan();
    const OptionId option = small.plan.table<Option>().at(0).id;
    Sizing unpriced;
    unpriced.component = small.component(option, EnvironmentId(1), "Not priced");
    small.add(unpriced);
    const QString path = m_folder.filePath(u"unpriced.strato"_s);
    QVERIFY(storage::savePlan(small.plan, path).ok());
    const QString left = u"leaves out 1 line without a price"_s;
    const QString name = small.plan.find(option)->name;
    for (const QString &command : {u"money"_s, u"timeline"_s}) {
        const Run run = cli({command, path, u"--option"_s, name});
        QVERIFY2(run.out.contains(left), qPrintable(run.out));
        QVERIFY(!cli({command, m_plan, u"--option"_s, name}).out.contains(left));
    }
}

void TestCliTime::monthWithoutAPriceIsNoZero()
{
    SmallPlan small;
    PlanInfo info = small.plan.info();
    info.horizon = 6;
    small.plan.table<PlanInfo>().replace(info);
    const OptionId option = small.option("A");
    const EnvironmentId production = small.environment("Production");
    const auto dividing = [&](const char *name, const QString &formula) {
        const SizingId sizing =
            small.sizing(small.component(option, production, name), QuantityInput::by(formula));
        small.charge(sizing, small.monthly("1"));
    };
    dividing("March", u"36 / (month - 3)^2"_s); // 9 in January, 4 in June
    dividing("June", u"25 / (month - 6)^2"_s); // 1 in January
    const QString path = m_folder.filePath(u"dividing.strato"_s);
    QVERIFY(storage::savePlan(small.plan, path).ok());
    const auto lines = rows({u"cost"_s, path, u"--by"_s, u"component"_s});
    const auto note = [&lines](const QString &component) {
        return csvCell(lines, {{u"component"_s, component}}, u"note"_s);
    };
    QCOMPARE(note(u"March"_s), u"leaves out 1 line without a price; every phase ends at 4.00"_s);
    QCOMPARE(note(u"June"_s), u"leaves out 1 line without a price; every phase ends at 0.00*"_s);
}

void TestCliTime::commitmentsSayWhatToBuy()
{
    const auto answers = rows({u"commitments"_s, m_plan, u"--option"_s, u"Nodes"_s});
    QCOMPARE(answers.size(), 3); // the term is a third of the horizon: bought three times
    for (const auto &row : answers) {
        QCOMPARE(row.value(u"units"_s), u"2"_s);
        QCOMPARE(row.value(u"offer"_s), u"reserved-1y"_s);
    }
    QCOMPARE(answers.first().value(u"bought"_s), u"2025-09"_s);
    QCOMPARE(answers.first().value(u"cost_on_demand"_s), u"5256"_s); // 2 · 73 · 36
    QCOMPARE(answers.first().value(u"cost"_s), u"3153.6"_s); // 2 · 43.80 · 36
    QCOMPARE(answers.first().value(u"saving"_s), u"2102.4"_s);
}

void TestCliTime::targetsAreInTheUnitOfTheirValues()
{
    SmallPlan small;
    small.plan = plan();
    Component slow = small.plan.table<Component>().at(0);
    slow.recoveryTime = Duration::fromHours(3);
    small.plan.table<Component>().replace(slow);
    Target target;
    target.name = u"Back soon"_s;
    target.measure = u"recovery time"_s;
    target.comparison = u"<"_s;
    target.value = quantity("0.2");
    target.unit = u"h"_s;
    small.add(target);
    const QString file = m_folder.filePath(u"target.strato"_s);
    QVERIFY(storage::savePlan(small.plan, file).ok());
    const auto answers = rows({u"money"_s, file, u"--option"_s, u"AWS"_s});
    const QMap<QString, QString> soon {{u"name"_s, u"Back soon"_s}};
    QCOMPARE(csvCell(answers, soon, u"value"_s), u"10800"_s); // 3 · 3,600 seconds, not hours
    QCOMPARE(csvCell(answers, soon, u"unit"_s), u"s"_s);
    QCOMPARE(csvCell(answers, soon, u"note"_s).replace(QChar::Nbsp, u' '), u"asked < 12 min; worst 3 h"_s);
}

void TestCliTime::componentsLeftOutOfACommitmentAreCounted()
{
    QCOMPARE(
        csvCell(rows({u"commitments"_s, m_plan, u"--option"_s, u"Nodes"_s}), {}, u"components_left_out"_s),
        u"0"_s);
    SmallPlan small;
    small.plan = plan();
    const ComponentId jobs = small.component(OptionId(2), EnvironmentId(1), "Jobs");
    const RateId onDemand = small.plan.table<Rate>().at(0).id;
    small.charge(small.sizing(jobs, QuantityInput::by(u"workers"_s)), onDemand); // nobody knows workers
    const QString file = m_folder.filePath(u"jobs.strato"_s);
    QVERIFY(storage::savePlan(small.plan, file).ok());
    const QStringList words {u"commitments"_s, file, u"--option"_s, u"Nodes"_s};
    QCOMPARE(csvCell(rows(words), {}, u"components_left_out"_s), u"1"_s);
    const Run run = cli(words);
    QVERIFY2(run.out.contains(u"1 component whose quantity is not known is left out"_s), qPrintable(run.out));
}

void TestCliTime::oneOfAThingIsNotMany()
{
    SmallPlan small;
    PlanInfo info = small.plan.info();
    info.horizon = 1;
    small.plan.table<PlanInfo>().replace(info);
    const EnvironmentId production = small.environment("Production");
    small.stated(small.option("AWS"), production, "Server", {dollars("10"), dollars("15"), dollars("20")});
    small.stated(small.option("GCP"), production, "Server", dollars("12"));
    const QString file = m_folder.filePath(u"one.strato"_s);
    QVERIFY(storage::savePlan(small.plan, file).ok());
    const Run compared = cli({u"compare"_s, file, u"--basis"_s, u"stated"_s});
    QVERIFY2(compared.out.contains(u"1 role"_s), qPrintable(compared.out));
    QVERIFY2(!compared.out.contains(u"1 roles"_s), qPrintable(compared.out));
    const Run simulated = cli({u"simulate"_s, file, u"--option"_s, u"AWS"_s, u"--basis"_s, u"stated"_s});
    QVERIFY2(simulated.out.contains(u"The one month"_s), qPrintable(simulated.out));
    QVERIFY2(!simulated.out.contains(u"1 months"_s), qPrintable(simulated.out));
    small.plan = plan();
    info = small.plan.info();
    info.horizon = 1;
    small.plan.table<PlanInfo>().replace(info);
    Option nodes = *small.plan.find(OptionId(2));
    nodes.name = u"Nodes %3"_s; // a name is no place for the number
    small.plan.table<Option>().replace(nodes);
    QVERIFY(storage::savePlan(small.plan, file).ok());
    const Run committed = cli({u"commitments"_s, file, u"--option"_s, nodes.name});
    QVERIFY2(committed.out.startsWith(u"Nodes %3, USD over 1 month\n"_s), qPrintable(committed.out));
}

void TestCliTime::tablesAreWrittenWhereThereAreNoSlides()
{
    SmallPlan small;
    PlanInfo info = small.plan.info();
    info.horizon = 1;
    small.plan.table<PlanInfo>().replace(info);
    small.stated(small.option("AWS"), small.environment("Production"), "Server", dollars("10"));
    const QString file = m_folder.filePath(u"month.strato"_s);
    QVERIFY(storage::savePlan(small.plan, file).ok());
    const QString table = m_folder.filePath(u"month.csv"_s);
    const Run run = cli({u"report"_s, file, u"--basis"_s, u"stated"_s, u"--slides"_s,
                         m_folder.filePath(u"month.pdf"_s), u"--csv"_s, table});
    QCOMPARE(run.status, 2);
    QVERIFY2(run.error.contains(u"no priced months to follow and no priced options to compare"_s),
             qPrintable(run.error));
    QVERIFY(QFile::exists(table));
}

void TestCliTime::nothingToCommitSaysSo()
{
    const Run run = cli({u"commitments"_s, m_plan, u"--option"_s, u"AWS"_s});
    QCOMPARE(run.status, 0);
    QVERIFY(run.out.contains(u"nothing runs on demand"_s));
}

QTEST_GUILESS_MAIN(TestCliTime)
#include "tst_clitime.moc"
