// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curves/moneyfacts.h"

#include "core/engine/drivers.h"
#include "core/engine/money/breakeven.h"
#include "core/engine/money/budgetcourse.h"
#include "core/engine/money/moneywords.h"
#include "core/engine/money/presentvalue.h"
#include "core/engine/money/targetcheck.h"
#include "core/engine/money/unitcosts.h"
#include "core/text/format.h"
#include "core/uncertainty/chancetext.h"
#include "core/uncertainty/chancetext.h"
#include "render/curves/drivercurves.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::curves {

namespace {

/// Translation context of the texts in this file.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(MoneyFacts)
};

using Tone = MoneyFact::Tone;

QString periodName(const CurveSource &source, int column)
{
    const Period &period = source.costs.timeline.at(column);
    const Phase *phase = source.plan.find(period.phase);
    return phase ? phase->name : periodText(source.plan, source.costs.timeline, column);
}

/// The column looked at; without one the first.
int columnOf(const CurveSource &source)
{
    return std::clamp(source.column, 0, std::max(0, source.costs.timeline.size() - 1));
}

/// A note and what a figure leaves out; empty parts are passed over.
QString noteOf(QStringList parts, int unknown = 0)
{
    parts.append(moneywords::without(unknown));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

/// Nothing is said to be good that leaves lines out.
Tone goodUnless(int unknown)
{
    return unknown > 0 ? Tone::Plain : Tone::Good;
}

/// Lines without a price in the month that has most of them.
int mostUnknown(const CostTable &costs)
{
    int most = 0;
    for (int month = 0; month < costs.timeline.months(); ++month)
        most = std::max(most, costs.total(month).unknown);
    return most;
}

MoneyFact marginFact(const CurveSource &source, const RevenuePoint &point)
{
    const Format format;
    const Money margin = point.margin->likely;
    return {u"margin"_s, Words::tr("Margin in %1", "phase").arg(periodName(source, columnOf(source))),
            format.moneyDifference(margin),
            noteOf({Words::tr("%1 of revenue less %2")
                        .arg(format.money(point.revenue->likely), format.money(point.cost.amount.likely))},
                   point.cost.unknown),
            margin.isNegative() ? Tone::Bad : goodUnless(point.cost.unknown)};
}

MoneyFact breakEvenFact(const CurveSource &source, const RevenuePoint &point, const Driver *users)
{
    const Format format;
    const Quantity needed = point.allUsers.value_or(*point.payingUsers);
    const QString unit = users ? unitOf(*users) : Words::tr("users");
    MoneyFact fact {u"breakEven"_s,
                    Words::tr("Break-even in %1", "phase").arg(periodName(source, columnOf(source))),
                    format.number(needed) + u' ' + unit,
                    {},
                    Tone::Plain};
    QStringList notes;
    if (point.users)
        notes.append(Words::tr("there are %1", "users").arg(format.compact(point.users->likely.toDouble())));
    if (point.conversion)
        notes.append(Words::tr("%1 would have to pay", "share")
                         .arg(moneywords::conversion(*point.conversion, format)));
    fact.note = noteOf(notes, point.cost.unknown);
    if (point.margin)
        fact.tone = point.margin->likely.isNegative() ? Tone::Bad : goodUnless(point.cost.unknown);
    return fact;
}

MoneyFact coveredFact(const CurveSource &source, const BreakEven &even)
{
    MoneyFact fact {u"covered"_s, Words::tr("Covered by revenue"), {}, {}, goodUnless(even.unknown)};
    if (!even.covered) {
        fact.value = Words::tr("not to the end of the plan");
        fact.tone = Tone::Bad;
        return fact;
    }
    fact.value = *even.covered == 0
        ? Words::tr("from the first month on")
        : Words::tr("from %1 on", "month").arg(periodText(source.plan, source.costs.timeline, *even.covered));
    const Driver *users = usersDriver(source.plan);
    fact.note = noteOf({even.coveredUsers && users
                            ? Words::tr("at %1", "users").arg(unitsText(*even.coveredUsers, *users))
                            : QString()},
                       even.unknown);
    return fact;
}

/// Facts about revenue; only break-even users where the plan does not count users.
QList<MoneyFact> revenueFacts(const CurveSource &source)
{
    const BreakEven even = breakEven(source.plan, source.costs);
    const int column = columnOf(source);
    if (column >= even.points.size())
        return {};
    const RevenuePoint &point = even.points.at(column);
    QList<MoneyFact> facts;
    if (point.payingUsers)
        facts.append(breakEvenFact(source, point, usersDriver(source.plan)));
    if (point.margin)
        facts.append(marginFact(source, point));
    if (even.problem.isEmpty() && source.costs.timeline.months() > 0)
        facts.append(coveredFact(source, even));
    return facts;
}

/// What one unit costs in the column looked at and in the last month.
QList<MoneyFact> unitFact(const CurveSource &source, const QString &driver, const QString &key)
{
    const QList<UnitCost> costs = unitCosts(source.plan, source.costs, driver, unitsPerCost(source, driver));
    const int now = columnOf(source);
    const int last = source.costs.timeline.months() - 1;
    if (now >= costs.size() || !costs.at(now).each || !moneywords::isKnown(costs.at(now).cost))
        return {};
    const Format format;
    MoneyFact fact {key, perUnitTitle(source, driver), format.money(costs.at(now).each->likely),
                    Words::tr("in %1", "phase").arg(periodName(source, now)), Tone::Plain};
    int unknown = costs.at(now).cost.unknown;
    if (last > now && costs.at(last).each && moneywords::isKnown(costs.at(last).cost)) {
        fact.note = Words::tr("%1, %2 at the end", "phase, amount")
                        .arg(fact.note, format.money(costs.at(last).each->likely));
        unknown = std::max(unknown, costs.at(last).cost.unknown);
    }
    fact.note = noteOf({fact.note}, unknown);
    return {fact};
}

QList<MoneyFact> horizonFacts(const CurveSource &source)
{
    const CumulativeCost cost = cumulativeCost(source.plan, source.costs);
    if (cost.sums.isEmpty() || !moneywords::isKnown(cost.sums.last()))
        return {};
    const int unknown = mostUnknown(source.costs);
    const Format format;
    QList<MoneyFact> facts;
    const int months = source.costs.timeline.months();
    MoneyFact total {u"total"_s,
                     Words::tr("Cost over %n month(s)", "", months),
                     format.money(cost.sums.last().amount.likely),
                     {},
                     Tone::Plain};
    if (hasBand(source))
        total.note =
            Words::tr("P10–P90 %1 to %2")
                .arg(format.money(source.simulation->total.p10), format.money(source.simulation->total.p90));
    total.note = noteOf({total.note}, unknown);
    facts.append(total);
    if (!cost.present.isEmpty() && !cost.rate.isZero())
        facts.append({u"present"_s, Words::tr("In today’s money"), format.money(cost.present.last().likely),
                      noteOf({Words::tr("at %1 a year", "discount rate").arg(rateText(cost.rate))}, unknown),
                      Tone::Plain});
    return facts;
}

QList<MoneyFact> chanceFact(const CurveSource &source)
{
    const int month = currentMonth(source);
    if (!hasBand(source) || month < 0 || !source.simulation->columns.at(month).within)
        return {};
    const CostBand &band = source.simulation->columns.at(month);
    const Percent within = *band.within;
    const int unknown = source.costs.total(month).unknown;
    const Tone tone = within >= Percent::fromWhole(90)
        ? goodUnless(unknown)
        : (within >= Percent::fromWhole(50) ? Tone::Warning : Tone::Bad);
    return {{u"chance"_s, Words::tr("Chance to stay within budget"), chanceText(band, Format()),
             noteOf({Words::tr("in %1", "month").arg(periodText(source.plan, source.costs.timeline, month))},
                    unknown),
             tone}};
}

QString boundName(const Budget &budget, const BudgetBound &bound)
{
    const Format format;
    const BudgetThreshold threshold =
        bound.threshold >= 0 ? budget.thresholds.value(bound.threshold) : BudgetThreshold();
    const QString at = threshold.percent.isZero() ? format.money(thresholdAmount(budget, threshold))
                                                  : format.percent(threshold.percent);
    switch (bound.kind) {
    case BudgetBound::Kind::Warning:
        return Words::tr("warning at %1").arg(at);
    case BudgetBound::Kind::Critical:
        return Words::tr("critical at %1").arg(at);
    case BudgetBound::Kind::Limit:
        return Words::tr("limit");
    }
    Q_UNREACHABLE();
}

/// Where a bound is first passed: a month, or an undated phase.
QString firstText(const CurveSource &source, const BudgetBound &bound)
{
    return bound.stretches.isEmpty()
        ? QString()
        : periodText(source.plan, source.costs.timeline, bound.stretches.first().first);
}

/// Most lines without a price in the columns that a budget speaks about.
int mostUnknown(const BudgetCourse &course)
{
    int most = 0;
    for (const BudgetPoint &point : course.points)
        most = std::max(most, point.cost.unknown);
    return most;
}

/// By how much a bound is passed at the most.
Money mostOver(const BudgetBound &bound)
{
    Money most = bound.stretches.first().over;
    for (const BudgetStretch &stretch : bound.stretches)
        most = std::max(most, stretch.over);
    return most;
}

/// In what phases the limit is passed and by how much.
QStringList overNotes(const CurveSource &source, const BudgetBound &limit)
{
    QStringList notes;
    QStringList phases;
    for (const PhaseId id : limit.phases) {
        if (const Phase *phase = source.plan.find(id))
            phases.append(phase->name);
    }
    if (!phases.isEmpty())
        notes.append(Words::tr("over in %1", "phases").arg(phases.join(u", "_s)));
    notes.append(Words::tr("by up to %1", "amount").arg(Format().money(mostOver(limit))));
    return notes;
}

MoneyFact budgetFact(const CurveSource &source, const Budget &budget, const BudgetCourse &course)
{
    const Format format;
    const BudgetBound &limit = course.limit();
    MoneyFact fact {
        u"budget:%1"_s.arg(budget.id.value()),
        budget.name.isEmpty()
            ? Words::tr("Budget %1").arg(format.money(budget.amount.high))
            : Words::tr("%1, %2", "budget, amount").arg(budget.name, format.money(budget.amount.high)),
        {},
        {},
        Tone::Good};
    QStringList notes;
    for (const BudgetBound &bound : course.bounds) {
        if (bound.kind != BudgetBound::Kind::Limit && !bound.stretches.isEmpty())
            notes.append(Words::tr("%1 in %2", "threshold, month")
                             .arg(boundName(budget, bound), firstText(source, bound)));
    }
    const int unknown = mostUnknown(course);
    fact.value = unknown > 0 ? Words::tr("kept, as far as prices are known") : Words::tr("kept");
    fact.tone = notes.isEmpty() ? goodUnless(unknown) : Tone::Warning;
    if (!limit.stretches.isEmpty()) {
        fact.value = Words::tr("passed in %1", "month").arg(firstText(source, limit));
        fact.tone = Tone::Bad;
        notes += overNotes(source, limit);
    }
    notes.append(moneywords::without(unknown));
    notes.removeAll(QString());
    fact.note = notes.join(u"; "_s);
    return fact;
}

} // namespace

