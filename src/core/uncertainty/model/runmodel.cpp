// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/model/runmodel.h"

#include <algorithm>
#include <numeric>

namespace stratoplan {

RunModel::RunModel(const Plan &plan, OptionId option, Basis basis)
    : m_plan(plan), m_option(option), m_basis(basis),
      m_inputs(std::make_shared<const InputTable>(plan, option)), m_triggers(m_plan, *m_inputs),
      m_base(std::make_unique<SampleModel>(m_plan, option, basis, *m_inputs)),
      m_used(m_base->inputs() + m_triggers.inputs())
{
    if (movesPhases())
        m_baseBegins = begins(Draws(m_inputs->size()));
}

TriggerModel::Begins RunModel::begins(const Draws &draws)
{
    return m_triggers.begins(draws);
}

SampleModel &RunModel::modelFor(const TriggerModel::Begins &begins)
{
    if (begins == m_baseBegins)
        return *m_base;
    if (!m_moved || begins != m_movedBegins) {
        m_moved = std::make_unique<SampleModel>(m_triggers.with(begins), m_option, m_basis, *m_inputs);
        m_movedBegins = begins;
        m_used += m_moved->inputs();
    }
    return *m_moved;
}

const std::vector<double> &RunModel::run(const Draws &draws)
{
    m_costs = m_base->run(draws);
    m_last = m_base.get();
    if (!movesPhases())
        return m_costs;
    m_last = &modelFor(begins(draws));
    if (m_last != m_base.get()) {
        const std::vector<double> &moved = m_last->run(draws);
        std::copy_n(moved.begin(), likely().timeline.months(), m_costs.begin());
    }
    return m_costs;
}

const std::vector<double> &RunModel::sumParts()
{
    m_partCosts = m_base->sumParts();
    if (m_last != m_base.get())
        putMonths(*m_last);
    return m_partCosts;
}

/// Months are as the course has them whose phases begin by the run's drivers.
void RunModel::putMonths(SampleModel &moved)
{
    const std::vector<double> &costs = moved.sumParts();
    const int columns = likely().timeline.size();
    const int movedColumns = moved.likely().timeline.size();
    for (qsizetype part = 0; part < parts().size(); ++part) {
        const auto same = std::find_if(moved.parts().begin(), moved.parts().end(),
                                       [&](const CostPart &each) { return each.isSameAs(parts().at(part)); });
        const auto to = m_partCosts.begin() + part * columns;
        if (same == moved.parts().end()) {
            std::fill_n(to, likely().timeline.months(), 0.0);
            continue;
        }
        const auto from = costs.begin() + (same - moved.parts().begin()) * movedColumns;
        std::copy_n(from, likely().timeline.months(), to);
    }
}

double RunModel::total() const
{
    return std::accumulate(m_costs.begin(), m_costs.begin() + likely().timeline.months(), 0.0);
}

} // namespace stratoplan
