// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/timeline.h"

namespace stratoplan {

/// Whether a commitment holds in a period: in the months of its terms, and in undated phases, which are
/// steady states within them.
[[nodiscard]] bool isInForce(const Plan &plan, const Commitment &commitment, const Period &period);

/// The commitment to a rate; null: there is none. O(commitments).
[[nodiscard]] const Commitment *commitmentTo(const Plan &plan, RateId rate);

/// The rate a charge pays in a period: its own, or outside of a commitment what that names instead.
[[nodiscard]] RateId rateIn(const Plan &plan, const Charge &charge, const Period &period);

} // namespace stratoplan
