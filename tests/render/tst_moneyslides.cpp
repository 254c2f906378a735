// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/simulation.h"
#include "reportsamples.h"
#include "slidereading.h"

#include <QPainter>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::reportsamples;
using namespace stratoplan::slidereading;

namespace {

/// Phases of a month each from January 2026, each stating its dollars (0: nobody knows the price); a budget
/// of 100 in every one.
Plan phasesAt(const QList<int> &dollars)
{
    test::PlanBuilder builder = test::aPlan();
    for (int i = 0; i < dollars.size(); ++i)
        builder.withPhase(u"P%1"_s.arg(i + 1), Month(2026, 1) + i);
    builder.withEnvironment(u"Production"_s)
        .withOption(u"AWS"_s, u"aws"_s)
        .withComponent(u"Machine"_s, 1)
        .as(u"virtual-machine"_s);
    for (int i = 0; i < dollars.size(); ++i) {
        builder.sizedIn(u"P%1"_s.arg(i + 1), 1).withBudget(u"P%1"_s.arg(i + 1), 100);
        if (dollars.at(i) > 0)
            builder.stating(dollars.at(i));
    }
    return builder.build();
}

/// With users from January 2026 on, who pay 2 dollars each.
Plan withUsers(Plan plan, const QList<std::pair<Month, int>> &users)
{
    Driver driver;
    driver.id = plan.table<Driver>().nextId();
    driver.key = u"users"_s;
    driver.interpolation = Driver::Interpolation::Step;
    for (const auto &[month, count] : users)
        driver.points.append({month, {}, Range(Quantity::fromWhole(count))});
    plan.table<Driver>().insert(driver);
    PlanInfo info = plan.info();
    info.usersDriver = u"users"_s;
    info.userPrice = Money::fromWhole(2, Currency::of("USD"));
    plan.table<PlanInfo>().replace(info);
    return plan;
}

/// A warning at 80 % on every budget.
Plan withWarnings(Plan plan)
{
    for (Budget budget : QList<Budget>(plan.table<Budget>().begin(), plan.table<Budget>().end())) {
        budget.thresholds = {{Percent::fromWhole(80), {}, false}};
        plan.table<Budget>().replace(budget);
    }
    return plan;
}

Plan withHorizon(Plan plan, int months)
{
    PlanInfo info = plan.info();
    info.horizon = months;
    plan.table<PlanInfo>().replace(info);
    return plan;
}

QString pictured(const DeckInput &input, const QString &key)
{
    const std::optional<Slide> slide = Deck(input).slide(key);
    return slide ? plain(slide->figure->altText()) : QString();
}

} // namespace

/// What the slides claim about cost, budgets and users, and what they leave unsaid.
class TestMoneySlides : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growthNamesTheMonthItIsReachedIn();
    void growthSpeaksOfKnownMonthsOnly();
    void aCrossingOfOptionsIsTheHeadlineWhereItLeavesNothingOut();
    void sumsAreThoseOfTheOptionsDrawn();
    void costPerUserSaysWhatItRestsOn();
    void costPerUserRisesAndFallsWithTheCost();
    void breakEvenSaysWhoPays();
    void monthsBeforeTheCostIsCoveredForGoodAreSaid();
    void unknownCostIsNotCovered();
    void budgetNamesHowMuchIsUsed();
    void budgetSpeaksOfMonthsThatHaveOne();
    void chanceSpeaksOfMonthsWithARange();
    void budgetIsDrawnInTheProvidersColour();
    void everyPhaseIsHeldToItsBudget();
    void usersOfAPhaseAreThoseItIsCalculatedWith();
    void phasesWithoutAPriceAreNotWithinTheirBudget();
};

void TestMoneySlides::growthNamesTheMonthItIsReachedIn()
{
    QCOMPARE(headline(inputOf(withHorizon(phasesAt({50, 80, 90}), 12)), u"curves"_s),
             u"AWS rises from $50.00 a month to $90.00 by Mar 2026"_s);
}

void TestMoneySlides::growthSpeaksOfKnownMonthsOnly()
{
    QCOMPARE(headline(inputOf(withHorizon(phasesAt({0, 80, 90, 0}), 4)), u"curves"_s),
             u"AWS rises from $80.00 a month in Feb 2026 to $90.00 by Mar 2026"_s);
    QCOMPARE(headline(inputOf(withHorizon(phasesAt({0, 80, 0}), 3)), u"curves"_s),
             u"AWS costs $80.00 a month in Feb 2026"_s);
    QCOMPARE(headline(inputOf(withHorizon(phasesAt({0, 80, 80, 0}), 4)), u"curves"_s),
             u"AWS costs $80.00 a month from Feb 2026 to Mar 2026"_s);
    QCOMPARE(headline(inputOf(withHorizon(phasesAt({0, 80, 90, 80, 0}), 5)), u"curves"_s),
             u"AWS costs $80.00 a month in Feb 2026 and in Apr 2026"_s);
    QCOMPARE(headline(inputOf(withHorizon(phasesAt({80, 80}), 4)), u"curves"_s),
             u"AWS costs $80.00 a month throughout"_s);
}

