// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/overlay.h"
#include "render/slides/slidepainter.h"
#include "slidereading.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::reportsamples;
using namespace stratoplan::slidereading;

namespace {

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

/// An option with a machine and a search at these whole dollars a month; 0: nobody knows the price.
void addOption(test::PlanBuilder &builder, const QString &option, int machine, int search)
{
    builder.withOption(option)
        .withComponent(u"Machine"_s, 1)
        .as(u"virtual-machine"_s)
        .stating(machine)
        .withComponent(u"Search"_s, 1)
        .as(u"search-service"_s);
    if (search > 0)
        builder.stating(search);
}

} // namespace

/// Slides that hold options, criteria and scenarios against each other.
class TestOptionSlides : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparisonStatesTheFinding_data();
    void comparisonStatesTheFinding();
    void comparisonNamesWhatMakesTheDifference();
    void comparisonNamesWhatGoesTheOtherWay();
    void whatIsCertainComesBeforeWhatAllHaveAPriceFor();
    void optionsAreHeldAgainstEachOtherOverWhatAllHaveAPriceFor();
    void optionsThatTheHeadlineNamesAreDrawn();
    void decisionNamesTheLeaderAndWhatWouldChangeIt();
    void decisionLeavesOutWhatIsPaidOnce();
    void decisionNamesAllWhoComeSecond();
    void leaderByLessThanATenthIsJustAhead();
    void decisionSaysATie();
    void decisionNeedsAScore();
    void scenarioSaysWhatItSaves();
    void shareOfADriverSaysOfWhatItIs();
    void scenariosThatChangeNothingAreLeftOut();
    void everyScenarioCountsThoughNotAllAreShown();
    void whatIsTriedOutIsMarked();
    void whatIsTriedOutSaysWhatItSets();
    void manyLeversTriedOutAreSaidAsFarAsThereIsRoom();
};

void TestOptionSlides::comparisonStatesTheFinding_data()
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

void TestOptionSlides::comparisonStatesTheFinding()
{
    QFETCH(const Plan, plan);
    QFETCH(const QString, text);
    QCOMPARE(headline(inputOf(plan), u"comparison"_s), text);
}

void TestOptionSlides::comparisonNamesWhatMakesTheDifference()
{
    // AWS: clusters 500 and 100, files 100, availability 180. GCP, which is cheaper: cluster 400, cache 50.
    QCOMPARE(said(inputOf(pricedPlan(), u"Growth"_s), u"comparison"_s),
             u"What makes the difference: Kubernetes cluster (+$200 on AWS) and Adjustments (+$180 on AWS); "
             u"+$50 for "
             "the rest."_s);
}

void TestOptionSlides::comparisonNamesWhatGoesTheOtherWay()
{
    test::PlanBuilder builder = test::aPlan();
    builder.withEnvironment(u"Production"_s)
        .withOption(u"AWS"_s)
        .withComponent(u"Machine"_s, 1)
        .as(u"virtual-machine"_s)
        .stating(300)
        .withComponent(u"Files"_s, 1)
        .as(u"object-storage"_s)
        .stating(100)
        .withOption(u"GCP"_s)
        .withComponent(u"Machine"_s, 1)
        .as(u"virtual-machine"_s)
        .stating(100)
        .withComponent(u"Files"_s, 1)
        .as(u"object-storage"_s)
        .stating(200);
    QCOMPARE(
        said(inputOf(builder.build()), u"comparison"_s),
        u"What makes the difference: Virtual machine (+$200 on AWS), but Object storage (\u2212$100 on AWS)."_s);
}

