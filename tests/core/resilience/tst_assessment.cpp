// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resilience/assessment.h"
#include "core/smallplan.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;

class TestAssessment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void slowestComponentDecides();
    void ownFigureComesBeforeTheStrategy();
    void fresherBackupLowersTheLoss();
    void componentWithoutFigureLeavesTheTargetOpen();
    void stagingIsNotAskedToRecover();

private:
    ComponentId member(const char *name, std::optional<Duration> recovery, std::optional<Duration> loss)
    {
        const ComponentId id = m_small.component(m_option, m_production, name);
        Component row = *m_small.plan.find(id);
        row.recoveryTier = m_tier;
        row.recoveryTime = recovery;
        row.dataLoss = loss;
        m_small.plan.table<Component>().replace(row);
        return id;
    }
    RecoveryCheck only() { return assess(m_small.plan, m_option).at(0); }

    SmallPlan m_small;
    OptionId m_option;
    EnvironmentId m_production;
    Id<RecoveryTier> m_tier;
};

void TestAssessment::init()
{
    m_small = SmallPlan();
    m_option = m_small.option("AWS");
    m_production = m_small.environment("Production");
    RecoveryTier tier;
    tier.name = QStringLiteral("High");
    m_tier = m_small.add(tier);
    RecoveryTarget target;
    target.tier = m_tier;
    target.rto = Duration::fromMinutes(15);
    target.rpo = Duration::fromMinutes(5);
    m_small.add(target);
}

void TestAssessment::slowestComponentDecides()
{
    member("cache", Duration::fromSeconds(60), Duration::fromSeconds(1));
    const ComponentId api = member("API", Duration::fromMinutes(25), Duration());
    const RecoveryCheck check = only();
    QCOMPARE(check.reachedRto, std::optional(Duration::fromMinutes(25)));
    QCOMPARE(check.slowest, api);
    QCOMPARE(check.rto, RecoveryCheck::Verdict::Missed);
    QCOMPARE(check.rpo, RecoveryCheck::Verdict::Met);
    QCOMPARE(check.verdict(), RecoveryCheck::Verdict::Missed);
}

void TestAssessment::ownFigureComesBeforeTheStrategy()
{
    RecoveryStrategy strategy;
    strategy.detection = Duration::fromMinutes(1);
    strategy.recovery = Duration::fromMinutes(3);
    const Id<RecoveryStrategy> id = m_small.add(strategy);
    const ComponentId component = m_small.component(m_option, m_production, "database");
    Component row = *m_small.plan.find(component);
    row.recoveryStrategy = id;
    QCOMPARE(reachedRto(m_small.plan, row), std::optional(Duration::fromMinutes(4)));
    row.recoveryTime = Duration::fromSeconds(12);
    QCOMPARE(reachedRto(m_small.plan, row), std::optional(Duration::fromSeconds(12)));
}

void TestAssessment::fresherBackupLowersTheLoss()
{
    const ComponentId id = member("cache", Duration::fromMinutes(1), Duration::fromHours(4));
    Backup hourly;
    hourly.component = id;
    hourly.every = Duration::fromHours(1);
    m_small.add(hourly);
    QCOMPARE(reachedRpo(m_small.plan, *m_small.plan.find(id)), std::optional(Duration::fromHours(1)));
    QCOMPARE(only().rpo, RecoveryCheck::Verdict::Missed);
}

void TestAssessment::componentWithoutFigureLeavesTheTargetOpen()
{
    member("cache", Duration::fromMinutes(1), Duration());
    member("queue", std::nullopt, std::nullopt);
    QCOMPARE(only().unknown, 1);
    QCOMPARE(only().verdict(), RecoveryCheck::Verdict::Unknown);
}

void TestAssessment::stagingIsNotAskedToRecover()
{
    Environment staging;
    staging.name = QStringLiteral("Staging");
    staging.kind = Environment::Kind::Staging;
    const EnvironmentId environment = m_small.add(staging);
    const ComponentId id = member("slow", Duration::fromHours(9), Duration());
    Component row = *m_small.plan.find(id);
    row.environment = environment;
    m_small.plan.table<Component>().replace(row);
    QCOMPARE(only().components, 0);
}

QTEST_APPLESS_MAIN(TestAssessment)
#include "tst_assessment.moc"
