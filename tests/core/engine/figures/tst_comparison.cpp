// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/comparison.h"
#include "core/smallplan.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;

class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rolesArePairedAcrossOptions();
    void onlyLowestIsMarkedCheapest();
    void tieMarksNobody();
    void unknownIsNeverZero();
    void waterfallLeadsFromOneTotalToTheOther();
    void changesThatMakeUpForEachOtherAreNoStep();
    void unknownIsNoStepAndNoDifference();
    void percentagesOnTopOfWhatIsLeftOutAreLeftOut();
    void phasesStandSideBySide();
    void referenceOptionsAreNotCompared();
    void columnSaysThatItsPricesAreNotListPrices();
    void cheapestIsWhatCostsLeastEveryMonth();
    void whatIsPaidOnceStandsApart();
    void whatIsPaidOnceIsNotCheaperThanWhatIsPaidMonthly();

private:
    Comparison compared()
    {
        return compareOptions(m_small.plan, {m_aws, m_gcp}, PhaseId(), m_production, Basis::Catalog);
    }
    void add(OptionId option, const char *role, const char *amount)
    {
        m_small.priced(option, m_production, role, m_small.monthly(amount), "1", role);
    }
    /// Paid in the first month.
    void addOnce(OptionId option, const char *role, const char *amount)
    {
        Sizing sizing;
        sizing.component = m_small.component(option, m_production, "Paid once", role);
        sizing.stated = {StatedAmount::Kind::Once, Range(dollars(amount))};
        m_small.add(sizing);
    }

    SmallPlan m_small;
    OptionId m_aws;
    OptionId m_gcp;
    EnvironmentId m_production;
};

void TestComparison::init()
{
    m_small = SmallPlan();
    m_aws = m_small.option("AWS");
    m_gcp = m_small.option("GCP");
    m_production = m_small.environment("Production");
}

void TestComparison::rolesArePairedAcrossOptions()
{
    add(m_aws, "cache", "390");
    add(m_aws, "kubernetes-cluster", "450");
    add(m_gcp, "kubernetes-cluster", "428");
    add(m_gcp, "cache", "476");
    const Comparison comparison = compared();
    QCOMPARE(comparison.rows.size(), 2);
    QCOMPARE(comparison.rows.at(0).role, QStringLiteral("kubernetes-cluster")); // report order
    QCOMPARE(comparison.rows.at(0).cells.at(1).difference, std::optional(dollars("-22")));
    QCOMPARE(comparison.rows.at(1).cells.at(1).difference, std::optional(dollars("86")));
    QCOMPARE(comparison.columns.at(1).difference, std::optional(dollars("64")));
}

void TestComparison::onlyLowestIsMarkedCheapest()
{
    add(m_aws, "cache", "390");
    add(m_gcp, "cache", "476");
    const Comparison comparison = compared();
    QVERIFY(comparison.rows.at(0).cells.at(0).cheapest);
    QVERIFY(!comparison.rows.at(0).cells.at(1).cheapest);
    QVERIFY(comparison.columns.at(0).cheapest);
}

void TestComparison::tieMarksNobody()
{
    add(m_aws, "document-database", "500");
    add(m_gcp, "document-database", "500");
    const Comparison comparison = compared();
    QVERIFY(!comparison.rows.at(0).cells.at(0).cheapest);
    QVERIFY(!comparison.rows.at(0).cells.at(1).cheapest);
}

void TestComparison::unknownIsNeverZero()
{
    add(m_aws, "search-service", "400");
    const ComponentId search = m_small.component(m_gcp, m_production, "Elastic", "search-service");
    Sizing sizing;
    sizing.component = search;
    sizing.quantity = QuantityInput::of(1);
    sizing.unpricedReason = QStringLiteral("No list price for GCP.");
    m_small.charge(m_small.add(sizing), RateId());
    const Comparison comparison = compared();
    const ComparisonCell &cell = comparison.rows.at(0).cells.at(1);
    QCOMPARE(cell.state, CostCell::State::Unknown);
    QCOMPARE(cell.note, QStringLiteral("No list price for GCP."));
    QVERIFY(!cell.difference);
    QVERIFY(!comparison.rows.at(0).cells.at(0).cheapest);
    QCOMPARE(comparison.columns.at(1).leftOut, 1);
    QVERIFY(!comparison.columns.at(1).cheapest);
}

