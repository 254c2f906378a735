// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/rangesampler.h"
#include "core/uncertainty/runstream.h"
#include "core/uncertainty/statistics.h"

#include <QTest>

#include <cmath>

using namespace stratoplan;

namespace {

struct Moments
{
    double mean = 0;
    double variance = 0;
};

Moments momentsOf(const std::vector<double> &values)
{
    Moments moments;
    for (const double value : values)
        moments.mean += value / static_cast<double>(values.size());
    for (const double value : values)
        moments.variance += (value - moments.mean) * (value - moments.mean);
    moments.variance /= static_cast<double>(values.size() - 1);
    return moments;
}

double density(double x)
{
    return std::exp(-x * x / 2) / std::sqrt(2 * M_PI);
}

double distribution(double x)
{
    return std::erfc(-x / std::sqrt(2.0)) / 2;
}

/// Of a normal distribution cut at both ends: Johnson, Kotz, Balakrishnan, Continuous univariate
/// distributions 1, 13.10.
Moments clippedNormal(double low, double likely, double high)
{
    const double deviation = (high - low) / 6;
    const double a = (low - likely) / deviation;
    const double b = (high - likely) / deviation;
    const double inside = distribution(b) - distribution(a);
    const double shift = (density(a) - density(b)) / inside;
    return {likely + deviation * shift,
            deviation * deviation * (1 + (a * density(a) - b * density(b)) / inside - shift * shift)};
}

Moments triangular(double a, double c, double b)
{
    return {(a + b + c) / 3, (a * a + b * b + c * c - a * b - a * c - b * c) / 18};
}

Moments pert(double low, double likely, double high)
{
    const double mean = (low + 4 * likely + high) / 6;
    return {mean, (mean - low) * (high - mean) / 7};
}

} // namespace

