// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/unitcosts.h"
#include "core/deenmate.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;

class TestUnitCosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deenMateCostsPerUserAndRequest();
    void rangeIsTheWidestThatCostAndUnitsAllow();
    void unitsThatMayBeNoneGiveNoFigure();
    void undatedPhaseCountsItsOwnUnits();

private:
    static SmallPlan serving(const Range<Quantity> &users)
    {
        SmallPlan small;
        small.stated(small.option("AWS"), small.environment("Production"), "All",
                     Range(dollars("100"), dollars("200"), dollars("400")));
        Driver driver;
        driver.key = QStringLiteral("users");
        driver.points = {{Month(2026, 1), {}, users}};
        small.add(driver);
        return small;
    }
    static QList<UnitCost> of(const SmallPlan &small)
    {
        return unitCosts(small.plan, evaluate(small.plan, OptionId(1), Basis::Stated),
                         QStringLiteral("users"));
    }
};

void TestUnitCosts::deenMateCostsPerUserAndRequest()
{
    const DeenMate deenMate;
    const QList<UnitCost> users = unitCosts(deenMate.plan, deenMate.costs(), QStringLiteral("users"));
    QCOMPARE(users.size(), 12);
    QCOMPARE(users.at(0).each->likely, dollars("0.42798")); // the document's 0.43
    QCOMPARE(users.at(2).each->likely, dollars("0.101034")); // 0.10
    QCOMPARE(users.at(6).each->likely, dollars("0.035867")); // 0.036
    const QList<UnitCost> thousands =
        unitCosts(deenMate.plan, deenMate.costs(), QStringLiteral("requests"), Quantity::fromWhole(1000));
    QCOMPARE(thousands.at(0).each->likely, dollars("0.85596")); // 4,279.80 / 5,000
    QCOMPARE(thousands.at(6).each->likely, dollars("0.071734")); // 35,867 / 500,000
    QVERIFY(unitCosts(deenMate.plan, deenMate.costs(), QStringLiteral("orders")).isEmpty());
}

void TestUnitCosts::rangeIsTheWidestThatCostAndUnitsAllow()
{
    const UnitCost cost = of(serving({quantity("50"), quantity("100"), quantity("160")})).value(0);
    QCOMPARE(*cost.each, Range(dollars("0.625"), dollars("2"), dollars("8"))); // 100/160, 200/100, 400/50
}

void TestUnitCosts::unitsThatMayBeNoneGiveNoFigure()
{
    const UnitCost cost = of(serving({quantity("0"), quantity("100"), quantity("160")})).value(0);
    QVERIFY(!cost.each);
    QCOMPARE(cost.units->likely, quantity("100"));
    QCOMPARE(cost.cost.amount.likely, dollars("200"));
}

void TestUnitCosts::undatedPhaseCountsItsOwnUnits()
{
    SmallPlan small = serving(Range(quantity("100")));
    const PhaseId enterprise = small.phase("Enterprise", std::nullopt);
    Driver driver = small.plan.table<Driver>().at(0);
    driver.points.append({std::nullopt, enterprise, Range(quantity("1000"))});
    small.plan.table<Driver>().replace(driver);
    const UnitCost cost = of(small).back();
    QCOMPARE(cost.each->likely, dollars("0.2"));
}

QTEST_APPLESS_MAIN(TestUnitCosts)
#include "tst_unitcosts.moc"
