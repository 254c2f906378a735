// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/bands.h"

#include "core/engine/money/budgetscope.h"
#include "core/uncertainty/measuring.h"

#include <algorithm>

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

} // namespace stratoplan
