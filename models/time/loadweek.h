// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/workload.h"

#include <QString>

#include <array>

namespace stratoplan {

/// Load of the 168 hours of a week from Monday 0:00 on, per cent of its peak.
using WeekPercents = std::array<Percent, 168>;

/// A week that many systems have.
enum class WeekShape {
    Flat, ///< always at the peak
    OfficeHours,
    EveningPeak,
    DayAndNight
};

[[nodiscard]] WeekPercents weekOf(WeekShape shape);
[[nodiscard]] QString weekTitle(WeekShape shape);

/// The week of a profile; none or one without hours: always the peak.
[[nodiscard]] WeekPercents weekOf(const LoadProfile *profile);
/// The fewest hours that say a week: those at which the load changes; none for one that is always at its
/// peak.
[[nodiscard]] QList<HourLoad> hoursOf(const WeekPercents &week);

} // namespace stratoplan