void TestMoneySlides::aCrossingOfOptionsIsTheHeadlineWhereItLeavesNothingOut()
{
    test::PlanBuilder builder = test::aPlan();
    builder.withPhase(u"MVP"_s, Month(2026, 1))
        .withPhase(u"Growth"_s, Month(2026, 7))
        .withEnvironment(u"Production"_s)
        .withOption(u"AWS"_s)
        .withComponent(u"Machine"_s, 1)
        .as(u"virtual-machine"_s)
        .stating(100)
        .sizedIn(u"Growth"_s, 1)
        .stating(300)
        .withOption(u"GCP"_s)
        .withComponent(u"Machine"_s, 1)
        .as(u"virtual-machine"_s)
        .stating(200);
    QCOMPARE(headline(inputOf(builder.build()), u"curves"_s), u"GCP is cheaper than AWS from Jul 2026"_s);
    builder.withComponent(u"Search"_s, 1);
    QCOMPARE(headline(inputOf(builder.build()), u"curves"_s),
             u"AWS rises from $100 a month to $300 by Jul 2026"_s);
    QVERIFY(said(inputOf(builder.build()), u"curves"_s).contains(u"AWS $2,400, GCP ≥ $2,400."_s));
    const QString words = pictured(inputOf(builder.build()), u"curves"_s);
    QVERIFY2(words.contains(u"GCP: $200 at Jan 2026, ≥ $200 at Dec 2026"_s), qPrintable(words));
}

void TestMoneySlides::sumsAreThoseOfTheOptionsDrawn()
{
    // Nobody knows what B costs; four others have a price.
    Plan plan = optionsAt({{u"A"_s, 100}, {u"B"_s, 0}, {u"C"_s, 200}, {u"D"_s, 300}, {u"E"_s, 400}});
    plan = withHorizon(plan, 2);
    const QString text = said(inputOf(plan), u"curves"_s);
    QCOMPARE(text, u"Over 2 months: A $200, C $400, D $600, E $800."_s);
    QVERIFY(pictured(inputOf(plan), u"curves"_s).contains(u"E: $400"_s));
}

void TestMoneySlides::costPerUserSaysWhatItRestsOn()
{
    const Plan plan = withHorizon(phasesAt({50, 100}), 4);
    const auto first = [](int late) {
        return QList<std::pair<Month, int>> {
            {Month(2026, 1), 25}, {Month(2026, 2), 50}, {Month(2026, 4), late}};
    };
    QCOMPARE(headline(inputOf(withUsers(plan, first(200))), u"per-user"_s),
             u"AWS falls from $2.00 to $0.50 a user and month, as users grow from 25 to 200"_s);
    QCOMPARE(headline(inputOf(withUsers(plan, first(80))), u"per-user"_s),
             u"AWS falls from $2.00 to $1.25 a user and month, as users grow from 25 to 80"_s);
}

void TestMoneySlides::costPerUserRisesAndFallsWithTheCost()
{
    const QList<std::pair<Month, int>> level {{Month(2026, 1), 25}};
    const QList<std::pair<Month, int>> more {{Month(2026, 1), 25}, {Month(2026, 2), 100}};
    const QList<std::pair<Month, int>> fewer {{Month(2026, 1), 50}, {Month(2026, 2), 25}};
    const auto said = [](const QList<int> &dollars, const QList<std::pair<Month, int>> &users) {
        return headline(inputOf(withUsers(withHorizon(phasesAt(dollars), 2), users)), u"per-user"_s);
    };
    QCOMPARE(said({50, 100}, level),
             u"AWS rises from $2.00 to $4.00 a user and month, as its cost rises from $50.00 to $100"_s);
    QCOMPARE(said({100, 50}, level),
             u"AWS falls from $4.00 to $2.00 a user and month, as its cost falls from $100 to $50.00"_s);
    QCOMPARE(said({100, 100}, fewer),
             u"AWS rises from $2.00 to $4.00 a user and month, as users fall from 50 to 25"_s);
    QCOMPARE(said({100, 50}, more),
             u"AWS falls from $4.00 to $0.50 a user and month, as users grow from 25 to 100 and its cost "
             "falls from $100 to $50.00"_s);
}

