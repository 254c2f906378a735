// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/monthlycostdata.h"

#include "core/engine/money/budgetscope.h"
#include "core/engine/figures/breakdown.h"

namespace stratoplan {

QList<ChartPhase> chartPhases(const Plan &plan, const Timeline &timeline)
{
    QList<ChartPhase> phases;
    for (int month = 0; month < timeline.months(); ++month) {
        const PhaseId id = timeline.at(month).phase;
        if (month > 0 && timeline.at(month - 1).phase == id && !phases.isEmpty())
            phases.last().to = month + 1;
        else if (const Phase *phase = plan.find(id))
            phases.append({phase->name, {}, month, month + 1});
    }
    return phases;
}

QList<std::optional<Money>> monthlyLimits(const Plan &plan, OptionId option, const Timeline &timeline)
{
    QList<std::optional<Money>> limits;
    bool any = false;
    for (int month = 0; month < timeline.months(); ++month) {
        const std::optional<Budget> budget = limitAt(plan, option, timeline.at(month));
        limits.append(budget ? std::optional(budget->amount.high) : std::nullopt);
        any = any || budget.has_value();
    }
    return any ? limits : QList<std::optional<Money>>();
}

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
    data.budget = monthlyLimits(plan, costs.option, timeline);
    data.phases = chartPhases(plan, timeline);
    for (const BreakdownRow &row : sums.rows) {
        if (!row.counted)
            continue;
        ChartPart part {row.title, enumFromName<Category>(row.key), {}};
        for (int month = 0; month < data.months; ++month)
            part.amounts.append(row.sums.at(month).amount.likely);
        data.parts.append(part);
    }
    for (int month = 0; month < data.months; ++month)
        data.totals.append(sums.total.at(month).amount.likely);
    return data;
}

} // namespace stratoplan
