// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/smallplan.h"
#include "core/uncertainty/simulation.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

/// Units that scale and nodes that are packed, as costs.
class TestOwnValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_small = SmallPlan();
        m_option = m_small.option("AWS");
        m_production = m_small.environment("Production");
    }

    void scaledCountsTheHoursInWhichItsEnvironmentRuns()
    {
        addScaled(Category::Compute);
        QCOMPARE(cost().likely, dollars("547.5")); // 7.5 × 730 × 0.10
        rest("365");
        // The busy half of the week: 10 units, in the first of its 1,008 steps 5: 9.99504 × 365 × 0.10.
        QCOMPARE(cost().likely, dollars("364.81896"));
    }

    void theTraceSaysWhichHours()
    {
        const ComponentId nodes = addScaled(Category::Compute);
        rest("365");
        const Trace trace = explain(m_small.plan, nodes, Basis::Catalog, 0);
        QStringList values;
        for (const TraceFact &fact : trace.facts)
            values.append(fact.value);
        QVERIFY(values.contains(u"84 of the week's 168, those with the highest load"_s));
        QVERIFY(values.contains(u"9.99504 units run on average (scaled), 10 at most (peak), 5 at least"_s));
    }

    void scaledFollowsTheHoursOfItsCharge()
    {
        addScaled(Category::Compute);
        Charge charge = m_small.plan.table<Charge>().at(0);
        charge.hours = quantity("365");
        m_small.plan.table<Charge>().replace(charge);
        QCOMPARE(cost().likely, dollars("364.81896"));
    }

    void whatDoesNotRestScalesOverTheWholeWeek()
    {
        addScaled(Category::Databases);
        rest("365");
        QCOMPARE(cost().likely, dollars("547.5"));
    }

    void runsCountTheSameHours()
    {
        addScaled(Category::Compute);
        rest("365");
        Driver load = m_small.plan.table<Driver>().at(0);
        load.points = {{Month(2026, 1), {}, {quantity("699.999"), quantity("700"), quantity("700")}}};
        m_small.plan.table<Driver>().replace(load);
        const auto simulation = simulate(m_small.plan, m_option, Basis::Catalog, options());
        QVERIFY(simulation);
        // 10 units at 699.999 as at 700: the same cost in every run.
        QCOMPARE(simulation->columns.at(0).p10, dollars("364.818948")); // 10,075 / 1,008 × 36.5
        QCOMPARE(simulation->columns.at(0).p90, dollars("364.818948"));
    }

private:
    [[nodiscard]] Range<Money> cost() const
    {
        return evaluate(m_small.plan, m_option, Basis::Catalog).rows.at(0).cells.at(0).amount;
    }
    static SimulationOptions options()
    {
        SimulationOptions options;
        options.runs = 1000;
        options.seed = 7;
        return options;
    }
    void rest(const char *hours)
    {
        Environment environment = *m_small.plan.find(m_production);
        environment.hours = quantity(hours);
        m_small.plan.table<Environment>().replace(environment);
    }
    /// Five units in the first half of the week, ten in the second.
    ComponentId addScaled(Category category)
    {
        Driver load;
        load.key = u"load"_s;
        load.points = {{Month(2026, 1), {}, Range(quantity("700"))}};
        m_small.add(load);
        LoadProfile profile;
        profile.hours = {{0, Percent::fromWhole(50)}, {84, Percent::fromWhole(100)}};
        ScalingPolicy policy;
        policy.profile = m_small.add(profile);
        const ComponentId nodes = m_small.component(m_option, m_production, "Nodes");
        policy.component = nodes;
        policy.minimum = 5;
        policy.maximum = 20;
        policy.load = QuantityInput::by(u"load"_s);
        policy.capacity = quantity("100");
        policy.target = Percent::fromWhole(70);
        m_small.add(policy);
        const RateId rate = m_small.hourly("0.1");
        PriceItem item = *m_small.plan.find(m_small.plan.find(rate)->item);
        item.category = category;
        m_small.plan.table<PriceItem>().replace(item);
        m_small.charge(m_small.sizing(nodes, QuantityInput::by(u"scaled"_s)), rate);
        return nodes;
    }

    SmallPlan m_small;
    OptionId m_option;
    EnvironmentId m_production;
};

QTEST_GUILESS_MAIN(TestOwnValues)
#include "tst_ownvalues.moc"
