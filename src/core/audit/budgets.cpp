// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/budgets.h"

#include "core/audit/rules.h"
#include "core/engine/figures/comparison.h"
#include "core/text/format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct AuditText
{
    Q_DECLARE_TR_FUNCTIONS(Audit)
};

bool isInScope(const Plan &plan, const Budget &budget, const CostRow &row)
{
    if (budget.environment ? row.environment != budget.environment : !row.counted)
        return false;
    const Component *component = plan.find(row.component);
    if (budget.group && (!component || component->group != budget.group))
        return false;
    return budget.tag.key.isEmpty() || (component && component->tags.contains(budget.tag));
}

/// The reached threshold that matters most, or null.
const BudgetThreshold *reachedThreshold(const Budget &budget, const Money &cost)
{
    const BudgetThreshold *reached = nullptr;
    for (const BudgetThreshold &threshold : budget.thresholds) {
        const Money bound = thresholdAmount(budget, threshold);
        if (cost < bound)
            continue;
        if (!reached || thresholdAmount(budget, *reached) < bound)
            reached = &threshold;
    }
    return reached;
}

/// Columns of a budget's phase, or all months where it names none.
QList<int> columnsOf(const Timeline &timeline, const Budget &budget)
{
    QList<int> columns;
    for (int column = 0; column < timeline.size(); ++column) {
        const Period &period = timeline.at(column);
        if (budget.phase ? period.phase == budget.phase : period.month.has_value())
            columns.append(column);
    }
    return columns;
}

} // namespace

Money thresholdAmount(const Budget &budget, const BudgetThreshold &threshold)
{
    return threshold.percent.isZero() ? threshold.amount : budget.amount.high.share(threshold.percent);
}

CostSum budgetedCost(const Plan &plan, const Budget &budget, const CostTable &table, int column)
{
    CostSum sum;
    sum.amount = Range(Money::fromMicros(0, table.currency));
    for (const CostRow &row : table.rows) {
        if (isInScope(plan, budget, row))
            sum.add(row.cells.at(column));
    }
    return sum;
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

namespace auditrules {

namespace {

QString scopeName(const Plan &plan, const Budget &budget)
{
    if (const Phase *phase = plan.find(budget.phase))
        return phase->name;
    if (const Environment *environment = plan.find(budget.environment))
        return environment->name;
    if (const Group *group = plan.find(budget.group))
        return group->name;
    return budget.name.isEmpty() ? plan.info().name : budget.name;
}

void checkBudget(const Context &context, const Budget &budget, const Option &option, QList<Finding> &findings)
{
    const CostTable &table = context.costs(option.id);
    const Plan &plan = context.plan();
    const Format format;
    Money highest = Money::fromMicros(0, table.currency);
    int worst = -1;
    for (const int column : columnsOf(table.timeline, budget)) {
        const Money cost = budgetedCost(plan, budget, table, column).amount.likely;
        if (worst < 0 || highest < cost) {
            highest = cost;
            worst = column;
        }
    }
    const BudgetThreshold *reached = worst < 0 ? nullptr : reachedThreshold(budget, highest);
    const bool over = worst >= 0 && budget.amount.high < highest;
    if (!over && !reached)
        return;
    Finding finding;
    finding.severity = over || reached->critical ? Finding::Severity::Critical : Finding::Severity::Warning;
    finding.key = u"budget/%1/%2"_s.arg(budget.id.value()).arg(option.id.value());
    finding.text = over
        ? AuditText::tr("%1: %2 is over its budget by %3")
              .arg(option.name, scopeName(plan, budget), format.money(highest - budget.amount.high))
        : AuditText::tr("%1: %2 has used %3 of its budget")
              .arg(option.name, scopeName(plan, budget), format.share(highest, budget.amount.high, 0));
    finding.place = option.name + u" · "_s + scopeName(plan, budget);
    finding.why = AuditText::tr("Budget %1, cost %2 a month.")
                      .arg(format.money(budget.amount.high), format.money(highest));
    const Period &period = table.timeline.at(worst);
    if (period.month)
        finding.why += u' ' + AuditText::tr("Highest from %1.").arg(format.month(*period.month));
    finding.option = option.id;
    finding.phase = period.phase;
    finding.page = u"curves"_s;
    finding.source = budget.source;
    findings.append(finding);
}

} // namespace

void checkBudgets(const Context &context, QList<Finding> &findings)
{
    const Plan &plan = context.plan();
    for (const OptionId id : comparedOptions(plan)) {
        for (const Budget &budget : plan.table<Budget>()) {
            if (budget.option.isNone() || budget.option == id)
                checkBudget(context, budget, *plan.find(id), findings);
        }
    }
}

} // namespace auditrules
} // namespace stratoplan
