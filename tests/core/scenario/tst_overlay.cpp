// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/scenario/overlay.h"
#include "core/smallplan.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestOverlay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void noSettingsAreThePlanItself();
    void leverThatWasNotMovedChangesNothing();
    void costLeverScalesItsLinesOnly();
    void costLeverStartsFromTheSavedPlan();
    void hoursLeverRestsMachinesOnly();
    void hoursLeverReachesMonthsOutsideACommitment();
    void amountLeverScalesQuantities();
    void growthLeverBendsTheCurve();
    void driverSettingIsAPercentage();
    void wrongSettingsAreSaid();
    void settingsOutOfBoundsAreLeftOut();

private:
    SmallPlan m_small;
    OptionId m_option;
    ComponentId m_nodes;
    ComponentId m_balancer;

    Lever lever(const char *key, Lever::Kind kind, const char *effect, const char *saved)
    {
        Lever row;
        row.key = QString::fromLatin1(key);
        row.name = row.key;
        row.kind = kind;
        row.effect = QString::fromLatin1(effect);
        row.bounds = {quantity("0"), quantity(saved), quantity("800")};
        return row;
    }
    [[nodiscard]] Money cost(ComponentId component, const QList<ScenarioSetting> &settings,
                             int column = 0) const
    {
        const Overlay overlay = withScenario(m_small.plan, settings);
        const CostTable table = evaluate(overlay.plan, m_option, Basis::Catalog);
        return table.rows.at(table.rowOf(component)).cells.at(column).amount.likely;
    }
};

void TestOverlay::init()
{
    m_small = {};
    m_option = m_small.option("AWS");
    const EnvironmentId production = m_small.environment("Production");
    const RateId machine = m_small.hourly("0.1");
    PriceItem item = *m_small.plan.find(m_small.plan.find(machine)->item);
    item.category = Category::Compute;
    m_small.plan.table<PriceItem>().replace(item);
    m_nodes = m_small.priced(m_option, production, "Nodes", machine, "10", "virtual-machine");
    m_balancer =
        m_small.priced(m_option, production, "Balancer", m_small.hourly("0.02"), "1", "load-balancer");
}

void TestOverlay::noSettingsAreThePlanItself()
{
    QVERIFY(withScenario(m_small.plan, {}).plan == m_small.plan);
}

void TestOverlay::leverThatWasNotMovedChangesNothing()
{
    m_small.add(lever("spot", Lever::Kind::Cost, "1 - 0.7 * value / 100", "40"));
    QVERIFY(withScenario(m_small.plan, {{u"spot"_s, quantity("40")}}).plan == m_small.plan);
}

void TestOverlay::costLeverScalesItsLinesOnly()
{
    Lever spot = lever("spot", Lever::Kind::Cost, "1 - 0.7 * value / 100", "0");
    spot.selection.roles = {u"virtual-machine"_s};
    m_small.add(spot);
    QCOMPARE(cost(m_nodes, {}), dollars("730"));
    QCOMPARE(cost(m_nodes, {{u"spot"_s, quantity("40")}}), dollars("525.6")); // 730 · 0.72
    QCOMPARE(cost(m_balancer, {{u"spot"_s, quantity("40")}}), dollars("14.6"));
}

void TestOverlay::costLeverStartsFromTheSavedPlan()
{
    m_small.add(lever("spot", Lever::Kind::Cost, "1 - 0.5 * value / 100", "20"));
    QCOMPARE(cost(m_nodes, {{u"spot"_s, quantity("60")}}),
             dollars("567.777779")); // 730 · 77.777778 %, that is 0.7 / 0.9
}

void TestOverlay::hoursLeverRestsMachinesOnly()
{
    m_small.add(lever("hours", Lever::Kind::Hours, "", "730"));
    QCOMPARE(cost(m_nodes, {{u"hours"_s, quantity("220")}}), dollars("220"));
    QCOMPARE(cost(m_balancer, {{u"hours"_s, quantity("220")}}), dollars("14.6"));
}

