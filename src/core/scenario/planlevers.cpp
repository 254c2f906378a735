// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/planlevers.h"

#include "core/optimise/commitmentfamilies.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct LeverText
{
    Q_DECLARE_TR_FUNCTIONS(Lever)
};

constexpr Quantity whole(qint64 number)
{
    return Quantity::fromWhole(number);
}

bool mayRest(const Environment &environment)
{
    return environment.kind == Environment::Kind::Development
        || environment.kind == Environment::Kind::Staging;
}

/// Environments beside production that run the same hours as the first of them.
std::optional<ReadyLever> hoursLever(const Plan &plan)
{
    const Quantity usual = plan.info().hoursPerMonth;
    Lever lever;
    std::optional<Quantity> hours;
    for (const Environment &environment : plan.table<Environment>()) {
        const Quantity own = environment.hours.value_or(usual);
        if (!mayRest(environment) || (hours && *hours != own))
            continue;
        hours = own;
        lever.selection.environments.append(environment.id);
    }
    if (!hours)
        return std::nullopt;
    lever.key = u"rest_hours"_s;
    lever.name = LeverText::tr("Hours a month outside production");
    lever.kind = Lever::Kind::Hours;
    lever.bounds = {std::min(whole(160), *hours), *hours, std::max(whole(744), *hours)};
    lever.unit = u"h"_s;
    lever.source = {u"zoptal-aws-phase-1.md"_s, 140,
                    u"Stop instances when not needed - Dev/staging environments"_s};
    return ReadyLever {
        LeverText::tr("Compute"), lever,
        LeverText::tr("Business hours are about 220 a month; disks and managed services run on.")};
}

/// What the cheapest offer of a family leaves of a unit's price, as a share of it.
std::optional<double> leftByCommitting(const CommitmentFamily &family)
{
    if (!family.problem.isEmpty() || family.question.onDemand.isEmpty())
        return std::nullopt;
    const double onDemand = family.question.onDemand.first().toDouble();
    std::optional<double> best;
    for (const CommitmentOffer &offer : family.question.offers) {
        const double upfront = offer.upfront.isEmpty() ? 0 : offer.upfront.first().toDouble();
        const double month = offer.monthly.first().toDouble() + upfront / offer.termMonths;
        if (onDemand > 0 && month < onDemand)
            best = std::min(best.value_or(1), month / onDemand);
    }
    return best;
}

/// Units of a family that run on average over its months.
double meanUnits(const CommitmentFamily &family)
{
    const DemandCourse &course = family.question.demand;
    double units = 0;
    for (const MonthDemand &month : course)
        units += Uncovered(month).expected().toDouble();
    return course.isEmpty() ? 0 : units / static_cast<double>(course.size());
}

/// The share of what could be committed that is, at the plan's own prices.
std::optional<ReadyLever> coverageLever(const Plan &plan)
{
    Lever lever;
    double onDemand = 0;
    double committed = 0;
    for (const Option &option : plan.table<Option>()) {
        const QList<CommitmentFamily> families =
            option.reference ? QList<CommitmentFamily>() : commitmentFamilies(plan, option.id);
        for (const CommitmentFamily &family : families) {
            const auto left = leftByCommitting(family);
            if (!left)
                continue;
            const double price = family.question.onDemand.first().toDouble();
            const double units = meanUnits(family);
            onDemand += price * units;
            committed += price * units * *left;
            lever.selection.components += family.components;
        }
    }
    if (onDemand <= 0)
        return std::nullopt;
    const double saved = std::round(1000 * (1 - committed / onDemand)) / 1000;
    lever.key = u"commitment_coverage"_s;
    lever.name = LeverText::tr("Commitment coverage");
    lever.effect = u"1 - value / 100 * %1"_s.arg(saved);
    lever.bounds = {Quantity(), Quantity(), whole(100)};
    lever.unit = u"%"_s;
    return ReadyLever {LeverText::tr("Commitments"), lever,
                       LeverText::tr("The plan's own committed rates are %1 % below on demand, on average.")
                           .arg(QString::number(100 * saved, 'f', 1))};
}

/// How much of each percentage on top is paid for: 0 is without it.
QList<ReadyLever> adjustmentLevers(const Plan &plan)
{
    QList<ReadyLever> levers;
    for (const Adjustment &adjustment : plan.table<Adjustment>()) {
        if (adjustment.mode != Adjustment::Mode::Add)
            continue;
        Lever lever;
        lever.key = u"adjustment_%1"_s.arg(adjustment.id.value());
        lever.name = adjustment.name;
        lever.selection.adjustments = {adjustment.id};
        lever.bounds = {Quantity(), whole(100), whole(100)};
        lever.unit = u"%"_s;
        lever.source = adjustment.source;
        levers.append({LeverText::tr("Recovery and support"), lever,
                       LeverText::tr("Of its percentage; 0 is without it.")});
    }
    return levers;
}

ReadyLever discountLever()
{
    Lever lever;
    lever.key = u"discount"_s;
    lever.name = LeverText::tr("Discount on everything");
    lever.effect = u"1 - value / 100"_s;
    lever.bounds = {Quantity(), Quantity(), whole(30)};
    lever.unit = u"%"_s;
    return {LeverText::tr("Price"), lever, LeverText::tr("As negotiated, beside the price book.")};
}

QList<ReadyLever> growthLevers(const Plan &plan)
{
    QList<ReadyLever> levers;
    for (const Driver &driver : plan.table<Driver>()) {
        if (driver.key.isEmpty() || !driver.formula.isEmpty() || driver.points.isEmpty())
            continue;
        const Quantity saved = Quantity::fromRaw(driver.growth.likely.raw()); // both are millionths
        Lever lever;
        lever.key = driver.key + u"_growth"_s;
        lever.name = LeverText::tr("Growth of %1").arg(driver.name);
        lever.kind = Lever::Kind::Growth;
        lever.driver = driver.key;
        lever.bounds = {std::min(whole(-10), saved), saved, std::max(whole(25), saved)};
        lever.unit = LeverText::tr("% a month");
        levers.append({LeverText::tr("Growth"), lever, LeverText::tr("From the driver's last point on.")});
    }
    return levers;
}

} // namespace

QList<ReadyLever> planLevers(const Plan &plan)
{
    QList<ReadyLever> levers;
    for (const std::optional<ReadyLever> &lever : {hoursLever(plan), coverageLever(plan)}) {
        if (lever)
            levers.append(*lever);
    }
    levers += adjustmentLevers(plan);
    levers.append(discountLever());
    return levers + growthLevers(plan);
}

} // namespace stratoplan
