// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit.h"

#include <QHash>

namespace stratoplan::auditrules {

/// What every rule reads: the plan, today's date, and cost tables evaluated once each.
class Context
{
public:
    Context(const Plan &plan, const QDate &today) : m_plan(plan), m_today(today) { }
    [[nodiscard]] const Plan &plan() const { return m_plan; }
    [[nodiscard]] const QDate &today() const { return m_today; }
    /// The cost of an option on the basis it is read on: stated for reference options, else the plan's.
    [[nodiscard]] const CostTable &costs(OptionId option) const;

private:
    const Plan &m_plan;
    QDate m_today;
    mutable QHash<OptionId, CostTable> m_costs;
};

/// A rule looks at the plan and adds what it finds.
using Rule = void (*)(const Context &context, QList<Finding> &findings);

/// Stated figures against what the plan gives.
void checkStatements(const Context &context, QList<Finding> &findings);
/// Budgets against every compared option, by phase.
void checkBudgets(const Context &context, QList<Finding> &findings);
/// Recovery targets that are missed or cannot be judged.
void checkRecovery(const Context &context, QList<Finding> &findings);
/// Components without a price, undated and old prices, unpriced parts of diagrams.
void checkPrices(const Context &context, QList<Finding> &findings);

} // namespace stratoplan::auditrules
