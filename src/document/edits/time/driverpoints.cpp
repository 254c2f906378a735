// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/time/driverpoints.h"

#include "document/edits/words.h"

#include <algorithm>

namespace stratoplan::edits {

namespace {

Result<DriverPoint> checked(const Plan &plan, DriverPoint point)
{
    if (point.month)
        point.phase = {};
    if (!point.month && plan.find(point.phase) == nullptr)
        return Words::invalid(Words::tr("A point holds in a month or in a phase of the plan."));
    if (!point.value.isOrdered() || point.value.low.isNegative())
        return Words::invalid(Words::tr("A driver is not negative, and a range goes upwards."));
    return point;
}

} // namespace

bool isSamePlace(const DriverPoint &one, const DriverPoint &other)
{
    if (one.month || other.month)
        return one.month == other.month;
    return one.phase == other.phase;
}

Result<QList<DriverPoint>> orderedPoints(const Plan &plan, const QList<DriverPoint> &points)
{
    QList<DriverPoint> ordered;
    for (const DriverPoint &point : points) {
        const Result<DriverPoint> good = checked(plan, point);
        if (!good)
            return good.error();
        const bool isTaken = std::any_of(ordered.begin(), ordered.end(),
                                         [&](const DriverPoint &other) { return isSamePlace(other, *good); });
        if (isTaken)
            return Words::invalid(Words::tr("There are two points for the same time."));
        ordered.append(*good);
    }
    const Table<Phase> &phases = plan.table<Phase>();
    std::stable_sort(ordered.begin(), ordered.end(), [&](const DriverPoint &one, const DriverPoint &other) {
        if (one.month && other.month)
            return *one.month < *other.month;
        if (one.month || other.month)
            return one.month.has_value();
        return phases.indexOf(one.phase) < phases.indexOf(other.phase);
    });
    return ordered;
}

Result<QList<Season>> orderedSeasons(const QList<Season> &seasons)
{
    QList<Season> ordered;
    for (const Season &season : seasons) {
        if (season.month < 1 || season.month > 12)
            return Words::invalid(Words::tr("A season is one of the twelve months."));
        if (season.percent.isNegative())
            return Words::invalid(Words::tr("A season is not negative."));
        const bool isTaken = std::any_of(ordered.begin(), ordered.end(),
                                         [&](const Season &other) { return other.month == season.month; });
        if (isTaken)
            return Words::invalid(Words::tr("There are two seasons for the same month."));
        ordered.append(season);
    }
    ordered.removeIf([](const Season &season) { return season.percent == Percent::fromWhole(100); });
    std::sort(ordered.begin(), ordered.end(),
              [](const Season &one, const Season &other) { return one.month < other.month; });
    return ordered;
}

} // namespace stratoplan::edits
