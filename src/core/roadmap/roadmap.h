// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/phasesummary.h"
#include "core/engine/money/budgetcourse.h"
#include "core/engine/money/drivercurve.h"

namespace stratoplan {

/// A phase on the road of one option.
struct RoadmapPhase
{
    enum class Place {
        Dated, ///< has months of the horizon
        Passed, ///< another phase begins in the same month or before the horizon does
        Beyond, ///< begins after the horizon
        Undated ///< has no month: by itself, or because its trigger never fires
    };

    PhaseId phase;
    Place place = Place::Undated;
    std::optional<Month> begins; ///< given or by its trigger
    std::optional<Month> until; ///< its last month within the horizon; Dated only
    QString problem; ///< why its trigger cannot be followed; empty: it can, or there is none
    PhaseSummary cost; ///< firstColumn is -1 where it has no column
    std::optional<Range<Quantity>> users; ///< see usersIn(); nothing where the plan's driver says none
    std::optional<Money> change; ///< of its first month against that of the phase before it, of the same kind
    int tasks = 0; ///< of its checklists
    int done = 0;
    int days = 0; ///< working days of its checklists

    /// Months of the horizon in it; 0 unless dated.
    [[nodiscard]] int months() const { return until ? cost.lastColumn - cost.firstColumn + 1 : 0; }
    bool operator==(const RoadmapPhase &) const = default;
};

/// A trigger or a scaling rule, and when it acts.
struct RoadmapTrigger
{
    Id<Trigger> trigger; ///< none: a scaling rule
    Id<ScalingPolicy> policy; ///< none: a trigger
    QString name;
    QString condition; ///< a formula, or what the rule watches: "CPU > 70 %"
    Trigger::Action action = Trigger::Action::Notify;
    QString effect; ///< as stated
    ComponentId component; ///< that a scaling rule is about
    std::optional<Month> month; ///< none: it never fires within the horizon
    int units = 0; ///< most units then; 0: not simulated
    std::optional<Month> exhausted; ///< first month in which a rule's largest count is not enough
    QString problem; ///< why it cannot be followed, in a sentence; empty: it can
    QList<PhaseId> begins; ///< phases that begin with it

    bool operator==(const RoadmapTrigger &) const = default;
};

/// A milestone, and what changes in its month.
struct RoadmapMilestone
{
    Id<Milestone> milestone;
    int column = -1; ///< month of the horizon; -1: outside, or no day
    std::optional<Money> change; ///< of the cost, against the month before; only within a phase, not zero

    bool operator==(const RoadmapMilestone &) const = default;
};

/// A budget's limit or threshold that is passed.
struct RoadmapBreak
{
    BudgetId budget;
    BudgetBound::Kind kind = BudgetBound::Kind::Limit;
    int column = -1; ///< first month, or undated phase
    Money over; ///< likely cost above it, at the worst
    int worst = -1; ///< column of that
    int months = 0; ///< in which it is passed; an undated phase counts as none
    QList<std::optional<bool>> passed; ///< by month of the horizon; nothing where the bound does not hold
    Percent percent; ///< of the budget, where a threshold is one; 0: an amount, or the limit
    Money bound; ///< the amount that is passed, in the first column, in the plan's currency

    bool operator==(const RoadmapBreak &) const = default;
};

/// Where one option goes: phases by their begin, then those without; what happens on the way.
struct Roadmap
{
    QList<RoadmapPhase> phases; ///< all but those without a month that only other options use
    QList<RoadmapTrigger> triggers; ///< triggers in the plan's order, then scaling rules in theirs
    QList<RoadmapMilestone> milestones; ///< by day, those without a day last
    QList<RoadmapBreak> breaks; ///< at most one for each budget and bound

    [[nodiscard]] const RoadmapPhase *phase(PhaseId phase) const;
    /// The phase that holds in the month of a day; null where none does.
    [[nodiscard]] const RoadmapPhase *at(const QDate &day) const;
    bool operator==(const Roadmap &) const = default;
};

/// From the fewest to the most users, whole people, in the columns of a phase, on the likely course of the
/// driver that counts them; nothing where one of them is not known, or the phase has no column.
/// @param users  driverCurve() of the plan's users
[[nodiscard]] std::optional<Range<Quantity>> usersIn(const DriverCurve &users, int firstColumn,
                                                     int lastColumn);

/// Puts the road of a cost table's option together. O(rows × columns).
[[nodiscard]] Roadmap roadmapOf(const Plan &plan, const CostTable &costs);

} // namespace stratoplan
