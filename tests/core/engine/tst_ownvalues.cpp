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

    void packedFollowsTheRangeOfADriver()
    {
        addPacked();
        // A pod a node: 1 to 5 nodes of 73.
        QCOMPARE(cost(), Range(dollars("73"), dollars("219"), dollars("365")));
    }

    void runsPackTheRangeOfADriver()
    {
        addPacked();
        const auto simulation = simulate(m_small.plan, m_option, Basis::Catalog, options());
        QVERIFY(simulation);
        // Replicas are even between 1 and 5, rounded up to nodes: each of 2, 3, 4 and 5 in a quarter of runs.
        QCOMPARE(simulation->columns.at(0).p10, dollars("146"));
        QCOMPARE(simulation->columns.at(0).p90, dollars("365"));
        QCOMPARE(simulation->inputs.size(), 1);
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
    void addPacked()
    {
        Driver users;
        users.key = u"users"_s;
        users.spread = Spread::Uniform;
        users.points = {{Month(2026, 1), {}, {quantity("100"), quantity("300"), quantity("500")}}};
        m_small.add(users);
        PriceItem item;
        item.name = u"c2"_s;
        item.specifications = {{u"vCPU"_s, u"2"_s}, {u"Memory"_s, u"8 GiB"_s}};
        Rate rate;
        rate.item = m_small.add(item);
        rate.tiers = {{Quantity(), price("0.1")}};
        const RateId hourly = m_small.add(rate);
        const ComponentId cluster = m_small.component(m_option, m_production, "Cluster");
        m_small.charge(m_small.sizing(cluster, QuantityInput::by(u"packed"_s)), hourly);
        Workload api;
        api.component = cluster;
        api.name = u"api"_s;
        api.maximum = 10;
        api.cpuMilli = 1500;
        api.memoryMiB = 1024;
        api.replicas = QuantityInput::by(u"users / 100"_s);
        m_small.add(api);
    }

    SmallPlan m_small;
    OptionId m_option;
    EnvironmentId m_production;
};

QTEST_GUILESS_MAIN(TestOwnValues)
#include "tst_ownvalues.moc"