QString periodText(const Plan &plan, const Timeline &timeline, int column)
{
    const Period &period = timeline.at(column);
    if (period.month)
        return Words::tr("%1, month %2").arg(Format().month(*period.month)).arg(column + 1);
    const Phase *phase = plan.find(period.phase);
    return phase ? phase->name : QString();
}

QList<MoneyFact> budgetFacts(const CurveSource &source)
{
    QList<MoneyFact> facts;
    for (const BudgetCourse &course : budgetCourses(source.plan, source.costs)) {
        const Budget *budget = source.plan.find(course.budget);
        const bool holds = std::any_of(course.points.begin(), course.points.end(),
                                       [](const BudgetPoint &point) { return point.holds; });
        if (budget && holds)
            facts.append(budgetFact(source, *budget, course));
    }
    return facts;
}

QList<MoneyFact> targetFacts(const CurveSource &source)
{
    const QList<TargetCheck> checks = checkTargets(source.plan, source.costs);
    if (checks.isEmpty())
        return {};
    const auto countOf = [&](TargetCheck::Verdict verdict) {
        return static_cast<int>(
            std::count_if(checks.begin(), checks.end(),
                          [verdict](const TargetCheck &check) { return check.verdict == verdict; }));
    };
    const int missed = countOf(TargetCheck::Verdict::Missed);
    const int unknown = countOf(TargetCheck::Verdict::NotComputable);
    MoneyFact fact {u"targets"_s,
                    Words::tr("Targets"),
                    Words::tr("%1 of %2 met").arg(countOf(TargetCheck::Verdict::Met)).arg(checks.size()),
                    {},
                    missed > 0 ? Tone::Bad : Tone::Good};
    QStringList notes;
    if (missed > 0)
        notes.append(Words::tr("%n missed", "", missed));
    if (unknown > 0)
        notes.append(Words::tr("%n cannot be computed", "", unknown));
    fact.note = notes.join(u", "_s);
    return {fact};
}

QList<MoneyFact> moneyFacts(const CurveSource &source)
{
    if (source.costs.timeline.size() == 0)
        return {};
    QList<MoneyFact> facts = revenueFacts(source);
    const PlanInfo &info = source.plan.info();
    if (!info.usersDriver.isEmpty())
        facts += unitFact(source, info.usersDriver, u"perUser"_s);
    if (!info.requestsDriver.isEmpty())
        facts += unitFact(source, info.requestsDriver, u"perRequest"_s);
    facts += horizonFacts(source);
    facts += budgetFacts(source);
    facts += chanceFact(source);
    facts += targetFacts(source);
    return facts;
}

} // namespace stratoplan::curves
