// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/smallplan.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

/// What a trace says about counts that scale, pods that are packed and copies that backups keep.
class TestOwnFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_small = SmallPlan();
        m_option = m_small.option("AWS");
        m_production = m_small.environment("Production");
    }

    void scaledNamesPolicyLoadCapacityAndProfile()
    {
        // 700 of load in the first half of the week, 350 in the second: on units of 100 at 70 % ten and five
        // run, 7.5 on average, for a change is late by the same five minutes both ways.
        const ComponentId nodes = scaledNodes(u"scaled"_s);
        const Trace trace = explain(m_small.plan, nodes, Basis::Catalog, 0);
        QCOMPARE(trace.total.likely, dollars("547.5")); // 7.5 × 730 × 0.10
        QCOMPARE(fact(trace, "Scaling policy"),
                 u"Requests: 2 to 10 units, 70\u00a0% of use aimed at, cooldown 5\u00a0min"_s);
        QCOMPARE(fact(trace, "Load at the peak"), u"700, from users / 10"_s);
        QCOMPARE(fact(trace, "Capacity of a unit"), u"100 at full use"_s);
        QCOMPARE(fact(trace, "Load profile"), u"Office, 75.0\u00a0% of the peak on average over the week"_s);
        QCOMPARE(fact(trace, "Week of five-minute steps"),
                 u"7.5 units run on average (scaled), 10 at most (peak), 5 at least"_s);
        QCOMPARE(fact(trace, "Users"), u"7,000"_s);
        // In the first step of the peak five units carry 700.
        QCOMPARE(fact(trace, "Overload"),
                 u"0.05\u00a0% of the time the load is above what the running units carry"_s);
    }

    void peakIsExplainedByTheSameWeek()
    {
        const Trace trace = explain(m_small.plan, scaledNodes(u"peak"_s), Basis::Catalog, 0);
        QCOMPARE(trace.total.likely, dollars("730")); // 10 × 730 × 0.10
        QVERIFY(fact(trace, "Week of five-minute steps").contains(u"10 at most (peak)"_s));
    }

    void thresholdsAreSaidWhereThereIsNoTarget()
    {
        const ComponentId nodes = scaledNodes(u"scaled"_s);
        ScalingPolicy policy = m_small.plan.table<ScalingPolicy>().at(0);
        policy.target = {};
        policy.comparison = u">="_s;
        policy.threshold = quantity("80");
        policy.lower = quantity("30");
        policy.step = 2;
        policy.cooldown = {};
        policy.profile = {};
        m_small.plan.table<ScalingPolicy>().replace(policy);
        const Trace trace = explain(m_small.plan, nodes, Basis::Catalog, 0);
        QCOMPARE(
            fact(trace, "Scaling policy"),
            u"Requests: 2 to 10 units, 2 more where use is >= 80\u00a0%, 2 fewer at 30\u00a0% and below"_s);
        QCOMPARE(fact(trace, "Load profile"), u"none: at the peak all week"_s);
    }

    void packedNamesNodePodsAndRequests()
    {
        // Two cores a node: one pod of 1,200 m beside an agent of 200 m on each.
        PriceItem item;
        item.name = u"c2"_s;
        item.specifications = {{u"vCPU"_s, u"2"_s}, {u"Memory"_s, u"8 GiB"_s}};
        Rate rate;
        rate.item = m_small.add(item);
        rate.unit = u"node"_s;
        rate.tiers = {{Quantity(), price("0.1")}};
        const RateId hourly = m_small.add(rate);
        const ComponentId cluster = m_small.component(m_option, m_production, "Cluster");
        m_small.charge(m_small.sizing(cluster, QuantityInput::by(u"packed"_s)), hourly);
        Workload api;
        api.component = cluster;
        api.name = u"api"_s;
        api.minimum = 1;
        api.maximum = 4;
        api.cpuMilli = 1200;
        api.memoryMiB = 1024;
        api.replicas = QuantityInput::by(u"2 + 1"_s);
        m_small.add(api);
        Workload agent = api;
        agent.name = u"agent"_s;
        agent.cpuMilli = 200;
        agent.memoryMiB = 100;
        agent.replicas = {};
        agent.everyNode = true;
        m_small.add(agent);
        const Trace trace = explain(m_small.plan, cluster, Basis::Catalog, 0);
        QCOMPARE(trace.total.likely, dollars("219")); // 3 × 730 × 0.10
        QCOMPARE(fact(trace, "Node"), u"c2: 2,000 m of CPU and 8,192 MiB"_s);
        QCOMPARE(fact(trace, "Pods, api"),
                 u"3 of 1,200 m of CPU and 1,024 MiB each; 3, from 2 + 1, within 1 to 4"_s);
        QCOMPARE(fact(trace, "Pods, agent"), u"1 on every node, of 200 m of CPU and 100 MiB"_s);
        QCOMPARE(fact(trace, "Requested in all"),
                 u"4,200 m of CPU and 3,372 MiB, of 6,000 m of CPU and 24,576 MiB on these nodes"_s);
        QCOMPARE(fact(trace, "Packed"), u"onto 3 nodes; fewer do not hold the pods"_s);
    }

    void keptNamesBackupSizeFrequencyRetentionAndCopies()
    {
        // Seven daily copies of 100 GB in two places.
        const ComponentId copies = keptCopies();
        const Trace trace = explain(m_small.plan, copies, Basis::Catalog, 0);
        QCOMPARE(trace.total.likely, dollars("70")); // 1,400 × 0.05
        QCOMPARE(fact(trace, "Backup, Nightly"),
                 u"full copies, one every 1\u00a0d, kept 7\u00a0d, all of it × 2, eu-west-1"_s);
        QCOMPARE(fact(trace, "Data copied"), u"100\u00a0GB of Database now"_s);
        QCOMPARE(fact(trace, "Kept at the month's end"), u"1,400\u00a0GB"_s);
        QCOMPARE(fact(trace, "Kept of all backups"), QString());
    }

    void everyBackupIsAStepAndTheirSumOne()
    {
        const ComponentId copies = keptCopies();
        Backup replica = m_small.plan.table<Backup>().at(0);
        replica.name = u"Standby"_s;
        replica.mode = Backup::Mode::Replication;
        replica.every = {};
        replica.keep = {};
        replica.copies = 1;
        replica.location.clear();
        m_small.add(replica);
        const Trace trace = explain(m_small.plan, copies, Basis::Catalog, 0);
        QCOMPARE(trace.total.likely, dollars("75"));
        QCOMPARE(fact(trace, "Backup, Standby"), u"a replica, all of it × 1"_s);
        QCOMPARE(fact(trace, "Kept of all backups"), u"1,500\u00a0GB"_s);
    }

