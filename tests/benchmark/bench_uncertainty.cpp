// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smallplan.h"
#include "core/uncertainty/simulation.h"
#include "support/roadmapplan.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

/// How fast a simulation is: 10,000 runs of 200 components over 36 months in three phases. 90 components are
/// sized by 45 formulas over five drivers, whose points and growth are ranges; 50 have a range as their
/// quantity, 30 of them at rates with tiers that they share by ten; the others are certain. The prices of ten
/// rates are ranges, and so is what is added for recovery. Five groups have budgets, and ten categories
/// bands.
class BenchUncertainty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void simulateLargePlan_data();
    void simulateLargePlan();
    void simulateOnce();
    void simulatePhasesByTrigger();
    void simulateCopies();

private:
    static constexpr int components = 200;
    static constexpr int months = 36;

    void addDrivers();
    void addComponent(int index, const QList<RateId> &flat, const QList<RateId> &tiered);
    void addRanges(const QList<RateId> &flat);

    SmallPlan m_plan;
    OptionId m_option;
    EnvironmentId m_production;
};

void BenchUncertainty::addDrivers()
{
    for (int i = 0; i < 5; ++i) {
        Driver driver;
        driver.key = u"d%1"_s.arg(i);
        driver.points = {{Month(2026, 1), {}, {quantity("800"), quantity("1000"), quantity("1500")}},
                         {Month(2027, 1), {}, {quantity("2000"), quantity("4000"), quantity("7000")}}};
        driver.interpolation = Driver::Interpolation::Geometric;
        driver.growth = {Percent::fromWhole(1), Percent::fromWhole(3), Percent::fromWhole(8)};
        driver.spread = i % 2 ? Spread::Pert : Spread::Triangular;
        m_plan.add(driver);
    }
}

