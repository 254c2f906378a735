// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/money/budgetscope.h"

namespace stratoplan {

/// A budget in one column of the timeline.
struct BudgetPoint
{
    bool holds = false; ///< the budget speaks about this column
    CostSum cost; ///< what its scope costs there; nothing where it does not hold
    std::optional<Range<Money>> amount; ///< of the budget, in the plan's currency; none: no exchange rate

    bool operator==(const BudgetPoint &) const = default;
};

/// Months one after another, or one undated phase, in which a bound is passed.
struct BudgetStretch
{
    int first = 0; ///< column
    int last = 0; ///< column; in an undated phase the same
    std::optional<Month> from; ///< none: the steady state of `phase`
    std::optional<Month> until; ///< its last month; none likewise
    PhaseId phase; ///< of the first column
    int worst = 0; ///< the column in which it is furthest over, the first of them
    Money over; ///< likely cost above the bound in that column
    int unknown = 0; ///< most lines without a price in one of its columns: it is at least as far over

    bool operator==(const BudgetStretch &) const = default;
};

/// One bound of a budget over time: a threshold, which is passed when cost reaches it, or the limit, which is
/// passed when cost is above it. The likely cost decides; low and high costs say how early and how late.
struct BudgetBound
{
    enum class Kind { Warning, Critical, Limit };

    Kind kind = Kind::Limit;
    int threshold = -1; ///< position in Budget::thresholds; -1: the limit
    QList<std::optional<Money>> amounts; ///< by column, in the plan's currency; none where it does not hold
    QList<BudgetStretch> stretches; ///< all of them: months in their order, then undated phases
    QList<PhaseId> phases; ///< in which it is passed at any time, in the order of columns
    std::optional<int> first; ///< column of the first month in which it is passed
    std::optional<int> earliest; ///< the same at the high end of all costs
    std::optional<int> latest; ///< the same at the low end of all costs

    bool operator==(const BudgetBound &) const = default;
};

/// A budget held against the cost of its scope in one option, in every month and undated phase.
struct BudgetCourse
{
    BudgetId budget;
    QList<BudgetPoint> points; ///< by column
    QList<BudgetBound> bounds; ///< thresholds in the budget's order, the limit last

    [[nodiscard]] const BudgetBound &limit() const { return bounds.back(); }
    bool operator==(const BudgetCourse &) const = default;
};

/// The course of one budget. It speaks about the columns of its phase; without one about every month, and
/// every undated phase that matters for the option. O(rows × columns).
[[nodiscard]] BudgetCourse budgetCourse(const Plan &plan, const Budget &budget, const CostTable &table);

/// Courses of all budgets that concern the table's option, in the plan's order.
[[nodiscard]] QList<BudgetCourse> budgetCourses(const Plan &plan, const CostTable &table);

/// The budget of the whole option in one column, see budgetAt().
struct BudgetLimit
{
    BudgetId budget; ///< none: nothing limits the option there
    std::optional<Range<Money>> amount; ///< in the plan's currency; none likewise, or without exchange rate

    bool operator==(const BudgetLimit &) const = default;
};

/// The budget line of an option, by column: it steps where a phase with a budget of its own begins.
[[nodiscard]] QList<BudgetLimit> budgetLine(const Plan &plan, OptionId option, const Timeline &timeline);

} // namespace stratoplan
