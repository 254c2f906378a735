// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"

namespace stratoplan::edits {

/// Points in order: those of months first, then those of phases as the plan lists them. Fails where one is of
/// neither, two are of the same, a value is negative or a range goes downwards.
[[nodiscard]] Result<QList<DriverPoint>> orderedPoints(const Plan &plan, const QList<DriverPoint> &points);
/// Whether two points are of the same month or phase.
[[nodiscard]] bool isSamePlace(const DriverPoint &one, const DriverPoint &other);

/// Seasons from January on, without those at 100 %. Fails where a month is none or stands twice, or a
/// percentage is negative.
[[nodiscard]] Result<QList<Season>> orderedSeasons(const QList<Season> &seasons);

} // namespace stratoplan::edits
