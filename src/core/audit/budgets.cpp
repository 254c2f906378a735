// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/rules.h"
#include "core/engine/figures/comparison.h"
#include "core/engine/money/budgetcourse.h"
#include "core/text/format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::auditrules {

namespace {

struct AuditText
{
    Q_DECLARE_TR_FUNCTIONS(Audit)
};

/// A bound that is passed, and the column in which it is passed by the most.
struct Passed
{
    const BudgetBound *bound = nullptr;
    int column = -1;
};

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

int worstColumn(const BudgetBound &bound)
{
    const auto &stretches = bound.stretches;
    const auto worst = std::max_element(stretches.begin(), stretches.end(),
                                        [](const auto &a, const auto &b) { return a.over < b.over; });
    return worst == stretches.end() ? -1 : worst->worst;
}

/// The limit where it is passed, else the reached threshold that matters most.
Passed passed(const BudgetCourse &course)
{
    Passed found;
    for (const BudgetBound &bound : course.bounds) {
        const int column = worstColumn(bound);
        if (column < 0)
            continue;
        const bool isLimit = bound.kind == BudgetBound::Kind::Limit;
        const bool matters =
            !found.bound || isLimit || *found.bound->amounts.at(found.column) < *bound.amounts.at(column);
        if (matters)
            found = {&bound, column};
    }
    return found;
}

Finding findingFor(const Plan &plan, const Option &option, const Budget &budget, const Period &period)
{
    Finding finding;
    finding.key = u"budget/%1/%2"_s.arg(budget.id.value()).arg(option.id.value());
    finding.place = option.name + u" · "_s + scopeName(plan, budget);
    finding.option = option.id;
    finding.phase = period.phase;
    finding.page = u"curves"_s;
    finding.source = budget.source;
    return finding;
}

void checkBudget(const Context &context, const Budget &budget, const Option &option, QList<Finding> &findings)
{
    const Plan &plan = context.plan();
    const CostTable &table = context.costs(option.id);
    const BudgetCourse course = budgetCourse(plan, budget, table);
    const Passed most = passed(course);
    if (!most.bound)
        return;
    const Format format;
    const Period &period = table.timeline.at(most.column);
    const Money cost = course.points.at(most.column).cost.amount.likely;
    const Money limit = *course.limit().amounts.at(most.column);
    const bool over = most.bound->kind == BudgetBound::Kind::Limit;
    const bool critical = over || most.bound->kind == BudgetBound::Kind::Critical;
    Finding finding = findingFor(plan, option, budget, period);
    finding.severity = critical ? Finding::Severity::Critical : Finding::Severity::Warning;
    finding.text = over ? AuditText::tr("%1: %2 is over its budget by %3")
                              .arg(option.name, scopeName(plan, budget), format.money(cost - limit))
                        : AuditText::tr("%1: %2 has used %3 of its budget")
                              .arg(option.name, scopeName(plan, budget), format.share(cost, limit, 0));
    finding.why = AuditText::tr("Budget %1, cost %2 a month.").arg(format.money(limit), format.money(cost));
    if (period.month)
        finding.why += u' ' + AuditText::tr("Highest from %1.").arg(format.month(*period.month));
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

} // namespace stratoplan::auditrules
