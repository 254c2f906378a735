// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curves/curvesource.h"

#include "core/engine/drivers.h"
#include "core/engine/triggers.h"
#include "core/roadmap/roadmap.h"
#include "core/text/format.h"
#include "core/uncertainty/inputtext.h"
#include "render/report/monthlycostdata.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::curves {

namespace {

/// Translation context of the texts in this file.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Curves)
};

bool beginsPhase(const Plan &plan, const Trigger &trigger)
{
    const auto &phases = plan.table<Phase>();
    return std::any_of(phases.begin(), phases.end(), [&](const Phase &phase) {
        return phase.begins == Phase::Begins::OnTrigger && phase.trigger == trigger.id;
    });
}

/// "1.2k–10k users": as counted, else as stated; empty where nothing is.
QString usersText(const Phase &phase, const std::optional<Range<Quantity>> &counted)
{
    const Quantity most = counted ? counted->high : phase.usersHigh;
    if (!counted && most.isZero())
        return {};
    const Format format;
    const QString low = format.compact((counted ? counted->low : phase.usersLow).toDouble());
    const QString high = format.compact(most.toDouble());
    return low == high ? Words::tr("%1 users").arg(high) : Words::tr("%1–%2 users").arg(low, high);
}

} // namespace

QString optionName(const CurveSource &source)
{
    const Option *option = source.plan.find(source.costs.option);
    return option ? option->name : QString();
}

bool hasMonths(const CostTable &costs)
{
    for (int month = 0; month < costs.timeline.months(); ++month) {
        if (costs.total(month).present > 0)
            return true;
    }
    return false;
}

int currentMonth(const CurveSource &source)
{
    return source.column < source.costs.timeline.months() ? source.column : -1;
}

QList<int> phaseBeginnings(const Timeline &timeline)
{
    QList<int> months;
    for (int month = 1; month < timeline.months(); ++month) {
        if (timeline.at(month).phase != timeline.at(month - 1).phase)
            months.append(month);
    }
    return months;
}

QList<ChartPhase> phases(const Plan &plan, const Timeline &timeline)
{
    QList<ChartPhase> result = chartPhases(plan, timeline);
    const DriverCurve curve = driverCurve(plan, plan.info().usersDriver, timeline);
    for (ChartPhase &stretch : result) {
        const Phase &phase = *plan.find(timeline.at(stretch.from).phase);
        QStringList details;
        const QString users = usersText(phase, usersIn(curve, stretch.from, stretch.to - 1));
        if (!users.isEmpty())
            details.append(users);
        if (const Trigger *trigger = plan.find(phase.trigger))
            details.append(Words::tr("on %1", "a trigger's condition").arg(trigger->condition));
        stretch.detail = details.join(u", "_s);
    }
    return result;
}

QList<LineChartData::Mark> triggerMarks(const Plan &plan)
{
    QList<LineChartData::Mark> marks;
    for (const TriggerFiring &firing : triggerFirings(plan)) {
        const Trigger *trigger = plan.find(firing.trigger);
        if (!firing.month || !trigger || beginsPhase(plan, *trigger))
            continue;
        const int month = *firing.month - plan.info().start;
        if (month < 0 || month >= plan.info().horizon)
            continue;
        marks.append({static_cast<double>(month),
                      trigger->name.isEmpty() ? trigger->condition : trigger->name,
                      trigger->effect.isEmpty() ? trigger->condition : trigger->effect});
    }
    return marks;
}

const Driver *usersDriver(const Plan &plan)
{
    return driverByKey(plan, plan.info().usersDriver);
}

QString unitOf(const Driver &driver)
{
    if (!driver.unit.isEmpty())
        return driver.unit;
    return driver.name.isEmpty() ? driver.key : driver.name.toLower();
}

QString unitsText(Quantity units, const Driver &driver)
{
    const Format format;
    const bool isExact = units < Quantity::fromWhole(100'000);
    // A crossing is read between two months: whole units say enough of it.
    const Quantity whole =
        units < Quantity::fromWhole(10) ? units : Quantity::fromWhole(qRound64(units.toDouble()));
    return (isExact ? format.number(whole) : format.compact(units.toDouble())) + u' ' + unitOf(driver);
}

QString usersText(const Plan &plan, const Timeline &timeline, int column)
{
    const Driver *users = usersDriver(plan);
    const auto value = users ? driverValue(plan, *users, timeline.at(column)) : std::nullopt;
    return value ? Format().compact(value->likely.toDouble()) + u' ' + unitOf(*users) : QString();
}

QString rateText(Percent rate)
{
    return Format().percent(rate, rate.raw() % Percent::one() == 0 ? 0 : 1);
}

bool hasBand(const CurveSource &source)
{
    const Simulation *simulation = source.simulation;
    return source.parts.band && simulation && !simulation->isCertain()
        && simulation->columns.size() >= source.costs.timeline.months();
}

bool hasMiddle(const CurveSource &source)
{
    for (int month = 0; hasBand(source) && month < source.costs.timeline.months(); ++month) {
        if (source.simulation->columns.at(month).p50 != source.costs.total(month).amount.likely)
            return true;
    }
    return false;
}

QString subtitle(const CurveSource &source)
{
    QStringList parts {optionName(source),
                       Words::tr("%1 a month", "currency").arg(source.costs.currency.toString())};
    if (source.costs.basis == Basis::Stated)
        parts.append(Words::tr("stated amounts"));
    if (hasBand(source))
        parts.append(
            Words::tr("P10–P90 from %1", "2,000 runs, seed 1").arg(simulationBasis(*source.simulation)));
    return parts.join(u", "_s);
}

} // namespace stratoplan::curves