/// Values of ranges against the closed forms of their distributions.
class TestSampling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meanAndVarianceAreThoseOfTheSpread_data()
    {
        QTest::addColumn<int>("spread");
        QTest::addColumn<QList<double>>("range");
        QTest::addColumn<double>("mean");
        QTest::addColumn<double>("variance");
        const auto row = [](const char *name, Spread spread, const QList<double> &range, Moments moments) {
            QTest::newRow(name) << int(spread) << range << moments.mean << moments.variance;
        };
        row("uniform", Spread::Uniform, {10, 12, 30}, {20, 400.0 / 12});
        row("triangular", Spread::Triangular, {10, 12, 30}, triangular(10, 12, 30));
        row("triangular from its mode", Spread::Triangular, {5, 5, 9}, triangular(5, 5, 9));
        row("triangular up to its mode", Spread::Triangular, {-5, 9, 9}, triangular(-5, 9, 9));
        row("pert", Spread::Pert, {10, 12, 30}, pert(10, 12, 30));
        row("pert from its mode", Spread::Pert, {0, 0, 600}, pert(0, 0, 600));
        row("normal", Spread::Normal, {0, 3, 6}, clippedNormal(0, 3, 6));
        row("normal, cut unevenly", Spread::Normal, {10, 12, 30}, clippedNormal(10, 12, 30));
    }
    void meanAndVarianceAreThoseOfTheSpread()
    {
        QFETCH(int, spread);
        QFETCH(QList<double>, range);
        QFETCH(double, mean);
        QFETCH(double, variance);
        constexpr int count = 200'000;
        const RangeSampler sampler({range.at(0), range.at(1), range.at(2)}, Spread(spread));
        std::vector<double> values;
        for (int run = 0; run < count; ++run)
            values.push_back(sampler.at(RunStream(7, run).at(3)));
        const Moments found = momentsOf(values);
        // None of them has a kurtosis above 3, that of the normal distribution.
        QVERIFY(std::abs(found.mean - mean) < 3 * std::sqrt(variance / count));
        QVERIFY(std::abs(found.variance - variance) < 3 * variance * std::sqrt(2.0 / count));
    }

    void tabulatedSpreadsInvertTheirDistribution()
    {
        // The beta distribution of a PERT range whose likely value is its middle is 10x³ - 15x⁴ + 6x⁵.
        const RangeSampler middle({0, 0.5, 1}, Spread::Pert);
        const RangeSampler normal({-3, 0, 3}, Spread::Normal);
        const double inside = distribution(3) - distribution(-3);
        for (double chance = 0.0005; chance < 1; chance += 0.0005) {
            const double x = middle.at(chance);
            QVERIFY(std::abs(x * x * x * (10 - 15 * x + 6 * x * x) - chance) < 1e-6);
            const double z = normal.at(chance);
            QVERIFY(std::abs((distribution(z) - distribution(-3)) / inside - chance) < 1e-6);
        }
    }

    void valuesRiseFromLowToHigh_data()
    {
        QTest::addColumn<int>("spread");
        for (const Spread spread : {Spread::Triangular, Spread::Pert, Spread::Uniform, Spread::Normal})
            QTest::newRow(enumName(spread).toLatin1().constData()) << int(spread);
    }
    void valuesRiseFromLowToHigh()
    {
        QFETCH(int, spread);
        for (const double likely : {2.0, 2.5, 7.0}) {
            const RangeSampler sampler({2, likely, 7}, Spread(spread));
            QCOMPARE(sampler.at(0), 2.0);
            QCOMPARE(sampler.at(1), 7.0);
            double last = 2;
            for (double chance = 0; chance <= 1; chance += 1.0 / 4096) {
                const double value = sampler.at(chance);
                QVERIFY(value >= last && value <= 7);
                last = value;
            }
        }
    }

    void rangesOutOfOrderArePutInOrder()
    {
        const RangeSampler sampler({9, 20, 1}, Spread::Triangular);
        QCOMPARE(sampler.at(0), 1.0);
        QCOMPARE(sampler.at(1), 9.0);
        QCOMPARE(sampler.likely(), 20.0); // what the plan counts with
    }

    void singleValuesStay()
    {
        const RangeSampler sampler(Range(4.5), Spread::Normal);
        QVERIFY(sampler.isSingle());
        QCOMPARE(sampler.at(0.01), 4.5);
        QVERIFY(RangeSampler().isSingle());
    }

    void streamsAreEvenAndApart()
    {
        // Along places, along runs and along seeds: mean 1/2 and variance 1/12.
        constexpr int count = 100'000;
        std::vector<double> byPlace;
        std::vector<double> byRun;
        std::vector<double> bySeed;
        for (int i = 0; i < count; ++i) {
            byPlace.push_back(RunStream(1, 0).at(quint64(i)));
            byRun.push_back(RunStream(1, i).at(0));
            bySeed.push_back(RunStream(i, 0).at(0));
        }
        for (const auto &values : {byPlace, byRun, bySeed}) {
            const Moments moments = momentsOf(values);
            QVERIFY(std::abs(moments.mean - 0.5) < 3 * std::sqrt(1.0 / 12 / count));
            QVERIFY(std::abs(moments.variance - 1.0 / 12) < 3 * std::sqrt(1.0 / 180 / count));
        }
        for (const auto &[a, b] : {std::pair(byPlace, byRun), std::pair(byRun, bySeed)})
            QVERIFY(std::abs(correlationOf(a, b)) < 3 / std::sqrt(double(count)));
    }

    void streamsOfNeighbouringRunsAreUnrelated()
    {
        std::vector<double> a;
        std::vector<double> b;
        for (int run = 0; run < 50'000; ++run) {
            a.push_back(RunStream(1, run).at(quint64(1) << 56));
            b.push_back(RunStream(1, run + 1).at((quint64(1) << 56) + 1));
        }
        QVERIFY(std::abs(correlationOf(a, b)) < 3 / std::sqrt(50'000.0));
    }

    void percentilesAreValuesThatOccur()
    {
        std::vector<double> values;
        for (int i = 100; i >= 1; --i)
            values.push_back(i);
        const Percentiles found = percentilesOf(values);
        QCOMPARE(found.p10, 10.0); // a tenth of all, 1 … 10, is at or below
        QCOMPARE(found.p50, 50.0);
        QCOMPARE(found.p90, 90.0);
        QCOMPARE(found.mean, 50.5);
        QCOMPARE(percentilesOf({3}).p90, 3.0);
    }

    void equalValuesShareTheirRank()
    {
        QCOMPARE(ranksOf({5, 1, 5, 9}), std::vector<double>({1.5, 0, 1.5, 3}));
        QCOMPARE(correlationOf({1, 2, 3}, {10, 20, 30}), 1.0);
        QCOMPARE(correlationOf({1, 2, 3}, {4, 4, 4}), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestSampling)
#include "tst_sampling.moc"
