// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/slides/slidepainter.h"
#include "render/slides/slidetext.h"
#include "slidereading.h"

#include <QPainter>
#include <QPicture>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::reportsamples;
using namespace stratoplan::slidereading;

class TestSlides : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slidesComeInTheirOrder();
    void nothingIsShownWithoutData();
    void curvesSayHowTheCostGrows();
    void budgetSaysFromWhenItIsOver();
    void budgetSaysThatItHolds();
    void phasesSayWhichGoesOver();
    void costPerUserIsSaidAtBothEnds();
    void breakEvenIsSaidWhereUsersPay();
    void growthOfUsersBehindAFallingCostPerUserIsSaid();
    void spendNamesTheLargestPart();
    void whatIsPaidOnceIsNotCalledMonthly();
    void recoveryCountsWhatIsMet();
    void recoveryCountsTiersBesideWhatIsMissed();
    void diagramNamesItsDearestPart();
    void diagramSaysWhatItLeavesOut();
    void roadmapSaysWhenTheLastPhaseBegins();
    void roadmapNamesEverythingOnTheWay();
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
    QCOMPARE(headline(inputOf(pricedPlan()), u"per-user"_s),
             u"AWS falls from $6.20 to $2.20 a user and month, as users grow from 100 to 400"_s);
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
        u"Break-even: at $3.00 a paying user and month, 294 of them cover the $880 a month of Growth, Apr "
        "2026. Revenue covers the cost from Apr 2026 on."_s);
    // Of 400 users 80 % pay 960.
    info.conversion = Percent::fromWhole(80);
    plan.table<PlanInfo>().replace(info);
    QCOMPARE(
        said(inputOf(plan, u"Growth"_s), u"per-user"_s),
        u"Break-even: at $3.00 a paying user and month, 294 of them cover the $880 a month of Growth, Apr "
        "2026. As 80 % of users pay, revenue covers the cost from Apr 2026 on."_s);
}

void TestSlides::growthOfUsersBehindAFallingCostPerUserIsSaid()
{
    // 880 from April on; 400 users then, 4,000 from October on.
    Plan plan = pricedPlan();
    Driver users = plan.table<Driver>().at(0);
    users.points.append({Month(2026, 10), {}, Range(Quantity::fromWhole(4'000))});
    plan.table<Driver>().replace(users);
    QCOMPARE(headline(inputOf(plan), u"per-user"_s),
             u"AWS falls from $6.20 to $0.22 a user and month, as users grow from 100 to 4,000"_s);
    QCOMPARE(said(inputOf(plan), u"per-user"_s), u"Users: 100 in Jan 2026, 4,000 in Dec 2026."_s);
    QVERIFY(Deck(inputOf(plan)).slide(u"per-user"_s)->kicker.endsWith(u"logarithmic"_s));
}

void TestSlides::spendNamesTheLargestPart()
{
    // Clusters 500 and 100 of 880: 68.2 %.
    QCOMPARE(headline(inputOf(pricedPlan(), u"Growth"_s), u"spend"_s),
             u"Compute: 68 % of the cost a month"_s);
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
    QVERIFY2(headline(inputOf(plan), u"spend"_s).endsWith(u" % of the cost"_s),
             qPrintable(headline(inputOf(plan), u"spend"_s)));
    QCOMPARE(said(inputOf(plan), u"spend"_s), u"Largest item: Set-up, $900. AWS: $900 of it is paid once."_s);
    // AWS pays 1,000 in January and 100 a month from then on.
    QCOMPARE(headline(inputOf(plan), u"comparison"_s), u"AWS costs $200 less a month than GCP"_s);
    QCOMPARE(said(inputOf(plan), u"comparison"_s),
             u"What makes the difference: Virtual machine (+$200 on GCP). AWS: $900 of it is paid once."_s);
    const QString words = plain(Deck(inputOf(plan)).slide(u"comparison"_s)->figure->altText());
    QVERIFY2(words.contains(u"$100 a month, cheapest"_s), qPrintable(words));
}

void TestSlides::recoveryCountsWhatIsMet()
{
    QCOMPARE(headline(inputOf(pricedPlan()), u"recovery"_s),
             u"The Critical tier recovers in 25 min, not the 5 min asked"_s);
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
             u"The Critical tier recovers in 25 min, not the 5 min asked; 1 of 2 targets are met in full"_s);
}

void TestSlides::diagramNamesItsDearestPart()
{
    // The cluster's 500 of the 600 that cluster and files cost together.
    QCOMPARE(headline(inputOf(test::aBusyPlan(), u"Growth"_s), u"topology"_s),
             u"83 % of the $600 a month on the diagram goes to Cluster"_s);
}

void TestSlides::diagramSaysWhatItLeavesOut()
{
    // A box without a component is in no total; of the plan's 880 a month 600 are drawn.
    Plan plan = test::aBusyPlan();
    Node node = plan.table<Node>().at(0);
    node.id = plan.table<Node>().nextId();
    node.component = {};
    node.name = u"NAT gateway"_s;
    plan.table<Node>().insert(node);
    const QString text = said(inputOf(plan, u"Growth"_s), u"topology"_s);
    QVERIFY2(text.contains(u" On the diagram but in no total: NAT gateway."_s), qPrintable(text));
    QVERIFY2(text.endsWith(u" $280 of the $880 a month is not drawn."_s), qPrintable(text));
    QVERIFY2(!text.contains(u"Without a price"_s), qPrintable(text));
}

void TestSlides::roadmapNamesEverythingOnTheWay()
{
    // 100 users in January, 400 from April on.
    Plan plan = pricedPlan();
    const auto add = [&plan](const QString &name, const QString &condition, const QString &effect) {
        Trigger trigger;
        trigger.id = plan.table<Trigger>().nextId();
        trigger.name = name;
        trigger.condition = condition;
        trigger.effect = effect;
        plan.table<Trigger>().insert(trigger);
    };
    add(u"Queue of the workers"_s, u"users > 50"_s, u"One more pod for the workers"_s);
    QCOMPARE(said(inputOf(plan), u"roadmap"_s),
             u"Limits reached: Queue of the workers (One more pod for the workers) in Jan 2026."_s);
    Trigger split = plan.table<Trigger>().at(0);
    split.name = u"Workers: queue"_s;
    Plan other = plan;
    other.table<Trigger>().replace(split);
    QCOMPARE(said(inputOf(other), u"roadmap"_s),
             u"Limits reached: Workers (queue, One more pod for the workers) in Jan 2026."_s);
    // What they do gives way to their names.
    add(u"Processors of the interface"_s, u"users > 200"_s, u"One more pod for the interface"_s);
    QCOMPARE(said(inputOf(plan), u"roadmap"_s),
             u"Limits reached: Queue of the workers in Jan 2026, Processors of the interface in Apr 2026."_s);
    add(u"Memory of the cache"_s, u"users > 300"_s,
        u"A larger instance for the cache, which holds the sessions of all users"_s);
    QCOMPARE(said(inputOf(plan), u"roadmap"_s),
             u"Limits reached: Queue of the workers in Jan 2026, Processors of the interface in Apr 2026, "
             u"Memory of "
             "the cache in Apr 2026."_s);
    QVERIFY(SlidePainter::hasRoomForSentence(*Deck(inputOf(plan)).slide(u"roadmap"_s)));
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
