// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deenmate.h"
#include "render/curves/budgetlines.h"
#include "render/curves/drivercurves.h"
#include "render/curves/moneyfacts.h"
#include "render/curves/monthcurves.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

/// DeenMate with its budget of 10,000 a month, a warning at 80 % and a critical threshold at 9,500, at $3 a
/// user. Its costs: 4,279.80 in months 1–2, 10,103.40 in 3–6, 35,867.00 in 7–12.
struct Projections
{
    DeenMate made;
    CostTable costs;

    Projections()
    {
        Budget budget;
        budget.name = u"Infrastructure"_s;
        budget.amount = Range(dollars("10000"));
        BudgetThreshold warning;
        warning.percent = Percent::fromWhole(80);
        BudgetThreshold critical;
        critical.amount = dollars("9500");
        critical.critical = true;
        budget.thresholds = {warning, critical};
        made.add(budget);
        made.set(&PlanInfo::userPrice, dollars("3"));
        costs = made.costs();
    }
    [[nodiscard]] CurveSource source(int column = 0) const
    {
        return {made.plan, costs, column, {}, nullptr, nullptr, {}};
    }
    [[nodiscard]] MoneyFact fact(const QString &key, int column = 0) const
    {
        for (const MoneyFact &each : curves::moneyFacts(source(column))) {
            if (each.key == key)
                return each;
        }
        return {};
    }
};

/// A band of 90, 100 and 110 % of the likely cost in every month; a limit of 10,000.
Simulation simulated(const CostTable &costs)
{
    Simulation simulation;
    simulation.option = costs.option;
    simulation.timeline = costs.timeline;
    simulation.runs = 2000;
    simulation.seed = 7;
    simulation.inputs = {UncertainInput()};
    for (int column = 0; column < costs.timeline.size(); ++column) {
        const Money likely = costs.total(column).amount.likely;
        CostBand band;
        band.p10 = likely.share(Percent::fromWhole(90));
        band.p50 = likely;
        band.p90 = likely.share(Percent::fromWhole(110));
        simulation.columns.append(band);
    }
    return simulation;
}

} // namespace

/// What charts of curves are told, from a plan worked out by hand.
class TestCurveData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMonthHasAPointAndAPhaseAJump();
    void anOptionMayHaveTheColorOfItsProvider();
    void theLastAmountOfALineMayLeaveSomethingOut();
    void theBudgetIsPassedInMonthThree();
    void thresholdsAreLinesOfTheirOwn();
    void aThresholdAtTheBudgetIsTheBudgetsLine();
    void theBandTakesTheSimulation();
    void aBandThatPassesTheBudgetFirstIsNamed();
    void aPlanTriedOutStandsBesideTheSavedOne();
    void breakEvenUsersAreThoseOfTheDocument_data();
    void breakEvenUsersAreThoseOfTheDocument();
    void costPerUserIsThatOfTheDocument();
    void cumulativeCostAddsUp();
    void discountedCostIsALineOfItsOwn();
    void revenueStandsBesideCost();
    void costStandsAgainstUsersInEachPhase();
    void smallCostsAreGivenForMoreUnits();
    void theCategoryThatPassesAnotherIsNamed();
    void triggersAreMarkedWhereTheyFire();
    void factsSayWhatTheyLeaveOut();
    void monthsWithoutAnyPriceHaveNoPoint();
    void budgetIsPassedByTheMostOfAllMonths();
    void moreThanAllUsersCannotPay();
};

void TestCurveData::aMonthHasAPointAndAPhaseAJump()
{
    const Projections projections;
    const LineChartData data = curves::byMonth(projections.source());
    QCOMPARE(data.lines.size(), 1);
    QCOMPARE(data.lines.first().points.size(), 12);
    QCOMPARE(data.lines.first().points.at(1).y, 4279.8);
    QCOMPARE(data.lines.first().points.at(2).y, 10103.4);
    QCOMPARE(data.lines.first().points.at(11).y, 35867.0);
    QCOMPARE(data.lines.first().jumps, QList<int>({2, 6}));
    QCOMPARE(data.phases.size(), 3);
    QCOMPARE(data.phases.at(1).title, u"Growth"_s);
    QCOMPARE(data.phases.at(1).from, 2);
}

