// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/timeline.h"

#include "core/engine/triggers.h"

#include <QSet>

#include <algorithm>

namespace stratoplan {

namespace {

/// Phases with a first month by it, then the others in the plan's order.
QList<PhaseId> inOrder(const Plan &plan, const QHash<PhaseId, Month> &begins)
{
    QList<PhaseId> dated;
    QList<PhaseId> undated;
    for (const Phase &phase : plan.table<Phase>())
        (begins.contains(phase.id) ? dated : undated).append(phase.id);
    std::stable_sort(dated.begin(), dated.end(),
                     [&](PhaseId a, PhaseId b) { return begins.value(a) < begins.value(b); });
    return dated + undated;
}

} // namespace

Timeline::Timeline(const Plan &plan) : Timeline(plan, phaseBegins(plan)) { }

Timeline::Timeline(const Plan &plan, const QHash<PhaseId, Month> &begins)
    : m_begins(begins), m_phases(inOrder(plan, begins)), m_months(plan.info().horizon),
      m_start(plan.info().start)
{
    m_periods.reserve(m_months + m_phases.size());
    for (int i = 0; i < m_months; ++i) {
        const Month month = m_start + i;
        Period period {month, {}};
        for (const PhaseId phase : std::as_const(m_phases)) {
            if (begins.contains(phase) && begins.value(phase) <= month)
                period.phase = phase;
        }
        m_periods.append(period);
    }
    for (const PhaseId phase : std::as_const(m_phases)) {
        if (!begins.contains(phase))
            m_periods.append({std::nullopt, phase});
    }
}

int Timeline::columnOf(const Period &period) const
{
    return period.month ? columnOf(*period.month) : firstColumn(period.phase);
}

std::optional<Month> Timeline::beginOf(PhaseId phase) const
{
    const auto begin = m_begins.constFind(phase);
    return begin == m_begins.cend() ? std::nullopt : std::optional(*begin);
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
    return inOrder(plan, phaseBegins(plan));
}

QList<PhaseId> phasesOf(const Plan &plan, OptionId option)
{
    QSet<PhaseId> sized;
    for (const Sizing &sizing : plan.table<Sizing>()) {
        const Component *component = sizing.phase ? plan.find(sizing.component) : nullptr;
        if (component && component->option == option)
            sized.insert(sizing.phase);
    }
    const Option *row = plan.find(option);
    QList<PhaseId> phases;
    const QHash<PhaseId, Month> begins = phaseBegins(plan);
    for (const PhaseId id : inOrder(plan, begins)) {
        const bool always = row && !row->reference && begins.contains(id);
        if (always || sized.contains(id))
            phases.append(id);
    }
    return phases;
}

const Sizing *sizingAt(const Plan &plan, ComponentId component, PhaseId phase)
{
    const QHash<PhaseId, Month> begins = phaseBegins(plan);
    const QList<PhaseId> order = inOrder(plan, begins);
    qsizetype bestRank = -2;
    const Sizing *best = nullptr;
    for (const Sizing &sizing : plan.table<Sizing>()) {
        if (sizing.component != component)
            continue;
        qsizetype rank = -1; // from the start
        if (sizing.phase) {
            rank = order.indexOf(sizing.phase);
            if (!plan.find(phase) || rank < 0 || begins.contains(sizing.phase) != begins.contains(phase)
                || rank > order.indexOf(phase))
                continue;
        }
        if (rank > bestRank) {
            bestRank = rank;
            best = &sizing;
        }
    }
    return best;
}

SizingIndex::SizingIndex(const Plan &plan) : m_plan(plan), m_index(PlanIndex::of(plan))
{
    QList<PhaseId> dated;
    QList<PhaseId> undated;
    const QHash<PhaseId, Month> begins = phaseBegins(plan);
    for (const PhaseId id : inOrder(plan, begins)) {
        QList<PhaseId> &track = begins.contains(id) ? dated : undated;
        track.prepend(id);
        m_continues[id] = track;
    }
}

const Sizing *SizingIndex::at(ComponentId component, PhaseId phase) const
{
    const PlanIndex::ComponentRow *row = m_index->find(component);
    const PlanIndex::SizingRow *sizing = row ? at(*row, phase) : nullptr;
    return sizing ? &m_plan.table<Sizing>().at(sizing->row) : nullptr;
}

const PlanIndex::SizingRow *SizingIndex::at(const PlanIndex::ComponentRow &component, PhaseId phase) const
{
    const std::span<const PlanIndex::SizingRow> sizings = m_index->sizings(component);
    if (sizings.size() == 1 && !sizings.front().phase)
        return &sizings.front();
    static const QList<PhaseId> none;
    const auto found = m_continues.constFind(phase);
    const QList<PhaseId> &earlier = found == m_continues.cend() ? none : *found;
    qsizetype bestRank = earlier.size() + 1;
    const PlanIndex::SizingRow *best = nullptr;
    for (const PlanIndex::SizingRow &sizing : sizings) {
        qsizetype rank = earlier.size(); // from the start: behind every phase
        if (sizing.phase) {
            rank = earlier.indexOf(sizing.phase);
            if (rank < 0)
                continue;
        }
        if (rank < bestRank) {
            bestRank = rank;
            best = &sizing;
        }
    }
    return best;
}

QList<SizingId> SizingIndex::of(ComponentId component) const
{
    const PlanIndex::ComponentRow *row = m_index->find(component);
    const auto ids = row ? m_index->sizingIds(*row) : std::span<const SizingId>();
    return {ids.begin(), ids.end()};
}

QList<ChargeId> SizingIndex::charges(SizingId sizing) const
{
    const PlanIndex::SizingRow *row = m_index->find(sizing);
    const auto ids = row ? m_index->chargeIds(*row) : std::span<const ChargeId>();
    return {ids.begin(), ids.end()};
}

} // namespace stratoplan
