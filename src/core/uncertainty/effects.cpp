// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/effects.h"

#include "core/uncertainty/measuring.h"
#include "core/uncertainty/statistics.h"

#include <algorithm>
#include <numeric>

namespace stratoplan {

namespace {

/// The cost of one input at a place of its range, everything else at its likely value.
struct AtPlace
{
    std::vector<double> costs;
    double total = 0;
};

AtPlace costsAt(RunModel &model, int input, double chance)
{
    Draws draws(model.inputs().size());
    draws.set(input, chance);
    AtPlace at;
    at.costs = model.run(draws);
    at.total = model.total();
    return at;
}

QList<Money> moneysOf(const std::vector<double> &costs, Currency currency)
{
    QList<Money> moneys;
    for (const double cost : costs)
        moneys.append(moneyOf(cost, currency));
    return moneys;
}

/// Cost of all months of each run.
std::vector<double> totalsOf(const RunCosts &runs, int months)
{
    std::vector<double> totals(runs.runs);
    for (std::size_t run = 0; run < runs.runs; ++run) {
        const auto begin = runs.costs.begin() + static_cast<std::ptrdiff_t>(run * runs.columns);
        totals[run] = std::accumulate(begin, begin + months, 0.0);
    }
    return totals;
}

double effectOf(const UncertainInput &input)
{
    return std::abs((input.totalAtHigh - input.totalAtLow).toDouble());
}

void setShares(QList<UncertainInput> &inputs)
{
    double all = 0;
    for (const UncertainInput &input : std::as_const(inputs))
        all += input.correlation * input.correlation;
    for (UncertainInput &input : inputs)
        input.share = Percent::fromDouble(all > 0 ? 100 * input.correlation * input.correlation / all : 0);
}

} // namespace

QList<UncertainInput> effectsOf(RunModel &model, const QSet<int> &used, const RunCosts &runs, int seed)
{
    const Currency currency = model.likely().currency;
    const std::vector<double> likely = model.run(Draws(model.inputs().size()));
    const std::vector<double> ranks = ranksOf(totalsOf(runs, model.likely().timeline.months()));
    QList<int> positions(used.begin(), used.end());
    std::sort(positions.begin(), positions.end());
    QList<UncertainInput> inputs;
    for (const int position : std::as_const(positions)) {
        const AtPlace low = costsAt(model, position, 0.1);
        const AtPlace high = costsAt(model, position, 0.9);
        const bool moves = low.costs != likely || high.costs != likely
            || costsAt(model, position, 0.001).costs != likely
            || costsAt(model, position, 0.999).costs != likely;
        if (!moves)
            continue;
        UncertainInput input = model.inputs().inputs().at(position);
        input.atLow = moneysOf(low.costs, currency);
        input.atHigh = moneysOf(high.costs, currency);
        input.totalAtLow = moneyOf(low.total, currency);
        input.totalAtHigh = moneyOf(high.total, currency);
        std::vector<double> chances(runs.runs);
        for (std::size_t run = 0; run < runs.runs; ++run)
            chances[run] = RunStream(seed, static_cast<int>(run)).at(model.inputs().place(position));
        input.correlation = correlationOf(ranksOf(chances), ranks);
        inputs.append(input);
    }
    setShares(inputs);
    std::stable_sort(inputs.begin(), inputs.end(), [](const UncertainInput &a, const UncertainInput &b) {
        return effectOf(a) > effectOf(b);
    });
    return inputs;
}

} // namespace stratoplan