void TestCurveData::anOptionMayHaveTheColorOfItsProvider()
{
    Projections projections;
    Option option = projections.made.plan.table<Option>().at(0);
    option.provider = u"gcp"_s;
    projections.made.plan.table<Option>().replace(option);
    LineChartData data = curves::byMonth(projections.source());
    QCOMPARE(data.lines.first().color.token, Token::Accent);
    data.limits = {{u"Budget"_s, {{0, 1}, {1, 1}}, false, {}}, {u"warning"_s, {{0, 1}, {1, 1}}, true, {}}};
    curves::colorByProvider(data, projections.source());
    QVERIFY(!data.lines.first().color.token);
    QCOMPARE(data.lines.first().color.provider, u"gcp"_s);
    // The colour of warnings is nearly that of AWS.
    QVERIFY(!data.limits.at(0).token);
    QCOMPARE(data.limits.at(1).token, Token::Text2);
}

void TestCurveData::theLastAmountOfALineMayLeaveSomethingOut()
{
    Projections projections;
    QVERIFY(!curves::costLine(projections.costs, {}, {}).isOpen);
    projections.costs.totals[11].unknown = 1;
    QVERIFY(curves::costLine(projections.costs, {}, {}).isOpen);
    // Where nobody knows any price of the last month the line ends before it, with an amount that is whole.
    projections.costs.totals[11].unknown = projections.costs.totals[11].present;
    const LineChartData::Line line = curves::costLine(projections.costs, {}, {});
    QCOMPARE(line.points.last().x, 10.0);
    QVERIFY(!line.isOpen);
}

void TestCurveData::theBudgetIsPassedInMonthThree()
{
    const Projections projections;
    const auto crossing = curves::budgetCrossing(projections.source());
    QVERIFY(crossing.has_value());
    QCOMPARE(crossing->column, 2);
    QCOMPARE(crossing->cost, dollars("10103.40"));
    const LineChartData data = curves::byMonth(projections.source());
    QCOMPARE(data.notes.size(), 1);
    QCOMPARE(data.notes.first().title, u"Over budget from Nov 2025"_s);
    QCOMPARE(data.notes.first().detail, u"$10,103 of $10,000, near 100k users"_s);
    const MoneyFact fact = projections.fact(u"budget:1"_s);
    QCOMPARE(fact.value, u"passed in Nov 2025, month 3"_s);
    QVERIFY2(fact.note.startsWith(
                 u"warning at 80\u00a0% in Nov 2025, month 3; critical at $9,500 in Nov 2025, month 3; "
                 "over in Growth, Scale"_s),
             qPrintable(fact.note));
}

void TestCurveData::thresholdsAreLinesOfTheirOwn()
{
    const Projections projections;
    const QList<LineChartData::Limit> lines = curves::budgetLines(projections.source());
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(0).title, u"Budget $10,000"_s);
    QCOMPARE(lines.at(0).points, QList<QPointF>({{0, 10000}, {11, 10000}}));
    QCOMPARE(lines.at(1).title, u"warning at 80\u00a0%, $8,000"_s);
    QCOMPARE(lines.at(1).points.first().y(), 8000.0);
    QCOMPARE(lines.at(2).title, u"critical at $9,500"_s);
    QVERIFY(lines.at(2).token == Token::Overrun);
    CurveSource plain = projections.source();
    plain.parts = {false, false, false};
    const LineChartData data = curves::byMonth(plain);
    QVERIFY(data.limits.isEmpty() && data.notes.isEmpty() && data.phases.isEmpty());
}

void TestCurveData::aThresholdAtTheBudgetIsTheBudgetsLine()
{
    Projections projections;
    Budget budget = projections.made.plan.table<Budget>().at(0);
    budget.thresholds[0].percent = Percent::fromWhole(100);
    projections.made.plan.table<Budget>().replace(budget);
    const QList<LineChartData::Limit> lines = curves::budgetLines(projections.source());
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(0).title, u"Budget $10,000"_s);
    QCOMPARE(lines.at(1).title, u"critical at $9,500"_s);
}

