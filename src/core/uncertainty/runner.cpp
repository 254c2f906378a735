// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/runner.h"

#include <algorithm>
#include <numeric>
#include <thread>

namespace stratoplan {

namespace {

constexpr int chunk = 32; ///< runs that a thread takes at a time
constexpr std::size_t mostFigures = 20'000'000; ///< that are kept of all runs: 160 MB

int runsFor(int wanted, std::size_t columns)
{
    const auto most = static_cast<int>(mostFigures / std::max<std::size_t>(columns, 1));
    return std::clamp(wanted, 1, std::max(1, most));
}

int threadsFor(const SimulationOptions &options, int runs)
{
    const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    const int wanted = options.threads > 0 ? options.threads : cores;
    return std::clamp(wanted, 1, std::max(1, runs / chunk));
}

} // namespace

std::vector<double> RunCosts::column(std::size_t column) const
{
    std::vector<double> values(runs);
    for (std::size_t run = 0; run < runs; ++run)
        values[run] = costs[run * columns + column];
    return values;
}

std::vector<double> RunCosts::column(qsizetype part, std::size_t column) const
{
    const std::size_t each = static_cast<std::size_t>(parts.size()) * columns;
    const std::size_t place = static_cast<std::size_t>(part) * columns + column;
    std::vector<double> values(partRuns);
    for (std::size_t run = 0; run < partRuns; ++run)
        values[run] = partCosts[run * each + place];
    return values;
}

Draws drawsOf(const InputTable &inputs, int seed, int run)
{
    Draws draws(inputs.size());
    const RunStream stream(seed, run);
    for (int input = 0; input < static_cast<int>(inputs.size()); ++input)
        draws.set(input, stream.at(inputs.place(input)));
    return draws;
}

Runner::Runner(const Plan &plan, OptionId option, Basis basis, const SimulationOptions &options)
    : m_plan(plan), m_option(option), m_basis(basis), m_options(options), m_model(plan, option, basis)
{
    m_costs.columns = static_cast<std::size_t>(m_model.likely().timeline.size());
    m_costs.runs = static_cast<std::size_t>(runsFor(options.runs, m_costs.columns));
    m_costs.parts = m_model.parts();
    const std::size_t figures = static_cast<std::size_t>(m_costs.parts.size()) * m_costs.columns;
    m_costs.partRuns = static_cast<std::size_t>(runsFor(static_cast<int>(m_costs.runs), figures));
}

std::vector<int> Runner::order()
{
    std::vector<int> order(m_costs.runs);
    std::iota(order.begin(), order.end(), 0);
    if (!m_model.movesPhases())
        return order;
    std::vector<TriggerModel::Begins> begins;
    for (const int run : order) {
        if (isCancelled())
            return order;
        begins.push_back(m_model.begins(drawsOf(m_model.inputs(), m_options.seed, run)));
    }
    std::stable_sort(order.begin(), order.end(), [&begins](int a, int b) {
        return begins[static_cast<std::size_t>(a)] < begins[static_cast<std::size_t>(b)];
    });
    return order;
}

void Runner::keep(RunModel &model, int run, const std::vector<double> &costs)
{
    const auto place = static_cast<std::size_t>(run);
    std::copy(costs.begin(), costs.end(),
              m_costs.costs.begin() + static_cast<std::ptrdiff_t>(place * m_costs.columns));
    if (place >= m_costs.partRuns)
        return;
    const std::vector<double> &parts = model.sumParts();
    std::copy(parts.begin(), parts.end(),
              m_costs.partCosts.begin() + static_cast<std::ptrdiff_t>(place * parts.size()));
}

void Runner::makeRuns(RunModel &model, const std::vector<int> &order, bool reports)
{
    const int runs = static_cast<int>(order.size());
    for (int first = m_next.fetch_add(chunk); first < runs; first = m_next.fetch_add(chunk)) {
        const int end = std::min(runs, first + chunk);
        for (int place = first; place < end; ++place) {
            if (isCancelled())
                return;
            const int run = order[static_cast<std::size_t>(place)];
            keep(model, run, model.run(drawsOf(model.inputs(), m_options.seed, run)));
        }
        const int done = m_done.fetch_add(end - first) + end - first;
        if (reports && m_options.progress)
            m_options.progress(static_cast<int>(100LL * done / runs));
    }
}

std::optional<RunCosts> Runner::run()
{
    m_costs.costs.resize(m_costs.runs * m_costs.columns);
    m_costs.partCosts.resize(m_costs.partRuns * m_costs.columns
                             * static_cast<std::size_t>(m_costs.parts.size()));
    const std::vector<int> order = this->order();
    const int threads = threadsFor(m_options, static_cast<int>(m_costs.runs));
    std::vector<QSet<int>> used(static_cast<std::size_t>(threads));
    std::vector<std::thread> others;
    for (int thread = 1; thread < threads; ++thread) {
        others.emplace_back([this, &order, &mine = used[static_cast<std::size_t>(thread)]] {
            RunModel model(m_plan, m_option, m_basis);
            makeRuns(model, order, false);
            mine = model.used();
        });
    }
    makeRuns(m_model, order, true);
    for (std::thread &other : others)
        other.join();
    m_used = m_model.used();
    for (const QSet<int> &each : used)
        m_used += each;
    if (isCancelled())
        return std::nullopt;
    return std::move(m_costs);
}

} // namespace stratoplan
