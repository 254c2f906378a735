// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/targettext.h"

#include "core/engine/drivers.h"
#include "core/text/format.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

QString targetValueText(const Plan &plan, const TargetCheck &check, Quantity value)
{
    const Format format;
    switch (check.words.measure) {
    case Measure::MonthlyCost:
    case Measure::AnnualCost:
    case Measure::CostPer:
    case Measure::Revenue:
    case Measure::Margin:
        return format.money(Money::fromMicros(value.raw(), plan.info().currency));
    case Measure::BudgetUsed:
    case Measure::Availability:
        return format.percent(Percent::fromRaw(value.raw()),
                              check.words.measure == Measure::Availability ? 3 : 1);
    case Measure::RecoveryTime:
    case Measure::DataLoss:
        return format.duration(Duration::fromSeconds(value.raw() / Quantity::one()));
    case Measure::DriverValue:
    case Measure::Other:
        break;
    }
    const bool isDriver = driverByKey(plan, check.words.driver) != nullptr;
    const QString number = isDriver ? format.compact(value.toDouble()) : format.number(value);
    const QString unit = targetValueUnit(plan, check);
    return unit.isEmpty() ? number : number + u' ' + unit;
}

QString targetValueUnit(const Plan &plan, const TargetCheck &check)
{
    switch (check.words.measure) {
    case Measure::MonthlyCost:
    case Measure::AnnualCost:
    case Measure::CostPer:
    case Measure::Revenue:
    case Measure::Margin:
        return plan.info().currency.toString();
    case Measure::BudgetUsed:
    case Measure::Availability:
        return u"%"_s;
    case Measure::RecoveryTime:
    case Measure::DataLoss:
        return u"s"_s;
    case Measure::DriverValue:
    case Measure::Other:
        break;
    }
    const Driver *driver = driverByKey(plan, check.words.driver);
    if (driver && !driver->unit.isEmpty())
        return driver->unit;
    const Target *target = plan.find(check.target);
    return target ? target->unit : QString();
}

} // namespace stratoplan
