// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/drivers.h"
#include "render/time/coursefigure.h"

namespace stratoplan {

/// What a chart of a driver shows, with the driver as it is in @p plan.
/// @param column  of the timeline, looked at
[[nodiscard]] CourseFigureData courseOf(const Plan &plan, const Driver &driver, int column);

/// The same for any values over the columns of a timeline.
[[nodiscard]] CourseFigureData courseOf(const Plan &plan, const Timeline &timeline, const Series &series,
                                        int column);

} // namespace stratoplan
