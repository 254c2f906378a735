// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"

namespace stratoplan {

/// A driver's values by column of a timeline; nothing where it is not known.
using DriverCurve = QList<std::optional<Range<Quantity>>>;

/// The curve of the driver with that key; empty where the plan has none.
[[nodiscard]] DriverCurve driverCurve(const Plan &plan, const QString &key, const Timeline &timeline);

} // namespace stratoplan
