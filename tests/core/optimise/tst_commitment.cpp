// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/commitment.h"
#include "core/smallplan.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;

namespace {

using Beyond = CommitmentQuestion::Beyond;

QList<Quantity> flat(int months, const char *units)
{
    return QList<Quantity>(months, quantity(units));
}

/// 100 a month on demand, 60 committed.
CommitmentQuestion question(const DemandCourse &demand, int termMonths = 12, const char *committed = "60")
{
    return {demand, {dollars("100")}, {{QStringLiteral("One year"), {}, termMonths, {dollars(committed)}}}};
}

CommitmentPlan best(const CommitmentQuestion &question)
{
    const auto plan = bestCommitments(question);
    if (!plan)
        qWarning("%s", qPrintable(plan.error().message));
    return plan ? *plan : CommitmentPlan();
}

QString refusal(const CommitmentQuestion &question, const SolveLimits &limits = {})
{
    const auto plan = bestCommitments(question, limits);
    return plan ? QString() : plan.error().message;
}

} // namespace

/// What to commit to: cases worked out by hand.
class TestCommitment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void flatDemandIsCommittedWhole();
    void dearerCommitmentIsNotBought();
    void equalPriceIsNotWorthCommitting();
    void unitIsCommittedWhereItRunsOftenEnough();
    void shrinkingDemandIsCommittedToItsBreakEven();
    void laterPurchaseServesLaterDemand();
    void termBeyondTheHorizonCountsInsideOrWhole();
    void upfrontPaymentCountsLikeMonthlyOnes();
    void shortTermServesThePeakAndLongTermTheBase();
    void halfAUnitIsCommittedWhereHalfIsEnough();
    void fallingPriceOnDemandMakesCommittingWorthless();
    void runsOfASimulationAreEquallyLikely();
    void weightsAreProbabilities();
    void noDemandBuysNothing();
    void noOfferLeavesEverythingOnDemand();
    void emptyHorizonCostsNothing();
    void givenPurchasesArePriced();
    void purchaseOutsideTheHorizonIsRefused();
    void senselessQuestionsAreRefused();
    void cancelledOrLateSearchSaysSo();
};

void TestCommitment::flatDemandIsCommittedWhole()
{
    const CommitmentPlan plan = best(question(certainDemand(flat(12, "4"))));
    QCOMPARE(plan.purchases, (QList<CommitmentPurchase> {{0, 0, 4}}));
    QCOMPARE(plan.without, dollars("4800"));
    QCOMPARE(plan.cost, dollars("2880"));
    QCOMPARE(plan.saving(), dollars("1920"));
    QCOMPARE(plan.coverage, Percent::fromWhole(100));
    QCOMPARE(plan.unused, Percent());
    QCOMPARE(plan.months.size(), 12);
    QCOMPARE(plan.months.at(5).committed, 4);
    QCOMPARE(plan.months.at(5).commitments, dollars("240"));
    QVERIFY(plan.months.at(5).onDemand.isZero());
}

void TestCommitment::dearerCommitmentIsNotBought()
{
    const CommitmentPlan plan = best(question(certainDemand(flat(12, "4")), 12, "100.01"));
    QVERIFY(plan.purchases.isEmpty());
    QCOMPARE(plan.cost, plan.without);
    QCOMPARE(plan.coverage, Percent());
    QVERIFY(!plan.unused);
}

void TestCommitment::equalPriceIsNotWorthCommitting()
{
    QVERIFY(best(question(certainDemand(flat(12, "4")), 12, "100")).purchases.isEmpty());
}

void TestCommitment::unitIsCommittedWhereItRunsOftenEnough()
{
    MonthDemand oneToTen; // P(demand >= k) = (11 - k) / 10, above 0.6 for k = 1 … 4
    for (int units = 1; units <= 10; ++units)
        oneToTen.append({Quantity::fromWhole(units), 1});
    const CommitmentPlan plan = best(question(DemandCourse(3, oneToTen), 3));
    QCOMPARE(plan.purchases, (QList<CommitmentPurchase> {{0, 0, 4}}));
    QCOMPARE(plan.without, dollars("1650")); // 3 months of 5.5 units
    QCOMPARE(plan.cost, dollars("1350")); // 3 × (4 × 60 + 100 × (0.6 + 0.5 + 0.4 + 0.3 + 0.2 + 0.1))
    QCOMPARE(plan.months.at(0).demand, quantity("5.5"));
    QCOMPARE(plan.months.at(0).covered, quantity("3.4")); // 1 + 0.9 + 0.8 + 0.7
    QCOMPARE(plan.months.at(0).unused(), Percent::fromWhole(15));
    QCOMPARE(plan.unused, Percent::fromWhole(15));
    QCOMPARE(plan.coverage->toString(), QStringLiteral("61.818182"));
}

