// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/duration.h"

#include <QString>

#include <optional>

namespace stratoplan {

/// Reads a span of time as people write it: "40 s", "15 min", "3 h 10 min", "7 d", "1.5 h", "0". Nothing for a
/// number without a unit, a negative one, or anything else.
[[nodiscard]] std::optional<Duration> parseDuration(const QString &text);

} // namespace stratoplan
