// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"

namespace stratoplan {

/// The value of a driver in a period by its points: as stated at a point, interpolated between points, held
/// at the first and last value outside them. Nothing where no point says anything or a formula is needed.
[[nodiscard]] std::optional<Range<Quantity>> driverValue(const Plan &plan, const Driver &driver,
                                                         const Period &period);

/// The driver of that key, or null.
[[nodiscard]] const Driver *driverByKey(const Plan &plan, const QString &key);

/// Cost per unit of a driver, rounded once; nothing for zero or negative units.
[[nodiscard]] std::optional<Money> costPer(const Money &cost, Quantity units);

} // namespace stratoplan
