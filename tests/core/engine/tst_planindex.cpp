// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/engine/planindex.h"
#include "core/smallplan.h"

#include <QTest>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestPlanIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsOfOneComponentStandTogetherInThePlansOrder()
    {
        SmallPlan small;
        const OptionId option = small.option("A");
        const ComponentId one = small.component(option, {}, "one");
        const ComponentId two = small.component(option, {}, "two");
        const RateId rate = small.hourly("0.1");
        const SizingId first = small.sizing(one, QuantityInput::of(1));
        const SizingId other = small.sizing(two, QuantityInput::of(2));
        const SizingId second =
            small.sizing(one, QuantityInput::by(u"month"_s), small.phase("P", Month(2026, 1)));
        const ChargeId late = small.charge(second, rate);
        const ChargeId early = small.charge(first, rate);
        const ChargeId more = small.charge(second, {});

        const PlanIndex index(small.plan);
        const auto sizings = index.sizings(*index.find(one));
        QCOMPARE(sizings.size(), 2U);
        QCOMPARE(sizings[0].id, first);
        QCOMPARE(sizings[1].id, second);
        QCOMPARE(sizings[1].row, 2);
        QCOMPARE(index.sizings(*index.find(two))[0].id, other);
        QCOMPARE(index.chargeIds(*index.find(first))[0], early);
        const auto charges = index.charges(*index.find(second));
        QCOMPARE(charges.size(), 2U);
        QCOMPARE(charges[0].id, late);
        QCOMPARE(charges[1].id, more);
        QCOMPARE(charges[1].rate, -1);
        QCOMPARE(index.rates().size(), 1U);
        QVERIFY(!index.find(ComponentId(99)));
        QVERIFY(!index.find(SizingId()));
    }

    void idsFarApartAreFound()
    {
        SmallPlan small;
        const OptionId option = small.option("A");
        QList<ComponentId> ids;
        for (const qint64 id : {qint64(1) << 40, qint64(3), qint64(77'000'000)}) {
            Component row;
            row.id = ComponentId(id);
            row.option = option;
            small.plan.table<Component>().insert(row);
            ids.append(row.id);
        }
        const PlanIndex index(small.plan);
        for (const ComponentId id : std::as_const(ids))
            QCOMPARE(index.find(id)->id, id);
        QVERIFY(!index.find(ComponentId(4)));
    }

    void equalFormulasAreOne()
    {
        SmallPlan small;
        const ComponentId component = small.component(small.option("A"), {}, "one");
        for (const QString &text : {u"month * 2"_s, u"scaled + 1"_s, u"month * 2"_s, u"month > 2 ? 1 : 2"_s})
            small.sizing(component, QuantityInput::by(text));
        const PlanIndex index(small.plan);
        QCOMPARE(index.formulas().size(), 3U);
        QVERIFY(index.formulas()[0].program && !index.formulas()[0].isOwn);
        QVERIFY(index.formulas()[1].isOwn);
        QVERIFY(!index.formulas()[2].program);
        QCOMPARE(index.sizings(*index.find(component))[2].quantity.formula, 0);
    }

    void plansOfTheSameRowsShareAnIndexUntilOneChanges()
    {
        SmallPlan small;
        const OptionId option = small.option("A");
        small.priced(option, {}, "node", small.hourly("0.1"), "3");
        Plan copy = small.plan;
        const auto index = PlanIndex::of(small.plan);
        QCOMPARE(PlanIndex::of(copy), index);
        Driver driver;
        driver.id = copy.table<Driver>().nextId();
        copy.table<Driver>().insert(driver); // no row that the index is about
        QCOMPARE(PlanIndex::of(copy), index);
        Sizing sizing = copy.table<Sizing>().at(0);
        sizing.quantity = QuantityInput::of(4);
        copy.table<Sizing>().replace(sizing);
        QVERIFY(PlanIndex::of(copy) != index);
        QCOMPARE(PlanIndex::of(small.plan), index);
        QCOMPARE(evaluate(copy, option, Basis::Catalog).total(0).amount.likely, dollars("292"));
        QCOMPARE(evaluate(small.plan, option, Basis::Catalog).total(0).amount.likely,
                 dollars("219")); // 3 × 73
    }

    /// A lever scales quantities; all else of the index is as it was.
    void otherQuantitiesKeepTheRows()
    {
        SmallPlan small;
        const OptionId option = small.option("A");
        const ComponentId one = small.component(option, {}, "one");
        const SizingId first = small.sizing(one, QuantityInput::by(u"month"_s));
        const SizingId second = small.sizing(one, QuantityInput::of(2), small.phase("P", Month(2026, 3)));
        Charge charge;
        charge.sizing = second;
        charge.rate = small.monthly("1");
        charge.amount = QuantityInput::by(u"month + 1"_s);
        small.add(charge);
        const PlanIndex before(small.plan);
        Plan scaled = small.plan;
        scaled.table<Sizing>().changeEach([](Sizing &sizing, qsizetype place) {
            sizing.quantity = place == 0 ? QuantityInput::by(u"month * 3"_s) : QuantityInput::of(6);
        });
        const auto index = PlanIndex::like(before, scaled);
        QVERIFY(index);
        QCOMPARE(index->formulas().size(), 2U);
        const auto text = [&index](const PlanIndex::Input &input) {
            return index->formulas()[static_cast<std::size_t>(input.formula)].text;
        };
        QCOMPARE(text(index->find(first)->quantity), u"month * 3"_s);
        QCOMPARE(index->find(second)->quantity.number.likely, quantity("6"));
        QCOMPARE(text(index->charges(*index->find(second))[0].amount), u"month + 1"_s);
    }

    void otherRowsAreIndexedAnew()
    {
        SmallPlan small;
        const OptionId option = small.option("A");
        const ComponentId one = small.component(option, {}, "one");
        const ComponentId two = small.component(option, {}, "two");
        small.sizing(one, QuantityInput::of(1));
        const PlanIndex before(small.plan);
        const auto changed = [&small](const auto &change) {
            Plan plan = small.plan;
            plan.table<Sizing>().changeEach([&change](Sizing &sizing, qsizetype) { change(sizing); });
            return plan;
        };
        QVERIFY(PlanIndex::like(before, small.plan));
        QVERIFY(!PlanIndex::like(before, changed([&](Sizing &sizing) { sizing.component = two; })));
        QVERIFY(!PlanIndex::like(before, changed([](Sizing &sizing) { sizing.phase = PhaseId(7); })));
        QVERIFY(!PlanIndex::like(before, changed([](Sizing &sizing) { sizing.present = false; })));
        QVERIFY(!PlanIndex::like(
            before, changed([](Sizing &sizing) { sizing.stated.kind = StatedAmount::Kind::Once; })));
        small.sizing(two, QuantityInput::of(1));
        QVERIFY(!PlanIndex::like(before, small.plan));
    }

    void tableWhoseRowsWereMovedAwayIsNotTakenForItsFormerSelf()
    {
        SmallPlan small;
        const OptionId option = small.option("A");
        small.priced(option, {}, "node", small.hourly("0.1"), "3");
        const quint64 version = small.plan.table<Sizing>().version();
        const Plan taken = std::move(small.plan);
        QCOMPARE(taken.table<Sizing>().version(), version);
        QVERIFY(small.plan.table<Sizing>().version() != version); // NOLINT: what it says
    }

    void threadsMayAskAtTheSameTime()
    {
        QList<Plan> plans;
        OptionId option;
        for (int i = 1; i <= 6; ++i) {
            SmallPlan small;
            option = small.option("A");
            small.component(option, {}, "none");
            const ComponentId component = small.component(option, {}, "node");
            small.charge(small.sizing(component, QuantityInput::by(u"month * %1"_s.arg(i))),
                         small.monthly("1"));
            plans.append(small.plan);
        }
        std::atomic<int> wrong = 0;
        const auto work = [&] {
            for (int round = 0; round < 200; ++round) {
                const int place = round % 6;
                const CostTable table = evaluate(plans.at(place), option, Basis::Catalog);
                const Money expected = Money::fromWhole(3 * (place + 1), usd);
                wrong += table.total(2).amount.likely != expected;
            }
        };
        std::thread first(work);
        std::thread second(work);
        first.join();
        second.join();
        QCOMPARE(wrong.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPlanIndex)
#include "tst_planindex.moc"