void BenchUncertainty::addComponent(int index, const QList<RateId> &flat, const QList<RateId> &tiered)
{
    const ComponentId id =
        m_plan.component(m_option, m_production, "part", "other", static_cast<Category>(index % 10));
    Component component = *m_plan.plan.find(id);
    component.group = GroupId(1 + index % 5);
    m_plan.plan.table<Component>().replace(component);
    QuantityInput input = QuantityInput::of(3);
    RateId rate = flat.at(index % 20);
    if (index < 90) {
        const int which = index % 45;
        input = QuantityInput::by(
            which % 3 == 0 ? u"ceil(d%1 / %2)"_s.arg(which % 5).arg(50 + which)
                : which % 3 == 1
                ? u"d%1 * 0.0%2 + d%3 / 100"_s.arg(which % 5).arg(which + 10).arg((which + 1) % 5)
                : u"max(2, ceil(d%1 * d%2 / %3))"_s.arg(which % 5).arg((which + 2) % 5).arg(90'000 + which));
    } else if (index < 140) {
        input = QuantityInput::of({quantity("20"), quantity("30"), quantity("75")});
        input.spread = index % 2 ? Spread::Normal : Spread::Uniform;
        if (index < 120)
            rate = tiered.at(index % 3);
    }
    m_plan.charge(m_plan.sizing(id, input), rate);
}

void BenchUncertainty::addRanges(const QList<RateId> &flat)
{
    for (int i = 0; i < 10; ++i) {
        PriceRange range;
        range.rate = flat.at(i);
        range.percent = {Percent::fromWhole(-15), Percent(), Percent::fromWhole(20)};
        m_plan.add(range);
    }
    Adjustment recovery;
    recovery.name = u"Disaster recovery"_s;
    recovery.steps = {{{}, {Percent::fromWhole(25), Percent::fromWhole(30), Percent::fromWhole(40)}, {}}};
    m_plan.add(recovery);
    Budget budget;
    budget.amount = dollars("900000");
    m_plan.add(budget);
    for (int i = 0; i < 5; ++i) {
        Group group;
        group.name = u"Group"_s;
        budget.group = m_plan.add(group);
        budget.amount = dollars("180000");
        m_plan.add(budget);
    }
}

void BenchUncertainty::initTestCase()
{
    PlanInfo info = m_plan.plan.info();
    info.horizon = months;
    m_plan.plan.table<PlanInfo>().replace(info);
    m_option = m_plan.option("AWS");
    m_production = m_plan.environment("Production");
    m_plan.phase("MVP", Month(2026, 1));
    m_plan.phase("Growth", Month(2027, 1));
    m_plan.phase("Scale", Month(2028, 1));
    addDrivers();
    QList<RateId> flat;
    for (int i = 0; i < 20; ++i)
        flat.append(i % 2 ? m_plan.hourly("0.096") : m_plan.monthly("14.5"));
    QList<RateId> tiered;
    for (int i = 0; i < 3; ++i)
        tiered.append(m_plan.rate(
            Rate::Time::Month,
            {{Quantity(), price("2.3")}, {quantity("200"), price("2.1")}, {quantity("500"), price("1.9")}}));
    for (int i = 0; i < components; ++i)
        addComponent(i, flat, tiered);
    addRanges(flat);
}

void BenchUncertainty::simulateLargePlan_data()
{
    QTest::addColumn<int>("threads");
    QTest::newRow("one thread") << 1;
    QTest::newRow("two threads") << 2;
}

void BenchUncertainty::simulateLargePlan()
{
    QFETCH(int, threads);
    SimulationOptions options;
    options.runs = 10'000;
    options.threads = threads;
    QElapsedTimer timer;
    timer.start();
    const auto simulation = simulate(m_plan.plan, m_option, Basis::Catalog, options);
    qInfo("10,000 runs on %d thread(s): %lld ms", threads, static_cast<long long>(timer.elapsed()));
    QCOMPARE(simulation->runs, 10'000);
    QCOMPARE(simulation->inputs.size(), 5 + 5 + 50 + 10 + 1);
    QCOMPARE(simulation->budgets.size(), 1 + 5);
    QCOMPARE(simulation->categories.size(), 10 + 1);
}

/// What one run costs in all: the models are made anew.
void BenchUncertainty::simulateOnce()
{
    SimulationOptions options;
    options.runs = 1;
    QBENCHMARK
    {
        std::ignore = simulate(m_plan.plan, m_option, Basis::Catalog, options);
    }
}

/// Phases that begin sooner or later: 2,000 runs in which three of them depend on a growth between 10 and 40
/// %.
void BenchUncertainty::simulatePhasesByTrigger()
{
    Plan plan = zoptal();
    Driver users = plan.table<Driver>().at(0);
    users.growth = {Percent::fromWhole(10), Percent::fromWhole(25), Percent::fromWhole(40)};
    plan.table<Driver>().replace(users);
    SimulationOptions options;
    QElapsedTimer timer;
    timer.start();
    const auto simulation = simulate(plan, OptionId(1), Basis::Stated, options);
    qInfo("2,000 runs with phases by trigger: %lld ms", static_cast<long long>(timer.elapsed()));
    QCOMPARE(simulation->inputs.size(), 1);
}

/// Every component holds data, half of them from a range and half by formula, a copy of which is kept every
/// day for a month in a component of its own.
void BenchUncertainty::simulateCopies()
{
    SmallPlan small {m_plan.plan};
    const RateId rate = small.monthly("0.05");
    for (int i = 0; i < components / 2; ++i) {
        Sizing data = small.plan.table<Sizing>().at(i < components / 4 ? i : 40 + i);
        data.unit = u"GB"_s;
        small.plan.table<Sizing>().replace(data);
        // Its copies stand where a component was that the others do without.
        Sizing copies = small.plan.table<Sizing>().at(components - 1 - i);
        copies.quantity = QuantityInput::by(u"kept"_s);
        small.plan.table<Sizing>().replace(copies);
        Charge charge = small.plan.table<Charge>().at(components - 1 - i);
        charge.rate = rate;
        small.plan.table<Charge>().replace(charge);
        Backup backup;
        backup.component = data.component;
        backup.storage = copies.component;
        backup.mode = i % 2 ? Backup::Mode::Incremental : Backup::Mode::Full;
        backup.change = Percent::fromWhole(3);
        backup.every = Duration::fromDays(1);
        backup.keep = Duration::fromDays(35);
        small.add(backup);
    }
    SimulationOptions options;
    options.runs = 10'000;
    options.threads = 2;
    QElapsedTimer timer;
    timer.start();
    const auto simulation = simulate(small.plan, m_option, Basis::Catalog, options);
    qInfo("10,000 runs with 100 backups on 2 threads: %lld ms", static_cast<long long>(timer.elapsed()));
    QVERIFY(simulation->total.p10 < simulation->total.p90);
}

QTEST_APPLESS_MAIN(BenchUncertainty)
#include "bench_uncertainty.moc"