void TestMoneySlides::breakEvenSaysWhoPays()
{
    Plan plan = withUsers(withHorizon(phasesAt({50, 100}), 4), {{Month(2026, 1), 25}, {Month(2026, 3), 80}});
    PlanInfo info = plan.info();
    info.conversion = Percent::fromWhole(80);
    plan.table<PlanInfo>().replace(info);
    // 80 % of 80 users pay 128 of 100 dollars from March on; 40 earned too little before.
    QCOMPARE(said(inputOf(plan, u"P2"_s), u"per-user"_s),
             u"Break-even: at $2.00 a paying user and month, 50 of them cover the $100 a month of P2, Feb "
             "2026. As 80 % of users pay, revenue covers the cost from Mar 2026 on."_s);
}

void TestMoneySlides::monthsBeforeTheCostIsCoveredForGoodAreSaid()
{
    // 120 of 100 dollars in February, 120 of 150 from March on, 200 from April on; 60 of 100 in January.
    const Plan plan = withUsers(withHorizon(phasesAt({100, 100, 150}), 4),
                                {{Month(2026, 1), 30}, {Month(2026, 2), 60}, {Month(2026, 4), 100}});
    QCOMPARE(said(inputOf(plan, u"P2"_s), u"per-user"_s),
             u"Break-even: at $2.00 a paying user and month, 50 of them cover the $100 a month of P2, Feb "
             "2026. Revenue covers the cost in Feb 2026, and for good from Apr 2026 on."_s);
    // 120 of 100 or 150 dollars in turn, 200 of 150 in May.
    const Plan broken = withUsers(withHorizon(phasesAt({100, 150, 100, 150, 150}), 5),
                                  {{Month(2026, 1), 60}, {Month(2026, 5), 100}});
    const QString text = said(inputOf(broken, u"P2"_s), u"per-user"_s);
    QVERIFY2(text.endsWith(u"covers the cost in Jan 2026, Mar 2026, and for good from May 2026 on."_s),
             qPrintable(text));
}

void TestMoneySlides::unknownCostIsNotCovered()
{
    const QList<std::pair<Month, int>> users {{Month(2026, 1), 100}};
    const Plan unknown = withUsers(withHorizon(phasesAt({50, 80, 0}), 4), users);
    const QString text = said(inputOf(unknown, u"P3"_s), u"per-user"_s);
    QVERIFY2(!text.contains(u"cover"_s), qPrintable(text));
    test::PlanBuilder builder = test::aPlan();
    builder.withEnvironment(u"Production"_s)
        .withOption(u"AWS"_s)
        .withComponent(u"Machine"_s, 1)
        .stating(50)
        .withComponent(u"Search"_s, 1);
    QCOMPARE(said(inputOf(withUsers(builder.build(), users)), u"per-user"_s),
             u"Break-even: at $2.00 a paying user and month, ≥ 25 of them cover the ≥ $50.00 a month of Jan "
             "2026."_s);
}

void TestMoneySlides::budgetNamesHowMuchIsUsed()
{
    const Plan plan = withHorizon(phasesAt({50, 94, 85}), 3);
    QCOMPARE(headline(inputOf(plan), u"budget"_s), u"AWS stays within its budget in every month"_s);
    QCOMPARE(headline(inputOf(withHorizon(phasesAt({50, 95, 85}), 3)), u"budget"_s),
             u"AWS stays within budget, but uses 95 % in P2"_s);
    QCOMPARE(headline(inputOf(withWarnings(plan)), u"budget"_s),
             u"AWS stays within budget, but uses 94 % in P2"_s);
    QCOMPARE(said(inputOf(withWarnings(plan)), u"budget"_s),
             u"Nearest to the limit: $94.00 in Feb 2026, 94 % of the budget of $100."_s);
    const QString words = pictured(inputOf(plan), u"phases"_s);
    QVERIFY2(words.contains(u"94 % of the $100 budget"_s), qPrintable(words));
    QCOMPARE(said(inputOf(plan), u"phases"_s), u" "_s);
    QCOMPARE(said(inputOf(withWarnings(plan)), u"phases"_s),
             u" Past the warning at 80 %: 2 of 3 phase(s)."_s);
    QCOMPARE(said(inputOf(withWarnings(withHorizon(phasesAt({80, 94, 85}), 3))), u"phases"_s),
             u" Every phase is past the warning at 80 %."_s);
}

void TestMoneySlides::budgetSpeaksOfMonthsThatHaveOne()
{
    Plan plan = withHorizon(phasesAt({50, 60, 70}), 6);
    plan.table<Budget>().remove(plan.table<Budget>().at(1).id);
    QCOMPARE(headline(inputOf(plan), u"budget"_s),
             u"AWS stays within its budget in every month that has one"_s);
}

