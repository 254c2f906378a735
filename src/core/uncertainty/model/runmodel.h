// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/uncertainty/model/samplemodel.h"
#include "core/uncertainty/model/triggermodel.h"

namespace stratoplan {

/// What an option costs in a run, phases beginning by the run's drivers. Undated phases cost what they cost
/// by themselves. One thread at a time.
class RunModel
{
public:
    RunModel(const Plan &plan, OptionId option, Basis basis);

    [[nodiscard]] const InputTable &inputs() const { return *m_inputs; }
    /// The inputs that it depends on: of the likely course, of triggers, and of other courses that were run.
    [[nodiscard]] const QSet<int> &used() const { return m_used; }
    /// The plan's own course.
    [[nodiscard]] const CostTable &likely() const { return m_base->likely(); }
    /// Whether phases may begin in other months than in the plan.
    [[nodiscard]] bool movesPhases() const { return m_triggers.isUncertain(); }
    /// When phases begin in a run; runs with the same answer are best run one after another.
    [[nodiscard]] TriggerModel::Begins begins(const Draws &draws);

    /// Cost by column of likely()'s timeline.
    [[nodiscard]] const std::vector<double> &run(const Draws &draws);
    /// The parts of the option whose cost is followed.
    [[nodiscard]] const QList<CostPart> &parts() const { return m_base->parts(); }
    /// What they cost in the run that run() gave last, by column, part after part.
    [[nodiscard]] const std::vector<double> &sumParts();
    /// Cost of all months of what run() gave last.
    [[nodiscard]] double total() const;

private:
    void putMonths(SampleModel &moved);
    SampleModel &modelFor(const TriggerModel::Begins &begins);

    Plan m_plan;
    OptionId m_option;
    Basis m_basis;
    std::shared_ptr<const InputTable> m_inputs;
    TriggerModel m_triggers;
    std::unique_ptr<SampleModel> m_base;
    TriggerModel::Begins m_baseBegins;
    std::unique_ptr<SampleModel> m_moved; ///< of the last run with other months
    TriggerModel::Begins m_movedBegins;
    QSet<int> m_used;
    SampleModel *m_last = nullptr; ///< that gave the months of the last run
    std::vector<double> m_costs;
    std::vector<double> m_partCosts;
};

} // namespace stratoplan