void TestComparison::waterfallLeadsFromOneTotalToTheOther()
{
    add(m_aws, "cache", "390");
    add(m_aws, "cdn", "85");
    add(m_gcp, "cache", "476");
    add(m_gcp, "dns", "5");
    const Comparison comparison = compared();
    const QList<WaterfallStep> steps = waterfall(comparison, 0, 1);
    QCOMPARE(steps.size(), 3);
    QCOMPARE(steps.front().change, dollars("86"));
    QCOMPARE(steps.back().change, dollars("-85"));
    Money sum;
    for (const WaterfallStep &step : steps)
        sum += step.change;
    QCOMPARE(sum, dollars("6")); // 481 − 475
}

void TestComparison::changesThatMakeUpForEachOtherAreNoStep()
{
    const EnvironmentId staging = m_small.environment("Staging");
    add(m_aws, "cache", "100");
    add(m_aws, "cdn", "10");
    add(m_gcp, "cache", "80");
    add(m_gcp, "cdn", "30");
    m_small.priced(m_aws, staging, "cache", m_small.monthly("50"), "1", "cache");
    m_small.priced(m_gcp, staging, "cache", m_small.monthly("70"), "1", "cache");
    const QList<WaterfallStep> steps = waterfall(
        compareOptions(m_small.plan, {m_aws, m_gcp}, PhaseId(), EnvironmentId(), Basis::Catalog), 0, 1);
    QCOMPARE(steps.size(), 1);
    QCOMPARE(steps.first().role, QStringLiteral("cdn"));
}

void TestComparison::unknownIsNoStepAndNoDifference()
{
    add(m_aws, "cache", "390");
    add(m_aws, "search-service", "400");
    add(m_gcp, "cache", "476");
    m_small.sizing(m_small.component(m_gcp, m_production, "Elastic", "search-service"), QuantityInput::of(1));
    const Comparison comparison = compared();
    const LikeForLike both = likeForLike(comparison, 0, 1);
    QCOMPARE(both.from, dollars("390"));
    QCOMPARE(both.to, dollars("476"));
    QCOMPARE(both.leftOut, QStringList {QStringLiteral("Search")});
    QCOMPARE(waterfall(comparison, 0, 1).size(), 1);
    QCOMPARE(comparison.columns.at(1).difference, std::optional(dollars("86")));
}

/// 30 % on top of 100 and 50, another 10 % on top of that; on the other side of 120, for search has no price.
void TestComparison::percentagesOnTopOfWhatIsLeftOutAreLeftOut()
{
    add(m_aws, "cache", "100");
    add(m_aws, "search-service", "50");
    add(m_gcp, "cache", "120");
    m_small.charge(m_small.sizing(m_small.component(m_gcp, m_production, "Elastic", "search-service"),
                                  QuantityInput::of(1)),
                   RateId());
    Adjustment region;
    region.name = QStringLiteral("Recovery region");
    region.steps = {{{}, Range(Percent::fromWhole(30))}};
    const AdjustmentId below = m_small.add(region);
    Adjustment top;
    top.name = QStringLiteral("On top of it");
    top.selection.adjustments = {below};
    top.steps = {{{}, Range(Percent::fromWhole(10))}};
    m_small.add(top);
    const Comparison comparison = compared();
    QCOMPARE(comparison.columns.at(0).total.amount.likely, dollars("199.50")); // 150 + 45 + 4.50
    const LikeForLike both = likeForLike(comparison, 0, 1);
    QCOMPARE(both.from, dollars("133")); // 100 + 30 + 3
    QCOMPARE(both.to, dollars("159.60")); // 120 + 36 + 3.60
    QCOMPARE(comparison.columns.at(1).difference, std::optional(dollars("26.60")));
    const QList<WaterfallStep> steps = waterfall(comparison, 0, 1);
    QCOMPARE(steps.size(), 2);
    QCOMPARE(steps.at(0).change, dollars("20"));
    QCOMPARE(steps.at(1).change, dollars("6.60"));
    const Comparison comparable = comparableOf(comparison);
    QCOMPARE(comparable.rows.size(), 2);
    QCOMPARE(comparable.rows.at(1).cells.at(0).amount.likely, dollars("33"));
    const ComparisonCell &partly = comparison.rows.constLast().cells.at(1);
    QVERIFY(partly.isPartly);
    QVERIFY(!partly.cheapest); // 39.60 against 49.50, but of less
    QVERIFY(!partly.difference);
}