private:
    ComponentId scaledNodes(const QString &formula)
    {
        Driver users;
        users.key = u"users"_s;
        users.name = u"Users"_s;
        users.points = {{Month(2026, 1), {}, Range(quantity("7000"))}};
        m_small.add(users);
        LoadProfile profile;
        profile.name = u"Office"_s;
        profile.hours = {{0, Percent::fromWhole(100)}, {84, Percent::fromWhole(50)}};
        ScalingPolicy policy;
        policy.profile = m_small.add(profile);
        const ComponentId nodes = m_small.component(m_option, m_production, "Nodes");
        policy.component = nodes;
        policy.metric = u"Requests"_s;
        policy.minimum = 2;
        policy.maximum = 10;
        policy.load = QuantityInput::by(u"users / 10"_s);
        policy.capacity = quantity("100");
        policy.target = Percent::fromWhole(70);
        policy.cooldown = Duration::fromMinutes(5);
        m_small.add(policy);
        m_small.charge(m_small.sizing(nodes, QuantityInput::by(formula)), m_small.hourly("0.1"));
        return nodes;
    }
    ComponentId keptCopies()
    {
        const ComponentId database = m_small.component(m_option, m_production, "Database");
        Sizing size = *m_small.plan.find(m_small.sizing(database, QuantityInput::of(100)));
        size.unit = u"GB"_s;
        m_small.plan.table<Sizing>().replace(size);
        const ComponentId copies = m_small.component(m_option, m_production, "Copies");
        m_small.charge(m_small.sizing(copies, QuantityInput::by(u"kept"_s)), m_small.monthly("0.05"));
        Backup backup;
        backup.name = u"Nightly"_s;
        backup.component = database;
        backup.storage = copies;
        backup.every = Duration::fromDays(1);
        backup.keep = Duration::fromDays(7);
        backup.copies = 2;
        backup.location = u"eu-west-1"_s;
        m_small.add(backup);
        return copies;
    }
    static QString fact(const Trace &trace, const char *label)
    {
        for (const TraceFact &each : trace.facts) {
            if (each.label == QLatin1StringView(label))
                return each.value;
        }
        return {};
    }

    SmallPlan m_small;
    OptionId m_option;
    EnvironmentId m_production;
};

QTEST_GUILESS_MAIN(TestOwnFacts)
#include "tst_ownfacts.moc"