void TestCurveData::theBandTakesTheSimulation()
{
    const Projections projections;
    const Simulation simulation = simulated(projections.costs);
    CurveSource source = projections.source();
    source.simulation = &simulation;
    const LineChartData data = curves::byMonth(source);
    QCOMPARE(*data.lines.first().points.at(11).low, 32280.3);
    QCOMPARE(*data.lines.first().points.at(11).high, 39453.7);
    QCOMPARE(data.highTitle, u"P90"_s);
    QVERIFY(curves::subtitle(source).contains(u"seed 7"_s));
    source.parts.band = false;
    QVERIFY(!curves::byMonth(source).lines.first().points.at(11).low);
}

void TestCurveData::aBandThatPassesTheBudgetFirstIsNamed()
{
    const Projections projections;
    Simulation simulation = simulated(projections.costs);
    simulation.columns[1].p90 = dollars("10001");
    CurveSource source = projections.source();
    source.simulation = &simulation;
    const LineChartData data = curves::byMonth(source);
    QCOMPARE(data.notes.size(), 2);
    QCOMPARE(data.notes.at(1).title, u"P90 over budget, Oct 2025"_s);
    QCOMPARE(data.notes.at(1).at.x(), 1.0);
}

void TestCurveData::aPlanTriedOutStandsBesideTheSavedOne()
{
    const Projections saved;
    Projections tried;
    Sizing sizing = tried.made.plan.table<Sizing>().at(0);
    sizing.stated.amount = Range(dollars("1450")); // a thousand more in the first phase
    tried.made.plan.table<Sizing>().replace(sizing);
    tried.costs = tried.made.costs();
    CurveSource source = tried.source();
    source.saved = &saved.costs;
    source.scenario = u"More compute"_s;
    const LineChartData data = curves::byMonth(source);
    QCOMPARE(data.lines.size(), 2);
    QVERIFY(!data.lines.first().isDotted && data.lines.last().isDotted);
    QCOMPARE(data.lines.first().points.first().y, 4279.8);
    QCOMPARE(data.lines.last().points.first().y, 5279.8);
    QCOMPARE(data.lines.last().title, u"More compute"_s);
}

void TestCurveData::breakEvenUsersAreThoseOfTheDocument_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("users");
    QTest::newRow("MVP") << 0 << u"1,427 users"_s;
    QTest::newRow("Growth") << 2 << u"3,368 users"_s;
    QTest::newRow("Scale") << 6 << u"11,956 users"_s;
}

void TestCurveData::breakEvenUsersAreThoseOfTheDocument()
{
    QFETCH(int, column);
    QFETCH(QString, users);
    QCOMPARE(Projections().fact(u"breakEven"_s, column).value, users);
}

void TestCurveData::costPerUserIsThatOfTheDocument()
{
    const Projections projections;
    QCOMPARE(projections.fact(u"perUser"_s).value, u"$0.43"_s);
    QVERIFY(projections.fact(u"perUser"_s).note.endsWith(u"$0.036 at the end"_s));
    QCOMPARE(projections.fact(u"perUser"_s, 2).value, u"$0.10"_s);
}

void TestCurveData::cumulativeCostAddsUp()
{
    const Projections projections;
    const LineChartData data = curves::cumulative(projections.source());
    QCOMPARE(data.lines.size(), 1);
    // 2 × 4,279.80 + 4 × 10,103.40 + 6 × 35,867.00
    QCOMPARE(data.lines.first().points.last().y, 264175.2);
    QCOMPARE(projections.fact(u"total"_s).value, u"$264,175"_s);
}

void TestCurveData::discountedCostIsALineOfItsOwn()
{
    Projections projections;
    projections.made.set(&PlanInfo::discountRate, Percent::fromWhole(8));
    const LineChartData data = curves::cumulative(projections.source());
    QCOMPARE(data.lines.size(), 2);
    QCOMPARE(data.lines.last().points.first().y, 4279.8); // the first month is not discounted
    QVERIFY(data.lines.last().points.last().y < 264175.2);
}

