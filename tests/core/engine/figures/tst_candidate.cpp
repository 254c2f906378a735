// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/candidate.h"

#include "core/engine/evaluate.h"
#include "support/planbuilder.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestCandidate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void candidateIsPricedAndNeverAdded()
    {
        Candidate candidate;
        candidate.component = ComponentId(1);
        candidate.rate = RateId(2);
        candidate.amount = QuantityInput::of(5);
        const Plan plan = prices().with(candidate).build();
        // 5 × 730 h × 0.1
        QCOMPARE(candidateCost(plan, plan.table<Candidate>().at(0), {}).amount.likely, dollars(u"365"));
        QCOMPARE(evaluate(plan, OptionId(1), Basis::Catalog).total(0).amount.likely, dollars(u"100"));
    }

    void candidateRunsAsLongAsWhatIsUsed()
    {
        Candidate candidate;
        candidate.component = ComponentId(1);
        candidate.rate = RateId(2);
        candidate.amount = QuantityInput::of(5);
        Plan plan = prices().with(candidate).build();
        Charge charge = plan.table<Charge>().at(0);
        charge.hours = Quantity::fromWhole(200);
        plan.table<Charge>().replace(charge);
        // 5 × 200 h × 0.1
        QCOMPARE(candidateCost(plan, plan.table<Candidate>().at(0), {}).amount.likely, dollars(u"100"));
    }

    void priceBookCountsFromItsMonthOn()
    {
        PriceBookEntry entry;
        entry.discount = Percent::fromWhole(12);
        entry.from = QDate(2026, 4, 1);
        Candidate candidate;
        candidate.rate = RateId(2);
        const Plan plan = prices().with(entry).with(candidate).build();
        const Candidate &row = plan.table<Candidate>().at(0);
        QCOMPARE(candidateCost(plan, row, PhaseId(1)).amount.likely, dollars(u"73"));
        const CostCell later = candidateCost(plan, row, PhaseId(2));
        // 730 h × 0.1 × 0.88
        QCOMPARE(later.amount.likely, dollars(u"64.24"));
        QVERIFY(later.discounted);
    }

    void priceSetByHandCounts()
    {
        PriceOverride override;
        override.rate = RateId(2);
        override.price = *UnitPrice::fromString(u"0.05");
        Candidate candidate;
        candidate.rate = RateId(2);
        const Plan plan = prices().with(override).with(candidate).build();
        const CostCell cell = candidateCost(plan, plan.table<Candidate>().at(0), {});
        QCOMPARE(cell.amount.likely, dollars(u"36.5"));
        QVERIFY(cell.overridden);
    }

    void upfrontPaymentCountsByTheMonth()
    {
        Plan plan = prices().build();
        PlanInfo info = plan.info();
        info.upfront = UpfrontView::Cash;
        plan.table<PlanInfo>().replace(info);
        LoosePart part {plan.table<PriceItem>().at(1), plan.table<Rate>().at(1), QuantityInput::of(2)};
        part.rate.id = {};
        part.rate.time = Rate::Time::Month;
        part.rate.tiers = {{Quantity(), UnitPrice()}};
        part.rate.term = u"reserved-1y-all-upfront"_s;
        part.rate.termMonths = 12;
        part.rate.upfront = dollars(u"600");
        // 2 × 600 over 12 months
        QCOMPARE(looseCost(plan, {part}, {}).amount.likely, dollars(u"100"));
    }

    void aCandidateStandsBesideAsMuchOfWhatIsThere()
    {
        Candidate candidate;
        candidate.component = ComponentId(1);
        candidate.rate = RateId(2);
        candidate.amount = QuantityInput::of(5);
        Plan plan = prices().with(candidate).build();
        const Candidate row = plan.table<Candidate>().at(0);
        const auto now = insteadOf(plan, row, {});
        QVERIFY(now);
        QCOMPARE(now->rate.id, RateId(1));
        QCOMPARE(looseCost(plan, {*now}, {}).amount.likely, dollars(u"500")); // 5 × 100
        Rate other = *plan.find(RateId(2));
        other.unit = u"GB"_s;
        plan.table<Rate>().replace(other);
        QVERIFY(!insteadOf(plan, row, {})); // gigabytes stand beside no nodes
    }

    void partsCostTogether()
    {
        const Plan plan = prices().build();
        const LoosePart node {plan.table<PriceItem>().at(0), plan.table<Rate>().at(0), QuantityInput::of(2)};
        const LoosePart machine {plan.table<PriceItem>().at(1), plan.table<Rate>().at(1),
                                 QuantityInput::of(1)};
        QCOMPARE(looseCost(plan, {node, machine}, PhaseId(2)).amount.likely, dollars(u"273"));
    }

    void candidateOfSeveralPartsCostsThemTogether()
    {
        Candidate first;
        first.component = ComponentId(1);
        first.rate = RateId(1);
        first.amount = QuantityInput::of(2);
        Candidate second = first;
        second.partOf = Id<Candidate>(1);
        second.rate = RateId(2);
        second.amount = QuantityInput::of(1);
        Candidate other = first;
        const Plan plan = prices().with(first).with(second).with(other).build();
        // 2 × 100 and 730 × 0.1
        const Table<Candidate> &rows = plan.table<Candidate>();
        QCOMPARE(candidateCost(plan, rows.at(0), {}).amount.likely, dollars(u"273"));
        QCOMPARE(candidateCost(plan, rows.at(2), {}).amount.likely, dollars(u"200"));
        QCOMPARE(candidateParts(plan, rows.at(1)).size(), 2);
        QCOMPARE(candidateParts(plan, rows.at(1)).first(), rows.at(0));
    }

    void aPartWithoutPriceLeavesNone()
    {
        Candidate first;
        first.rate = RateId(1);
        Candidate second;
        second.partOf = Id<Candidate>(1);
        const Plan plan = prices().with(first).with(second).build();
        QVERIFY(candidateCost(plan, plan.table<Candidate>().at(0), {}).state != CostCell::State::Priced);
    }

    void missingRateIsNoPrice()
    {
        QVERIFY(candidateCost(prices().build(), Candidate(), {}).state != CostCell::State::Priced);
    }

private:
    static PlanBuilder prices()
    {
        PlanBuilder builder = aPlan();
        builder.withPrice(u"node"_s, u"100"_s)
            .withPrice(u"machine"_s, u"0.1"_s, Rate::Time::Hour)
            .withPhase(u"MVP"_s, Month(2026, 1))
            .withPhase(u"Growth"_s, Month(2026, 4))
            .withOption(u"AWS"_s, u"aws"_s)
            .withComponent(u"VM"_s, 1, u"node"_s);
        return builder;
    }
    static Money dollars(QStringView amount) { return *Money::fromString(amount, Currency::of("USD")); }
};

QTEST_GUILESS_MAIN(TestCandidate)
#include "tst_candidate.moc"
