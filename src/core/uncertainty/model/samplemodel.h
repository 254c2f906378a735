// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/uncertainty/model/addedmodel.h"
#include "core/uncertainty/model/partmodel.h"
#include "core/uncertainty/model/poolmodel.h"
#include "core/uncertainty/model/spendmodel.h"
#include "core/uncertainty/model/upfrontmodel.h"

namespace stratoplan {

/// What an option costs in a run: evaluate() in numbers that are not rounded, with every range at the place
/// that the run has drawn. What is the same in every run is worked out once, by evaluate(); everything at its
/// likely value gives what evaluate() gives. Which lines are there and have a price is as evaluate() has it.
/// Phases begin in the months in which they begin in the plan. One thread at a time.
class SampleModel
{
public:
    /// @param inputs  of the same plan, or of one that differs only in the months of its phases; kept
    SampleModel(const Plan &plan, OptionId option, Basis basis, const InputTable &inputs);
    ~SampleModel();
    SampleModel(const SampleModel &) = delete;
    SampleModel &operator=(const SampleModel &) = delete;

    /// The option's cost in every column in a run. O(what is uncertain × columns).
    [[nodiscard]] const std::vector<double> &run(const Draws &draws);

    /// What its parts() cost in the run that run() gave last, by column, part after part.
    [[nodiscard]] const std::vector<double> &sumParts();
    [[nodiscard]] const QList<CostPart> &parts() const { return m_parts.parts(); }

    [[nodiscard]] const CostTable &likely() const { return m_full; }
    /// The inputs that its cost depends on.
    [[nodiscard]] QSet<int> inputs() const;

private:
    struct StatedPart
    {
        std::size_t line = 0;
        Draw amount;
        std::vector<double> factors; ///< by column: exchange rate; 0 where it does not count
    };
    using ByLine = std::vector<std::vector<double>>;

    [[nodiscard]] bool isFollowed(const CostRow &row) const
    {
        return row.counted || m_budgeted.contains(row.environment);
    }
    [[nodiscard]] std::vector<ModelLine> lines() const;
    void addStated();
    void markModelled();
    void markSpend();
    void setFixed();
    void setFixedCatalog();
    void setFixedStated();
    void setFixedTotal(std::size_t line);
    void addShares();
    void addAdded();
    void addFixedParts();
    [[nodiscard]] const PercentModel *percentOf(AdjustmentId adjustment);
    void useInputs();
    [[nodiscard]] bool isUncertain(std::size_t line) const { return m_modelled[line] || m_shared[line]; }
    void runLine(std::size_t line);
    void addToTotal(const std::vector<double> &costs);
    void runCharges(const Draws &draws);
    void share(std::size_t line);

    Plan m_plan;
    const InputTable &m_inputs;
    QSet<EnvironmentId> m_budgeted; ///< environments that a budget names
    CostTable m_full;
    CostTable m_unshared; ///< without any adjustment
    SizingIndex m_sizings;
    Quantities m_quantities;
    SeriesGraph m_graph;
    RatesByColumn m_rates;
    ModelContext m_context;

    std::vector<ChargeTerm> m_terms;
    std::vector<PoolModel> m_pools;
    std::vector<UpfrontModel> m_upfronts;
    std::vector<StatedPart> m_stated;
    std::vector<SpendModel> m_spends;
    std::vector<std::unique_ptr<PercentModel>> m_percents;
    std::vector<AddedModel> m_added;
    PartModel m_parts;
    std::vector<int> m_lineRows; ///< of the cost table
    std::vector<int> m_addedRows;
    std::vector<bool> m_modelled; ///< by line: its cost before shares differs from run to run
    std::vector<bool> m_shared; ///< by line: what is taken of it does
    std::vector<std::vector<const PercentModel *>> m_shares; ///< of each line

    std::vector<ChargeTerm *> m_runTerms; ///< what is worked out in every run
    std::vector<const ChargeTerm *> m_linear;
    std::vector<const PoolModel *> m_runPools;
    std::vector<const UpfrontModel *> m_runUpfronts;
    std::vector<const StatedPart *> m_runStated;
    std::vector<std::size_t> m_runLines;
    std::vector<const SpendModel *> m_runSpends;
    std::vector<std::size_t> m_runAdded;
    ByLine m_fixedCatalog; ///< before shares
    ByLine m_fixedStated;
    ByLine m_catalog; ///< of the run
    ByLine m_statedCosts; ///< likewise
    ByLine m_after; ///< after shares
    std::vector<double> m_fixedTotal;
    std::vector<double> m_total;
};

} // namespace stratoplan
