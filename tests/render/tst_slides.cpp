// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/uncertainty/simulation.h"
#include "render/slides/deck.h"
#include "render/slides/slidepainter.h"
#include "render/slides/slidetext.h"
#include "reportsamples.h"
#include "support/planbuilder.h"

#include <QPainter>
#include <QPicture>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::reportsamples;

namespace {

/// What a plan's slides are about: its first option, in a phase.
DeckInput inputOf(const Plan &plan, const QString &phase = {})
{
    DeckInput input;
    input.plan = plan;
    input.about = {.option = {},
                   .phase = test::named<Phase>(plan, phase),
                   .basis = Basis::Catalog,
                   .printed = QDate(2026, 7, 1)};
    return input;
}

/// With ordinary spaces for those that do not break.
QString plain(QString text)
{
    return text.replace(QChar::Nbsp, u' ');
}

QString headline(const DeckInput &input, const QString &key)
{
    const std::optional<Slide> slide = Deck(input).slide(key);
    return slide ? plain(slide->headline) : u"no slide"_s;
}

/// Lead and sentence of a slide.
QString said(const DeckInput &input, const QString &key)
{
    const std::optional<Slide> slide = Deck(input).slide(key);
    return slide ? plain(slide->lead + u' ' + slide->sentence) : u"no slide"_s;
}

/// Options with one machine each, at these whole dollars a month; 0: nobody knows the price.
Plan optionsAt(const QList<std::pair<QString, int>> &options)
{
    test::PlanBuilder builder = test::aPlan();
    builder.withEnvironment(u"Production"_s);
    for (const auto &[name, dollars] : options) {
        builder.withOption(name).withComponent(u"Machine"_s, 1).as(u"virtual-machine"_s);
        if (dollars > 0)
            builder.stating(dollars);
    }
    return builder.build();
}

/// The priced plan with a lever that takes a share off every line, and a scenario that takes half.
Plan planWithScenarios()
{
    test::PlanBuilder builder;
    Plan plan = pricedPlan();
    Lever lever;
    lever.id = plan.table<Lever>().nextId();
    lever.key = u"rebate"_s;
    lever.name = u"Rebate"_s;
    lever.effect = u"1 - value / 100"_s;
    lever.bounds = {Quantity(), Quantity(), Quantity::fromWhole(100)};
    lever.unit = u"%"_s;
    plan.table<Lever>().insert(lever);
    Scenario half;
    half.id = plan.table<Scenario>().nextId();
    half.name = u"Half price"_s;
    half.settings = {{u"rebate"_s, Quantity::fromWhole(50)}};
    plan.table<Scenario>().insert(half);
    return plan;
}

/// Two options at 100 and 200 dollars, held against cost and know-how by their scores of 0 … 100.
Plan planToDecide(int weightOfCost, const QList<int> &scores)
{
    Plan plan = optionsAt({{u"AWS"_s, 100}, {u"GCP"_s, 200}});
    Criterion cost;
    cost.id = Id<Criterion>(1);
    cost.name = u"Cost"_s;
    cost.measure = Criterion::Measure::Cost;
    cost.weight = Percent::fromWhole(weightOfCost);
    plan.table<Criterion>().insert(cost);
    Criterion knowHow;
    knowHow.id = Id<Criterion>(2);
    knowHow.name = u"Know-how"_s;
    knowHow.weight = Percent::fromWhole(50);
    for (qsizetype i = 0; i < scores.size(); ++i)
        knowHow.scores.append({plan.table<Option>().rows().at(i).id, Percent::fromWhole(scores.at(i)), {}});
    plan.table<Criterion>().insert(knowHow);
    return plan;
}

} // namespace

