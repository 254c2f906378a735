// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/budgetscope.h"

#include "core/engine/pricing/effective.h"

namespace stratoplan {

namespace {

bool isInScope(const Plan &plan, const Budget &budget, const CostRow &row)
{
    if (budget.environment ? row.environment != budget.environment : !row.counted)
        return false;
    if (!budget.group && budget.tag.key.isEmpty())
        return true;
    const Component *component = plan.find(row.component);
    if (budget.group && (!component || component->group != budget.group))
        return false;
    return budget.tag.key.isEmpty() || (component && component->tags.contains(budget.tag));
}

} // namespace

Money thresholdAmount(const Budget &budget, const BudgetThreshold &threshold)
{
    return threshold.percent.isZero() ? threshold.amount : budget.amount.high.share(threshold.percent);
}

std::optional<Budget> inPlanCurrency(const Plan &plan, const Budget &budget, std::optional<Month> month)
{
    Budget converted = budget;
    bool known = true;
    const auto convert = [&](Money &amount) {
        const auto inPlan = inPlanCurrency(plan, amount, month);
        known = known && inPlan;
        amount = inPlan.value_or(Money());
    };
    convert(converted.amount.low);
    convert(converted.amount.likely);
    convert(converted.amount.high);
    for (BudgetThreshold &threshold : converted.thresholds)
        convert(threshold.amount);
    return known ? std::optional(converted) : std::nullopt;
}

QList<int> budgetedRows(const Plan &plan, const Budget &budget, const CostTable &table)
{
    QList<int> rows;
    for (int row = 0; row < static_cast<int>(table.rows.size()); ++row) {
        if (isInScope(plan, budget, table.rows.at(row)))
            rows.append(row);
    }
    return rows;
}

CostSum sumOf(const CostTable &table, const QList<int> &rows, int column)
{
    CostSum sum;
    sum.amount = Range(Money::fromMicros(0, table.currency));
    for (const int row : rows)
        sum.add(table.rows.at(row).cells.at(column));
    return sum;
}

CostSum budgetedCost(const Plan &plan, const Budget &budget, const CostTable &table, int column)
{
    const bool isAll = !budget.environment && !budget.group && budget.tag.key.isEmpty();
    return isAll ? table.total(column) : sumOf(table, budgetedRows(plan, budget, table), column);
}

const Budget *budgetAt(const Plan &plan, OptionId option, const Period &period)
{
    const Budget *best = nullptr;
    int bestRank = -1;
    for (const Budget &budget : plan.table<Budget>()) {
        const bool partial = budget.environment || budget.group || !budget.tag.key.isEmpty();
        if (partial || (budget.option && budget.option != option)
            || (budget.phase && budget.phase != period.phase))
            continue;
        const int rank = (budget.option ? 2 : 0) + (budget.phase ? 1 : 0);
        if (rank > bestRank) {
            bestRank = rank;
            best = &budget;
        }
    }
    return best;
}

std::optional<Budget> limitAt(const Plan &plan, OptionId option, const Period &period)
{
    const Budget *budget = budgetAt(plan, option, period);
    return budget ? inPlanCurrency(plan, *budget, period.month) : std::nullopt;
}

} // namespace stratoplan
