// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/coveragecurve.h"
#include "core/smallplan.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;

/// Expected cost by a constant level of coverage.
class TestCoverageCurve : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void curveFallsToTheBreakEvenAndRises();
    void levelsAreAHundredAtTheMost();
    void bestLevelIsFoundBetweenDrawnOnes();
    void onceEndsWithItsTermAndRenewedGoesOn();
    void eachOfferHasItsCurve();
    void noDemandHasOnePoint();
    void senselessQuestionIsRefused();

private:
    static CommitmentQuestion question(const DemandCourse &demand, int termMonths)
    {
        return {demand, {dollars("100")}, {{QStringLiteral("Term"), {}, termMonths, {dollars("60")}}}};
    }
    static CoverageCurve curve(const CommitmentQuestion &question, Renewal renewal = Renewal::Once)
    {
        const auto curves = coverageCurves(question, renewal);
        return curves && !curves->isEmpty() ? curves->first() : CoverageCurve();
    }
};

void TestCoverageCurve::curveFallsToTheBreakEvenAndRises()
{
    MonthDemand oneToTen;
    for (int units = 1; units <= 10; ++units)
        oneToTen.append({Quantity::fromWhole(units), 1});
    const CoverageCurve made = curve(question({oneToTen}, 1));
    QCOMPARE(made.points.size(), 11);
    QCOMPARE(made.points.first(), (CoveragePoint {0, Percent(), dollars("550")}));
    QCOMPARE(made.points.at(1), (CoveragePoint {1, Percent::fromWhole(10), dollars("510")}));
    QCOMPARE(made.points.last(), (CoveragePoint {10, Percent::fromWhole(100), dollars("600")}));
    QCOMPARE(made.best, (CoveragePoint {4, Percent::fromWhole(40), dollars("450")})); // 5 units cost the same
}

void TestCoverageCurve::levelsAreAHundredAtTheMost()
{
    const CoverageCurve made = curve(question(certainDemand({quantity("1234")}), 1));
    QCOMPARE(made.points.size(), 101);
    QCOMPARE(made.points.last(), (CoveragePoint {1234, Percent::fromWhole(100), dollars("74040")}));
    for (qsizetype i = 1; i < made.points.size(); ++i)
        QVERIFY(made.points.at(i - 1).units < made.points.at(i).units);
}

void TestCoverageCurve::bestLevelIsFoundBetweenDrawnOnes()
{
    const MonthDemand month {{quantity("333"), 1}, {quantity("1000"), 1}};
    QCOMPARE(curve(question({month}, 1)).best.units, 333);
}

void TestCoverageCurve::onceEndsWithItsTermAndRenewedGoesOn()
{
    const CommitmentQuestion asked = question(certainDemand(QList<Quantity>(10, quantity("2"))), 4);
    QCOMPARE(curve(asked).best.cost, dollars("1680")); // 4 × 120 and 6 × 200
    QCOMPARE(curve(asked, Renewal::Renewed).best.cost, dollars("1200")); // 10 × 120
    CommitmentQuestion whole = asked;
    whole.beyond = CommitmentQuestion::Beyond::Whole; // two months more are paid for nothing
    QCOMPARE(curve(whole, Renewal::Renewed).best.cost, dollars("1440"));
}

void TestCoverageCurve::eachOfferHasItsCurve()
{
    CommitmentQuestion asked = question(certainDemand({quantity("1"), quantity("1")}), 1);
    asked.offers.append({QStringLiteral("Two"), {}, 2, {dollars("50")}});
    const auto curves = coverageCurves(asked);
    QVERIFY(curves);
    QCOMPARE(curves->size(), 2);
    QCOMPARE(curves->at(1).offer, 1);
    QCOMPARE(curves->at(0).best.cost, dollars("160"));
    QCOMPARE(curves->at(1).best.cost, dollars("100"));
}

void TestCoverageCurve::noDemandHasOnePoint()
{
    const CoverageCurve made = curve(question(DemandCourse(3), 1));
    QCOMPARE(made.points.size(), 1);
    QCOMPARE(made.best.units, 0);
}

void TestCoverageCurve::senselessQuestionIsRefused()
{
    QVERIFY(!coverageCurves(question({}, 0)));
}

QTEST_GUILESS_MAIN(TestCoverageCurve)
#include "tst_coveragecurve.moc"
