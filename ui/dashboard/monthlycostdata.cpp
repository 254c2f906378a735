// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/monthlycostdata.h"

#include "core/audit/budgets.h"
#include "core/engine/breakdown.h"

namespace stratoplan {

namespace {

/// Months under the same phase, one after the other.
void appendPhase(MonthlyCostData &data, const Plan &plan, const Timeline &timeline, int month)
{
    const PhaseId id = timeline.at(month).phase;
    if (month > 0 && timeline.at(month - 1).phase == id && !data.phases.isEmpty())
        data.phases.last().to = month + 1;
    else if (const Phase *phase = plan.find(id))
        data.phases.append({phase->name, {}, month, month + 1});
}

} // namespace

MonthlyCostData monthlyCostData(const Plan &plan, const CostTable &costs, int column)
{
    MonthlyCostData data;
    const Timeline &timeline = costs.timeline;
    if (timeline.months() < 2)
        return data;
    const Breakdown sums = breakdown(plan, costs, Dimension::Category);
    data.title = plan.find(costs.option)->name;
    data.first = plan.info().start;
    data.months = timeline.months();
    data.currency = plan.info().currency;
    data.current = column < timeline.months() ? column : -1;
    for (const BreakdownRow &row : sums.rows) {
        if (!row.counted)
            continue;
        ChartPart part {row.title, enumFromName<Category>(row.key), {}};
        for (int month = 0; month < data.months; ++month)
            part.amounts.append(row.sums.at(month).amount.likely);
        data.parts.append(part);
    }
    bool hasBudget = false;
    for (int month = 0; month < data.months; ++month) {
        data.totals.append(sums.total.at(month).amount.likely);
        const Budget *limit = budgetAt(plan, costs.option, timeline.at(month));
        data.budget.append(limit ? std::optional(limit->amount.high) : std::nullopt);
        hasBudget = hasBudget || limit;
        appendPhase(data, plan, timeline, month);
    }
    if (!hasBudget)
        data.budget.clear();
    return data;
}

} // namespace stratoplan