void TestMoneySlides::chanceSpeaksOfMonthsWithARange()
{
    DeckInput input = inputOf(withHorizon(phasesAt({50, 60, 70}), 3));
    Simulation simulation;
    simulation.option = OptionId(1);
    simulation.timeline = ReportContext(input.plan, input.about).costs().timeline;
    simulation.inputs = {UncertainInput()};
    simulation.runs = 2'000;
    for (int month = 0; month < 3; ++month) {
        CostBand band;
        band.p10 = Money::fromWhole(50, Currency::of("USD"));
        band.p90 = Money::fromWhole(month == 0 ? 50 : 70, Currency::of("USD"));
        band.within = Percent::fromWhole(100);
        simulation.columns.append(band);
    }
    const auto told = [&] {
        input.simulation = std::make_shared<const Simulation>(simulation);
        return said(input, u"budget"_s);
    };
    QVERIFY2(
        told().endsWith(u"From Feb 2026 on, where the cost is uncertain, all 2,000 runs of the simulation "
                        "stay within it."_s),
        qPrintable(told()));
    simulation.columns[1].within = Percent::fromWhole(62);
    QVERIFY(told().endsWith(u"The chance to stay within it is 62 % in Feb 2026."_s));
    simulation.columns[1].within = *Percent::fromString(u"99.95"_s); // one run in 2,000
    QVERIFY(told().endsWith(u"The chance to stay within it is over 99 % in Feb 2026."_s));
    simulation.columns[1].within = Percent::fromWhole(100);
    simulation.columns[0].p10 = Money::fromWhole(40, Currency::of("USD"));
    QVERIFY(told().endsWith(u"In every month all 2,000 runs of the simulation stay within it."_s));
}

void TestMoneySlides::budgetIsDrawnInTheProvidersColour()
{
    // As in the charts that compare options: accent is another provider's colour.
    const std::optional<Slide> slide = Deck(inputOf(withHorizon(phasesAt({50, 60}), 2))).slide(u"budget"_s);
    QVERIFY(slide.has_value());
    const Theme theme = Theme::print();
    QImage image(900, 400, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    slide->figure->paint(painter, QRectF(image.rect()), theme);
    painter.end();
    const auto has = [&](const QColor &color) {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == color)
                    return true;
            }
        }
        return false;
    };
    QVERIFY(has(theme.provider(u"aws"_s)));
    QVERIFY(!has(theme.color(Token::Accent)));
}

void TestMoneySlides::everyPhaseIsHeldToItsBudget()
{
    const DeckInput one = inputOf(withHorizon(phasesAt({50, 60, 70, 80, 90, 110, 95}), 7), u"P1"_s);
    QCOMPARE(headline(one, u"phases"_s), u"P6 goes over its budget"_s);
    const QString words = pictured(one, u"phases"_s);
    QVERIFY2(words.contains(u"P6"_s) && words.contains(u"P1"_s), qPrintable(words));
    QCOMPARE(said(one, u"phases"_s), u" Not shown: 2 phase(s)."_s);
    // Seven are over, five have room.
    const DeckInput all = inputOf(withHorizon(phasesAt({150, 160, 170, 180, 190, 110, 195}), 7), u"P7"_s);
    QCOMPARE(headline(all, u"phases"_s), u"Every phase goes over its budget"_s);
    QVERIFY(pictured(all, u"phases"_s).contains(u"P7"_s));
    const DeckInput most = inputOf(withHorizon(phasesAt({50, 160, 170, 180, 190, 110, 195}), 7));
    QCOMPARE(headline(most, u"phases"_s), u"6 of 7 phases go over their budget"_s);
}

void TestMoneySlides::usersOfAPhaseAreThoseItIsCalculatedWith()
{
    Plan plan = withUsers(withHorizon(phasesAt({50, 60}), 4),
                          {{Month(2026, 1), 100}, {Month(2026, 2), 200}, {Month(2026, 4), 10'000}});
    Phase phase = plan.table<Phase>().at(1);
    phase.usersHigh = Quantity::fromWhole(2'000);
    plan.table<Phase>().replace(phase);
    QCOMPARE(said(inputOf(plan), u"phases"_s), u"Users: P1 100, P2 200–10,000."_s);
}

void TestMoneySlides::phasesWithoutAPriceAreNotWithinTheirBudget()
{
    const DeckInput input = inputOf(withHorizon(phasesAt({0, 60, 70, 0}), 4));
    QCOMPARE(headline(input, u"phases"_s), u"No phase goes over its budget, as far as prices are known"_s);
    QCOMPARE(said(input, u"phases"_s), u" Not shown: 2 phase(s)."_s);
}

QTEST_MAIN(TestMoneySlides)
#include "tst_moneyslides.moc"
