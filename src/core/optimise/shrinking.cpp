// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/shrinking.h"

#include <algorithm>

namespace stratoplan {

namespace {

constexpr qint64 whole = Percent::fromWhole(100).raw();
constexpr qint64 hundredth = Percent::one() / 100; ///< of a per cent, the step of chances

MonthDemand lowered(const MonthDemand &month, Percent by)
{
    const qint64 left = std::clamp<qint64>(whole - by.raw(), 0, whole);
    MonthDemand lower = month;
    for (DemandOutcome &outcome : lower) {
        const Int128 raw = decimal::divideHalfEven(Int128(outcome.units.raw()) * left, whole);
        outcome.units = Quantity::fromRaw(static_cast<qint64>(raw));
    }
    return lower;
}

void weigh(MonthDemand &month, qint64 weight)
{
    for (DemandOutcome &outcome : month)
        outcome.weight *= weight;
}

} // namespace

DemandCourse lowered(const DemandCourse &demand, Percent by)
{
    DemandCourse course;
    course.reserve(demand.size());
    for (const MonthDemand &month : demand)
        course.append(lowered(month, by));
    return course;
}

DemandCourse withRisk(const DemandCourse &demand, const ShrinkRisk &risk)
{
    const qint64 chance = std::clamp<qint64>(risk.chance.raw() / hundredth, 0, whole / hundredth);
    if (chance == 0 || risk.by.raw() <= 0)
        return demand;
    DemandCourse course;
    course.reserve(demand.size());
    for (const MonthDemand &month : demand) {
        MonthDemand kept = month;
        MonthDemand lower = lowered(month, risk.by);
        weigh(kept, whole / hundredth - chance);
        weigh(lower, chance);
        course.append(kept + lower);
    }
    return course;
}

} // namespace stratoplan