void TestOverlay::hoursLeverReachesMonthsOutsideACommitment()
{
    const RateId onDemand = m_small.plan.table<Rate>().at(0).id;
    Rate reserved = *m_small.plan.find(onDemand);
    reserved.tiers = {{Quantity(), price("0.06")}};
    reserved.termMonths = 3;
    const RateId committed = m_small.add(reserved);
    Commitment commitment;
    commitment.rate = committed;
    commitment.otherwise = onDemand;
    commitment.start = Month(2026, 2);
    commitment.terms = 1;
    m_small.add(commitment);
    const ComponentId node = m_small.priced(m_option, {}, "Node", committed, "10", "virtual-machine");
    m_small.add(lever("hours", Lever::Kind::Hours, "", "730"));
    const QList<ScenarioSetting> rest {{u"hours"_s, quantity("220")}};
    QCOMPARE(cost(node, rest, 0), dollars("220")); // 10 × 0.10 × 220, before it begins
    QCOMPARE(cost(node, rest, 1), dollars("438")); // 10 × 0.06 × 730: the term runs on
    QCOMPARE(cost(node, rest, 3), dollars("438"));
    QCOMPARE(cost(node, rest, 4), dollars("220")); // lapsed
    QCOMPARE(cost(node, {}, 4), dollars("730"));
}

void TestOverlay::amountLeverScalesQuantities()
{
    // What a cache does not answer goes to the origin: 8 % of requests in place of 20 %.
    m_small.add(lever("hits", Lever::Kind::Amount, "100 - value", "80"));
    QCOMPARE(cost(m_nodes, {{u"hits"_s, quantity("92")}}), dollars("292")); // 730 · 8 / 20
}

void TestOverlay::growthLeverBendsTheCurve()
{
    Driver users;
    users.key = u"users"_s;
    users.points = {{Month(2026, 1), {}, Range(quantity("100"))}};
    users.growth = Range(Percent::fromWhole(0));
    m_small.add(users);
    const ComponentId seats = m_small.component(m_option, {}, "Seats");
    m_small.charge(m_small.sizing(seats, QuantityInput::by(u"users"_s)), m_small.monthly("2"));
    Lever growth = lever("growth", Lever::Kind::Growth, "", "0");
    growth.driver = u"users"_s;
    m_small.add(growth);
    QCOMPARE(cost(seats, {}, 2), dollars("200"));
    QCOMPARE(cost(seats, {{u"growth"_s, quantity("10")}}, 2), dollars("242")); // 100 · 1.1² · 2
}

void TestOverlay::driverSettingIsAPercentage()
{
    Driver users;
    users.key = u"users"_s;
    users.points = {{Month(2026, 1), {}, Range(quantity("100"))}};
    m_small.add(users);
    const ComponentId seats = m_small.component(m_option, {}, "Seats");
    m_small.charge(m_small.sizing(seats, QuantityInput::by(u"users"_s)), m_small.monthly("2"));
    QCOMPARE(cost(seats, {{u"users"_s, quantity("150")}}), dollars("300"));
}

void TestOverlay::wrongSettingsAreSaid()
{
    m_small.add(lever("broken", Lever::Kind::Cost, "1 - valeu", "0"));
    const Overlay overlay =
        withScenario(m_small.plan, {{u"nobody"_s, quantity("3")}, {u"broken"_s, quantity("5")}});
    QCOMPARE(overlay.problems.size(), 2);
    QVERIFY(overlay.problems.at(0).contains(u"nobody"_s));
    QVERIFY(overlay.problems.at(1).contains(u"valeu"_s));
    QVERIFY(overlay.plan == m_small.plan);
}

void TestOverlay::settingsOutOfBoundsAreLeftOut()
{
    m_small.add(lever("spot", Lever::Kind::Cost, "1 - value / 100", "0"));
    Driver users;
    users.key = u"users"_s;
    users.points = {{m_small.plan.info().start, {}, quantity("100")}};
    m_small.add(users);
    const Overlay overlay =
        withScenario(m_small.plan, {{u"spot"_s, quantity("801")}, {u"users"_s, quantity("-50")}});
    QCOMPARE(overlay.problems.size(), 2);
    QVERIFY2(overlay.problems.at(0).contains(u"from 0 to 800"_s), qPrintable(overlay.problems.at(0)));
    QVERIFY2(overlay.problems.at(1).contains(u"users"_s), qPrintable(overlay.problems.at(1)));
    QVERIFY(overlay.plan == m_small.plan);
}

QTEST_GUILESS_MAIN(TestOverlay)
#include "tst_overlay.moc"
