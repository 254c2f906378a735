// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/time/densitysketch.h"

#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;

/// How likely each value of a range is, worked out by hand.
class TestDensitySketch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTriangleRisesAndFallsEvenly()
    {
        const Range<double> range(0, 2, 10);
        QCOMPARE(densityAt(range, Spread::Triangular, 0), 0.0);
        QCOMPARE(densityAt(range, Spread::Triangular, 1), 0.5);
        QCOMPARE(densityAt(range, Spread::Triangular, 2), 1.0);
        QCOMPARE(densityAt(range, Spread::Triangular, 6), 0.5); // half way down from 2 to 10
        QCOMPARE(densityAt(range, Spread::Triangular, 10), 0.0);
    }

    void aTriangleMayStandAtAnEnd()
    {
        QCOMPARE(densityAt(Range<double>(0, 0, 4), Spread::Triangular, 0), 1.0);
        QCOMPARE(densityAt(Range<double>(0, 0, 4), Spread::Triangular, 3), 0.25);
        QCOMPARE(densityAt(Range<double>(0, 4, 4), Spread::Triangular, 4), 1.0);
        QCOMPARE(densityAt(Range<double>(0, 4, 4), Spread::Triangular, 1), 0.25);
    }

    void aPertInTheMiddleIsEven()
    {
        // x² (1 − x)² over its value at ½: (1/4 · 3/4)² / (1/4)²
        const Range<double> range(0, 5, 10);
        QCOMPARE(densityAt(range, Spread::Pert, 2.5), 0.5625);
        QCOMPARE(densityAt(range, Spread::Pert, 7.5), 0.5625);
        QCOMPARE(densityAt(range, Spread::Pert, 5), 1.0);
        QCOMPARE(densityAt(range, Spread::Pert, 10), 0.0);
    }

    void aPertLeansToItsLikelyValue()
    {
        // x (1 − x)³: 1/2 · 1/8 over 1/4 · 27/64
        QCOMPARE(densityAt(Range<double>(0, 2.5, 10), Spread::Pert, 5), 16.0 / 27);
        QCOMPARE(densityAt(Range<double>(0, 2.5, 10), Spread::Pert, 2.5), 1.0);
    }

    void allValuesOfAUniformSpreadAreAlike()
    {
        for (const double value : {1.0, 2.0, 5.0})
            QCOMPARE(densityAt(Range<double>(1, 2, 5), Spread::Uniform, value), 1.0);
    }

    void theEndsOfANormalSpreadAreThreeDeviationsApart()
    {
        const Range<double> range(-3, 0, 3);
        QCOMPARE(densityAt(range, Spread::Normal, 0), 1.0);
        QCOMPARE(densityAt(range, Spread::Normal, 1), std::exp(-0.5));
        QCOMPARE(densityAt(range, Spread::Normal, -2), std::exp(-2.0));
    }

    void nothingIsLikelyOutsideTheRange()
    {
        for (const Spread spread : {Spread::Triangular, Spread::Pert, Spread::Uniform, Spread::Normal}) {
            QCOMPARE(densityAt(Range<double>(1, 2, 5), spread, 0.9), 0.0);
            QCOMPARE(densityAt(Range<double>(1, 2, 5), spread, 5.1), 0.0);
            QCOMPARE(densityAt(Range<double>(2, 2, 2), spread, 2), 0.0);
        }
    }

    void itIsSaidInASentence()
    {
        const DensitySketch sketch(Range<double>(10, 20, 40), Spread::Pert,
                                   Range<QString>(u"10 %"_s, u"20 %"_s, u"40 %"_s));
        QCOMPARE(sketch.altText(), u"From 10 % to 40 %, most likely 20 %."_s);
        const DensitySketch certain(Range<double>(20, 20, 20), Spread::Pert,
                                    Range<QString>(u"20 %"_s, u"20 %"_s, u"20 %"_s));
        QCOMPARE(certain.altText(), u"20 %, certain."_s);
    }
};

QTEST_MAIN(TestDensitySketch)
#include "tst_densitysketch.moc"
