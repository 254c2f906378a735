// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/engine/figures/costchange.h"
#include "core/engine/figures/discounteffect.h"
#include "core/smallplan.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

/// What a change does all over a plan, and where a discount does something.
class TestCostChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // Five machines at 0.096 an hour from April on: 350.40 a month.
        m_small = SmallPlan();
        m_mvp = m_small.phase("MVP", Month(2026, 1));
        m_growth = m_small.phase("Growth", Month(2026, 4));
        m_option = m_small.option("AWS");
        const ComponentId nodes = m_small.component(m_option, m_small.environment("Production"), "Nodes");
        m_rate = m_small.hourly("0.096");
        m_small.charge(m_small.sizing(nodes, QuantityInput::of(5), m_growth), m_rate);
    }

    void aChangeIsSeenInEachPhaseAndOverAllMonths()
    {
        const CostTable before = evaluate(m_small.plan, m_option, Basis::Catalog);
        Rate dearer = *m_small.plan.find(m_rate);
        dearer.tiers = {{Quantity(), price("0.1")}};
        m_small.plan.table<Rate>().replace(dearer);
        const CostChange change =
            costChange(m_small.plan, before, evaluate(m_small.plan, m_option, Basis::Catalog));
        QCOMPARE(change.phases.size(), 2);
        QCOMPARE(change.in(m_mvp)->difference(), dollars("0"));
        QCOMPARE(change.in(m_growth)->before.amount.likely, dollars("350.4"));
        QCOMPARE(change.in(m_growth)->after.amount.likely, dollars("365"));
        QCOMPARE(change.in(m_growth)->difference(), dollars("14.6"));
        QCOMPARE(change.months, 12);
        QCOMPARE(change.horizon.before.amount.likely, dollars("3153.6")); // nine months
        QCOMPARE(change.horizon.difference(), dollars("131.4"));
        QVERIFY(!change.isNothing());
    }

    void noChangeIsNothing()
    {
        const CostTable table = evaluate(m_small.plan, m_option, Basis::Catalog);
        QVERIFY(costChange(m_small.plan, table, table).isNothing());
    }

    void undatedPhasesHaveNoMonthsTogether()
    {
        SmallPlan small;
        const PhaseId future = small.phase("Future", {});
        const OptionId option = small.option("AWS");
        const ComponentId nodes = small.component(option, small.environment("Production"), "Nodes");
        small.charge(small.sizing(nodes, QuantityInput::of(1), future), small.monthly("10"));
        const CostTable table = evaluate(small.plan, option, Basis::Catalog);
        const CostChange change = costChange(small.plan, table, table);
        QCOMPARE(change.months, 0);
        QCOMPARE(change.in(future)->before.amount.likely, dollars("10"));
    }

    void aLaterDiscountIsWorthSomethingFromItsMonthOn()
    {
        const auto entry = agree(QDate(2026, 7, 1), {});
        const auto elsewhere = discountElsewhere(m_small.plan, m_option, Basis::Catalog, 0, entry);
        QVERIFY(elsewhere);
        QCOMPARE(elsewhere->column, 6);
        QCOMPARE(elsewhere->difference, dollars("-42.048")); // 12 % of 350.40
    }

    void aDiscountThatIsOverIsWorthSomethingBefore()
    {
        const auto entry = agree({}, QDate(2026, 6, 30));
        const auto elsewhere = discountElsewhere(m_small.plan, m_option, Basis::Catalog, 8, entry);
        QVERIFY(elsewhere);
        QCOMPARE(elsewhere->column, 3); // nothing runs before April
    }

    void aDiscountOnNothingIsWorthNothingAnywhere()
    {
        PriceBookEntry entry;
        entry.provider = u"gcp"_s;
        entry.discount = Percent::fromWhole(12);
        const auto id = m_small.add(entry);
        QVERIFY(!discountElsewhere(m_small.plan, m_option, Basis::Catalog, 0, id));
    }

    void aPriceSetByHandIsWorthWhatItTakesThePlaceOf()
    {
        agree({}, {});
        PriceOverride own;
        own.rate = m_rate;
        own.price = price("0.08");
        m_small.add(own);
        const auto effects = overrideEffects(m_small.plan, m_option, Basis::Catalog, 3);
        QCOMPARE(effects.size(), 1);
        QCOMPARE(effects.first().before.amount.likely, dollars("308.352")); // 88 % of 350.40
        QCOMPARE(effects.first().after.amount.likely, dollars("292")); // 5 × 730 × 0.08
        QCOMPARE(effects.first().difference(), dollars("-16.352"));
        QCOMPARE(listTotal(m_small.plan, m_option, Basis::Catalog, 3).amount.likely, dollars("350.4"));
    }

private:
    Id<PriceBookEntry> agree(const QDate &from, const QDate &until)
    {
        PriceBookEntry entry;
        entry.provider = u"aws"_s;
        entry.discount = Percent::fromWhole(12);
        entry.from = from;
        entry.until = until;
        return m_small.add(entry);
    }

    SmallPlan m_small;
    OptionId m_option;
    PhaseId m_mvp;
    PhaseId m_growth;
    RateId m_rate;
};

QTEST_APPLESS_MAIN(TestCostChange)
#include "tst_costchange.moc"