void TestCurveData::revenueStandsBesideCost()
{
    Projections projections;
    const LineChartData data = curves::revenue(projections.source());
    QCOMPARE(data.lines.size(), 2);
    QCOMPARE(data.lines.at(1).points.at(0).y, 30000.0);
    QCOMPARE(data.lines.at(1).points.at(11).y, 3000000.0);
    QCOMPARE(data.notes.first().title, u"Covered from Sep 2025"_s);
    projections.made.set(&PlanInfo::userPrice, Money());
    QVERIFY(curves::revenue(projections.source()).lines.isEmpty());
}

void TestCurveData::costStandsAgainstUsersInEachPhase()
{
    const Projections projections;
    const LineChartData data = curves::againstDriver(projections.source(), {u"users"_s});
    QCOMPARE(data.lines.first().points.size(), 3);
    QCOMPARE(data.lines.first().points.at(1).x, 100000.0);
    QCOMPARE(data.lines.first().points.at(1).y, 10103.4);
    QVERIFY(curves::againstDriver(projections.source(), {u"nothing"_s}).lines.isEmpty());
    const LineChartData linear =
        curves::perUnit(projections.source(), {u"users"_s, LineChartData::Scale::Linear});
    QCOMPARE(linear.yScale, LineChartData::Scale::Linear);
    QCOMPARE(linear.lines.first().points.first().y, 0.42798);
}

void TestCurveData::smallCostsAreGivenForMoreUnits()
{
    const Projections projections;
    QCOMPARE(curves::perUnitTitle(projections.source(), u"users"_s), u"Cost per user"_s);
    QCOMPARE(curves::perUnitTitle(projections.source(), u"requests"_s), u"Cost per 1,000 requests"_s);
    // 35,867 for 500 million requests
    QCOMPARE(projections.fact(u"perRequest"_s, 6).value, u"$0.072"_s);
    const LineChartData data = curves::perUnit(projections.source(), {u"requests"_s});
    QCOMPARE(data.lines.first().points.last().y, 0.071734);
}

void TestCurveData::theCategoryThatPassesAnotherIsNamed()
{
    MonthlyCostData data;
    data.first = Month(2026, 1);
    data.months = 3;
    data.parts = {{u"Compute"_s, Category::Compute, {dollars("5"), dollars("6"), dollars("7")}},
                  {u"Networking"_s, Category::Networking, {dollars("1"), dollars("6"), dollars("9")}}};
    QCOMPARE(curves::passingText(data, 5), u"Since Mar 2026 more for Networking than for Compute"_s);
    data.parts.swapItemsAt(0, 1); // from the largest to the smallest
    data.parts.append({u"Storage"_s, Category::Storage, {dollars("2"), dollars("2"), dollars("3")}});
    data.parts.append({u"Security"_s, Category::Security, {dollars("2"), dollars("3"), dollars("2")}});
    QCOMPARE(curves::passingText(data, 5), u"Since Mar 2026 more for Networking than for Compute"_s);
    // With a panel for Networking and one for the others nobody sees Compute.
    QCOMPARE(curves::passingText(data, 2), QString());
}

void TestCurveData::triggersAreMarkedWhereTheyFire()
{
    Projections projections;
    Trigger trigger;
    trigger.name = u"Second node"_s;
    trigger.condition = u"users > 50000"_s;
    projections.made.add(trigger);
    projections.costs = projections.made.costs();
    const LineChartData data = curves::byMonth(projections.source());
    QCOMPARE(data.marks.size(), 1);
    QCOMPARE(data.marks.first().title, u"Second node"_s);
    QCOMPARE(data.marks.first().x, 2.0);
}

