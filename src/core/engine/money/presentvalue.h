// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"

namespace stratoplan {

/// Cost summed up over the months of the horizon, as money and as today's money.
struct CumulativeCost
{
    QList<CostSum> sums; ///< of all months up to each one; unknown lines are counted in every month
    QList<Range<Money>> present; ///< the same at the discount rate; empty where the rate is −100 % or less
    Percent rate; ///< a year

    bool operator==(const CumulativeCost &) const = default;
};

/// Sums up an option's cost. The cost of month m (0 is the plan's first month, which is not discounted)
/// counts with the factor (1 + rate)^(−m/12). Each present value is summed in full and rounded once, to a
/// millionth, half to even; at a rate of zero it is the sum itself. The last one is the net present cost of
/// the horizon. Undated phases take no part. O(rows × months).
[[nodiscard]] CumulativeCost cumulativeCost(const CostTable &table, Percent rate);

/// The same at the plan's own discount rate.
[[nodiscard]] CumulativeCost cumulativeCost(const Plan &plan, const CostTable &table);

} // namespace stratoplan
