// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/uncertainty/model/seriesgraph.h"

namespace stratoplan {

/// When the phases that begin by trigger begin in a run: its drivers may pass a threshold sooner or later
/// than the likely ones. One thread at a time.
class TriggerModel
{
public:
    /// First months of the phases that begin by trigger, in the plan's order, from 0; -1: not within the
    /// horizon.
    using Begins = QList<int>;

    /// @param inputs  of the same plan; kept
    TriggerModel(const Plan &plan, const InputTable &inputs);
    TriggerModel(const TriggerModel &) = delete;
    TriggerModel &operator=(const TriggerModel &) = delete;

    /// Whether a phase may begin in other months than in the plan.
    [[nodiscard]] bool isUncertain() const { return m_isUncertain; }
    /// The inputs that decide about it.
    [[nodiscard]] QSet<int> inputs() const { return m_isUncertain ? m_graph.inputs() : QSet<int>(); }
    [[nodiscard]] Begins begins(const Draws &draws);
    /// The plan with its phases beginning in those months.
    [[nodiscard]] Plan with(const Begins &begins) const;

private:
    struct Watched
    {
        PhaseId phase;
        const SeriesNode *condition = nullptr; ///< null: it never begins
    };

    Plan m_plan;
    Timeline m_timeline;
    SizingIndex m_sizings;
    DriverTable m_drivers;
    SeriesGraph m_graph;
    QList<Watched> m_watched;
    bool m_isUncertain = false;
};

} // namespace stratoplan
