// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/simulation.h"

#include "core/uncertainty/bands.h"
#include "core/uncertainty/effects.h"
#include "core/uncertainty/partbands.h"

#include <algorithm>
#include <cmath>

namespace stratoplan {

std::optional<Simulation> simulate(const Plan &plan, OptionId option, Basis basis,
                                   const SimulationOptions &options)
{
    Runner runner(plan, option, basis, options);
    const CostTable &likely = runner.model().likely();
    Simulation simulation;
    simulation.option = option;
    simulation.basis = basis;
    simulation.currency = likely.currency;
    simulation.timeline = likely.timeline;
    simulation.seed = options.seed;
    if (runner.model().used().isEmpty()) {
        simulation.runs = options.runs;
        addCertainBands(simulation, plan, likely);
        addCertainParts(simulation, plan, likely);
        return simulation;
    }
    const std::optional<RunCosts> runs = runner.run();
    if (!runs)
        return std::nullopt;
    simulation.runs = static_cast<int>(runs->runs);
    addBands(simulation, plan, likely, *runs);
    addParts(simulation, plan, likely, *runs);
    simulation.inputs = effectsOf(runner.model(), runner.used(), *runs, options.seed);
    return simulation;
}

SimulationOptions simulationOptions(const Plan &plan)
{
    SimulationOptions options;
    options.runs = plan.info().runs;
    options.seed = plan.info().seed;
    return options;
}

bool isUncertain(const Plan &plan, OptionId option, Basis basis)
{
    return !RunModel(plan, option, basis).used().isEmpty();
}

QList<TornadoBar> tornado(const Simulation &simulation, int column)
{
    QList<TornadoBar> bars;
    const Money likely = column < 0 ? simulation.total.likely : simulation.columns.at(column).likely;
    for (int i = 0; i < static_cast<int>(simulation.inputs.size()); ++i) {
        const UncertainInput &input = simulation.inputs.at(i);
        const TornadoBar bar = column < 0 ? TornadoBar {i, input.totalAtLow, input.totalAtHigh}
                                          : TornadoBar {i, input.atLow.at(column), input.atHigh.at(column)};
        if (bar.low != likely || bar.high != likely)
            bars.append(bar);
    }
    const auto effect = [](const TornadoBar &bar) { return std::abs(bar.high.micros() - bar.low.micros()); };
    std::stable_sort(bars.begin(), bars.end(),
                     [&effect](const TornadoBar &a, const TornadoBar &b) { return effect(a) > effect(b); });
    return bars;
}

} // namespace stratoplan