class TestSlides : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slidesComeInTheirOrder();
    void nothingIsShownWithoutData();
    void comparisonStatesTheFinding_data();
    void comparisonStatesTheFinding();
    void comparisonNamesWhatMakesTheDifference();
    void curvesSayHowTheCostGrows();
    void optionsAreHeldAgainstEachOtherOverWhatAllHaveAPriceFor();
    void crossingOfOptionsIsTheHeadline();
    void budgetSaysFromWhenItIsOver();
    void budgetSaysThatItHolds();
    void budgetThatIsNearlyUsedUpIsTheHeadline();
    void chanceIsSaidOnlyWhereSomethingIsARange();
    void phasesSayWhichGoesOver();
    void costPerUserIsSaidAtBothEnds();
    void breakEvenIsSaidWhereUsersPay();
    void levelCostBehindAFallingCostPerUserIsSaid();
    void spendNamesTheLargestPart();
    void whatIsPaidOnceIsNotCalledMonthly();
    void recoveryCountsWhatIsMet();
    void recoveryCountsTiersBesideWhatIsMissed();
    void decisionNamesTheLeaderAndWhatWouldChangeIt();
    void decisionNamesAllWhoComeSecond();
    void leaderByLessThanATenthIsJustAhead();
    void decisionSaysATie();
    void decisionNeedsAScore();
    void scenarioSaysWhatItSaves();
    void scenariosThatChangeNothingAreLeftOut();
    void everyScenarioCountsThoughNotAllAreShown();
    void whatIsTriedOutIsMarked();
    void diagramNamesItsDearestPart();
    void roadmapSaysWhenTheLastPhaseBegins();
    void footNamesPlanAndPrices();
    void footDatesThePricesOfTheOptionsShown();
    void slideIsTheLargestWithinTheRoom_data();
    void slideIsTheLargestWithinTheRoom();
    void longWordsAreSetSmallerThenCut();
    void knownCostsAreNotCalculatedAgain();
};

void TestSlides::slidesComeInTheirOrder()
{
    QCOMPARE(Deck(inputOf(planWithScenarios())).keys(),
             QStringList({u"comparison"_s, u"curves"_s, u"spend"_s, u"per-user"_s, u"scenarios"_s,
                          u"budget"_s, u"phases"_s, u"roadmap"_s, u"recovery"_s}));
}

void TestSlides::nothingIsShownWithoutData()
{
    QCOMPARE(Deck(inputOf({})).keys(), QStringList());
    QCOMPARE(Deck(inputOf(test::aPlan().withOption(u"AWS"_s).build())).keys(), QStringList());
    const Plan unpriced = optionsAt({{u"AWS"_s, 0}, {u"GCP"_s, 0}});
    QCOMPARE(Deck(inputOf(unpriced)).keys(), QStringList());
    QVERIFY(!Deck(inputOf(pricedPlan())).slide(u"scenarios"_s));
    QVERIFY(!Deck(inputOf(pricedPlan())).slide(u"topology"_s));
    QVERIFY(!Deck(inputOf(pricedPlan())).slide(u"nonsense"_s));
}

void TestSlides::comparisonStatesTheFinding_data()
{
    QTest::addColumn<Plan>("plan");
    QTest::addColumn<QString>("text");
    QTest::newRow("cheapest") << optionsAt({{u"GCP"_s, 2155}, {u"AWS"_s, 1982}, {u"Azure"_s, 2220}})
                              << u"AWS costs $173 less a month than GCP"_s;
    QTest::newRow("tie of two") << optionsAt({{u"A"_s, 100}, {u"B"_s, 100}})
                                << u"A and B cost the same, $100 a month"_s;
    QTest::newRow("tie of two among three")
        << optionsAt({{u"A"_s, 100}, {u"B"_s, 300}, {u"C"_s, 100}}) << u"A, C cost the least, $100 a month"_s;
    // GCP's 450 leave a search out that nobody knows the price of; AWS costs 880 and has no search.
    QTest::newRow("prices are missing")
        << pricedPlan() << u"Where both have a price, GCP costs $430 less a month than AWS"_s;
}

void TestSlides::comparisonStatesTheFinding()
{
    QFETCH(const Plan, plan);
    QFETCH(const QString, text);
    QCOMPARE(headline(inputOf(plan), u"comparison"_s), text);
}

void TestSlides::comparisonNamesWhatMakesTheDifference()
{
    // AWS: clusters 500 and 100, files 100, availability 180. GCP, which is cheaper: cluster 400, cache 50.
    QCOMPARE(
        said(inputOf(pricedPlan(), u"Growth"_s), u"comparison"_s),
        u"What makes the difference: Kubernetes cluster (+$200 on AWS) and Adjustments (+$180 on AWS)."_s);
}

