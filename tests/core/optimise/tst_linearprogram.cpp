// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/linearprogram.h"

#include <QTest>

#include <limits>
#include <thread>

using namespace stratoplan;

/// The wrapper of the simplex method.
class TestLinearProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cheapestCornerIsFound();
    void rowsMayHaveBothBounds();
    void boundByTheDualsMeetsTheObjective();
    void problemWithoutRowsTakesTheCheapestBounds();
    void contradictionIsSaid();
    void endlessGainIsSaid();
    void numberThatIsNoneIsRefused();
    void crossedBoundsAreRefused();
    void timeThatIsOverIsSaid();
    void cancelledSearchIsSaid();
    void mistakeInsideTheSolverIsSurvived();
    void severalThreadsMaySolve();

private:
    /// Two goods: 0.6 a + 0.5 b is worth most where a + 2 b <= 1 and 3 a + b <= 2: a = 0.6, b = 0.2.
    static LinearProgram twoGoods()
    {
        LinearProgram program;
        const int p = program.addRow(-LinearProgram::infinity, 1);
        const int q = program.addRow(-LinearProgram::infinity, 2);
        const int a = program.addColumn(-0.6, 0, LinearProgram::infinity);
        const int b = program.addColumn(-0.5, 0, LinearProgram::infinity);
        program.set(p, a, 1);
        program.set(p, b, 2);
        program.set(q, a, 3);
        program.set(q, b, 1);
        return program;
    }
};

void TestLinearProgram::cheapestCornerIsFound()
{
    const auto solution = twoGoods().minimise();
    QVERIFY(solution);
    QVERIFY(qAbs(solution->objective + 0.46) < 1e-12);
    QVERIFY(qAbs(solution->columns.at(0) - 0.6) < 1e-12);
    QVERIFY(qAbs(solution->columns.at(1) - 0.2) < 1e-12);
}

void TestLinearProgram::rowsMayHaveBothBounds()
{
    LinearProgram program;
    const int row = program.addRow(2, 3);
    const int fixed = program.addRow(1, 1);
    const int x = program.addColumn(1, -LinearProgram::infinity, LinearProgram::infinity);
    const int y = program.addColumn(-1, 0, 10);
    program.set(row, x, 1);
    program.set(row, y, 1);
    program.set(fixed, y, 1);
    const auto solution = program.minimise(); // y = 1, so x >= 1
    QVERIFY(solution);
    QCOMPARE(solution->columns, (QList<double> {1, 1}));
}

void TestLinearProgram::boundByTheDualsMeetsTheObjective()
{
    const auto solution = twoGoods().minimise();
    QVERIFY(solution);
    QVERIFY(qAbs(solution->bound - solution->objective) < 1e-12);
}

void TestLinearProgram::problemWithoutRowsTakesTheCheapestBounds()
{
    LinearProgram program;
    program.addColumn(2, 1, 5);
    program.addColumn(-2, 1, 5);
    const auto solution = program.minimise();
    QVERIFY(solution);
    QCOMPARE(solution->columns, (QList<double> {1, 5}));
    QCOMPARE(solution->objective, -8.0);
    const auto nothing = LinearProgram().minimise();
    QVERIFY(nothing);
    QCOMPARE(nothing->objective, 0.0);
}

void TestLinearProgram::contradictionIsSaid()
{
    LinearProgram program;
    const int row = program.addRow(3, LinearProgram::infinity);
    program.set(row, program.addColumn(1, 0, 2), 1);
    const auto solution = program.minimise();
    QVERIFY(!solution);
    QCOMPARE(solution.error().code, Error::Code::Invalid);
    QCOMPARE(solution.error().message, QStringLiteral("No solution keeps all the bounds."));
}

void TestLinearProgram::endlessGainIsSaid()
{
    LinearProgram program;
    const int row = program.addRow(0, LinearProgram::infinity);
    program.set(row, program.addColumn(-1, 0, LinearProgram::infinity), 1);
    const auto solution = program.minimise();
    QVERIFY(!solution);
    QCOMPARE(solution.error().message,
             QStringLiteral("There is no cheapest solution: cost falls without end."));
}

void TestLinearProgram::numberThatIsNoneIsRefused()
{
    LinearProgram program = twoGoods();
    program.addColumn(std::numeric_limits<double>::quiet_NaN(), 0, 1);
    QVERIFY(!program.minimise());
    LinearProgram endless = twoGoods();
    endless.set(0, endless.addColumn(1, 0, 1), LinearProgram::infinity);
    QVERIFY(!endless.minimise());
}

void TestLinearProgram::crossedBoundsAreRefused()
{
    LinearProgram program;
    program.addColumn(1, 2, 1);
    const auto solution = program.minimise();
    QVERIFY(!solution);
    QCOMPARE(solution.error().code, Error::Code::Invalid);
}

void TestLinearProgram::timeThatIsOverIsSaid()
{
    const auto solution = twoGoods().minimise({.milliseconds = 0});
    QVERIFY(!solution);
    QCOMPARE(solution.error().code, Error::Code::Failed);
    QCOMPARE(solution.error().message, QStringLiteral("The best solution was not found in the time given."));
}

void TestLinearProgram::cancelledSearchIsSaid()
{
    int asked = 0;
    const auto solution = twoGoods().minimise({.cancelled = [&] { return ++asked > 1; }});
    QVERIFY(!solution);
    QCOMPARE(solution.error().code, Error::Code::Cancelled);
    QCOMPARE(asked, 2);
}

void TestLinearProgram::mistakeInsideTheSolverIsSurvived()
{
    LinearProgram twice = twoGoods();
    twice.set(0, 0, 1); // GLPK ends the program at a weight that is given twice, unless it is held back
    const auto solution = twice.minimise();
    QVERIFY(!solution);
    QCOMPARE(solution.error().code, Error::Code::Failed);
    QCOMPARE(solution.error().message, QStringLiteral("The solver gave up on this problem."));
    QVERIFY(solution.error().detail.contains(QStringLiteral("duplicate")));
    QVERIFY(twoGoods().minimise());
}

void TestLinearProgram::severalThreadsMaySolve()
{
    std::vector<double> objectives(4);
    std::vector<std::thread> threads;
    for (double &objective : objectives) {
        threads.emplace_back([&objective] {
            for (int i = 0; i < 50; ++i) {
                const auto solution = twoGoods().minimise();
                objective += solution ? solution->objective : 0;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    for (const double objective : objectives)
        QVERIFY(qAbs(objective + 23) < 1e-9);
}

QTEST_GUILESS_MAIN(TestLinearProgram)
#include "tst_linearprogram.moc"