void TestOptionSlides::whatIsCertainComesBeforeWhatAllHaveAPriceFor()
{
    test::PlanBuilder builder = test::aPlan();
    builder.withEnvironment(u"Production"_s);
    addOption(builder, u"GCP"_s, 900, 0);
    addOption(builder, u"Azure"_s, 850, 600);
    builder.withComponent(u"Mail"_s, 1);
    addOption(builder, u"AWS"_s, 1'000, 300);
    // Azure's machine costs least, but it cannot be had below 1,450, when AWS costs 1,300 in all.
    const DeckInput input = inputOf(builder.build());
    QCOMPARE(headline(input, u"comparison"_s),
             u"AWS costs at least $150 less a month than Azure; GCP is missing 1 price(s)"_s);
    QCOMPARE(said(input, u"comparison"_s),
             u"What makes the difference: Search (+$300 on Azure), but Virtual machine (\u2212$150 on "
             "Azure)."_s);
    const QString words = plain(Deck(input).slide(u"comparison"_s)->figure->altText());
    for (const QString &part : {u"AWS: $1,300, a month ("_s, u"Azure: ≥ $1,450, 1 without a price ("_s,
                                u"GCP: ≥ $900, 1 without a price ("_s})
        QVERIFY2(words.contains(part), qPrintable(words));
    QVERIFY(words.indexOf(u"AWS:"_s) < words.indexOf(u"Azure:"_s));
    QVERIFY(words.indexOf(u"Azure:"_s) < words.indexOf(u"GCP:"_s));
}

void TestOptionSlides::optionsAreHeldAgainstEachOtherOverWhatAllHaveAPriceFor()
{
    test::PlanBuilder builder = test::aPlan();
    builder.withEnvironment(u"Production"_s);
    addOption(builder, u"AWS"_s, 1'000, 300);
    builder.withComponent(u"Mail"_s, 1);
    addOption(builder, u"GCP"_s, 900, 0);
    addOption(builder, u"Azure"_s, 850, 600);
    builder.withComponent(u"Mail"_s, 1);
    const DeckInput input = inputOf(builder.build());
    QCOMPARE(headline(input, u"comparison"_s),
             u"Where all have a price, Azure costs $50 less a month than GCP"_s);
    QCOMPARE(said(input, u"comparison"_s), u"What makes the difference: Virtual machine (+$50 on GCP)."_s);
    const QString words = plain(Deck(input).slide(u"comparison"_s)->figure->altText());
    for (const QString &part :
         {u"Azure: $850, of ≥ $1,450, 1 without a price, not priced by all $600 (Compute $850)."_s,
          u"GCP: $900, of ≥ $900, 1 without a price (Compute $900)."_s,
          u"AWS: $1,000, of ≥ $1,300, 1 without a price, not priced by all $300 (Compute $1,000)."_s})
        QVERIFY2(words.contains(part), qPrintable(words));
    QVERIFY(words.indexOf(u"Azure:"_s) < words.indexOf(u"GCP:"_s));
}

void TestOptionSlides::optionsThatTheHeadlineNamesAreDrawn()
{
    // The machine is what all have a price for; with its search each costs more than those before it.
    test::PlanBuilder builder = test::aPlan();
    builder.withEnvironment(u"Production"_s);
    const auto add = [&](const QString &option, int machine, int search) {
        addOption(builder, option, machine, search);
        builder.withComponent(u"Mail"_s, 1); // nobody knows what it costs
    };
    add(u"A"_s, 900, 0);
    for (int i = 1; i <= 5; ++i)
        add(u"B%1"_s.arg(i), 800 + i, 200);
    add(u"Low"_s, 500, 2'000);
    add(u"Next"_s, 600, 3'000);
    const DeckInput input = inputOf(builder.build());
    QCOMPARE(headline(input, u"comparison"_s),
             u"Where all have a price, Low costs $100 less a month than Next"_s);
    const QString words = plain(Deck(input).slide(u"comparison"_s)->figure->altText());
    QVERIFY2(words.contains(u"Low: $500"_s) && words.contains(u"Next: $600"_s), qPrintable(words));
    QVERIFY(words.contains(u"A: $900"_s));
}

void TestOptionSlides::decisionNamesTheLeaderAndWhatWouldChangeIt()
{
    // Cost gives 100 and 50, know-how 40 and 80; both weigh 50: (100 + 40) / 2 = 70 and (50 + 80) / 2 = 65.
    // Level where 50·s = 40·(1 − s), at a share of 4/9 for cost.
    const DeckInput input = inputOf(planToDecide(50, {40, 80}));
    QCOMPARE(headline(input, u"decision"_s), u"AWS leads with 7.0 of 10, GCP has 6.5"_s);
    QCOMPARE(said(input, u"decision"_s),
             u"What would change it: GCP leads where “Cost” weighs less than about 44 %."_s);
    const QString words = plain(Deck(input).slide(u"decision"_s)->figure->altText());
    for (const QString &part : {u"AWS: 7.0 of 10."_s, u"Cost, weighs 50 %: AWS 10.0, GCP 5.0."_s,
                                u"Know-how, weighs 50 %: AWS 4.0, GCP 8.0."_s})
        QVERIFY2(words.contains(part), qPrintable(words));
}

void TestOptionSlides::decisionLeavesOutWhatIsPaidOnce()
{
    // Nine times what a month costs, paid in the first month only.
    Plan plan = planToDecide(50, {40, 80});
    Component migration = plan.table<Component>().at(0);
    migration.id = plan.table<Component>().nextId();
    plan.table<Component>().insert(migration);
    Sizing sizing;
    sizing.id = plan.table<Sizing>().nextId();
    sizing.component = migration.id;
    sizing.stated = {StatedAmount::Kind::Once, Money::fromWhole(900, Currency::of("USD"))};
    plan.table<Sizing>().insert(sizing);
    const DeckInput input = inputOf(plan);
    QCOMPARE(headline(input, u"decision"_s), u"AWS leads with 7.0 of 10, GCP has 6.5"_s);
    QCOMPARE(
        said(input, u"decision"_s),
        u"What would change it: GCP leads where “Cost” weighs less than about 44 %. Costs are without what "
        "is paid once."_s);
}

void TestOptionSlides::decisionNamesAllWhoComeSecond()
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

void TestOptionSlides::leaderByLessThanATenthIsJustAhead()
{
    // (100 + 40.4) / 2 = 70.2 and (50 + 90) / 2 = 70.0: both show 7.0.
    Plan plan = planToDecide(50, {40, 90});
    Criterion knowHow = *plan.find(Id<Criterion>(2));
    knowHow.scores[0].value = *Percent::fromString(u"40.4"_s);
    plan.table<Criterion>().replace(knowHow);
    QCOMPARE(headline(inputOf(plan), u"decision"_s), u"AWS leads with 7.0 of 10, just ahead of GCP"_s);
}

void TestOptionSlides::decisionSaysATie()
{
    const DeckInput input = inputOf(planToDecide(50, {30, 80})); // (100 + 30) / 2 and (50 + 80) / 2
    QCOMPARE(headline(input, u"decision"_s), u"AWS and GCP tie at 6.5 of 10"_s);
    QCOMPARE(said(input, u"decision"_s), u" "_s);
}

void TestOptionSlides::decisionNeedsAScore()
{
    QCOMPARE(headline(inputOf(planToDecide(0, {})), u"decision"_s), u"no slide"_s);
    QCOMPARE(headline(inputOf(optionsAt({{u"AWS"_s, 100}, {u"GCP"_s, 200}})), u"decision"_s), u"no slide"_s);
}

void TestOptionSlides::scenarioSaysWhatItSaves()
{
    // Half of 9,780.
    QCOMPARE(headline(inputOf(planWithScenarios()), u"scenarios"_s),
             u"Half price saves $4,890 over 12 months"_s);
    QCOMPARE(said(inputOf(planWithScenarios()), u"scenarios"_s),
             u"What they set: Half price: Rebate 50 %."_s);
    const QString words = plain(Deck(inputOf(planWithScenarios())).slide(u"scenarios"_s)->figure->altText());
    QVERIFY2(words.contains(u"Half price: $4,890, −50 %"_s), qPrintable(words));
}

void TestOptionSlides::shareOfADriverSaysOfWhatItIs()
{
    Plan plan = pricedPlan();
    Scenario few;
    few.id = plan.table<Scenario>().nextId();
    few.name = u"Few"_s;
    const Driver &users = plan.table<Driver>().at(0);
    few.settings = {{users.key, Quantity::fromWhole(60)}};
    plan.table<Scenario>().insert(few);
    const QString name = users.name.isEmpty() ? users.key : users.name;
    QCOMPARE(said(inputOf(plan), u"scenarios"_s), u"What they set: Few: %1 60 % of the plan."_s.arg(name));
}

void TestOptionSlides::scenariosThatChangeNothingAreLeftOut()
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
             u"What they set: Half price: Rebate 50 %. Quarter off: Rebate 25 %. Scenarios not shown: 1."_s);
    QVERIFY(!Deck(inputOf(plan)).slide(u"scenarios"_s)->figure->altText().contains(u"Likely"_s));
}

void TestOptionSlides::everyScenarioCountsThoughNotAllAreShown()
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

void TestOptionSlides::whatIsTriedOutIsMarked()
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
    // A quarter more of the 700 that lines cost in the last month; 180 are an adjustment.
    QVERIFY2(headline(input, u"curves"_s).endsWith(u", $175 more than in the saved plan"_s),
             qPrintable(headline(input, u"curves"_s)));
    QVERIFY(Deck(input).slide(u"curves"_s)->kicker.startsWith(u"What if · "_s));
    QVERIFY(!Deck(inputOf(saved)).slide(u"curves"_s)->kicker.startsWith(u"What if"_s));
    const QString lines = plain(Deck(input).slide(u"curves"_s)->figure->altText());
    QVERIFY2(lines.contains(u"AWS as saved: $620 at Jan 2026, $880 at Dec 2026"_s), qPrintable(lines));
}

void TestOptionSlides::whatIsTriedOutSaysWhatItSets()
{
    const Plan saved = planWithScenarios();
    DeckInput input = inputOf(saved);
    input.triedSettings = {{u"rebate"_s, Quantity::fromWhole(25)}};
    input.plan = withScenario(saved, input.triedSettings).plan;
    input.saved = saved;
    // A quarter of 9,780.
    QCOMPARE(headline(input, u"scenarios"_s), u"What is tried out saves $2,445 over 12 months"_s);
    QCOMPARE(said(input, u"scenarios"_s), u"Tried out: Rebate 25 %. Half price: Rebate 50 %."_s);
    input.triedOut = u"Half price, changed"_s;
    QCOMPARE(said(input, u"scenarios"_s), u"Half price, changed: Rebate 25 %. Half price: Rebate 50 %."_s);
    // A scenario that is tried out as it is says once what it sets.
    input.triedSettings = saved.table<Scenario>().at(0).settings;
    input.plan = withScenario(saved, input.triedSettings).plan;
    input.triedOut = u"Half price"_s;
    QCOMPARE(said(input, u"scenarios"_s), u"Half price: Rebate 50 %."_s);
}

void TestOptionSlides::manyLeversTriedOutAreSaidAsFarAsThereIsRoom()
{
    Plan saved = planWithScenarios();
    DeckInput input = inputOf(saved);
    constexpr int levers = 10;
    for (int i = 1; i <= levers; ++i) {
        Lever lever = saved.table<Lever>().at(0);
        lever.id = saved.table<Lever>().nextId();
        lever.key = u"lever%1"_s.arg(i);
        lever.name = u"Share of workers on spot instances %1"_s.arg(i);
        saved.table<Lever>().insert(lever);
        input.triedSettings.append({lever.key, Quantity::fromWhole(1)});
    }
    input.saved = saved;
    input.plan = withScenario(saved, input.triedSettings).plan;
    const QString text = said(input, u"scenarios"_s);
    QVERIFY2(text.startsWith(u"Tried out: Share of workers on spot instances 1 1 %, "_s), qPrintable(text));
    const int named = static_cast<int>(text.count(u"spot instances"_s));
    QVERIFY2(text.contains(u" and %1 more."_s.arg(levers - named)), qPrintable(text));
    QVERIFY2(text.endsWith(u" Half price: Rebate 50 %."_s), qPrintable(text));
    QVERIFY(SlidePainter::hasRoomForSentence(*Deck(input).slide(u"scenarios"_s)));
}

QTEST_MAIN(TestOptionSlides)
#include "tst_optionslides.moc"
