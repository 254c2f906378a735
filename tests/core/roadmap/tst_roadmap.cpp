// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/roadmap/roadmapwords.h"
#include "core/roadmap/scalingfirings.h"
#include "support/roadmapplan.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

/// A component that runs two to five units, each of which carries 100 users; users are 100 a month more.
class GrowingLoad : public SmallPlan
{
public:
    GrowingLoad()
    {
        Driver users;
        users.key = u"users"_s;
        users.formula = u"100 * month"_s;
        add(users);
        policy.component = component(aws, environment("Production"), "API");
        policy.minimum = 2;
        policy.maximum = 5;
        policy.capacity = quantity("100");
        policy.load = QuantityInput::by(u"users"_s);
    }

    const OptionId aws = option("AWS");
    ScalingPolicy policy; ///< not in the plan yet, without a target or threshold
};

} // namespace

class TestRoadmap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void phasesStandByTheMonthTheyBeginIn();
    void phasesWithoutAMonthSayWhy();
    void phasesOfOtherOptionsAreLeftOut();
    void aPhaseBehindTheHorizonIsBeyond();
    void aPhaseThatOnlyOldCostsHaveIsLeftOut();
    void costsAreHeldAgainstBudgets();
    void triggersNameThePhaseTheyBegin();
    void checklistsAreCounted();
    void milestonesSayWhatChangesInTheirMonth();
    void budgetsBreakOnce();
    void thresholdsOfOneBudgetAreToldApart();
    void aMetricThatADriverNamesIsFollowed_data();
    void aMetricThatADriverNamesIsFollowed();
    void aMetricMayBeTheBeginningOfADriversName();
    void aMetricWithoutADriverSaysSo();
    void aRuleWithALoadIsSimulated();
    void largestCountIsHeldAgainstTheBusiestHour();

private:
    [[nodiscard]] static Roadmap road(const Plan &plan)
    {
        return roadmapOf(plan, evaluate(plan, OptionId(1), Basis::Stated));
    }
};

void TestRoadmap::phasesStandByTheMonthTheyBeginIn()
{
    const Plan plan = zoptal();
    const Roadmap result = road(plan);
    QCOMPARE(result.phases.size(), 4);
    // 20 users that grow 25 % a month pass 100, 500 and 5,000 in months 9, 16 and 26.
    const QList<int> begins {1, 9, 16, 26};
    const QList<int> ends {8, 15, 25, 36};
    for (qsizetype i = 0; i < begins.size(); ++i) {
        QCOMPARE(result.phases.at(i).place, RoadmapPhase::Place::Dated);
        QCOMPARE(result.phases.at(i).begins, std::optional(plan.info().start + (begins.at(i) - 1)));
        QCOMPARE(result.phases.at(i).until, std::optional(plan.info().start + (ends.at(i) - 1)));
    }
    QCOMPARE(result.at(QDate(2026, 5, 20))->phase, result.phases.at(1).phase); // September 2025 is month 1
    QCOMPARE(result.at(QDate(2030, 1, 1)), nullptr);
}

void TestRoadmap::phasesWithoutAMonthSayWhy()
{
    SmallPlan small;
    small.phase("Scale", std::nullopt);
    const auto onTrigger = [&small](const char *name, const QString &condition) {
        Trigger trigger;
        trigger.condition = condition;
        Phase phase;
        phase.name = QString::fromLatin1(name);
        phase.begins = Phase::Begins::OnTrigger;
        phase.trigger = small.add(trigger);
        return small.add(phase);
    };
    onTrigger("Never", u"month > 99"_s);
    onTrigger("Unclear", u"CPU above 70"_s);
    small.option("AWS");
    const Roadmap result = road(small.plan);
    const auto why = [&](int phase) {
        return roadmapwords::whyApart(small.plan, result.phases.at(phase), Format());
    };
    QCOMPARE(result.phases.at(0).place, RoadmapPhase::Place::Undated);
    QCOMPARE(why(0), u"not dated"_s);
    QCOMPARE(why(1), u"not dated: its trigger never fires"_s);
    QCOMPARE(why(2), u"not dated: its trigger cannot be followed"_s);
    QVERIFY(!result.phases.at(2).problem.isEmpty());
}

