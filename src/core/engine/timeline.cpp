// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/timeline.h"

#include <QSet>

#include <algorithm>

namespace stratoplan {

namespace {

bool isDated(const Phase &phase)
{
    return phase.begins == Phase::Begins::InMonth;
}

QList<Phase> datedPhases(const Plan &plan)
{
    QList<Phase> dated;
    for (const Phase &phase : plan.table<Phase>()) {
        if (isDated(phase))
            dated.append(phase);
    }
    std::stable_sort(dated.begin(), dated.end(),
                     [](const Phase &a, const Phase &b) { return a.month < b.month; });
    return dated;
}

} // namespace

Timeline::Timeline(const Plan &plan) : m_months(plan.info().horizon), m_start(plan.info().start)
{
    const QList<Phase> dated = datedPhases(plan);
    for (int i = 0; i < m_months; ++i) {
        const Month month = m_start + i;
        Period period {month, {}};
        for (const Phase &phase : dated) {
            if (phase.month <= month)
                period.phase = phase.id;
        }
        m_periods.append(period);
    }
    for (const Phase &phase : plan.table<Phase>()) {
        if (!isDated(phase))
            m_periods.append({std::nullopt, phase.id});
    }
}

int Timeline::columnOf(Month month) const
{
    const int column = month - m_start;
    return column >= 0 && column < m_months ? column : -1;
}

int Timeline::firstColumn(PhaseId phase) const
{
    if (phase.isNone())
        return m_periods.isEmpty() ? -1 : 0;
    for (int i = 0; i < size(); ++i) {
        if (m_periods.at(i).phase == phase)
            return i;
    }
    return -1;
}

int Timeline::lastColumn(PhaseId phase) const
{
    for (int i = size() - 1; i >= 0; --i) {
        if (m_periods.at(i).phase == phase)
            return i;
    }
    return -1;
}

QList<PhaseId> phasesInOrder(const Plan &plan)
{
    QList<PhaseId> order;
    for (const Phase &phase : datedPhases(plan))
        order.append(phase.id);
    for (const Phase &phase : plan.table<Phase>()) {
        if (!isDated(phase))
            order.append(phase.id);
    }
    return order;
}

QList<PhaseId> phasesOf(const Plan &plan, OptionId option)
{
    QSet<PhaseId> sized;
    for (const Sizing &sizing : plan.table<Sizing>()) {
        const Component *component = plan.find(sizing.component);
        if (component && component->option == option && sizing.phase)
            sized.insert(sizing.phase);
    }
    const Option *row = plan.find(option);
    QList<PhaseId> phases;
    for (const PhaseId id : phasesInOrder(plan)) {
        const bool always = row && !row->reference && isDated(*plan.find(id));
        if (always || sized.contains(id))
            phases.append(id);
    }
    return phases;
}

const Sizing *sizingAt(const Plan &plan, ComponentId component, PhaseId phase)
{
    const QList<PhaseId> order = phasesInOrder(plan);
    const Phase *asked = plan.find(phase);
    qsizetype bestRank = -2;
    const Sizing *best = nullptr;
    for (const Sizing &sizing : plan.table<Sizing>()) {
        if (sizing.component != component)
            continue;
        qsizetype rank = -1; // from the start
        if (sizing.phase) {
            const Phase *own = plan.find(sizing.phase);
            rank = order.indexOf(sizing.phase);
            if (!asked || !own || isDated(*own) != isDated(*asked) || rank > order.indexOf(phase))
                continue;
        }
        if (rank > bestRank) {
            bestRank = rank;
            best = &sizing;
        }
    }
    return best;
}

SizingIndex::SizingIndex(const Plan &plan) : m_plan(plan)
{
    for (const Sizing &sizing : plan.table<Sizing>())
        m_byComponent[sizing.component].append(sizing.id);
    for (const Charge &charge : plan.table<Charge>())
        m_charges[charge.sizing].append(charge.id);
    QList<PhaseId> dated;
    QList<PhaseId> undated;
    for (const PhaseId id : phasesInOrder(plan)) {
        QList<PhaseId> &track = isDated(*plan.find(id)) ? dated : undated;
        track.prepend(id);
        m_continues[id] = track;
    }
}

const Sizing *SizingIndex::at(ComponentId component, PhaseId phase) const
{
    const auto sizings = m_byComponent.constFind(component);
    if (sizings == m_byComponent.cend())
        return nullptr;
    const QList<PhaseId> earlier = m_continues.value(phase);
    qsizetype bestRank = earlier.size() + 1;
    const Sizing *best = nullptr;
    for (const SizingId id : *sizings) {
        const Sizing *sizing = m_plan.find(id);
        qsizetype rank = earlier.size(); // from the start: behind every phase
        if (sizing->phase) {
            rank = earlier.indexOf(sizing->phase);
            if (rank < 0)
                continue;
        }
        if (rank < bestRank) {
            bestRank = rank;
            best = sizing;
        }
    }
    return best;
}

const QList<ChargeId> &SizingIndex::charges(SizingId sizing) const
{
    static const QList<ChargeId> none;
    const auto found = m_charges.constFind(sizing);
    return found == m_charges.cend() ? none : *found;
}

} // namespace stratoplan
