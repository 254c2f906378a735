// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"

#include <QSet>

namespace stratoplan {

/// A part of an option's cost that is followed in every run beside the whole: what a budget of some
/// environment, group or tag covers, or what a category costs.
struct CostPart
{
    BudgetId budget; ///< none for a category
    QString category; ///< key of the heading in a breakdown; empty for a budget
    QList<int> rows; ///< of the cost table, by position

    [[nodiscard]] bool isSameAs(const CostPart &other) const
    {
        return budget == other.budget && category == other.category;
    }
};

/// Whether a budget covers the whole of an option, or of one phase of it.
[[nodiscard]] bool coversWhole(const Budget &budget);

/// The environments that budgets of an option name. One that stands in place of another is no part of the
/// whole; a budget of its own is why its lines are followed in every run all the same.
[[nodiscard]] QSet<EnvironmentId> budgetedEnvironments(const Plan &plan, OptionId option);

/// The parts of an option: its budgets that do not cover the whole, in the plan's order, then its categories
/// in report order, lines of adjustments last. O(budgets × rows).
[[nodiscard]] QList<CostPart> partsOf(const Plan &plan, const CostTable &table);

} // namespace stratoplan