void TestRoadmap::phasesOfOtherOptionsAreLeftOut()
{
    SmallPlan small;
    small.option("AWS");
    const OptionId other = small.option("Document");
    const PhaseId theirs = small.phase("Their size", std::nullopt);
    const PhaseId fresh = small.phase("Not used yet", std::nullopt);
    small.stated(other, small.environment("Production"), "All", dollars("10"), theirs);
    QCOMPARE(road(small.plan).phases.size(), 1);
    QCOMPARE(road(small.plan).phases.first().phase, fresh);
    QCOMPARE(roadmapOf(small.plan, evaluate(small.plan, other, Basis::Stated)).phases.size(), 2);
}

void TestRoadmap::aPhaseBehindTheHorizonIsBeyond()
{
    SmallPlan small;
    small.option("AWS");
    small.phase("Late", Month(2030, 3));
    small.phase("First", Month(2026, 1));
    small.phase("Overtaken", Month(2025, 11));
    const Roadmap result = road(small.plan);
    QCOMPARE(result.phases.at(0).place, RoadmapPhase::Place::Passed);
    QCOMPARE(result.phases.at(1).place, RoadmapPhase::Place::Dated);
    QCOMPARE(result.phases.at(2).place, RoadmapPhase::Place::Beyond);
    QVERIFY(roadmapwords::whyApart(small.plan, result.phases.at(2), Format()).contains(u"after"_s));
}

void TestRoadmap::aPhaseThatOnlyOldCostsHaveIsLeftOut()
{
    Plan plan = zoptal();
    const CostTable costs = evaluate(plan, OptionId(1), Basis::Stated);
    plan.table<Phase>().remove(PhaseId(2));
    const Roadmap result = roadmapOf(plan, costs);
    QList<PhaseId> phases;
    for (const RoadmapPhase &each : result.phases)
        phases.append(each.phase);
    QCOMPARE(phases, (QList {PhaseId(1), PhaseId(3), PhaseId(4)}));
}

void TestRoadmap::costsAreHeldAgainstBudgets()
{
    const Plan plan = zoptal();
    const Roadmap result = road(plan);
    QCOMPARE(result.phases.at(0).cost.first.amount.likely, dollars("34.22"));
    QCOMPARE(result.phases.at(0).cost.budgetAmount,
             Range<Money>(dollars("30"), dollars("32.5"), dollars("35")));
    QVERIFY(!result.phases.at(0).cost.isOverBudget());
    QCOMPARE(result.phases.at(1).change, std::optional(dollars("43.78"))); // 78 - 34.22
    QVERIFY(result.phases.at(2).cost.isOverBudget()); // 260 of 150 to 250
    QCOMPARE(result.phases.at(2).cost.overBudget, dollars("10"));
    QCOMPARE(roadmapwords::cost(result.phases.at(1), Format()), u"$78.00"_s);
}

void TestRoadmap::triggersNameThePhaseTheyBegin()
{
    const Plan plan = zoptal();
    const Roadmap result = road(plan);
    QCOMPARE(result.triggers.size(), 6); // three triggers, three scaling rules
    QCOMPARE(result.triggers.at(0).begins, QList<PhaseId> {result.phases.at(1).phase});
    QCOMPARE(result.triggers.at(0).month, std::optional(plan.info().start + 8));
    QCOMPARE(roadmapwords::fires(result.triggers.at(0), Format()).replace(QChar::Nbsp, u' '), u"May 2026"_s);
    QCOMPARE(roadmapwords::does(plan, result.triggers.at(0)), u"begins Phase 2; Redis and a second server"_s);
}

void TestRoadmap::checklistsAreCounted()
{
    const Roadmap result = road(zoptal());
    QCOMPARE(result.phases.at(0).tasks, 5);
    QCOMPARE(result.phases.at(0).done, 3);
    QCOMPARE(result.phases.at(0).days, 7);
    QCOMPARE(result.phases.at(1).tasks, 0);
}

