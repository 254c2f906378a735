// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/budgetcourse.h"
#include "core/deenmate.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;

class TestBudgetCourse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deenMateCostsWhatTheDocumentSays();
    void deenMateBreaksItsBudgetInTheThirdMonth();
    void everyStretchHasItsOwnWorstMonth();
    void thresholdIsReachedAtItsAmountTheLimitPassedAboveIt();
    void budgetOfAPhaseHoldsInItsMonthsOnly();
    void budgetLineStepsWhereAPhaseBegins();
    void undatedPhaseIsASteadyStateWithoutMonth();
    void rangesSayHowEarlyAndHowLate();
    void linesWithoutPriceAreCounted();

private:
    /// A component that costs so much from each of these months on, in phases named A, B, …
    static OptionId stepping(SmallPlan &small, const QList<std::pair<Month, Range<Money>>> &steps)
    {
        const OptionId option = small.option("AWS");
        const ComponentId id = small.component(option, small.environment("Production"), "All");
        for (const auto &[month, amount] : steps) {
            Sizing sizing;
            sizing.component = id;
            sizing.phase = small.phase("Phase", month);
            sizing.stated = {StatedAmount::Kind::Amount, amount, Spread::Triangular};
            small.add(sizing);
        }
        return option;
    }
    static Budget budgetOf(const char *amount)
    {
        Budget budget;
        budget.amount = Range(dollars(amount));
        return budget;
    }
};

void TestBudgetCourse::deenMateCostsWhatTheDocumentSays()
{
    const CostTable table = DeenMate().costs();
    QCOMPARE(table.total(0).amount.likely, dollars("4279.8")); // 1,344 + 60 % of 4,893
    QCOMPARE(table.total(2).amount.likely, dollars("10103.4")); // 6,189 + 80 % of 4,893
    QCOMPARE(table.total(6).amount.likely, dollars("35867")); // 30,299 + 4,893 + 675
}

void TestBudgetCourse::deenMateBreaksItsBudgetInTheThirdMonth()
{
    DeenMate deenMate;
    Budget budget = budgetOf("10000");
    budget.thresholds = {{Percent::fromWhole(80), {}, false}, {Percent::fromWhole(95), {}, true}};
    deenMate.add(budget);
    const BudgetCourse course = budgetCourses(deenMate.plan, deenMate.costs()).value(0);
    QCOMPARE(course.bounds.size(), 3);
    QCOMPARE(course.bounds.at(0).kind, BudgetBound::Kind::Warning);
    QCOMPARE(course.bounds.at(0).amounts.at(2), std::optional(dollars("8000")));
    QCOMPARE(course.bounds.at(1).kind, BudgetBound::Kind::Critical);
    QCOMPARE(course.bounds.at(1).amounts.at(2), std::optional(dollars("9500")));
    for (const BudgetBound &bound : course.bounds) {
        QCOMPARE(bound.first, std::optional(2));
        QCOMPARE(bound.phases, (QList {deenMate.growth, deenMate.scale}));
        QCOMPARE(bound.stretches.size(), 1);
    }
    const BudgetStretch over = course.limit().stretches.value(0);
    QCOMPARE(over.from, std::optional(Month(2025, 11)));
    QCOMPARE(over.until, std::optional(Month(2026, 8)));
    QCOMPARE(over.phase, deenMate.growth);
    QCOMPARE(over.worst, 6);
    QCOMPARE(over.over, dollars("25867"));
    QCOMPARE(course.points.at(2).cost.amount.likely - *course.limit().amounts.at(2), dollars("103.4"));
}

void TestBudgetCourse::everyStretchHasItsOwnWorstMonth()
{
    SmallPlan small;
    const OptionId option = stepping(small,
                                     {{Month(2026, 1), dollars("50")},
                                      {Month(2026, 3), dollars("120")},
                                      {Month(2026, 4), dollars("130")},
                                      {Month(2026, 6), dollars("90")},
                                      {Month(2026, 9), dollars("101")}});
    const BudgetId id = small.add(budgetOf("100"));
    const BudgetCourse course =
        budgetCourse(small.plan, *small.plan.find(id), evaluate(small.plan, option, Basis::Stated));
    const QList<BudgetStretch> &stretches = course.limit().stretches;
    QCOMPARE(stretches.size(), 2);
    QCOMPARE(stretches.at(0).first, 2);
    QCOMPARE(stretches.at(0).last, 4);
    QCOMPARE(stretches.at(0).worst, 3);
    QCOMPARE(stretches.at(0).over, dollars("30"));
    QCOMPARE(stretches.at(1).from, std::optional(Month(2026, 9)));
    QCOMPARE(stretches.at(1).until, std::optional(Month(2026, 12)));
    QCOMPARE(stretches.at(1).over, dollars("1"));
    QCOMPARE(course.limit().first, std::optional(2));
}