void TestCommitment::shrinkingDemandIsCommittedToItsBreakEven()
{
    QList<Quantity> units; // 12, 11, … 1: unit k runs 13 - k months of 12, worth 60 % of them up to k = 5
    for (int month = 0; month < 12; ++month)
        units.append(Quantity::fromWhole(12 - month));
    const CommitmentPlan plan = best(question(certainDemand(units)));
    QCOMPARE(plan.purchases, (QList<CommitmentPurchase> {{0, 0, 5}}));
    QCOMPARE(plan.without, dollars("7800"));
    QCOMPARE(plan.cost, dollars("6400")); // 5 × 12 × 60 + (7 + 6 + 5 + 4 + 3 + 2 + 1) × 100
    QCOMPARE(plan.months.at(11).unused(), Percent::fromWhole(80));
}

void TestCommitment::laterPurchaseServesLaterDemand()
{
    const CommitmentPlan plan = best(question(certainDemand(flat(6, "1") + flat(6, "3")), 6));
    QCOMPARE(plan.purchases, (QList<CommitmentPurchase> {{0, 0, 1}, {6, 0, 3}}));
    QCOMPARE(plan.cost, dollars("1440"));
}

void TestCommitment::termBeyondTheHorizonCountsInsideOrWhole()
{
    CommitmentQuestion asked = question(certainDemand(flat(10, "0") + flat(2, "1")));
    const CommitmentPlan inside = best(asked);
    QCOMPARE(inside.purchases, (QList<CommitmentPurchase> {{10, 0, 1}}));
    QCOMPARE(inside.cost, dollars("120"));
    QVERIFY(inside.after.isZero());
    asked.beyond = Beyond::Whole; // 720 for the year against 200 on demand
    QVERIFY(best(asked).purchases.isEmpty());
    asked.demand = certainDemand(flat(9, "1")); // 720 against 900
    const CommitmentPlan whole = best(asked);
    QCOMPARE(whole.purchases, (QList<CommitmentPurchase> {{0, 0, 1}}));
    QCOMPARE(whole.cost, dollars("720"));
    QCOMPARE(whole.after, dollars("180"));
}

void TestCommitment::upfrontPaymentCountsLikeMonthlyOnes()
{
    CommitmentQuestion asked = question(certainDemand(flat(18, "2")), 12, "10");
    asked.offers[0].upfront = {dollars("600")}; // 50 a month of the term
    const CommitmentPlan inside = best(asked);
    QCOMPARE(inside.cost, dollars("2160")); // 18 × 2 × 60
    asked.beyond = Beyond::Whole; // the second year's last six months are lost: 720 against 600 on demand
    const CommitmentPlan whole = best(asked);
    QCOMPARE(whole.cost, dollars("2640")); // 2 × 720 and 2 × 600
}

void TestCommitment::shortTermServesThePeakAndLongTermTheBase()
{
    CommitmentQuestion asked = question(certainDemand(flat(4, "2") + flat(2, "5") + flat(6, "2")));
    asked.offers.append({QStringLiteral("Two months"), {}, 2, {dollars("80")}});
    const CommitmentPlan plan = best(asked);
    QCOMPARE(plan.purchases, (QList<CommitmentPurchase> {{0, 0, 2}, {4, 1, 3}}));
    QCOMPARE(plan.cost, dollars("1920")); // 12 × 2 × 60 + 2 × 3 × 80
}

void TestCommitment::halfAUnitIsCommittedWhereHalfIsEnough()
{
    const DemandCourse demand = certainDemand(flat(12, "2.5"));
    QCOMPARE(best(question(demand)).purchases, (QList<CommitmentPurchase> {{0, 0, 2}}));
    const CommitmentPlan cheap = best(question(demand, 12, "40")); // half a unit costs 50 on demand
    QCOMPARE(cheap.purchases, (QList<CommitmentPurchase> {{0, 0, 3}}));
    QCOMPARE(cheap.months.at(0).covered, quantity("2.5"));
}

void TestCommitment::fallingPriceOnDemandMakesCommittingWorthless()
{
    CommitmentQuestion asked = question(certainDemand(flat(12, "1")));
    asked.beyond = Beyond::Whole;
    asked.onDemand = QList<Money>(6, dollars("100")) + QList<Money> {dollars("30")}; // 780 in all
    QCOMPARE(best(asked).cost, dollars("720"));
    asked.onDemand.last() = dollars("10"); // 660
    QCOMPARE(best(asked).cost, dollars("660"));
}

