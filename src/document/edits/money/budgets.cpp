// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/money/budgets.h"

#include "core/engine/pricing/effective.h"
#include "document/edits/step/rows.h"

#include <algorithm>

namespace stratoplan::edits {

namespace {

/// Fails where an amount cannot be held against the plan's costs.
Status checkCurrency(const Plan &plan, const Money &amount)
{
    if (inPlanCurrency(plan, amount, std::nullopt))
        return {};
    return Words::invalid(Words::tr("The amount is in %1, the plan is in %2. Add an exchange rate first.")
                              .arg(amount.currency().toString(), plan.info().currency.toString()));
}

Status checkAmount(const Plan &plan, const Range<Money> &amount)
{
    const Currency currency = amount.likely.currency();
    if (currency.isNone() || amount.low.currency() != currency || amount.high.currency() != currency)
        return Words::invalid(Words::tr("An amount has one currency."));
    if (!amount.isOrdered() || amount.low.isNegative())
        return Words::invalid(Words::tr("An amount is not negative, and a range goes upwards."));
    return checkCurrency(plan, amount.likely);
}

Status checkThreshold(const BudgetThreshold &threshold, Currency currency)
{
    if (threshold.percent.isNegative() || threshold.amount.isNegative()
        || (threshold.percent.isZero() && threshold.amount.isZero()))
        return Words::invalid(Words::tr("A threshold is a percentage or an amount above 0."));
    if (!threshold.percent.isZero() && threshold.percent > Percent::fromWhole(1000))
        return Words::invalid(Words::tr("A threshold is at most 1,000 %."));
    if (threshold.percent.isZero() && threshold.amount.currency() != currency)
        return Words::invalid(
            Words::tr("A threshold is in the budget's currency, %1.").arg(currency.toString()));
    return {};
}

/// Thresholds with either a percentage or an amount.
Result<QList<BudgetThreshold>> checked(const QList<BudgetThreshold> &thresholds, Currency currency)
{
    QList<BudgetThreshold> good;
    for (BudgetThreshold threshold : thresholds) {
        if (const Status status = checkThreshold(threshold, currency); !status)
            return status.error();
        if (!threshold.percent.isZero())
            threshold.amount = {};
        const bool isThere = std::any_of(good.begin(), good.end(), [&](const BudgetThreshold &other) {
            return other.percent == threshold.percent && other.amount == threshold.amount;
        });
        if (isThere)
            return Words::invalid(Words::tr("There are two thresholds at the same height."));
        good.append(threshold);
    }
    return good;
}

} // namespace

Result<BudgetId> setBudget(Document &document, const Budget &budget)
{
    if (const Status status = checkAmount(document.plan(), budget.amount); !status)
        return status.error();
    const auto thresholds = checked(budget.thresholds, budget.amount.likely.currency());
    if (!thresholds)
        return thresholds.error();
    Budget good = budget;
    good.name = good.name.simplified();
    good.thresholds = *thresholds;
    good.tag.key = good.tag.key.trimmed();
    good.tag.value = good.tag.value.trimmed();
    if (good.tag.key.isEmpty() && !good.tag.value.isEmpty())
        return Words::invalid(Words::tr("Type the key of the tag."));
    return putRow(document, good, good.id ? Words::tr("Change budget") : Words::tr("Add budget"));
}

Status removeBudget(Document &document, BudgetId id)
{
    return removeRows(document, QList {id}, Words::tr("Remove budget"));
}

Status setBudgetThresholds(Document &document, BudgetId id, const QList<BudgetThreshold> &thresholds)
{
    const Budget *budget = document.find(id);
    if (budget == nullptr)
        return Words::missing();
    const auto good = checked(thresholds, budget->amount.likely.currency());
    if (!good)
        return good.error();
    return changeRow(document, id, Words::tr("Change thresholds of budget"),
                     [&](Budget &each) { each.thresholds = *good; });
}

Status moveBudget(Document &document, BudgetId id, qsizetype position)
{
    return moveRow(document, id, position, Words::tr("Move budget"));
}

} // namespace stratoplan::edits
