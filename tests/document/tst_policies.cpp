// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "document/edits/prices/pricebook.h"
#include "document/edits/time/commitments.h"
#include "document/edits/time/held.h"
#include "document/edits/time/policies.h"
#include "document/edits/time/spreads.h"
#include "support/planbuilder.h"
#include "support/undocheck.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestPolicies : public QObject
{
    Q_OBJECT

    static constexpr ComponentId cluster {1};

    static Quantity whole(qint64 number) { return Quantity::fromWhole(number); }
    static ScalingPolicy scaling()
    {
        ScalingPolicy policy;
        policy.component = cluster;
        policy.minimum = 2;
        policy.maximum = 10;
        policy.target = Percent::fromWhole(50);
        policy.load = QuantityInput::of(400);
        policy.capacity = whole(100);
        return policy;
    }
    /// A busy plan whose node price has a committed rate of one year at 60.
    static Plan withCommitted()
    {
        Plan plan = aBusyPlan();
        Rate committed = plan.table<Rate>().at(0);
        committed.id = plan.table<Rate>().nextId();
        committed.term = u"reserved-1y-no-upfront"_s;
        committed.termMonths = 12;
        committed.tiers = {{Quantity(), *UnitPrice::fromString(u"60")}};
        plan.table<Rate>().insert(committed);
        return plan;
    }
    static RateId committedRate(const Plan &plan)
    {
        return plan.table<Rate>().at(plan.table<Rate>().size() - 1).id;
    }

private Q_SLOTS:
    void policyIsAddedFollowedAndRemoved()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        const auto id = edits::setScalingPolicy(document, scaling());
        QVERIFY(id.ok());
        QVERIFY(undoesAndRedoes(document, before));
        QVERIFY(edits::useScaling(document, *id).ok());
        for (const Sizing &sizing : document.plan().table<Sizing>()) {
            const bool follows = sizing.quantity == QuantityInput::by(u"scaled"_s);
            QCOMPARE(follows, sizing.component == cluster);
        }
        // A load of 400 at 50 % of 100 each needs 8 of them.
        const CostTable table = evaluate(document.plan(), OptionId(1), Basis::Catalog);
        QCOMPARE(table.rows.at(table.rowOf(cluster)).cells.at(0).amount.likely,
                 Money::fromWhole(800, Currency::of("USD")));
        document.undoStack().undo();
        QVERIFY(edits::removeScalingPolicy(document, *id).ok());
        QVERIFY(document.plan() == before);
    }

    void heldQuantityFollowsNoMore()
    {
        // Five of the nodes are paid for elsewhere.
        Plan plan = aBusyPlan();
        Charge charge = *plan.find(ChargeId(1));
        QCOMPARE(plan.find(charge.sizing)->component, cluster);
        charge.counts = Charge::Counts::Once;
        charge.amount = QuantityInput::by(u"max(0, scaled - 5) * (month >= 1)"_s);
        plan.table<Charge>().replace(charge);
        Document document(plan);
        const auto id = edits::setScalingPolicy(document, scaling());
        QVERIFY(edits::useScaling(document, *id).ok());
        const auto cost = [&document] {
            const CostTable table = evaluate(document.plan(), OptionId(1), Basis::Catalog);
            return table.rows.at(table.rowOf(cluster)).cells.at(0).amount.likely;
        };
        const Money three =
            Money::fromWhole(300, Currency::of("USD")); // of the 8 that 400 at 50 % of 100 need
        QCOMPARE(cost(), three);
        const Plan following = document.plan();
        QVERIFY(edits::holdQuantity(document, cluster, {u"scaled"_s}).ok());
        QVERIFY(undoesAndRedoes(document, following));
        QCOMPARE(document.find(charge.sizing)->quantity, QuantityInput::of(8));
        QCOMPARE(document.find(charge.id)->amount, QuantityInput::by(u"max(0, 8 - 5) * (month >= 1)"_s));
        QVERIFY(edits::removeScalingPolicy(document, *id).ok());
        QCOMPARE(cost(), three);
        QVERIFY(edits::holdQuantity(document, cluster, {u"scaled"_s, u"peak"_s}).ok());
        QCOMPARE(document.undoStack().undoText(), u"Remove scaling policy"_s); // there was nothing to hold
    }

    void heldQuantityIsUnknownWhereItWas()
    {
        Plan plan = aBusyPlan();
        Sizing sizing = *plan.find(plan.find(ChargeId(1))->sizing);
        sizing.quantity = QuantityInput::by(u"packed + 1"_s); // no pods are placed
        plan.table<Sizing>().replace(sizing);
        Document document(plan);
        QVERIFY(edits::holdQuantity(document, cluster, {u"packed"_s}).ok());
        QCOMPARE(document.find(sizing.id)->quantity, QuantityInput());
    }

    void policyThatCannotBeIsRefused()
    {
        Document document(aBusyPlan());
        QList<ScalingPolicy> wrong(7, scaling());
        wrong[0].component = {};
        wrong[1].maximum = 1;
        wrong[2].step = 0;
        wrong[3].capacity = whole(-1);
        wrong[4].load = QuantityInput::by(u"visitors * 2"_s);
        wrong[5].comparison = u"beside"_s;
        wrong[6].threshold = whole(40);
        wrong[6].lower = whole(60);
        for (const ScalingPolicy &policy : wrong)
            QVERIFY(!edits::setScalingPolicy(document, policy).ok());
        QCOMPARE(document.undoStack().count(), 0);
    }

    void comparisonMayBeInWords()
    {
        Document document(aBusyPlan());
        ScalingPolicy stated = scaling();
        stated.target = {};
        stated.threshold = whole(70);
        for (const QString &word : {QString(), u">="_s, u"≥"_s, u"At least"_s}) {
            stated.comparison = word;
            const auto id = edits::setScalingPolicy(document, stated);
            QVERIFY2(id.ok(), qPrintable(word));
            QCOMPARE(document.find(*id)->comparison, word);
            stated.id = *id;
        }
    }

    void oneLoadAndAnyNumberOfStatedThresholds()
    {
        Document document(aBusyPlan());
        ScalingPolicy stated = scaling();
        stated.load = {};
        QVERIFY(edits::setScalingPolicy(document, stated).ok());
        QVERIFY(edits::setScalingPolicy(document, stated).ok());
        QVERIFY(edits::setScalingPolicy(document, scaling()).ok());
        QVERIFY(!edits::setScalingPolicy(document, scaling()).ok());
    }

    void policyWithoutLoadCannotDecideTheQuantity()
    {
        Document document(aBusyPlan());
        ScalingPolicy stated = scaling();
        stated.load = {};
        const auto id = edits::setScalingPolicy(document, stated);
        const Status refused = edits::useScaling(document, *id);
        QVERIFY(!refused.ok());
        QVERIFY(!refused.error().message.isEmpty());
    }

    void usedProfileStays()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        LoadProfile office;
        office.name = u"Office hours"_s;
        office.hours = {{18, Percent::fromWhole(20)}, {8, Percent::fromWhole(100)}};
        const auto profile = edits::setLoadProfile(document, office);
        QVERIFY(profile.ok());
        QCOMPARE(document.find(*profile)->hours.first().hour, 8);
        QVERIFY(undoesAndRedoes(document, before));
        QVERIFY(!edits::setLoadProfile(document, office).ok());
        ScalingPolicy policy = scaling();
        policy.profile = *profile;
        const auto id = edits::setScalingPolicy(document, policy);
        const Status refused = edits::removeLoadProfile(document, *profile);
        QVERIFY(!refused.ok());
        QVERIFY(refused.error().message.contains(u"Cluster"_s));
        QVERIFY(edits::removeScalingPolicy(document, *id).ok());
        QVERIFY(edits::removeLoadProfile(document, *profile).ok());
        QVERIFY(document.plan() == before);
    }

    void profileHoursAreOfOneWeek()
    {
        Document document(aBusyPlan());
        LoadProfile profile;
        profile.name = u"Odd"_s;
        for (const QList<HourLoad> &hours :
             {QList<HourLoad> {{168, {}}}, QList<HourLoad> {{-1, {}}}, QList<HourLoad> {{3, {}}, {3, {}}},
              QList<HourLoad> {{3, Percent::fromWhole(-1)}}}) {
            profile.hours = hours;
            QVERIFY(!edits::setLoadProfile(document, profile).ok());
        }
    }

    void podsRunOnAComponent()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        Workload api;
        api.name = u"api"_s;
        QVERIFY(!edits::setWorkload(document, api).ok());
        api.component = cluster;
        api.cpuMilli = 500;
        api.maximum = 4;
        api.replicas = QuantityInput::by(u"month * 2"_s);
        const auto id = edits::setWorkload(document, api);
        QVERIFY(id.ok());
        QVERIFY(undoesAndRedoes(document, before));
        api.id = *id;
        api.cpuMilli = -1;
        QVERIFY(!edits::setWorkload(document, api).ok());
        // The cluster's price item does not say how large its nodes are.
        QVERIFY(!edits::usePacking(document, cluster).ok());
        QVERIFY(edits::removeWorkload(document, *id).ok());
        QVERIFY(document.plan() == before);
    }

    void environmentRunsItsHours()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        QVERIFY(edits::setEnvironmentHours(document, EnvironmentId(2), whole(220)).ok());
        QCOMPARE(document.find(EnvironmentId(2))->hours, std::optional(whole(220)));
        QVERIFY(undoesAndRedoes(document, before));
        QVERIFY(!edits::setEnvironmentHours(document, EnvironmentId(2), whole(745)).ok());
        QVERIFY(edits::setEnvironmentHours(document, EnvironmentId(2), std::nullopt).ok());
        QVERIFY(document.plan() == before);
    }

    void commitmentStartsAndLapses()
    {
        const Plan before = withCommitted();
        Document document(before);
        const RateId onDemand(1);
        const RateId committed = committedRate(before);
        QCOMPARE(edits::otherwiseRates(before, committed), QList {onDemand});
        Commitment year {{}, committed, onDemand, Month(2026, 3), 1};
        const auto id = edits::setCommitment(document, year);
        QVERIFY(id.ok());
        QVERIFY(undoesAndRedoes(document, before));
        QVERIFY(!edits::setCommitment(document, year).ok());
        year.id = *id;
        year.terms = 2;
        QCOMPARE(*edits::setCommitment(document, year), *id);
        year.otherwise = committed;
        QVERIFY(!edits::setCommitment(document, year).ok());
        QVERIFY(edits::removeCommitment(document, *id).ok());
        QVERIFY(document.plan() == before);
    }

    void onlyRatesWithATermAreCommittedTo()
    {
        Document document(withCommitted());
        const Status refused = [&] {
            const auto id = edits::setCommitment(document, {{}, RateId(1), {}, {}, 0});
            return id ? Status() : Status(id.error());
        }();
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().message.contains(u"on-demand"_s), qPrintable(refused.error().message));
        QVERIFY(!edits::setCommitment(document, {{}, RateId(99), {}, {}, 0}).ok());
        const RateId disk(2);
        QVERIFY(!edits::setCommitment(document, {{}, committedRate(document.plan()), disk, {}, 0}).ok());
    }

    void pricesSetByHandHoldFromTheirDays()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        PriceOverride own;
        own.rate = RateId(1);
        own.price = *UnitPrice::fromString(u"80");
        own.from = QDate(2026, 7, 1);
        QVERIFY(!edits::setDatedPrice(document, own).ok());
        own.author = u"Ada"_s;
        own.date = QDate(2026, 2, 3);
        own.reason = u"Quote"_s;
        const auto first = edits::setDatedPrice(document, own);
        QVERIFY(first.ok());
        QVERIFY(undoesAndRedoes(document, before));
        QVERIFY(!edits::setDatedPrice(document, own).ok());
        own.from = {};
        const auto always = edits::setPriceOverride(document, own);
        QVERIFY(always.ok());
        QVERIFY(*always != *first);
        QCOMPARE(edits::overrideOf(document.plan(), RateId(1))->id, *always);
        QVERIFY(edits::removeDatedPrice(document, *first).ok());
        QVERIFY(edits::removePriceOverride(document, RateId(1)).ok());
        QVERIFY(document.plan() == before);
    }

    void spreadsAreKeptWithWhatTheySpread()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        const edits::Place place {cluster, {}};
        QVERIFY(edits::setQuantitySpread(document, place, Spread::Pert).ok());
        QVERIFY(edits::setStatedSpread(document, place, Spread::Uniform).ok());
        QVERIFY(edits::setAmountSpread(document, ChargeId(1), Spread::Normal).ok());
        QVERIFY(edits::setAdjustmentSpread(document, AdjustmentId(1), Spread::Pert).ok());
        QCOMPARE(document.find(SizingId(1))->quantity.spread, Spread::Pert);
        QCOMPARE(document.find(SizingId(1))->stated.spread, Spread::Uniform);
        QCOMPARE(document.find(ChargeId(1))->amount.spread, Spread::Normal);
        QCOMPARE(document.find(AdjustmentId(1))->steps.first().spread, Spread::Pert);
        QCOMPARE(document.undoStack().count(), 4);
        QVERIFY(edits::setQuantitySpread(document, place, Spread::Pert).ok());
        QCOMPARE(document.undoStack().count(), 4);
        while (document.undoStack().canUndo())
            document.undoStack().undo();
        QVERIFY(document.plan() == before);
    }

    void priceMayDifferByARange()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        PriceRange range;
        range.rate = RateId(1);
        QVERIFY(!edits::setPriceRange(document, range).ok());
        range.percent = {Percent::fromWhole(-10), Percent(), Percent::fromWhole(30)};
        const auto id = edits::setPriceRange(document, range);
        QVERIFY(id.ok());
        QVERIFY(undoesAndRedoes(document, before));
        range.spread = Spread::Uniform;
        QCOMPARE(*edits::setPriceRange(document, range), *id);
        QCOMPARE(edits::priceRangeOf(document.plan(), RateId(1))->spread, Spread::Uniform);
        range.percent.low = Percent::fromWhole(-100);
        QVERIFY(!edits::setPriceRange(document, range).ok());
        range.percent = {Percent(), Percent::fromWhole(10),
                         Percent::fromWhole(30)}; // another price, not a range
        QVERIFY(!edits::setPriceRange(document, range).ok());
        QVERIFY(edits::removePriceRange(document, RateId(1)).ok());
        QVERIFY(document.plan() == before);
    }
};

QTEST_GUILESS_MAIN(TestPolicies)
#include "tst_policies.moc"
