// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/halfeven.h"
#include "core/engine/quantities.h"

#include <deque>

namespace stratoplan {

/// The price of one unit of a rate with one tier: cost in millionths = raw units × factor / divisor, rounded
/// half to even.
struct LinearPrice
{
    bool isUsable = false;
    bool overridden = false;
    bool discounted = false;
    bool isSmall = false; ///< factor and divisor fit 64 bits
    Int128 factor = 0;
    Int128 divisor = 1;
    qint64 smallFactor = 0; ///< where isSmall
    HalfEvenDivider smallDivisor;

    /// Cost of units >= 0; negative where it is more than can be calculated.
    [[nodiscard]] qint64 costOf(qint64 units) const;
};

/// The prices of a plan's rates by what they depend on, each worked out once.
class LinearPrices
{
public:
    LinearPrices(const Plan &plan, const SizingIndex &sizings, const Quantities &quantities);

    /// Whether a rate's cost is units × price alone; a rate that is gone has no cost.
    /// @param rate  place in PlanIndex::rates()
    [[nodiscard]] bool isPlain(int rate) const { return m_rates[static_cast<std::size_t>(rate)].isPlain; }
    /// The price in a stretch of columns with the same prices; null where the rate is gone.
    /// @param epoch  see priceEpoch()
    /// @param column  one of the stretch
    [[nodiscard]] const LinearPrice *at(const PlanIndex::ChargeRow &charge, EnvironmentId environment,
                                        int epoch, int column);

private:
    struct Known
    {
        int epoch = 0;
        qint64 hours = 0;
        LinearPrice price;
    };
    struct RateRow
    {
        const Rate *rate = nullptr; ///< null: gone
        bool isPlain = true;
        bool stops = false; ///< its machines stop when their environment does
        std::deque<Known> prices; ///< keep their places
    };

    [[nodiscard]] qint64 hoursOf(const PlanIndex::ChargeRow &charge, const RateRow &rate,
                                 EnvironmentId environment);
    [[nodiscard]] LinearPrice made(const Rate &rate, qint64 hours, std::optional<Month> month) const;

    const Plan &m_plan;
    const Timeline &m_timeline;
    std::vector<RateRow> m_rates; ///< by place in the index
    EnvironmentId m_lastEnvironment;
    std::optional<Quantity> m_lastHours; ///< of that environment; none: the plan's
};

} // namespace stratoplan
