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
        || !plan.table<Statement>().isEmpty() || !plan.info().userPrice.isZero()
        || std::any_of(sizings.begin(), sizings.end(),
                       [](const Sizing &sizing) { return sizing.stated.hasAmount(); });
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

Result<Id<Acceptance>> acceptFinding(Document &document, const Acceptance &acceptance)
{
    if (acceptance.finding.isEmpty() || acceptance.reason.trimmed().isEmpty())
        return Words::invalid(Words::tr("Say why the finding is accepted."));
    return putRow(document, acceptance, Words::tr("Accept finding"));
}

} // namespace stratoplan::edits