void TestCommitment::runsOfASimulationAreEquallyLikely()
{
    QList<QList<Quantity>> runs;
    for (int run = 0; run < 10; ++run) // the second unit runs in 7 of 10, the third in 3
        runs.append(flat(6, run < 3 ? "3" : run < 7 ? "2" : "1"));
    const CommitmentPlan plan = best(question(demandFromRuns(runs), 6));
    QCOMPARE(plan.purchases, (QList<CommitmentPurchase> {{0, 0, 2}}));
    QCOMPARE(plan.cost, dollars("900")); // 6 × (2 × 60 + 0.3 × 100)
}

void TestCommitment::weightsAreProbabilities()
{
    const MonthDemand month {
        {Quantity::fromWhole(1), 61}, {Quantity::fromWhole(0), 39}, {quantity("900"), 0}};
    const CommitmentPlan plan = best(question({month}, 1));
    QCOMPARE(plan.purchases, (QList<CommitmentPurchase> {{0, 0, 1}}));
    QCOMPARE(plan.without, dollars("61"));
    QCOMPARE(plan.cost, dollars("60"));
}

void TestCommitment::noDemandBuysNothing()
{
    const CommitmentPlan plan = best(question(certainDemand(flat(12, "0"))));
    QVERIFY(plan.purchases.isEmpty());
    QVERIFY(plan.without.isZero() && plan.cost.isZero());
    QVERIFY(!plan.coverage && !plan.months.at(0).coverage());
    QCOMPARE(best(question(DemandCourse(12))).months.size(), 12);
}

void TestCommitment::noOfferLeavesEverythingOnDemand()
{
    CommitmentQuestion asked = question(certainDemand(flat(12, "4")));
    asked.offers.clear();
    const CommitmentPlan plan = best(asked);
    QCOMPARE(plan.cost, dollars("4800"));
    QVERIFY(plan.saving().isZero());
}

void TestCommitment::emptyHorizonCostsNothing()
{
    const CommitmentPlan plan = best(question({}));
    QVERIFY(plan.months.isEmpty());
    QVERIFY(plan.cost.isZero());
}

void TestCommitment::givenPurchasesArePriced()
{
    const auto plan = commitmentOutcome(question(certainDemand(flat(12, "4"))), {{0, 0, 1}, {6, 0, 5}});
    QVERIFY(plan);
    QCOMPARE(plan->months.at(6).committed, 6);
    QCOMPARE(plan->cost, dollars("4320")); // 6 × (60 + 300) and 6 × 6 × 60
    QCOMPARE(plan->unused, Percent::fromRaw(28'571'429)); // 12 of 42 unit-months
}

void TestCommitment::purchaseOutsideTheHorizonIsRefused()
{
    const CommitmentQuestion asked = question(certainDemand(flat(12, "4")));
    QVERIFY(!commitmentOutcome(asked, {{12, 0, 1}}));
    QVERIFY(!commitmentOutcome(asked, {{0, 1, 1}}));
    QVERIFY(!commitmentOutcome(asked, {{0, 0, -1}}));
}

void TestCommitment::senselessQuestionsAreRefused()
{
    const CommitmentQuestion good = question(certainDemand(flat(12, "4")));
    CommitmentQuestion bad = good;
    bad.offers[0].termMonths = 0;
    QVERIFY(refusal(bad).contains(QStringLiteral("One year")));
    bad = good;
    bad.offers[0].monthly = {Money::fromWhole(60, Currency::of("EUR"))};
    QVERIFY(refusal(bad).contains(QStringLiteral("One year")));
    bad = good;
    bad.onDemand = {dollars("-1")};
    QVERIFY(!refusal(bad).isEmpty());
    bad = good;
    bad.demand[3] = {{quantity("-1"), 1}};
    QVERIFY(!refusal(bad).isEmpty());
    bad.demand[3] = {{quantity("1000001"), 1}};
    QVERIFY(!refusal(bad).isEmpty());
    bad.demand[3] = {{quantity("1"), -1}};
    QVERIFY(!refusal(bad).isEmpty());
    bad.demand[3] = {{quantity("1000000"), 1}};
    bad.onDemand = {dollars("1000000000")};
    QVERIFY(!refusal(bad).isEmpty());
}

void TestCommitment::cancelledOrLateSearchSaysSo()
{
    const CommitmentQuestion asked = question(certainDemand(flat(12, "4")));
    QCOMPARE(refusal(asked, {.cancelled = [] { return true; }}), QStringLiteral("The search was cancelled."));
    QCOMPARE(refusal(asked, {.milliseconds = 0}),
             QStringLiteral("The best solution was not found in the time given."));
}

QTEST_GUILESS_MAIN(TestCommitment)
#include "tst_commitment.moc"
