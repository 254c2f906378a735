// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/plan/role.h"
#include "core/scenario/overlay.h"
#include "core/scenario/readylevers.h"
#include "core/smallplan.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestReadyLevers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eachAtItsSavedValueChangesNothing();
    void eachSaysWhereItsPercentageStands();
    void aControlPlaneIsSaidToCountToo();
    void eachSavesWhatItsDocumentSays_data();
    void eachSavesWhatItsDocumentSays();
    void whatThePlanHasNoLinesForIsNotOffered();
    void restingMachinesCostTheirHours();
    void coverageCountsThePlansOwnRates();
    void coverageCountsUnitsNotComponents();
    void percentageOnTopGoesWithItsLever();
    void growthLeverIsOfItsDriver();
    void keysAreUniqueAndTopicsTogether();

private:
    SmallPlan m_small;
    OptionId m_option;
    EnvironmentId m_production;

    /// The plan with all ready levers in it.
    [[nodiscard]] Plan withLevers() const
    {
        SmallPlan plan = m_small;
        for (const ReadyLever &ready : readyLevers(m_small.plan))
            plan.add(ready.lever);
        return plan.plan;
    }
    [[nodiscard]] Lever lever(const QString &key) const
    {
        for (const ReadyLever &ready : readyLevers(m_small.plan)) {
            if (ready.lever.key == key)
                return ready.lever;
        }
        return {};
    }
    /// What the row of a component, or all rows, cost in the first month.
    [[nodiscard]] Money cost(const QList<ScenarioSetting> &settings, ComponentId component = {}) const
    {
        const Overlay overlay = withScenario(withLevers(), settings);
        const CostTable table = evaluate(overlay.plan, m_option, Basis::Catalog);
        if (component)
            return table.rows.at(table.rowOf(component)).cells.at(0).amount.likely;
        return table.total(0).amount.likely;
    }
};

/// One component of every role at 100 a month, in production.
void TestReadyLevers::init()
{
    m_small = {};
    m_option = m_small.option("AWS");
    m_production = m_small.environment("Production");
    const RateId unit = m_small.monthly("1");
    for (const Role &each : roles()) {
        const ComponentId id =
            m_small.priced(m_option, m_production, "line", unit, "100", each.key.toLatin1().constData());
        Component component = *m_small.plan.find(id);
        component.name = each.key;
        m_small.plan.table<Component>().replace(component);
    }
}

void TestReadyLevers::eachAtItsSavedValueChangesNothing()
{
    Environment staging;
    staging.name = u"Staging"_s;
    staging.kind = Environment::Kind::Staging;
    m_small.add(staging);
    Adjustment ha;
    ha.name = u"High availability"_s;
    ha.steps = {{{}, Range(Percent::fromWhole(30)), {}}};
    m_small.add(ha);
    Driver users;
    users.key = u"users"_s;
    users.points = {{Month(2026, 1), {}, quantity("10")}};
    users.growth = Percent::fromWhole(4);
    m_small.add(users);
    const Plan plan = withLevers();
    QVERIFY(plan.table<Lever>().size() > 12);
    for (const Lever &each : plan.table<Lever>()) {
        const Overlay overlay = withScenario(plan, {{each.key, each.bounds.likely}});
        QVERIFY2(overlay.plan == plan && overlay.problems.isEmpty(), qPrintable(each.key));
        for (const Quantity end : {each.bounds.low, each.bounds.high})
            QVERIFY2(leverEffect(each, end).ok(), qPrintable(each.key));
        QVERIFY2(each.bounds.isOrdered() && each.bounds.low < each.bounds.high, qPrintable(each.key));
    }
}

void TestReadyLevers::eachSaysWhereItsPercentageStands()
{
    int documented = 0;
    for (const ReadyLever &ready : readyLevers(m_small.plan)) {
        QVERIFY2(!ready.lever.name.isEmpty() && !ready.topic.isEmpty(), qPrintable(ready.lever.key));
        if (ready.lever.source.isNone())
            continue;
        ++documented;
        QVERIFY2(ready.lever.source.file.endsWith(u".md"_s) && ready.lever.source.line > 0
                     && !ready.lever.source.text.isEmpty(),
                 qPrintable(ready.lever.key));
    }
    QCOMPARE(documented, 12);
}

