// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/time/loadweek.h"

#include "core/simulate/autoscale.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LoadWeek)
};

/// Per cent of the peak in an hour of the day.
int loadAt(WeekShape shape, int hour, bool isWeekend)
{
    switch (shape) {
    case WeekShape::Flat:
        return 100;
    case WeekShape::OfficeHours:
        if (isWeekend)
            return 10;
        if (hour < 7 || hour >= 20)
            return 15;
        return hour < 9 || hour >= 18 ? 60 : 100;
    case WeekShape::EveningPeak:
        if (hour < 7)
            return 15;
        if (hour < 17)
            return isWeekend ? 60 : 45;
        return hour < 23 ? 100 : 50;
    case WeekShape::DayAndNight:
        return hour >= 7 && hour < 22 ? 100 : 30;
    }
    Q_UNREACHABLE();
}

} // namespace

WeekPercents weekOf(WeekShape shape)
{
    WeekPercents week;
    for (std::size_t hour = 0; hour < week.size(); ++hour) {
        const auto at = static_cast<int>(hour);
        week[hour] = Percent::fromWhole(loadAt(shape, at % 24, at / 24 >= 5));
    }
    return week;
}

QString weekTitle(WeekShape shape)
{
    switch (shape) {
    case WeekShape::Flat:
        return Words::tr("Always at its peak");
    case WeekShape::OfficeHours:
        return Words::tr("Office hours");
    case WeekShape::EveningPeak:
        return Words::tr("Evening peak");
    case WeekShape::DayAndNight:
        return Words::tr("Day and night");
    }
    Q_UNREACHABLE();
}

WeekPercents weekOf(const LoadProfile *profile)
{
    WeekPercents week;
    const LoadWeek shares = loadWeekOf(profile);
    for (std::size_t hour = 0; hour < week.size(); ++hour)
        week[hour] = Percent::fromDouble(shares[hour] * 100);
    return week;
}

QList<HourLoad> hoursOf(const WeekPercents &week)
{
    QList<HourLoad> hours;
    for (std::size_t hour = 0; hour < week.size(); ++hour) {
        if (hour == 0 || week[hour] != week[hour - 1])
            hours.append({static_cast<int>(hour), week[hour]});
    }
    if (hours.size() == 1 && hours.first().percent == Percent::fromWhole(100))
        hours.clear();
    return hours;
}

} // namespace stratoplan
