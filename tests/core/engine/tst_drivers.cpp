// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/drivers.h"
#include "core/smallplan.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;

class TestDrivers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statedPointsAreKeptExactly();
    void valuesBetweenPoints_data();
    void valuesBetweenPoints();
    void outsideThePointsTheNearestHolds();
    void undatedPhaseTakesItsOwnPoint();
    void costPerUserIsRoundedOnce();
};

static Driver driverOf(Driver::Interpolation interpolation)
{
    Driver driver;
    driver.key = QStringLiteral("users");
    driver.interpolation = interpolation;
    driver.points = {{Month(2026, 2), {}, Range(quantity("100"))},
                     {Month(2026, 6), {}, Range(quantity("1600"))}};
    return driver;
}

static Quantity valueAt(const Driver &driver, int year, int month)
{
    return driverValue(Plan(), driver, {Month(year, month), {}})->likely;
}

void TestDrivers::statedPointsAreKeptExactly()
{
    for (const auto &entry : EnumText<Driver::Interpolation>::names) {
        const Driver driver = driverOf(entry.value);
        QCOMPARE(valueAt(driver, 2026, 2), quantity("100"));
        QCOMPARE(valueAt(driver, 2026, 6), quantity("1600"));
    }
}

void TestDrivers::valuesBetweenPoints_data()
{
    QTest::addColumn<Driver::Interpolation>("interpolation");
    QTest::addColumn<QString>("april"); // half way
    QTest::newRow("step") << Driver::Interpolation::Step << "100";
    QTest::newRow("linear") << Driver::Interpolation::Linear << "850"; // (100 + 1600) / 2
    QTest::newRow("geometric") << Driver::Interpolation::Geometric << "400"; // √(100 · 1600)
    QTest::newRow("logistic") << Driver::Interpolation::Logistic << "850"; // its point of symmetry
}

void TestDrivers::valuesBetweenPoints()
{
    QFETCH(Driver::Interpolation, interpolation);
    QFETCH(QString, april);
    QCOMPARE(valueAt(driverOf(interpolation), 2026, 4), *Quantity::fromString(april));
}

void TestDrivers::outsideThePointsTheNearestHolds()
{
    const Driver driver = driverOf(Driver::Interpolation::Geometric);
    QCOMPARE(valueAt(driver, 2025, 1), quantity("100"));
    QCOMPARE(valueAt(driver, 2030, 1), quantity("1600"));
}

void TestDrivers::undatedPhaseTakesItsOwnPoint()
{
    SmallPlan small;
    const PhaseId phase = small.phase("Enterprise", std::nullopt);
    Driver driver = driverOf(Driver::Interpolation::Linear);
    QVERIFY(!driverValue(small.plan, driver, {std::nullopt, phase}));
    driver.points.append({std::nullopt, phase, Range(quantity("10000"))});
    QCOMPARE(driverValue(small.plan, driver, {std::nullopt, phase})->likely, quantity("10000"));
}

void TestDrivers::costPerUserIsRoundedOnce()
{
    QCOMPARE(costPer(dollars("4262"), quantity("500")), std::optional(dollars("8.524")));
    QCOMPARE(costPer(dollars("1"), quantity("3")), std::optional(dollars("0.333333")));
    QCOMPARE(costPer(dollars("1"), quantity("0")), std::nullopt);
}

QTEST_APPLESS_MAIN(TestDrivers)
#include "tst_drivers.moc"
