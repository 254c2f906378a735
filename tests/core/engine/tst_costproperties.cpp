// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/phasesummary.h"
#include "core/engine/evaluate.h"
#include "core/engine/figures/breakdown.h"
#include "core/scenario/overlay.h"
#include "core/randomplan.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;

/// What holds for every plan, on random ones with fixed seeds.
class TestCostProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leversAtTheirSavedValuesEqualTheBase();
    void monthsSumToTheTotal();
    void splittingALinearRateKeepsTheSum();
    void splittingAPooledTieredRateKeepsTheSumExactly();
    void aLaterPhaseNeverChangesAnEarlierMonth();

private:
    static constexpr quint32 plans = 100;

    /// A plan with one component that is charged at a rate for each of these quantities.
    static Plan split(const QList<Tier> &tiers, const QList<Quantity> &parts)
    {
        SmallPlan small;
        const OptionId option = small.option("A");
        const EnvironmentId environment = small.environment("Production");
        const RateId rate = small.rate(Rate::Time::Use, tiers);
        for (const Quantity part : parts) {
            const ComponentId id = small.component(option, environment, "c");
            small.charge(small.sizing(id, QuantityInput::of(Range(part))), rate);
        }
        return small.plan;
    }
    /// The cells of the row of another table that is about the same; none where it has none.
    static CostCells cellsOf(const CostTable &table, const CostRow &row)
    {
        for (const CostRow &other : table.rows) {
            if (other.component == row.component && other.adjustment == row.adjustment
                && other.environment == row.environment)
                return other.cells;
        }
        return {};
    }
    static qint64 micros(const Plan &plan)
    {
        return evaluate(plan, plan.table<Option>().at(0).id, Basis::Catalog).total(0).amount.likely.micros();
    }
    /// Random parts of up to 50 units and their sum.
    static QList<Quantity> parts(QRandomGenerator &random)
    {
        QList<Quantity> parts;
        for (int i = 0; i < 2 + random.bounded(6); ++i)
            parts.append(Quantity::fromRaw(random.bounded(50'000'000)));
        return parts;
    }
    static Quantity sumOf(const QList<Quantity> &parts)
    {
        qint64 sum = 0;
        for (const Quantity part : parts)
            sum += part.raw();
        return Quantity::fromRaw(sum);
    }
    static UnitPrice randomPrice(QRandomGenerator &random)
    {
        return *UnitPrice::fromString(u"%1.%2"_s.arg(random.bounded(9)).arg(random.bounded(1'000'000'000)));
    }
};

void TestCostProperties::leversAtTheirSavedValuesEqualTheBase()
{
    for (quint32 seed = 1; seed <= plans; ++seed) {
        RandomPlan random(seed);
        Plan plan = random.make();
        QList<ScenarioSetting> settings {{u"users"_s, Quantity::fromWhole(100)}};
        for (const Lever::Kind kind : {Lever::Kind::Cost, Lever::Kind::Amount, Lever::Kind::Hours,
                                       Lever::Kind::Driver, Lever::Kind::Growth}) {
            Lever lever;
            lever.id = plan.table<Lever>().nextId();
            lever.key = u"lever%1"_s.arg(int(kind));
            lever.kind = kind;
            lever.driver = u"users"_s;
            lever.bounds = {Quantity(), quantity("37.5"), quantity("200")};
            plan.table<Lever>().insert(lever);
            settings.append({lever.key, lever.bounds.likely});
        }
        const Overlay overlay = withScenario(plan, settings);
        QVERIFY(overlay.problems.isEmpty());
        for (const Basis basis : {Basis::Catalog, Basis::Stated})
            QCOMPARE(evaluate(overlay.plan, random.option(), basis), evaluate(plan, random.option(), basis));
    }
}

void TestCostProperties::monthsSumToTheTotal()
{
    for (quint32 seed = 1; seed <= plans; ++seed) {
        RandomPlan random(seed);
        const Plan plan = random.make();
        const CostTable table = evaluate(plan, random.option(), Basis::Catalog);
        const Breakdown byCategory = breakdown(plan, table, Dimension::Category);
        Range<qint64> horizon {0, 0, 0};
        for (int column = 0; column < table.timeline.size(); ++column) {
            Range<qint64> sum {0, 0, 0};
            for (const CostRow &row : table.rows) {
                if (!row.counted)
                    continue;
                const Range<Money> amount = row.cells.at(column).amount;
                sum = {sum.low + amount.low.micros(), sum.likely + amount.likely.micros(),
                       sum.high + amount.high.micros()};
            }
            const Range<Money> total = table.total(column).amount;
            QCOMPARE(total.low.micros(), sum.low);
            QCOMPARE(total.likely.micros(), sum.likely);
            QCOMPARE(total.high.micros(), sum.high);
            QCOMPARE(byCategory.total.at(column), table.total(column));
            if (column < table.timeline.months())
                horizon.likely += sum.likely;
        }
        QCOMPARE(horizonTotal(table).amount.likely.micros(), horizon.likely);
    }
}

void TestCostProperties::splittingALinearRateKeepsTheSum()
{
    QRandomGenerator random(11);
    for (int i = 0; i < 500; ++i) {
        const QList<Tier> tiers {{Quantity(), randomPrice(random)}};
        const QList<Quantity> pieces = parts(random);
        const qint64 difference = micros(split(tiers, pieces)) - micros(split(tiers, {sumOf(pieces)}));
        QVERIFY(std::abs(difference) <= pieces.size());
    }
}

void TestCostProperties::splittingAPooledTieredRateKeepsTheSumExactly()
{
    QRandomGenerator random(12);
    for (int i = 0; i < 500; ++i) {
        const QList<Tier> tiers {{Quantity(), randomPrice(random)},
                                 {Quantity::fromWhole(20 + random.bounded(20)), randomPrice(random)},
                                 {Quantity::fromWhole(60 + random.bounded(20)), randomPrice(random)}};
        const QList<Quantity> pieces = parts(random);
        QCOMPARE(micros(split(tiers, pieces)), micros(split(tiers, {sumOf(pieces)})));
    }
}

void TestCostProperties::aLaterPhaseNeverChangesAnEarlierMonth()
{
    for (quint32 seed = 1; seed <= plans; ++seed) {
        RandomPlan random(seed);
        const Plan plan = random.make();
        // Another phase in the fifteenth of eighteen months, in which everything is something else.
        SmallPlan later;
        later.plan = plan;
        const PhaseId phase = later.phase("Later", Month(2027, 3));
        const QList<Component> components = plan.table<Component>().rows();
        for (const Component &component : components) {
            Sizing sizing;
            sizing.component = component.id;
            sizing.phase = phase;
            sizing.stated = {StatedAmount::Kind::Amount, Range(dollars("77")), {}};
            later.add(sizing);
        }
        const QList<Adjustment> adjustments = plan.table<Adjustment>().rows();
        for (Adjustment adjustment : adjustments) {
            adjustment.steps.append({phase, Range(Percent::fromWhole(55)), {}});
            later.plan.table<Adjustment>().replace(adjustment);
        }
        const CostTable before = evaluate(plan, random.option(), Basis::Catalog);
        const CostTable after = evaluate(later.plan, random.option(), Basis::Catalog);
        const int changes = 14;
        for (const CostRow &row : after.rows) {
            const CostCells cells = cellsOf(before, row);
            for (int column = 0; column < changes; ++column)
                QCOMPARE(row.cells.at(column), cells.value(column)); // a line that is new was not there
        }
        QVERIFY(after.total(changes) != before.total(changes));
    }
}

QTEST_GUILESS_MAIN(TestCostProperties)
#include "tst_costproperties.moc"
