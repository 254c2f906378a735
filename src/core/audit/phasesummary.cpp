// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/phasesummary.h"

#include "core/engine/money/budgetscope.h"

namespace stratoplan {

namespace {

/// Limits may step within a phase, with the exchange rate: what counts is the month furthest over its own.
void holdAgainstBudget(const Plan &plan, const CostTable &table, int column, PhaseSummary &summary)
{
    const auto budget = limitAt(plan, table.option, table.timeline.at(column));
    if (!budget)
        return;
    const CostSum sum = table.total(column);
    const Money over = sum.amount.likely - budget->amount.high;
    if (summary.budget && over <= summary.overBudget)
        return;
    summary.budget = budget->id;
    summary.budgetColumn = column;
    summary.budgeted = sum;
    summary.budgetAmount = budget->amount;
    summary.overBudget = over;
    summary.budgetUsed = percentOf(sum.amount.likely, budget->amount.high);
}

} // namespace

PhaseSummary summarize(const Plan &plan, const CostTable &table, PhaseId phase)
{
    PhaseSummary summary;
    summary.phase = phase;
    summary.firstColumn = table.timeline.firstColumn(phase);
    if (summary.firstColumn < 0)
        return summary;
    summary.lastColumn = phase ? table.timeline.lastColumn(phase) : summary.firstColumn;
    for (int column = summary.firstColumn; column <= summary.lastColumn; ++column) {
        const CostSum sum = table.total(column);
        if (column == summary.firstColumn)
            summary.first = sum;
        if (summary.highestColumn < 0 || summary.highest.amount.likely < sum.amount.likely) {
            summary.highest = sum;
            summary.highestColumn = column;
        }
        summary.last = sum;
        holdAgainstBudget(plan, table, column, summary);
    }
    return summary;
}

QList<PhaseSummary> summarizePhases(const Plan &plan, const CostTable &table)
{
    QList<PhaseSummary> summaries;
    for (const PhaseId phase : phasesOf(plan, table.option))
        summaries.append(summarize(plan, table, phase));
    if (summaries.isEmpty())
        summaries.append(summarize(plan, table, {}));
    return summaries;
}

CostSum horizonTotal(const CostTable &table)
{
    CostSum sum;
    sum.amount = Range(Money::fromMicros(0, table.currency));
    for (int column = 0; column < table.timeline.months(); ++column)
        sum += table.total(column);
    return sum;
}

} // namespace stratoplan