void TestReadyLevers::aControlPlaneIsSaidToCountToo()
{
    const auto noteOf = [this](const QString &key) {
        for (const ReadyLever &ready : readyLevers(m_small.plan)) {
            if (ready.lever.key == key)
                return ready.note;
        }
        return QString();
    };
    QVERIFY(!noteOf(u"spot_share"_s).contains(u"control plane"_s));
    const RateId machine = m_small.hourly("0.096");
    PriceItem item = *m_small.plan.find(m_small.plan.find(machine)->item);
    item.specifications = {{u"vCPU"_s, u"2"_s}, {u"Memory"_s, u"8 GiB"_s}};
    m_small.plan.table<PriceItem>().replace(item);
    const ComponentId cluster =
        m_small.priced(m_option, m_production, "EKS", machine, "5", "kubernetes-cluster");
    QVERIFY(!noteOf(u"spot_share"_s).contains(u"control plane"_s));
    m_small.charge(sizingAt(m_small.plan, cluster, {})->id, m_small.hourly("0.1"), Charge::Counts::Once);
    QVERIFY(noteOf(u"spot_share"_s).contains(u"a control plane or disks"_s));
    QVERIFY(!noteOf(u"gp3_share"_s).contains(u"control plane"_s));
}

void TestReadyLevers::eachSavesWhatItsDocumentSays_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("value");
    QTest::addColumn<QString>("role");
    QTest::addColumn<int>("left"); // of 100
    // What the documents say, with the line.
    QTest::newRow("spot halves, DeenMate 427") << "spot_share" << 100 << "virtual-machine" << 50;
    QTest::newRow("half on spot") << "spot_share" << 50 << "kubernetes-cluster" << 75;
    QTest::newRow("spot saves 70, Zoptal 141") << "spot_share_70" << 100 << "virtual-machine" << 30;
    QTest::newRow("ARM saves 20, DeenMate 430") << "arm_share" << 100 << "virtual-machine" << 80;
    QTest::newRow("scaling saves 30, Karaoke 453") << "autoscaling_saving" << 30 << "virtual-machine" << 70;
    QTest::newRow("scaling saves 40, Karaoke 453") << "autoscaling_saving" << 40 << "virtual-machine" << 60;
    QTest::newRow("reserved saves 30, DeenMate 428")
        << "reserved_discount" << 30 << "relational-database" << 70;
    QTest::newRow("reserved saves 60, DeenMate 428")
        << "reserved_discount" << 60 << "relational-database" << 40;
    QTest::newRow("one year saves 40, Zoptal 142") << "reserved_share" << 100 << "virtual-machine" << 60;
    QTest::newRow("compression 30, DeenMate 434") << "storage_compression" << 30 << "object-storage" << 70;
    QTest::newRow("compression 50, DeenMate 434") << "storage_compression" << 50 << "object-storage" << 50;
    QTest::newRow("gp3 saves 20, DeenMate 436") << "gp3_share" << 100 << "block-storage" << 80;
    QTest::newRow("CDN takes 80, DeenMate 439") << "cdn_requests" << 80 << "api-gateway" << 20;
    QTest::newRow("bandwidth 50, DeenMate 440") << "bandwidth_compression" << 50 << "data-transfer" << 50;
    QTest::newRow("bandwidth 70, DeenMate 440") << "bandwidth_compression" << 70 << "data-transfer" << 30;
    QTest::newRow("cache hits 90, DeenMate 442") << "cache_hit_ratio" << 90 << "data-transfer" << 10;
    QTest::newRow("caching saves 80, Zoptal 143") << "query_caching" << 80 << "relational-database" << 20;
}

void TestReadyLevers::eachSavesWhatItsDocumentSays()
{
    QFETCH(QString, key);
    QFETCH(int, value);
    QFETCH(QString, role);
    QFETCH(int, left);
    const Lever pulled = lever(key);
    QCOMPARE(pulled.key, key);
    const QList<ScenarioSetting> settings {{key, Quantity::fromWhole(value)}};
    for (const Component &component : m_small.plan.table<Component>()) {
        const bool isSelected = pulled.selection.roles.contains(component.role);
        if (component.role == role)
            QVERIFY(isSelected);
        QCOMPARE(cost(settings, component.id), isSelected ? Money::fromWhole(left, usd) : dollars("100"));
    }
}

void TestReadyLevers::whatThePlanHasNoLinesForIsNotOffered()
{
    SmallPlan empty;
    const OptionId option = empty.option("AWS");
    empty.priced(option, empty.environment("Production"), "Disk", empty.monthly("1"), "1", "block-storage");
    QStringList keys;
    for (const ReadyLever &ready : readyLevers(empty.plan))
        keys.append(ready.lever.key);
    QCOMPARE(keys, (QStringList {u"storage_compression"_s, u"gp3_share"_s, u"discount"_s}));
}