void TestCurveData::factsSayWhatTheyLeaveOut()
{
    Projections projections;
    QCOMPARE(projections.fact(u"margin"_s).tone, MoneyFact::Tone::Good);
    DeenMate &made = projections.made;
    made.sizing(made.component(OptionId(1), EnvironmentId(1), "Search"),
                QuantityInput::of(Range(quantity("1"))));
    projections.costs = made.costs();
    const QString without = u"without 1 line(s) that have no price"_s;
    for (const QString &key : {u"margin"_s, u"breakEven"_s, u"covered"_s, u"perUser"_s, u"total"_s}) {
        const MoneyFact fact = projections.fact(key);
        QVERIFY2(fact.note.endsWith(without), qPrintable(key + u": "_s + fact.note));
        QCOMPARE(fact.tone, MoneyFact::Tone::Plain);
    }
    Budget budget = made.plan.table<Budget>().at(0);
    budget.amount = Range(dollars("100000"));
    budget.thresholds.clear();
    made.plan.table<Budget>().replace(budget);
    QCOMPARE(projections.fact(u"budget:1"_s).value, u"kept, as far as prices are known"_s);
    QCOMPARE(projections.fact(u"budget:1"_s).tone, MoneyFact::Tone::Plain);
    const LineChartData::Note note = curves::revenue(projections.source()).notes.first();
    QVERIFY2(note.detail.endsWith(without), qPrintable(note.detail));
    QVERIFY(note.token != Token::Saving);
}

void TestCurveData::monthsWithoutAnyPriceHaveNoPoint()
{
    // Nobody knows a price of January; February to April cost 80, from May on 90.
    SmallPlan small;
    const OptionId option = small.option("AWS");
    const ComponentId machine = small.component(option, small.environment("Production"), "Machine");
    small.phase("P1", Month(2026, 1));
    small.sizing(machine, QuantityInput::of(Range(quantity("1"))));
    const PhaseId second = small.phase("P2", Month(2026, 2));
    const PhaseId third = small.phase("P3", Month(2026, 5));
    for (const auto &[phase, amount] : {std::pair(second, "80"), std::pair(third, "90")}) {
        Sizing sizing;
        sizing.component = machine;
        sizing.phase = phase;
        sizing.stated = {StatedAmount::Kind::Amount, Range(dollars(amount))};
        small.add(sizing);
    }
    const CostTable costs = evaluate(small.plan, option, Basis::Stated);
    const LineChartData data = curves::byMonth({small.plan, costs, 2, {}, nullptr, nullptr, {}});
    const LineChartData::Line &line = data.lines.first();
    QCOMPARE(line.points.first().x, 1.0);
    QCOMPARE(line.points.first().y, 80.0);
    QCOMPARE(line.points.at(line.jumps.last()).x, 4.0);
    QCOMPARE(line.points.at(line.marked.first()).x, 1.0);
    QVERIFY(std::all_of(line.points.begin(), line.points.end(),
                        [](const LineChartData::Point &point) { return point.y > 0; }));
}

void TestCurveData::budgetIsPassedByTheMostOfAllMonths()
{
    // 20 over it in the first month, 50 in the third; within it in the second.
    SmallPlan small;
    const OptionId option = small.option("AWS");
    const ComponentId seats = small.component(option, small.environment("Production"), "Seats");
    small.charge(small.sizing(seats, QuantityInput::by(u"seats"_s)), small.monthly("1"));
    Driver driver;
    driver.key = u"seats"_s;
    driver.points = {{Month(2026, 1), {}, Range(quantity("120"))},
                     {Month(2026, 2), {}, Range(quantity("90"))},
                     {Month(2026, 3), {}, Range(quantity("150"))},
                     {Month(2026, 4), {}, Range(quantity("90"))}};
    small.add(driver);
    Budget budget;
    budget.amount = Range(dollars("100"));
    small.add(budget);
    const CostTable costs = evaluate(small.plan, option, Basis::Catalog);
    const MoneyFact fact = curves::budgetFacts({small.plan, costs, 0, {}, nullptr, nullptr, {}}).first();
    QCOMPARE(fact.value, u"passed in Jan 2026, month 1"_s);
    QCOMPARE(fact.note, u"by up to $50.00"_s);
}

void TestCurveData::moreThanAllUsersCannotPay()
{
    Projections projections;
    projections.made.set(&PlanInfo::userPrice, dollars("0.01")); // 427,980 of 10,000 users would have to pay
    const MoneyFact fact = projections.fact(u"breakEven"_s);
    QVERIFY2(fact.note.contains(u"more than all users would have to pay"_s), qPrintable(fact.note));
}

QTEST_GUILESS_MAIN(TestCurveData)
#include "tst_curvedata.moc"
