// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/parts.h"

#include "core/engine/money/budgetscope.h"
#include "core/plan/category.h"

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

void addBudgets(QList<CostPart> &parts, const Plan &plan, const CostTable &table)
{
    for (const Budget &budget : plan.table<Budget>()) {
        if (!coversWhole(budget) && (!budget.option || budget.option == table.option))
            parts.append({budget.id, {}, budgetedRows(plan, budget, table)});
    }
}

void addCategories(QList<CostPart> &parts, const Plan &plan, const CostTable &table)
{
    std::map<int, CostPart> byRank;
    constexpr int last = 1000;
    for (int row = 0; row < static_cast<int>(table.rows.size()); ++row) {
        if (!table.rows.at(row).counted)
            continue;
        const Component *component = plan.find(table.rows.at(row).component);
        CostPart &part = byRank[component ? static_cast<int>(component->category) : last];
        part.category = component ? enumName(component->category) : u"adjustments"_s;
        part.rows.append(row);
    }
    for (const auto &[rank, part] : byRank)
        parts.append(part);
}

} // namespace

bool coversWhole(const Budget &budget)
{
    return !budget.environment && !budget.group && budget.tag.key.isEmpty();
}

QSet<EnvironmentId> budgetedEnvironments(const Plan &plan, OptionId option)
{
    QSet<EnvironmentId> environments;
    for (const Budget &budget : plan.table<Budget>()) {
        if (budget.environment && (!budget.option || budget.option == option))
            environments.insert(budget.environment);
    }
    return environments;
}

QList<CostPart> partsOf(const Plan &plan, const CostTable &table)
{
    QList<CostPart> parts;
    addBudgets(parts, plan, table);
    addCategories(parts, plan, table);
    return parts;
}

} // namespace stratoplan
