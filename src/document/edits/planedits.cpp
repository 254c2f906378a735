// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/planedits.h"

#include "document/edits/step/rows.h"

namespace stratoplan::edits {

namespace {

/// Whether any row holds an amount, which would have to be converted with the plan's currency.
bool holdsMoney(const Plan &plan)
{
    const auto &sizings = plan.table<Sizing>().rows();
    return !plan.table<Rate>().isEmpty() || !plan.table<Budget>().isEmpty()
        || !plan.table<Statement>().isEmpty()
        || std::any_of(sizings.begin(), sizings.end(),
                       [](const Sizing &sizing) { return sizing.stated.kind == StatedAmount::Kind::Amount; });
}

Status checkAmount(const Plan &plan, const Range<Money> &amount)
{
    if (amount.likely.currency() != plan.info().currency || amount.low.currency() != plan.info().currency
        || amount.high.currency() != plan.info().currency) {
        return Words::invalid(
            Words::tr("The amount is not in the plan's currency, %1.").arg(plan.info().currency.toString()));
    }
    if (!amount.isOrdered() || amount.low.isNegative())
        return Words::invalid(Words::tr("An amount is not negative, and a range goes upwards."));
    return {};
}

} // namespace

Status setPlanInfo(Document &document, const PlanInfo &info)
{
    const Plan &plan = document.plan();
    if (info.horizon < 1 || info.horizon > 600)
        return Words::invalid(Words::tr("A plan covers 1 to 600 months."));
    if (info.hoursPerMonth <= Quantity() || info.hoursPerMonth > Quantity::fromWhole(744))
        return Words::invalid(Words::tr("A month has up to 744 hours."));
    if (info.priceAge < 0 || info.priceAge > 600)
        return Words::invalid(Words::tr("Prices are old after 1 to 600 months; 0 means never."));
    if (info.currency.isNone() || (info.currency != plan.info().currency && holdsMoney(plan)))
        return Words::invalid(Words::tr("The currency cannot change while the plan holds amounts."));
    PlanInfo changed = info;
    changed.id = plan.info().id;
    Step step(document, Words::tr("Change plan"));
    step.replace(changed);
    return step.push();
}

Result<BudgetId> setBudget(Document &document, const Budget &budget)
{
    if (const Status status = checkAmount(document.plan(), budget.amount); !status)
        return status.error();
    return putRow(document, budget, budget.id ? Words::tr("Change budget") : Words::tr("Add budget"));
}

Status removeBudget(Document &document, BudgetId id)
{
    return removeRows(document, QList {id}, Words::tr("Remove budget"));
}

Result<AdjustmentId> setAdjustment(Document &document, const Adjustment &adjustment)
{
    const Result<QString> name = checkedName(adjustment.name);
    if (!name)
        return name.error();
    const Table<Adjustment> &table = document.plan().table<Adjustment>();
    const qsizetype own = adjustment.id ? table.indexOf(adjustment.id) : table.size();
    for (const AdjustmentId id : adjustment.selection.adjustments) {
        if (table.indexOf(id) >= own)
            return Words::invalid(Words::tr("An adjustment can cover only those listed before it."));
    }
    for (const PhasePercent &step : adjustment.steps) {
        if (!step.percent.isOrdered() || step.percent.low.isNegative())
            return Words::invalid(Words::tr("A percentage is not negative, and a range goes upwards."));
    }
    return putRow(document, adjustment,
                  adjustment.id ? Words::tr("Change adjustment") : Words::tr("Add adjustment"));
}

Status removeAdjustment(Document &document, AdjustmentId id)
{
    return removeRows(document, QList {id}, Words::tr("Remove adjustment"));
}

Result<DriverId> setDriver(Document &document, const Driver &driver)
{
    const Result<QString> name = checkedName(driver.name);
    if (!name)
        return name.error();
    if (driver.key.trimmed().isEmpty())
        return Words::invalid(Words::tr("A driver has a word that formulas use."));
    for (const Driver &other : document.plan().table<Driver>()) {
        if (other.id != driver.id && other.key == driver.key)
            return Words::invalid(Words::tr("“%1” is there already.").arg(driver.key));
    }
    return putRow(document, driver, driver.id ? Words::tr("Change driver") : Words::tr("Add driver"));
}

Status removeDriver(Document &document, DriverId id)
{
    return removeRows(document, QList {id}, Words::tr("Remove driver"));
}

Result<Id<Task>> addTask(Document &document, Id<Checklist> checklist, const QString &text)
{
    if (document.find(checklist) == nullptr)
        return Words::missing();
    const Result<QString> good = checkedName(text);
    if (!good)
        return good.error();
    Task task;
    task.checklist = checklist;
    task.text = *good;
    return putRow(document, task, Words::tr("Add task"));
}

Status setTaskDone(Document &document, Id<Task> id, bool done)
{
    const Task *task = document.find(id);
    if (task == nullptr)
        return Words::missing();
    Task changed = *task;
    changed.done = done;
    Step step(document, done ? Words::tr("Tick off task") : Words::tr("Reopen task"));
    step.replace(changed);
    return step.push();
}

Status removeTask(Document &document, Id<Task> id)
{
    return removeRows(document, QList {id}, Words::tr("Remove task"));
}

Result<Id<Acceptance>> acceptFinding(Document &document, const Acceptance &acceptance)
{
    if (acceptance.finding.isEmpty() || acceptance.reason.trimmed().isEmpty())
        return Words::invalid(Words::tr("Say why the finding is accepted."));
    return putRow(document, acceptance, Words::tr("Accept finding"));
}

} // namespace stratoplan::edits
