// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/model/triggermodel.h"

namespace stratoplan {

namespace {

/// Triggers are followed with the phases that begin in a given month.
QHash<PhaseId, Month> givenBegins(const Plan &plan)
{
    QHash<PhaseId, Month> begins;
    for (const Phase &phase : plan.table<Phase>()) {
        if (phase.begins == Phase::Begins::InMonth)
            begins.insert(phase.id, phase.month);
    }
    return begins;
}

} // namespace

TriggerModel::TriggerModel(const Plan &plan, const InputTable &inputs)
    : m_plan(plan), m_timeline(m_plan, givenBegins(m_plan)), m_sizings(m_plan), m_drivers(m_plan, m_timeline),
      m_graph(m_plan, m_timeline, m_sizings, m_drivers, inputs)
{
    for (const Phase &phase : m_plan.table<Phase>()) {
        if (phase.begins != Phase::Begins::OnTrigger)
            continue;
        Watched watched {phase.id, nullptr};
        const Trigger *trigger = m_plan.find(phase.trigger);
        if (trigger && !trigger->condition.trimmed().isEmpty())
            watched.condition = &m_graph.formula(trigger->condition, {});
        m_isUncertain = m_isUncertain || (watched.condition && watched.condition->isUncertain());
        m_watched.append(watched);
    }
}

TriggerModel::Begins TriggerModel::begins(const Draws &draws)
{
    m_graph.run(draws);
    Begins begins;
    for (const Watched &watched : std::as_const(m_watched)) {
        int begin = -1;
        for (int month = 0; watched.condition && begin < 0 && month < m_timeline.months(); ++month) {
            const double holds = watched.condition->values()[static_cast<std::size_t>(month)];
            if (!std::isnan(holds) && holds != 0)
                begin = month;
        }
        begins.append(begin);
    }
    return begins;
}

Plan TriggerModel::with(const Begins &begins) const
{
    Plan plan = m_plan;
    for (qsizetype i = 0; i < m_watched.size(); ++i) {
        Phase phase = *plan.find(m_watched.at(i).phase);
        phase.begins = begins.at(i) < 0 ? Phase::Begins::Undated : Phase::Begins::InMonth;
        phase.month = plan.info().start + std::max(0, begins.at(i));
        plan.table<Phase>().replace(phase);
    }
    return plan;
}

} // namespace stratoplan