void TestRoadmap::milestonesSayWhatChangesInTheirMonth()
{
    SmallPlan small;
    const OptionId option = small.option("AWS");
    const EnvironmentId production = small.environment("Production");
    small.phase("All", Month(2026, 1));
    small.stated(option, production, "Server", dollars("10"));
    // Somebody pays 5 once, in the first month: the second month is 5 cheaper.
    Sizing once;
    once.component = small.component(option, production, "Migration");
    once.stated = {StatedAmount::Kind::Once, dollars("5")};
    small.add(once);
    Milestone first;
    first.name = u"Moved"_s;
    first.day = QDate(2026, 2, 10);
    Milestone later = first;
    later.day = QDate(2026, 1, 20);
    Milestone outside = first;
    outside.day = QDate(2031, 1, 1);
    small.add(first);
    small.add(later);
    small.add(outside);
    const Roadmap result = road(small.plan);
    QCOMPARE(result.milestones.at(0).column, 0);
    QVERIFY(!result.milestones.at(0).change);
    QCOMPARE(result.milestones.at(1).column, 1);
    QCOMPARE(result.milestones.at(1).change, std::optional(dollars("-5")));
    QCOMPARE(result.milestones.at(2).column, -1);
}

void TestRoadmap::budgetsBreakOnce()
{
    const Plan plan = zoptal();
    const Roadmap result = road(plan);
    QCOMPARE(result.breaks.size(), 1);
    QCOMPARE(result.breaks.at(0).kind, BudgetBound::Kind::Limit);
    QCOMPARE(result.breaks.at(0).column, 15);
    QCOMPARE(result.breaks.at(0).months, 10); // months 16 to 25
    QCOMPARE(result.breaks.at(0).over, dollars("10"));
}

void TestRoadmap::thresholdsOfOneBudgetAreToldApart()
{
    SmallPlan small;
    small.plan = zoptal();
    Budget budget = small.plan.table<Budget>().at(2); // 250, and 260 are spent from month 16 on
    budget.thresholds = {{Percent::fromWhole(80), {}, false},
                         {{}, dollars("240"), false},
                         {*Percent::fromString(u"97.5"), {}, true}};
    small.plan.table<Budget>().replace(budget);
    const CostTable costs = evaluate(small.plan, OptionId(1), Basis::Stated);
    QStringList texts;
    for (const RoadmapBreak &each : roadmapOf(small.plan, costs).breaks)
        texts.append(roadmapwords::budgetBreak(small.plan, costs.timeline, each, Format()));
    QCOMPARE(
        texts,
        (QStringList {
            u"Phase 3, warning threshold of 80\u00a0% ($200.00): passed Dec 2026 to Sep 2027, by $60.00"_s,
            u"Phase 3, warning threshold of $240.00: passed Dec 2026 to Sep 2027, by $20.00"_s,
            u"Phase 3, critical threshold of 97.5\u00a0% ($243.75): passed Dec 2026 to Sep 2027, by $16.25"_s,
            u"Phase 3: passed Dec 2026 to Sep 2027, by $10.00"_s}));
}

void TestRoadmap::aMetricThatADriverNamesIsFollowed_data()
{
    QTest::addColumn<QString>("metric");
    QTest::addColumn<QString>("comparison");
    QTest::addColumn<QString>("threshold");
    QTest::addColumn<int>("month");
    // cpu = 60 + month, latency = 350 + 50 · month, iops = 20 · month
    QTest::newRow("CPU above 70 %") << u"CPU"_s << u">"_s << u"70"_s << 11;
    QTest::newRow("response time above 500 ms") << u"Response time"_s << u">"_s << u"500"_s << 4;
    QTest::newRow("at least 500 ms") << u"response-time"_s << u">="_s << u"500"_s << 3;
    QTest::newRow("IOPS above 80 %") << u"iops"_s << u">"_s << u"80"_s << 5;
    QTest::newRow("never") << u"iops"_s << u">"_s << u"10000"_s << 0;
}

void TestRoadmap::aMetricThatADriverNamesIsFollowed()
{
    QFETCH(QString, metric);
    QFETCH(QString, comparison);
    QFETCH(QString, threshold);
    QFETCH(int, month);
    SmallPlan small;
    small.option("AWS");
    const auto derived = [&small](const char *key, const char *name, const char *formula) {
        Driver driver;
        driver.key = QString::fromLatin1(key);
        driver.name = QString::fromLatin1(name);
        driver.formula = QString::fromLatin1(formula);
        small.add(driver);
    };
    derived("cpu", "Processors", "60 + month");
    derived("latency", "Response time", "350 + 50 * month");
    derived("iops", "", "20 * month");
    ScalingPolicy policy;
    policy.metric = metric;
    policy.comparison = comparison;
    policy.threshold = *Quantity::fromString(threshold);
    small.add(policy);
    const ScalingFiring firing = scalingFirings(small.plan, OptionId(1)).first();
    QCOMPARE(firing.problem, QString());
    QCOMPARE(firing.month ? *firing.month - small.plan.info().start + 1 : 0, month);
}

