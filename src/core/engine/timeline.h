// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/planindex.h"

namespace stratoplan {

/// One column of a cost table: a month of the horizon, or the steady state of an undated phase.
struct Period
{
    std::optional<Month> month; ///< none for an undated phase
    PhaseId phase; ///< none in months before the first dated phase

    bool operator==(const Period &) const = default;
};

/// The columns over which a plan is evaluated: the months of its horizon, each in the dated phase that holds
/// then, followed by one column for every undated phase.
class Timeline
{
public:
    Timeline() = default;
    explicit Timeline(const Plan &plan);
    /// The same for known first months of its phases.
    Timeline(const Plan &plan, const QHash<PhaseId, Month> &begins);

    [[nodiscard]] const QList<Period> &periods() const { return m_periods; }
    [[nodiscard]] int size() const { return static_cast<int>(m_periods.size()); }
    [[nodiscard]] int months() const { return m_months; }
    [[nodiscard]] const Period &at(int column) const { return m_periods.at(column); }

    /// Column of a period, or -1.
    [[nodiscard]] int columnOf(const Period &period) const;
    /// The month in which a phase begins, given or by its trigger; none for an undated one.
    [[nodiscard]] std::optional<Month> beginOf(PhaseId phase) const;
    /// Phases with a first month by it, then the others in the plan's order.
    [[nodiscard]] const QList<PhaseId> &phases() const { return m_phases; }
    /// Column of a month, or -1 outside the horizon.
    [[nodiscard]] int columnOf(Month month) const;
    /// First column of a phase, or -1 where it has none (dated beyond the horizon). A phase of none gives
    /// the first column.
    [[nodiscard]] int firstColumn(PhaseId phase) const;
    /// Last column of a phase, or -1.
    [[nodiscard]] int lastColumn(PhaseId phase) const;
    bool operator==(const Timeline &) const = default;

private:
    QList<Period> m_periods;
    QHash<PhaseId, Month> m_begins;
    QList<PhaseId> m_phases;
    int m_months = 0;
    Month m_start;
};

/// Dated phases by their month, then undated ones in the plan's order.
[[nodiscard]] QList<PhaseId> phasesInOrder(const Plan &plan);

/// The phases that matter for an option: for a reference option those in which it has sizings of its own;
/// otherwise all dated phases and the undated ones in which it has sizings. Empty: it has none, one column
/// says it all.
[[nodiscard]] QList<PhaseId> phasesOf(const Plan &plan, OptionId option);

/// The sizing that holds for a component in a phase: its own, else that of the nearest earlier phase of the
/// same kind (dated phases continue dated ones, undated ones continue undated ones), else the one from the
/// start. Null where there is none. The component counts only if the sizing is `present`.
[[nodiscard]] const Sizing *sizingAt(const Plan &plan, ComponentId component, PhaseId phase);

/// Finds sizings of many components at once: O(1) each after O(sizings) to build. Keeps a copy of the plan.
class SizingIndex
{
public:
    explicit SizingIndex(const Plan &plan);
    [[nodiscard]] const PlanIndex &index() const { return *m_index; }
    [[nodiscard]] const Sizing *at(ComponentId component, PhaseId phase) const;
    /// The same by the index's rows.
    [[nodiscard]] const PlanIndex::SizingRow *at(const PlanIndex::ComponentRow &component,
                                                 PhaseId phase) const;
    /// All sizings of a component, in the plan's order.
    [[nodiscard]] QList<SizingId> of(ComponentId component) const;
    /// All charges of a sizing, in the plan's order.
    [[nodiscard]] QList<ChargeId> charges(SizingId sizing) const;

private:
    Plan m_plan;
    std::shared_ptr<const PlanIndex> m_index;
    QHash<PhaseId, QList<PhaseId>> m_continues; ///< a phase and those it may continue, nearest first
};

} // namespace stratoplan