void TestSlides::curvesSayHowTheCostGrows()
{
    // 620 for three months, 880 for nine; GCP 450 for twelve.
    QCOMPARE(headline(inputOf(pricedPlan()), u"curves"_s),
             u"AWS rises from $620 a month to $880 by Apr 2026"_s);
    QCOMPARE(said(inputOf(pricedPlan()), u"curves"_s),
             u"Over 12 months: AWS $9,780, GCP ≥ $5,400. Parts without a price are left out."_s);
    const QString words = plain(Deck(inputOf(pricedPlan())).slide(u"curves"_s)->figure->altText());
    QVERIFY2(words.contains(u"≥ $450 at Dec 2026"_s) && words.contains(u", $880 at Dec 2026"_s),
             qPrintable(words));
}

void TestSlides::optionsAreHeldAgainstEachOtherOverWhatAllHaveAPriceFor()
{
    test::PlanBuilder builder = test::aPlan();
    builder.withEnvironment(u"Production"_s);
    const auto add = [&](const QString &option, int machine, int search) {
        builder.withOption(option)
            .withComponent(u"Machine"_s, 1)
            .as(u"virtual-machine"_s)
            .stating(machine)
            .withComponent(u"Search"_s, 1)
            .as(u"search-service"_s);
        if (search > 0)
            builder.stating(search);
    };
    add(u"AWS"_s, 1'000, 300);
    add(u"GCP"_s, 900, 0);
    add(u"Azure"_s, 850, 600);
    const DeckInput input = inputOf(builder.build());
    QCOMPARE(headline(input, u"comparison"_s),
             u"Where all have a price, Azure costs $50.00 less a month than GCP"_s);
    QCOMPARE(said(input, u"comparison"_s), u"What makes the difference: Virtual machine (+$50.00 on GCP)."_s);
    const QString words = plain(Deck(input).slide(u"comparison"_s)->figure->altText());
    for (const QString &part :
         {u"Azure: $850, of $1,450 a month, not priced by all $600 (Compute $850)."_s,
          u"GCP: $900, of ≥ $900, 1 without a price (Compute $900)."_s,
          u"AWS: $1,000, of $1,300 a month, not priced by all $300 (Compute $1,000)."_s})
        QVERIFY2(words.contains(part), qPrintable(words));
    QVERIFY(words.indexOf(u"Azure:"_s) < words.indexOf(u"GCP:"_s));
}

void TestSlides::crossingOfOptionsIsTheHeadline()
{
    test::PlanBuilder builder = test::aPlan();
    builder.withPhase(u"MVP"_s, Month(2026, 1))
        .withPhase(u"Growth"_s, Month(2026, 9))
        .withEnvironment(u"Production"_s)
        .withOption(u"AWS"_s)
        .withComponent(u"Machine"_s, 1)
        .as(u"virtual-machine"_s)
        .stating(100)
        .sizedIn(u"Growth"_s, 1)
        .stating(300)
        .withOption(u"Azure"_s)
        .withComponent(u"Machine"_s, 1)
        .as(u"virtual-machine"_s)
        .stating(200);
    QCOMPARE(headline(inputOf(builder.build()), u"curves"_s), u"Azure is cheaper than AWS from Sep 2026"_s);
}

void TestSlides::budgetSaysFromWhenItIsOver()
{
    QCOMPARE(headline(inputOf(pricedPlan()), u"budget"_s), u"Over budget from Apr 2026"_s);
    QCOMPARE(said(inputOf(pricedPlan()), u"budget"_s),
             u"Furthest over: $880 in Apr 2026, $280 over the budget of $600."_s);
}

void TestSlides::budgetSaysThatItHolds()
{
    test::PlanBuilder builder = test::aPlan();
    builder.withPhase(u"MVP"_s, Month(2026, 1))
        .withEnvironment(u"Production"_s)
        .withOption(u"AWS"_s)
        .withComponent(u"Machine"_s, 1)
        .stating(100)
        .withBudget(u"MVP"_s, 125);
    QCOMPARE(headline(inputOf(builder.build()), u"budget"_s),
             u"AWS stays within its budget in every month"_s);
    QCOMPARE(said(inputOf(builder.build()), u"budget"_s),
             u"Nearest to the limit: $100 in Jan 2026, 80 % of the budget of $125."_s);
    builder.withComponent(u"Search"_s, 1);
    QCOMPARE(headline(inputOf(builder.build()), u"budget"_s),
             u"AWS stays within its budget, as far as prices are known"_s);
}

void TestSlides::budgetThatIsNearlyUsedUpIsTheHeadline()
{
    test::PlanBuilder builder = test::aPlan();
    builder.withPhase(u"MVP"_s, Month(2026, 1))
        .withPhase(u"Growth"_s, Month(2026, 5))
        .withEnvironment(u"Production"_s)
        .withOption(u"AWS"_s)
        .withComponent(u"Machine"_s, 1)
        .sizedIn(u"MVP"_s, 1)
        .stating(100)
        .sizedIn(u"Growth"_s, 1)
        .stating(490)
        .withBudget(u"MVP"_s, 200)
        .withBudget(u"Growth"_s, 500);
    QCOMPARE(headline(inputOf(builder.build()), u"budget"_s),
             u"AWS stays within budget, but uses 98 % in Growth"_s);
    const std::optional<Slide> phases = Deck(inputOf(builder.build())).slide(u"phases"_s);
    const QString words = plain(phases->figure->altText());
    QVERIFY2(words.contains(u"98 % of the $500 budget"_s), qPrintable(words));
}

void TestSlides::chanceIsSaidOnlyWhereSomethingIsARange()
{
    test::PlanBuilder builder = test::aPlan();
    builder.withPhase(u"MVP"_s, Month(2026, 1))
        .withPhase(u"Scale"_s, Month(2026, 8))
        .withEnvironment(u"Production"_s)
        .withOption(u"AWS"_s)
        .withComponent(u"Machine"_s, 1)
        .stating(100)
        .withBudget(u"MVP"_s, 1'000)
        .withBudget(u"Scale"_s, 1'000);
    DeckInput input = inputOf(builder.build());
    const Deck deck(input);
    auto simulation = std::make_shared<Simulation>();
    simulation->timeline = evaluate(input.plan, OptionId(1), Basis::Catalog).timeline;
    simulation->inputs = {UncertainInput()};
    for (int month = 0; month < simulation->timeline.months(); ++month) {
        CostBand band;
        band.p10 = Money::fromWhole(100, Currency::of("USD"));
        band.p90 = Money::fromWhole(month < 7 ? 100 : 140, Currency::of("USD"));
        band.within = Percent::fromWhole(100);
        simulation->columns.append(band);
    }
    input.simulation = simulation;
    const QString text = said(input, u"budget"_s);
    QVERIFY2(
        text.endsWith(u"No range is stated before Aug 2026; from then on the chance to stay within it is "
                      "100 %."_s),
        qPrintable(text));
}

void TestSlides::phasesSayWhichGoesOver()
{
    QCOMPARE(headline(inputOf(pricedPlan()), u"phases"_s), u"Growth goes over its budget"_s);
    test::PlanBuilder builder = test::aPlan();
    builder.withPhase(u"Core"_s)
        .withPhase(u"Scale"_s)
        .withEnvironment(u"Production"_s)
        .withOption(u"AWS"_s)
        .withComponent(u"Machine"_s, 1)
        .sizedIn(u"Core"_s, 1)
        .stating(1'344)
        .sizedIn(u"Scale"_s, 1)
        .stating(30'299);
    QCOMPARE(headline(inputOf(builder.build()), u"phases"_s),
             u"From $1,344 a month in Core to $30,299 in Scale"_s);
}

void TestSlides::costPerUserIsSaidAtBothEnds()
{
    // 620 / 100 and 880 / 400.
    QCOMPARE(headline(inputOf(pricedPlan()), u"per-user"_s), u"AWS falls from $6.20 to $2.20 a user"_s);
    QCOMPARE(said(inputOf(pricedPlan()), u"per-user"_s), u"Users: 100 in Jan 2026, 400 in Dec 2026."_s);
    QVERIFY(!Deck(inputOf(pricedPlan())).slide(u"per-user"_s)->kicker.contains(u"AWS"_s));
}

void TestSlides::breakEvenIsSaidWhereUsersPay()
{
    Plan plan = pricedPlan();
    PlanInfo info = plan.info();
    info.userPrice = Money::fromWhole(3, Currency::of("USD"));
    plan.table<PlanInfo>().replace(info);
    // ⌈880 / 3⌉ = 294; 400 users at 3 dollars pay 1,200 from April on, 100 paid 300 before.
    QCOMPARE(
        said(inputOf(plan, u"Growth"_s), u"per-user"_s),
        u"Break-even: at $3.00 a user, 294 paying users cover the $880 a month of Growth, Apr 2026. Revenue "
        "covers the cost from Apr 2026 on."_s);
    // Of 400 users 80 % pay 960.
    info.conversion = Percent::fromWhole(80);
    plan.table<PlanInfo>().replace(info);
    QCOMPARE(
        said(inputOf(plan, u"Growth"_s), u"per-user"_s),
        u"Break-even: at $3.00 a user, 294 paying users cover the $880 a month of Growth, Apr 2026. As 80 % "
        "of users pay, revenue covers the cost from Apr 2026 on."_s);
}

void TestSlides::levelCostBehindAFallingCostPerUserIsSaid()
{
    // 880 from April on; 400 users then, 4,000 from October on.
    Plan plan = pricedPlan();
    Driver users = plan.table<Driver>().at(0);
    users.points.append({Month(2026, 10), {}, Range(Quantity::fromWhole(4'000))});
    plan.table<Driver>().replace(users);
    QCOMPARE(headline(inputOf(plan), u"per-user"_s),
             u"AWS falls from $6.20 to $0.22 a user, as its cost stays at $880 from Apr 2026 on"_s);
    QCOMPARE(said(inputOf(plan), u"per-user"_s), u"Users: 100 in Jan 2026, 4,000 in Dec 2026."_s);
    QVERIFY(Deck(inputOf(plan)).slide(u"per-user"_s)->kicker.endsWith(u"logarithmic"_s));
}

void TestSlides::spendNamesTheLargestPart()
{
    // Clusters 500 and 100 of 880: 68.2 %.
    QCOMPARE(headline(inputOf(pricedPlan(), u"Growth"_s), u"spend"_s),
             u"68 % of the cost is spent on Compute"_s);
    QCOMPARE(said(inputOf(pricedPlan(), u"Growth"_s), u"spend"_s), u"Largest item: Cluster, $500 a month."_s);
}

void TestSlides::whatIsPaidOnceIsNotCalledMonthly()
{
    test::PlanBuilder builder = test::aPlan();
    builder.withPhase(u"MVP"_s, Month(2026, 1))
        .withEnvironment(u"Production"_s)
        .withOption(u"AWS"_s)
        .withComponent(u"Machine"_s, 1)
        .as(u"virtual-machine"_s)
        .stating(100)
        .withComponent(u"Set-up"_s, 1)
        .stating(900)
        .withOption(u"GCP"_s)
        .withComponent(u"Machine"_s, 1)
        .as(u"virtual-machine"_s)
        .stating(300);
    Plan plan = builder.build();
    for (Sizing sizing : QList<Sizing>(plan.table<Sizing>().begin(), plan.table<Sizing>().end())) {
        if (sizing.component == test::named<Component>(plan, u"Set-up"_s))
            sizing.stated.kind = StatedAmount::Kind::Once;
        plan.table<Sizing>().replace(sizing);
    }
    QCOMPARE(said(inputOf(plan), u"spend"_s), u"Largest item: Set-up, $900. AWS: $900 of it is paid once."_s);
    QVERIFY(said(inputOf(plan), u"comparison"_s).endsWith(u" AWS: $900 of it is paid once."_s));
}

void TestSlides::recoveryCountsWhatIsMet()
{
    QCOMPARE(headline(inputOf(pricedPlan()), u"recovery"_s), u"Critical recovers in 25 min, 5 min asked"_s);
    QCOMPARE(said(inputOf(pricedPlan()), u"recovery"_s), u" "_s);
    Plan plan = pricedPlan();
    RecoveryTarget target = plan.table<RecoveryTarget>().at(0);
    target.rto = Duration::fromMinutes(30);
    plan.table<RecoveryTarget>().replace(target);
    QCOMPARE(headline(inputOf(plan), u"recovery"_s), u"The recovery target is met"_s);
}

void TestSlides::recoveryCountsTiersBesideWhatIsMissed()
{
    Plan plan = pricedPlan();
    RecoveryTier low;
    low.id = plan.table<RecoveryTier>().nextId();
    low.name = u"Low"_s;
    plan.table<RecoveryTier>().insert(low);
    RecoveryTarget target = plan.table<RecoveryTarget>().at(0);
    target.id = plan.table<RecoveryTarget>().nextId();
    target.tier = low.id;
    target.rto = Duration::fromHours(4);
    plan.table<RecoveryTarget>().insert(target);
    Component files = *plan.find(test::named<Component>(plan, u"Files"_s));
    files.recoveryTier = low.id;
    files.recoveryTime = Duration::fromHours(3);
    plan.table<Component>().replace(files);
    QCOMPARE(headline(inputOf(plan), u"recovery"_s),
             u"Critical recovers in 25 min, 5 min asked; 1 of 2 tiers meet theirs"_s);
}

void TestSlides::decisionNamesTheLeaderAndWhatWouldChangeIt()
{
    // Cost gives 100 and 50, know-how 40 and 80; both weigh 50: (100 + 40) / 2 = 70 and (50 + 80) / 2 = 65.
    // Level where 100·w + 40·50 = 50·w + 80·50, at w = 40, nearer than by know-how, at 62.5.
    const DeckInput input = inputOf(planToDecide(50, {40, 80}));
    QCOMPARE(headline(input, u"decision"_s), u"AWS leads with 7.0 of 10, GCP has 6.5"_s);
    QCOMPARE(said(input, u"decision"_s),
             u"What would change it: GCP leads where “Cost” weighs less than about 40."_s);
    const QString words = plain(Deck(input).slide(u"decision"_s)->figure->altText());
    for (const QString &part : {u"AWS: 7.0 of 10."_s, u"Cost, weighs 50 %: AWS 10.0, GCP 5.0."_s,
                                u"Know-how, weighs 50 %: AWS 4.0, GCP 8.0."_s})
        QVERIFY2(words.contains(part), qPrintable(words));
}

void TestSlides::decisionNamesAllWhoComeSecond()
{
    // 100 of 200 dollars are half of the score.
    Plan plan = optionsAt({{u"AWS"_s, 100}, {u"GCP"_s, 200}, {u"Azure"_s, 200}});
    Criterion cost;
    cost.id = Id<Criterion>(1);
    cost.name = u"Cost"_s;
    cost.measure = Criterion::Measure::Cost;
    cost.weight = Percent::fromWhole(50);
    plan.table<Criterion>().insert(cost);
    QCOMPARE(headline(inputOf(plan), u"decision"_s), u"AWS leads with 10.0 of 10, GCP and Azure have 5.0"_s);
}

void TestSlides::leaderByLessThanATenthIsJustAhead()
{
    // (100 + 40.4) / 2 = 70.2 and (50 + 90) / 2 = 70.0: both show 7.0.
    Plan plan = planToDecide(50, {40, 90});
    Criterion knowHow = *plan.find(Id<Criterion>(2));
    knowHow.scores[0].value = *Percent::fromString(u"40.4"_s);
    plan.table<Criterion>().replace(knowHow);
    QCOMPARE(headline(inputOf(plan), u"decision"_s), u"AWS leads with 7.0 of 10, just ahead of GCP"_s);
}

void TestSlides::decisionSaysATie()
{
    const DeckInput input = inputOf(planToDecide(50, {30, 80})); // (100 + 30) / 2 and (50 + 80) / 2
    QCOMPARE(headline(input, u"decision"_s), u"AWS and GCP tie at 6.5 of 10"_s);
    QCOMPARE(said(input, u"decision"_s), u" "_s);
}

void TestSlides::decisionNeedsAScore()
{
    QCOMPARE(headline(inputOf(planToDecide(0, {})), u"decision"_s), u"no slide"_s);
    QCOMPARE(headline(inputOf(optionsAt({{u"AWS"_s, 100}, {u"GCP"_s, 200}})), u"decision"_s), u"no slide"_s);
}

void TestSlides::scenarioSaysWhatItSaves()
{
    // Half of 9,780.
    QCOMPARE(headline(inputOf(planWithScenarios()), u"scenarios"_s),
             u"Half price saves $4,890 over 12 months"_s);
    QCOMPARE(said(inputOf(planWithScenarios()), u"scenarios"_s),
             u"What they set: Half price: Rebate 50 %."_s);
    const QString words = plain(Deck(inputOf(planWithScenarios())).slide(u"scenarios"_s)->figure->altText());
    QVERIFY2(words.contains(u"Half price: $4,890, −50 %"_s), qPrintable(words));
}

void TestSlides::scenariosThatChangeNothingAreLeftOut()
{
    Plan plan = planWithScenarios();
    Scenario same;
    same.id = plan.table<Scenario>().nextId();
    same.name = u"Likely"_s;
    plan.table<Scenario>().insert(same);
    Scenario quarter = plan.table<Scenario>().at(0);
    quarter.id = plan.table<Scenario>().nextId();
    quarter.name = u"Quarter off"_s;
    quarter.settings = {{u"rebate"_s, Quantity::fromWhole(25)}};
    plan.table<Scenario>().insert(quarter);
    // 9,780, half of it and three quarters of it.
    QCOMPARE(headline(inputOf(plan), u"scenarios"_s), u"AWS costs $4,890 to $9,780 over 12 months"_s);
    QCOMPARE(said(inputOf(plan), u"scenarios"_s),
             u"What they set: Half price: Rebate 50 %. Quarter off: Rebate 25 %."_s);
    QVERIFY(!Deck(inputOf(plan)).slide(u"scenarios"_s)->figure->altText().contains(u"Likely"_s));
}

void TestSlides::everyScenarioCountsThoughNotAllAreShown()
{
    Plan plan = planWithScenarios();
    const auto add = [&plan](const QString &name, const QString &key, int percent) {
        Scenario scenario = plan.table<Scenario>().at(0);
        scenario.id = plan.table<Scenario>().nextId();
        scenario.name = name;
        scenario.settings = {{key, Quantity::fromWhole(percent)}};
        plan.table<Scenario>().insert(scenario);
    };
    for (int i = 1; i <= 5; ++i)
        add(u"Part %1"_s.arg(i), u"rebate"_s, i);
    add(u"Most"_s, u"rebate"_s, 75);
    // 9,780 as saved, a quarter of it with three quarters off: the last of seven scenarios.
    QCOMPARE(headline(inputOf(plan), u"scenarios"_s), u"AWS costs $2,445 to $9,780 over 12 months"_s);
    QVERIFY(Deck(inputOf(plan)).slide(u"scenarios"_s)->figure->altText().contains(u"Most:"_s));
    QVERIFY2(said(inputOf(plan), u"scenarios"_s).endsWith(u" Scenarios not shown: 3."_s),
             qPrintable(said(inputOf(plan), u"scenarios"_s)));
    add(u"Wrong"_s, u"no_such_lever"_s, 1);
    const QString text = said(inputOf(plan), u"scenarios"_s);
    QVERIFY2(text.startsWith(u"Without effect: Wrong: "_s), qPrintable(text));
}

void TestSlides::whatIsTriedOutIsMarked()
{
    const Plan saved = planWithScenarios();
    DeckInput input = inputOf(saved);
    QCOMPARE(Deck(input).foot().warning, QString());
    // A quarter more on everything: an adjustment over all lines.
    Plan tried = saved;
    Adjustment more;
    more.id = tried.table<Adjustment>().nextId();
    more.option = tried.table<Option>().at(0).id;
    more.name = u"More"_s;
    more.steps = {{{}, Range(Percent::fromWhole(25))}};
    tried.table<Adjustment>().insert(more);
    input.plan = tried;
    input.saved = saved;
    input.triedOut = u"Dearer"_s;
    QCOMPARE(Deck(input).foot().warning, u"What if: Dearer, not the saved plan"_s);
    const QString text = headline(input, u"scenarios"_s);
    QVERIFY2(text.startsWith(u"Dearer costs $"_s) && text.endsWith(u" over 12 months more"_s),
             qPrintable(text));
    QVERIFY(headline(input, u"curves"_s) != headline(inputOf(saved), u"curves"_s));
}

void TestSlides::diagramNamesItsDearestPart()
{
    // The cluster's 500 of the 600 that cluster and files cost together.
    QCOMPARE(headline(inputOf(test::aBusyPlan(), u"Growth"_s), u"topology"_s),
             u"83 % of the $600 a month on the diagram goes to Cluster"_s);
}

void TestSlides::roadmapSaysWhenTheLastPhaseBegins()
{
    QCOMPARE(headline(inputOf(pricedPlan()), u"roadmap"_s), u"Growth begins in Apr 2026, at $880 a month"_s);
}

void TestSlides::footNamesPlanAndPrices()
{
    const SlideFoot foot = Deck(inputOf(pricedPlan())).foot();
    QCOMPARE(foot.plan, u"Priced plan"_s);
    QCOMPARE(foot.facts, u"catalog prices, 730 h a month, USD"_s);
    QCOMPARE(Deck(inputOf(pricedPlan())).slide(u"curves"_s)->prices, u"Prices of 29 Jan 2026"_s);
}

void TestSlides::footDatesThePricesOfTheOptionsShown()
{
    // GCP's cache has a price of its own, of 2024, when the plan's prices are to be no older than a year.
    test::PlanBuilder builder = test::twoOptions();
    builder.withPrice(u"Cache M1"_s, u"0.05"_s, Rate::Time::Hour, u"instance"_s)
        .withOption(u"Old"_s)
        .in(u"Old"_s, u"Production"_s)
        .withComponent(u"Own cache"_s, 1, u"Cache M1"_s);
    Plan plan = builder.build();
    const PriceItemId item = test::named<PriceItem>(plan, u"Cache M1"_s);
    for (Rate rate : QList<Rate>(plan.table<Rate>().begin(), plan.table<Rate>().end())) {
        rate.effective = rate.item == item ? QDate(2024, 3, 1) : QDate(2026, 1, 29);
        plan.table<Rate>().replace(rate);
    }
    const Deck deck(inputOf(plan, u"Growth"_s));
    QCOMPARE(deck.slide(u"spend"_s)->prices, u"Prices of 29 Jan 2026"_s);
    const QString all = deck.slide(u"curves"_s)->prices;
    QVERIFY2(all.startsWith(u"Prices of 1 Mar 2024 to 29 Jan 2026, 1 of "_s), qPrintable(all));
    QVERIFY2(all.contains(u"older than 12 month"_s), qPrintable(all));
}

void TestSlides::slideIsTheLargestWithinTheRoom_data()
{
    QTest::addColumn<QRectF>("room");
    QTest::addColumn<QRectF>("area");
    QTest::newRow("16:10") << QRectF(0, 0, 1440, 900) << QRectF(0, 45, 1440, 810);
    QTest::newRow("16:9") << QRectF(0, 0, 1920, 1080) << QRectF(0, 0, 1920, 1080);
    QTest::newRow("wide") << QRectF(10, 0, 1000, 90) << QRectF(430, 0, 160, 90);
}

void TestSlides::slideIsTheLargestWithinTheRoom()
{
    QFETCH(const QRectF, room);
    QFETCH(const QRectF, area);
    QCOMPARE(SlidePainter::area(room), area);
}

void TestSlides::longWordsAreSetSmallerThenCut()
{
    QFont font(u"Noto Sans"_s);
    font.setPixelSize(40);
    QCOMPARE(slides::WrappedText({{u"Short"_s, font}}, 1000, 2, 30).lines(), 1);
    QString endless;
    for (int i = 0; i < 300; ++i)
        endless += u"word "_s;
    const slides::WrappedText wrapped({{endless, font}}, 1000, 2, 30);
    QCOMPARE(wrapped.lines(), 2);
    QVERIFY(wrapped.lineHeight() < 40 * 1.3);
    QCOMPARE(slides::WrappedText({{QString(), font}}, 1000, 2, 30).lines(), 0);
}

void TestSlides::knownCostsAreNotCalculatedAgain()
{
    DeckInput input = inputOf(pricedPlan());
    const ReportContext report(input.plan, input.about);
    CostTable doctored = report.costs();
    doctored.rows.clear(); // an option that costs nothing has no slide about its spend
    input.costs = {doctored};
    QVERIFY(!Deck(input).slide(u"spend"_s));
    input.costs.clear();
    QVERIFY(Deck(input).slide(u"spend"_s));
}

QTEST_MAIN(TestSlides)
#include "tst_slides.moc"