void TestComparison::phasesStandSideBySide()
{
    PlanInfo info = m_small.plan.info();
    info.horizon = 2;
    m_small.plan.table<PlanInfo>().replace(info);
    const PhaseId first = m_small.phase("MVP", info.start);
    const PhaseId second = m_small.phase("Growth", info.start + 1);
    const RateId node = m_small.monthly("70");
    const ComponentId cluster = m_small.component(m_aws, m_production, "EKS", "kubernetes-cluster");
    m_small.charge(m_small.sizing(cluster, QuantityInput::of(3), first), node);
    m_small.charge(m_small.sizing(cluster, QuantityInput::of(5), second), node);
    const Comparison comparison = comparePhases(m_small.plan, m_aws, {}, Basis::Catalog);
    QCOMPARE(comparison.columns.size(), 2);
    QCOMPARE(comparison.columns.at(0).total.amount.likely, dollars("210"));
    QCOMPARE(comparison.columns.at(1).difference, std::optional(dollars("140")));
}

void TestComparison::referenceOptionsAreNotCompared()
{
    m_small.option("Document", true);
    QCOMPARE(comparedOptions(m_small.plan), (QList<OptionId> {m_aws, m_gcp}));
}

void TestComparison::columnSaysThatItsPricesAreNotListPrices()
{
    add(m_aws, "cache", "100");
    add(m_gcp, "cache", "120");
    PriceOverride own;
    own.rate = m_small.plan.table<Rate>().at(0).id;
    own.price = price("90");
    m_small.add(own);
    const Comparison comparison = compared();
    QCOMPARE(comparison.columns.at(0).subtitle, QStringLiteral("negotiated prices"));
    QVERIFY(comparison.columns.at(1).subtitle.isEmpty());
}

void TestComparison::cheapestIsWhatCostsLeastEveryMonth()
{
    add(m_aws, "cache", "450");
    add(m_gcp, "cache", "428");
    addOnce(m_gcp, "other", "4500");
    const Comparison comparison = compared();
    QVERIFY(!comparison.columns.at(0).cheapest);
    QVERIFY(comparison.columns.at(1).cheapest);
    // Nobody pays less every month.
    addOnce(m_aws, "other", "100");
    add(m_gcp, "dns", "22");
    QVERIFY(!compared().columns.at(0).cheapest);
    QVERIFY(!compared().columns.at(1).cheapest);
}

void TestComparison::whatIsPaidOnceStandsApart()
{
    add(m_aws, "cache", "450");
    add(m_gcp, "cache", "428");
    QVERIFY(!compared().hasOnce());
    addOnce(m_gcp, "other", "4500");
    const Comparison comparison = compared();
    QVERIFY(comparison.hasOnce());
    const ComparisonColumn &gcp = comparison.columns.at(1);
    QCOMPARE(gcp.total.amount.likely, dollars("4928"));
    QCOMPARE(gcp.once, Range(dollars("4500")));
    QCOMPARE(gcp.everyMonth(), dollars("428"));
    QCOMPARE(comparison.columns.at(0).once, Range(dollars("0")));
    QCOMPARE(gcp.difference, std::optional(dollars("4478")));
    QCOMPARE(likeForLike(comparison, 0, 1).once, dollars("4500"));
    QCOMPARE(likeForLike(comparison, 1, 0).once, dollars("-4500"));
    const Comparison monthly = everyMonthOf(comparison);
    QVERIFY(!monthly.hasOnce());
    QCOMPARE(monthly.columns.at(1).total.amount.likely, dollars("428"));
    QCOMPARE(monthly.columns.at(1).difference, std::optional(dollars("-22")));
    QCOMPARE(monthly.columns.at(1).differencePercent, Percent::fromString(QStringLiteral("-4.888889")));
    QCOMPARE(waterfall(monthly, 0, 1).size(), 1);
    QCOMPARE(waterfall(monthly, 0, 1).first().change, dollars("-22"));
    QVERIFY(monthly.columns.at(1).cheapest);
}

/// Hardware that is bought, beside a machine that is rented.
void TestComparison::whatIsPaidOnceIsNotCheaperThanWhatIsPaidMonthly()
{
    add(m_aws, "virtual-machine", "390");
    addOnce(m_gcp, "virtual-machine", "4500");
    const auto isMarked = [this](int option) { return compared().rows.at(0).cells.at(option).cheapest; };
    QVERIFY(!isMarked(0)); // dearer from the next month on
    QVERIFY(!isMarked(1)); // dearer in this one
    add(m_gcp, "virtual-machine", "400");
    QVERIFY(isMarked(0));
}

QTEST_APPLESS_MAIN(TestComparison)
#include "tst_comparison.moc"