void TestBudgetCourse::thresholdIsReachedAtItsAmountTheLimitPassedAboveIt()
{
    SmallPlan small;
    const OptionId option =
        stepping(small, {{Month(2026, 1), dollars("80")}, {Month(2026, 5), dollars("100")}});
    Budget budget = budgetOf("100");
    budget.thresholds = {{Percent::fromWhole(80), {}, false}, {{}, dollars("99.999999"), true}};
    small.add(budget);
    const BudgetCourse course =
        budgetCourses(small.plan, evaluate(small.plan, option, Basis::Stated)).value(0);
    QCOMPARE(course.bounds.at(0).first, std::optional(0));
    QCOMPARE(course.bounds.at(0).stretches.value(0).over, dollars("20"));
    QCOMPARE(course.bounds.at(1).first, std::optional(4));
    QVERIFY(!course.limit().first);
    QVERIFY(course.limit().stretches.isEmpty());
}

void TestBudgetCourse::budgetOfAPhaseHoldsInItsMonthsOnly()
{
    DeenMate deenMate;
    Budget budget = budgetOf("4000");
    budget.phase = deenMate.growth;
    deenMate.add(budget);
    const BudgetCourse course = budgetCourses(deenMate.plan, deenMate.costs()).value(0);
    QVERIFY(!course.points.at(1).holds);
    QVERIFY(!course.limit().amounts.at(1));
    QVERIFY(course.points.at(2).holds);
    QVERIFY(course.points.at(5).holds);
    QVERIFY(!course.points.at(6).holds);
    QCOMPARE(course.limit().stretches.size(), 1);
    QCOMPARE(course.limit().stretches.value(0).first, 2);
    QCOMPARE(course.limit().stretches.value(0).last, 5);
    QCOMPARE(course.limit().stretches.value(0).over, dollars("6103.4"));
}

void TestBudgetCourse::budgetLineStepsWhereAPhaseBegins()
{
    DeenMate deenMate;
    deenMate.add(budgetOf("5000"));
    Budget scale = budgetOf("40000");
    scale.phase = deenMate.scale;
    const BudgetId id = deenMate.add(scale);
    const QList<BudgetLimit> line = budgetLine(deenMate.plan, deenMate.aws, Timeline(deenMate.plan));
    QCOMPARE(line.at(5).amount->high, dollars("5000"));
    QCOMPARE(line.at(6).amount->high, dollars("40000"));
    QCOMPARE(line.at(6).budget, id);
}

void TestBudgetCourse::undatedPhaseIsASteadyStateWithoutMonth()
{
    SmallPlan small;
    const OptionId option = small.option("AWS");
    const EnvironmentId environment = small.environment("Production");
    const PhaseId enterprise = small.phase("Enterprise", std::nullopt);
    const PhaseId unused = small.phase("Someday", std::nullopt);
    small.stated(option, environment, "All", Range(dollars("700")), enterprise);
    const BudgetId ofPhase = small.add(budgetOf("600"));
    Budget budget = *small.plan.find(ofPhase);
    budget.phase = enterprise;
    small.plan.table<Budget>().replace(budget);
    small.add(budgetOf("500"));
    const QList<BudgetCourse> courses =
        budgetCourses(small.plan, evaluate(small.plan, option, Basis::Stated));
    for (const BudgetCourse &course : courses) {
        QCOMPARE(course.limit().stretches.size(), 1);
        const BudgetStretch steady = course.limit().stretches.value(0);
        QVERIFY(!steady.from);
        QVERIFY(!steady.until);
        QCOMPARE(steady.phase, enterprise);
        QVERIFY(!course.limit().first);
        QCOMPARE(course.limit().phases, QList {enterprise});
        QVERIFY(!course.points.back().holds); // the phase nothing is planned for
    }
    QCOMPARE(courses.at(0).limit().stretches.value(0).over, dollars("100"));
    QCOMPARE(courses.at(1).limit().stretches.value(0).over, dollars("200"));
    QVERIFY(small.plan.find(unused));
}

void TestBudgetCourse::rangesSayHowEarlyAndHowLate()
{
    SmallPlan small;
    const auto range = [](const char *low, const char *likely, const char *high) {
        return Range(dollars(low), dollars(likely), dollars(high));
    };
    const OptionId option = stepping(small,
                                     {{Month(2026, 1), range("50", "60", "70")},
                                      {Month(2026, 4), range("80", "90", "110")},
                                      {Month(2026, 7), range("95", "105", "120")},
                                      {Month(2026, 10), range("101", "110", "130")}});
    small.add(budgetOf("100"));
    const BudgetBound limit =
        budgetCourses(small.plan, evaluate(small.plan, option, Basis::Stated)).value(0).limit();
    QCOMPARE(limit.earliest, std::optional(3));
    QCOMPARE(limit.first, std::optional(6));
    QCOMPARE(limit.latest, std::optional(9));
}

void TestBudgetCourse::linesWithoutPriceAreCounted()
{
    DeenMate deenMate;
    const ComponentId unpriced = deenMate.component(deenMate.aws, deenMate.production, "LLM");
    deenMate.sizing(unpriced, QuantityInput::of(1), deenMate.growth);
    deenMate.add(budgetOf("4000"));
    const BudgetCourse course = budgetCourses(deenMate.plan, deenMate.costs()).value(0);
    QCOMPARE(course.points.at(0).cost.unknown, 0);
    QCOMPARE(course.points.at(2).cost.unknown, 1);
    QCOMPARE(course.limit().stretches.value(0).unknown, 1);
}

QTEST_APPLESS_MAIN(TestBudgetCourse)
#include "tst_budgetcourse.moc"
