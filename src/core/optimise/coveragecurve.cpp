// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/coveragecurve.h"

#include "core/optimise/purchasing.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace stratoplan {

namespace {

struct CommitmentText
{
    Q_DECLARE_TR_FUNCTIONS(Commitment)
};

/// The levels of one offer.
class Levels
{
public:
    Levels(const Purchasing &purchasing, int number, Renewal renewal)
        : m_purchasing(purchasing), m_running(static_cast<size_t>(purchasing.months()))
    {
        const CommitmentOffer &offer = purchasing.question().offers.at(number);
        for (int bought = 0; bought < purchasing.months(); bought += offer.termMonths) {
            m_unit += purchasing.unitInAll(offer, bought).micros();
            for (int i = 0; i < purchasing.monthsInside(offer, bought); ++i)
                m_running[static_cast<size_t>(bought + i)] = true;
            if (renewal == Renewal::Once)
                break;
        }
    }

    [[nodiscard]] std::optional<Money> cost(int units) const
    {
        Int128 sum = m_unit * units;
        Currency currency;
        for (int month = 0; month < m_purchasing.months(); ++month) {
            const bool isRunning = m_running[static_cast<size_t>(month)];
            const Money onDemand = m_purchasing.expectedOnDemand(month, isRunning ? units : 0);
            sum += onDemand.micros();
            currency = onDemand.currency();
        }
        const auto micros = decimal::narrow(sum);
        return micros ? std::optional(Money::fromMicros(*micros, currency)) : std::nullopt;
    }

private:
    const Purchasing &m_purchasing;
    std::vector<bool> m_running;
    Int128 m_unit = 0; ///< what a unit costs in all, in millionths
};

/// The numbers of units that matter: cost changes its slope only there, so that the best is among them.
std::vector<int> corners(const Purchasing &purchasing)
{
    std::set<int> all {0};
    for (int month = 0; month < purchasing.months(); ++month) {
        for (const int units : purchasing.demand(month).corners())
            all.insert(units);
    }
    return {all.begin(), all.end()};
}

/// The numbers of units to draw: all of them, or one for each percent.
std::vector<int> drawn(int most)
{
    const int steps = std::min(most, 100);
    std::vector<int> units {0};
    for (qint64 i = 1; i <= steps; ++i)
        units.push_back(static_cast<int>((i * most + steps / 2) / steps));
    return units;
}

Percent levelOf(int units, int most)
{
    if (most == 0)
        return {};
    return Percent::fromRaw(
        static_cast<qint64>(decimal::divideHalfEven(Int128(units) * Percent::fromWhole(100).raw(), most)));
}

std::optional<CoverageCurve> curveOf(const Levels &levels, const std::vector<int> &corners)
{
    const int most = corners.back();
    CoverageCurve curve;
    for (const int units : drawn(most)) {
        const auto cost = levels.cost(units);
        if (!cost)
            return std::nullopt;
        curve.points.append({units, levelOf(units, most), *cost});
    }
    curve.best = curve.points.first();
    for (const int units : corners) {
        const auto cost = levels.cost(units);
        if (cost && *cost < curve.best.cost)
            curve.best = {units, levelOf(units, most), *cost};
    }
    return curve;
}

} // namespace

Result<QList<CoverageCurve>> coverageCurves(const CommitmentQuestion &question, Renewal renewal)
{
    const auto purchasing = Purchasing::of(question);
    if (!purchasing)
        return purchasing.error();
    const std::vector<int> steps = corners(*purchasing);
    QList<CoverageCurve> curves;
    for (int offer = 0; offer < question.offers.size(); ++offer) {
        auto curve = curveOf(Levels(*purchasing, offer, renewal), steps);
        if (!curve) {
            return Error {Error::Code::Invalid,
                          CommitmentText::tr("The cost of the commitments is too large to be calculated."),
                          {}};
        }
        curve->offer = offer;
        curves.append(*std::move(curve));
    }
    return curves;
}

} // namespace stratoplan
