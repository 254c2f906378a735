// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/bands.h"

#include "core/engine/money/budgetscope.h"
#include "core/uncertainty/statistics.h"

#include <algorithm>
#include <cmath>

namespace stratoplan {

namespace {

/// The bands of a simulation as the likely course and the budgets have them.
class BandFrame
{
public:
    BandFrame(const Simulation &simulation, const Plan &plan, const CostTable &likely)
        : m_simulation(simulation), m_plan(plan), m_likely(likely)
    {
    }

    [[nodiscard]] CostBand column(int column) const
    {
        CostBand band;
        const CostSum sum = m_likely.total(column);
        band.likely = sum.amount.likely;
        band.unknown = sum.unknown;
        const auto budget = limitAt(m_plan, m_simulation.option, m_simulation.timeline.at(column));
        if (budget)
            band.limit = budget->amount.high;
        return band;
    }

    /// What a month makes of the sum of those before it; a month without a limit ends the limits' sum.
    static void add(CostBand &running, const CostBand &month, bool isFirst)
    {
        running.likely += month.likely;
        running.unknown = std::max(running.unknown, month.unknown);
        if (isFirst)
            running.limit = month.limit;
        else if (running.limit && month.limit)
            *running.limit += *month.limit;
        else
            running.limit.reset();
    }

private:
    const Simulation &m_simulation;
    const Plan &m_plan;
    const CostTable &m_likely;
};

void measure(CostBand &band, const std::vector<double> &values, Currency currency)
{
    const Percentiles percentiles = percentilesOf(values);
    band.p10 = moneyOf(percentiles.p10, currency);
    band.p50 = moneyOf(percentiles.p50, currency);
    band.p90 = moneyOf(percentiles.p90, currency);
    band.mean = moneyOf(percentiles.mean, currency);
    if (!band.limit)
        return;
    const double limit = band.limit->toDouble() + 0.5e-6; // costs are amounts of millionths
    const auto within =
        std::count_if(values.begin(), values.end(), [limit](double value) { return value <= limit; });
    band.within =
        Percent::fromDouble(100.0 * static_cast<double>(within) / static_cast<double>(values.size()));
}

void measureCertain(CostBand &band)
{
    band.p10 = band.p50 = band.p90 = band.mean = band.likely;
    if (band.limit)
        band.within = Percent::fromWhole(band.likely.micros() <= band.limit->micros() ? 100 : 0);
}

/// @param measureAll  measures a column's band, then that of the sum up to it
template <class Measure>
void fill(Simulation &simulation, const Plan &plan, const CostTable &likely, Measure measureAll)
{
    const BandFrame frame(simulation, plan, likely);
    CostBand running;
    running.likely = Money::fromMicros(0, simulation.currency);
    for (int column = 0; column < simulation.timeline.size(); ++column) {
        CostBand band = frame.column(column);
        const bool isMonth = column < simulation.timeline.months();
        if (isMonth)
            BandFrame::add(running, band, column == 0);
        measureAll(column, band, isMonth ? &running : nullptr);
        simulation.columns.append(band);
        if (isMonth)
            simulation.running.append(running);
    }
    simulation.total = running;
}

} // namespace

void addBands(Simulation &simulation, const Plan &plan, const CostTable &likely, const RunCosts &runs)
{
    std::vector<double> sums(runs.runs);
    fill(simulation, plan, likely, [&](int column, CostBand &band, CostBand *running) {
        const std::vector<double> values = runs.column(static_cast<std::size_t>(column));
        measure(band, values, simulation.currency);
        if (!running)
            return;
        for (std::size_t run = 0; run < sums.size(); ++run)
            sums[run] += values[run];
        measure(*running, sums, simulation.currency);
    });
}

void addCertainBands(Simulation &simulation, const Plan &plan, const CostTable &likely)
{
    fill(simulation, plan, likely, [](int, CostBand &band, CostBand *running) {
        measureCertain(band);
        if (running)
            measureCertain(*running);
    });
}

Money moneyOf(double cost, Currency currency)
{
    constexpr double largest = 9e18;
    return Money::fromMicros(qRound64(std::clamp(cost * 1e6, -largest, largest)), currency);
}

} // namespace stratoplan
