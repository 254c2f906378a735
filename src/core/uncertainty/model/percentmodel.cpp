// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/model/percentmodel.h"

#include "core/engine/selection.h"

namespace stratoplan {

PercentModel::PercentModel(const ModelContext &context, const Adjustment &adjustment)
    : m_adjustment(&adjustment)
{
    for (const PhasePercent &step : adjustment.steps)
        m_draws.push_back(context.inputs.percent(adjustment, step));
    QHash<PhaseId, int> known;
    for (const Period &period : context.timeline().periods()) {
        if (!known.contains(period.phase)) {
            const PhasePercent *step = stepAt(context.plan, adjustment, period.phase);
            known.insert(period.phase, step ? static_cast<int>(step - adjustment.steps.constData()) : -1);
        }
        m_steps.push_back(known.value(period.phase));
        const int step = m_steps.back();
        m_isUncertain = m_isUncertain || (step >= 0 && !m_draws[static_cast<std::size_t>(step)].isCertain());
    }
    m_factors.resize(m_draws.size());
    run(Draws(context.inputs.size()));
}

void PercentModel::useInputs(ModelContext &context) const
{
    for (const int step : m_steps) {
        if (step >= 0)
            context.use(m_draws[static_cast<std::size_t>(step)]);
    }
}

void PercentModel::run(const Draws &draws)
{
    for (std::size_t step = 0; step < m_draws.size(); ++step)
        m_factors[step] = draws.value(m_draws[step]) / 100;
}

} // namespace stratoplan