void TestRoadmap::aMetricMayBeTheBeginningOfADriversName()
{
    SmallPlan small;
    const OptionId option = small.option("AWS");
    const EnvironmentId production = small.environment("Production");
    const auto derived = [&small](const char *key, const char *name, const char *formula) {
        Driver driver;
        driver.key = QString::fromLatin1(key);
        driver.name = QString::fromLatin1(name);
        driver.formula = QString::fromLatin1(formula);
        small.add(driver);
    };
    derived("api_cpu", "CPU of API pods at peak", "60 + month");
    derived("db_iops", "IOPS of MongoDB at peak", "20 * month");
    const auto rule = [&](const char *component, const char *metric) {
        ScalingPolicy policy;
        policy.component = small.component(option, production, component);
        policy.metric = QString::fromLatin1(metric);
        policy.comparison = u">"_s;
        policy.threshold = quantity("70");
        small.add(policy);
    };
    rule("Cluster", "CPU of API pods");
    rule("MongoDB Atlas", "IOPS");
    rule("Web server", "CPU"); // whose processors the driver is not about
    rule("Cluster", "As the pods need");
    const QList<ScalingFiring> firings = scalingFirings(small.plan, option);
    QCOMPARE(firings.at(0).month, std::optional(small.plan.info().start + 10)); // 60 + 11
    QCOMPARE(firings.at(1).month, std::optional(small.plan.info().start + 3)); // 20 · 4
    QVERIFY(!firings.at(2).problem.isEmpty());
    QVERIFY(!firings.at(3).problem.isEmpty());
}

void TestRoadmap::aMetricWithoutADriverSaysSo()
{
    SmallPlan small;
    const OptionId option = small.option("AWS");
    ScalingPolicy policy;
    policy.metric = u"Queue depth"_s;
    policy.comparison = u">"_s;
    policy.threshold = quantity("100");
    policy.unit = u"jobs"_s;
    small.add(policy);
    const ScalingFiring firing = scalingFirings(small.plan, option).first();
    QVERIFY(!firing.month);
    QVERIFY2(firing.problem.contains(u"Queue depth"_s), qPrintable(firing.problem));
    QCOMPARE(scalingCondition(policy).replace(QChar::Nbsp, u' '), u"Queue depth > 100 jobs"_s);
}

void TestRoadmap::aRuleWithALoadIsSimulated()
{
    // Two units carry 200 at full use; above 70 % of that, 140, a third one runs.
    GrowingLoad load;
    load.policy.metric = u"CPU"_s;
    load.policy.comparison = u">"_s;
    load.policy.threshold = quantity("70");
    load.policy.unit = u"%"_s;
    load.add(load.policy);
    const ScalingFiring firing = scalingFirings(load.plan, load.aws).first();
    QCOMPARE(firing.problem, QString());
    QCOMPARE(firing.month, std::optional(load.plan.info().start + 1)); // 200 users on two units is 100 %
    QCOMPARE(firing.units, 3); // 200 of 300 is 67 %
    QCOMPARE(firing.exhausted, std::optional(load.plan.info().start + 5)); // 600 of 500
    QVERIFY(scalingFirings(load.plan, OptionId(99)).isEmpty());
}

void TestRoadmap::largestCountIsHeldAgainstTheBusiestHour()
{
    LoadProfile half;
    half.hours = {{0, Percent::fromWhole(50)}};
    LoadProfile twice;
    twice.hours = {
        {0, Percent::fromWhole(100)}, {12, Percent::fromWhole(200)}, {13, Percent::fromWhole(100)}};
    GrowingLoad load;
    load.policy.target = Percent::fromWhole(70);
    load.policy.profile = load.add(half);
    load.add(load.policy);
    load.policy.profile = load.add(twice);
    load.add(load.policy);
    const QList<ScalingFiring> firings = scalingFirings(load.plan, load.aws);
    const Month start = load.plan.info().start;
    QCOMPARE(firings.at(0).exhausted, std::optional(start + 10)); // half of 1,100 is more than 5 x 100
    QCOMPARE(firings.at(1).exhausted, std::optional(start + 2)); // twice 300 is
}

QTEST_GUILESS_MAIN(TestRoadmap)
#include "tst_roadmap.moc"
