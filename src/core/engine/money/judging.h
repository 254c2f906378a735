// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/money/targetwords.h"

namespace stratoplan {

/// A value before rounding, in millionths of its unit, and what is known of the whole truth.
struct Measured
{
    enum class Bound { Exact, AtLeast, AtMost };

    Int128 numerator = 0;
    Int128 denominator = 1; ///< above zero
    Bound bound = Bound::Exact;

    /// Rounded half to even; nothing when it does not fit.
    [[nodiscard]] std::optional<Quantity> rounded() const;
};

enum class Judgement { Met, Missed, Open };

/// Holds a value against what is asked, exactly. A bound settles the matter only where every value on its
/// open side would be judged alike.
[[nodiscard]] Judgement judge(const Measured &measured, Comparing comparing, Quantity asked);

/// Whether a value is farther on the wrong side than another.
[[nodiscard]] bool isWorse(Comparing comparing, Quantity value, Quantity other, Quantity asked);

} // namespace stratoplan
