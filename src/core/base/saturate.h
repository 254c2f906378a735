// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"

#include <algorithm>
#include <limits>

namespace stratoplan {

/// The largest amount of an integer of 64 bits. A sum that is larger stays there, and its negative likewise:
/// never does one become a plausible amount that is wrong.
constexpr qint64 mostMicros = std::numeric_limits<qint64>::max();

[[nodiscard]] constexpr bool isSaturated(qint64 micros)
{
    return micros == mostMicros || micros == -mostMicros;
}

[[nodiscard]] constexpr qint64 saturated(Int128 value)
{
    return value > mostMicros ? mostMicros : value < -mostMicros ? -mostMicros : static_cast<qint64>(value);
}

/// a + b, saturated; what was too large once stays so.
[[nodiscard]] constexpr qint64 saturatedSum(qint64 a, qint64 b)
{
    if (isSaturated(a) || isSaturated(b))
        return isSaturated(a) ? a : b;
    qint64 sum = 0;
    return __builtin_add_overflow(a, b, &sum) ? saturated(Int128(a) + b) : std::max(sum, -mostMicros);
}

} // namespace stratoplan
