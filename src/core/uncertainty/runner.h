// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/uncertainty/model/runmodel.h"
#include "core/uncertainty/runstream.h"

#include <atomic>

namespace stratoplan {

/// What all runs of a simulation cost.
struct RunCosts
{
    std::size_t runs = 0;
    std::size_t columns = 0;
    std::vector<double> costs; ///< run after run, a cost for each column
    QList<CostPart> parts;
    std::size_t partRuns = 0; ///< runs that the parts are known of: the first ones, all but for huge plans
    std::vector<double> partCosts; ///< run after run, part after part, a cost for each column

    /// One column of all runs.
    [[nodiscard]] std::vector<double> column(std::size_t column) const;
    /// One column of a part, of its runs.
    [[nodiscard]] std::vector<double> column(qsizetype part, std::size_t column) const;
};

/// The draws of one run: a number of its own stream for every input.
[[nodiscard]] Draws drawsOf(const InputTable &inputs, int seed, int run);

/// Makes all runs of a simulation, on several threads. Every thread has a model of its own; a run's result
/// depends on seed and run number only.
class Runner
{
public:
    Runner(const Plan &plan, OptionId option, Basis basis, const SimulationOptions &options);

    /// The model of the calling thread, for what else is asked of it.
    [[nodiscard]] RunModel &model() { return m_model; }
    /// The inputs that runs depended on.
    [[nodiscard]] const QSet<int> &used() const { return m_used; }
    /// Nothing when it was cancelled.
    [[nodiscard]] std::optional<RunCosts> run();

private:
    /// Numbers of runs in the order in which they are made: those whose phases begin alike together.
    [[nodiscard]] std::vector<int> order();
    void keep(RunModel &model, int run, const std::vector<double> &costs);
    void makeRuns(RunModel &model, const std::vector<int> &order, bool reports);
    [[nodiscard]] bool isCancelled() const { return m_options.cancelled && m_options.cancelled->load(); }

    Plan m_plan;
    OptionId m_option;
    Basis m_basis;
    const SimulationOptions &m_options;
    RunModel m_model;
    RunCosts m_costs;
    QSet<int> m_used;
    std::atomic_int m_next = 0; ///< place in the order
    std::atomic_int m_done = 0;
};

} // namespace stratoplan