void TestReadyLevers::restingMachinesCostTheirHours()
{
    Environment staging;
    staging.name = u"Staging"_s;
    staging.kind = Environment::Kind::Staging;
    const EnvironmentId id = m_small.add(staging);
    const RateId hourly = m_small.hourly("0.1");
    PriceItem item = *m_small.plan.find(m_small.plan.find(hourly)->item);
    item.category = Category::Compute;
    m_small.plan.table<PriceItem>().replace(item);
    const ComponentId machine = m_small.priced(m_option, id, "VM", hourly, "2", "virtual-machine");
    QCOMPARE(lever(u"rest_hours"_s).bounds.likely, quantity("730"));
    QCOMPARE(cost({}, machine), dollars("146")); // 2 x 0.1 x 730
    QCOMPARE(cost({{u"rest_hours"_s, quantity("220")}}, machine), dollars("44")); // 2 x 0.1 x 220
}

void TestReadyLevers::coverageCountsThePlansOwnRates()
{
    const RateId onDemand = m_small.hourly("0.1");
    Rate reserved = *m_small.plan.find(onDemand);
    reserved.id = {};
    reserved.term = u"reserved-1y-no-upfront"_s;
    reserved.termMonths = 12;
    reserved.tiers = {{Quantity(), price("0.06")}};
    m_small.add(reserved);
    const ComponentId machine =
        m_small.priced(m_option, m_production, "VM", onDemand, "10", "virtual-machine");
    const Lever coverage = lever(u"commitment_coverage"_s);
    QCOMPARE(coverage.selection.components, QList {machine});
    QCOMPARE(cost({{coverage.key, quantity("100")}}, machine), dollars("438")); // 10 x 0.06 x 730
    QCOMPARE(cost({{coverage.key, quantity("50")}}, machine), dollars("584")); // half at 0.06, half at 0.10
}

void TestReadyLevers::coverageCountsUnitsNotComponents()
{
    const auto family = [this](const char *onDemand, const char *reserved, const char *units) {
        const RateId hourly = m_small.hourly(onDemand);
        Rate committed = *m_small.plan.find(hourly);
        committed.id = {};
        committed.term = u"reserved-1y-no-upfront"_s;
        committed.termMonths = 12;
        committed.tiers = {{Quantity(), price(reserved)}};
        m_small.add(committed);
        m_small.priced(m_option, m_production, onDemand, hourly, units, "virtual-machine");
    };
    family("0.1", "0.06", "90");
    family("1", "0.9", "1");
    // (90 x 0.04 + 1 x 0.1) of (90 x 0.1 + 1 x 1) is 37 %.
    QCOMPARE(lever(u"commitment_coverage"_s).effect, u"1 - value / 100 * 0.37"_s);
}

void TestReadyLevers::percentageOnTopGoesWithItsLever()
{
    const Money without = cost({});
    Adjustment ha;
    ha.name = u"High availability"_s;
    ha.steps = {{{}, Range(Percent::fromWhole(30)), {}}};
    const AdjustmentId id = m_small.add(ha);
    const QString key = u"adjustment_%1"_s.arg(id.value());
    QCOMPARE(lever(key).name, u"High availability"_s);
    QCOMPARE(cost({}), without + without.share(Percent::fromWhole(30)));
    QCOMPARE(cost({{key, quantity("50")}}), without + without.share(Percent::fromWhole(15)));
    QCOMPARE(cost({{key, quantity("0")}}), without);
}

void TestReadyLevers::growthLeverIsOfItsDriver()
{
    Driver users;
    users.key = u"users"_s;
    users.name = u"Users"_s;
    users.points = {{m_small.plan.info().start, {}, quantity("100")}};
    users.growth = Percent::fromWhole(4);
    m_small.add(users);
    const Lever growth = lever(u"users_growth"_s);
    QCOMPARE(growth.bounds.likely, quantity("4"));
    QCOMPARE(growth.driver, u"users"_s);
    const ComponentId seats = m_small.component(m_option, m_production, "Seats");
    m_small.charge(m_small.sizing(seats, QuantityInput::by(u"users"_s)), m_small.monthly("1"));
    const auto second = [&](const QList<ScenarioSetting> &settings) {
        const Overlay overlay = withScenario(withLevers(), settings);
        const CostTable table = evaluate(overlay.plan, m_option, Basis::Catalog);
        return table.rows.at(table.rowOf(seats)).cells.at(1).amount.likely;
    };
    QCOMPARE(second({}), dollars("104"));
    QCOMPARE(second({{growth.key, quantity("10")}}), dollars("110"));
}

void TestReadyLevers::keysAreUniqueAndTopicsTogether()
{
    QStringList keys;
    QStringList topics;
    for (const ReadyLever &ready : readyLevers(m_small.plan)) {
        QVERIFY2(!keys.contains(ready.lever.key), qPrintable(ready.lever.key));
        keys.append(ready.lever.key);
        if (topics.isEmpty() || topics.last() != ready.topic) {
            QVERIFY2(!topics.contains(ready.topic), qPrintable(ready.topic));
            topics.append(ready.topic);
        }
    }
}

QTEST_GUILESS_MAIN(TestReadyLevers)
#include "tst_readylevers.moc"
