// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/pricing/effective.h"
#include "core/engine/timeline.h"
#include "core/uncertainty/model/tiercost.h"

#include <memory>

namespace stratoplan {

/// A rate as it counts in a column of a timeline.
struct CountedRate
{
    Rate rate;
    TierCost cost;
    bool isUsable = false; ///< it has a price, in the plan's currency
    bool isLinear = false; ///< each unit costs the same whoever else uses it
    bool isSpend = false;
};

/// The rates of a plan as they count in the columns of a timeline, each worked out once for all columns with
/// the same prices.
class RatesByColumn
{
public:
    RatesByColumn(const Plan &plan, const Timeline &timeline);
    /// @p rate one of the plan's. The result stays for as long as this does.
    [[nodiscard]] const CountedRate &at(RateId rate, int column);

private:
    const Plan &m_plan;
    const Timeline &m_timeline;
    QList<int> m_epochs; ///< of each column: columns of one epoch have the same prices
    QHash<std::pair<RateId, int>, std::shared_ptr<const CountedRate>> m_known;
};

} // namespace stratoplan
