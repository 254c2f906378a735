// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimise/demand.h"

namespace stratoplan {

/// What may become of demand: with a chance it turns out lower by a share, in every month.
struct ShrinkRisk
{
    Percent by; ///< 0 … 100
    Percent chance; ///< 0 … 100

    bool operator==(const ShrinkRisk &) const = default;
};

/// Demand that is lower by a share in every outcome.
[[nodiscard]] DemandCourse lowered(const DemandCourse &demand, Percent by);

/// Demand with the risk of shrinking: each outcome as it is and lowered, weighted by the chance. Chances
/// count in hundredths of a per cent.
[[nodiscard]] DemandCourse withRisk(const DemandCourse &demand, const ShrinkRisk &risk);

} // namespace stratoplan
