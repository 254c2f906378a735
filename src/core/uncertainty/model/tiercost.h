// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/price.h"

#include <vector>

namespace stratoplan {

/// What usage costs at a rate, as priceCharged() has it, in numbers that are not rounded.
class TierCost
{
public:
    /// Costs nothing.
    TierCost() = default;
    /// @param rate  as it counts in a month: after override, price book and exchange
    explicit TierCost(const Rate &rate);

    /// Cost of a usage, hours included for hourly rates, the allowance taken off.
    [[nodiscard]] double at(double usage) const;
    /// Cost of one unit of a rate whose tiers hold for each unit by itself, or that has only one tier.
    /// @param usage  of one unit: its hours for hourly rates, else 1
    [[nodiscard]] double ofUnit(double usage) const { return overTiers(usage) / m_per; }
    /// Whether two rates climb the same tiers, so that their usage counts together.
    bool operator==(const TierCost &) const = default;

private:
    struct Step
    {
        double from = 0;
        double price = 0;
        bool operator==(const Step &) const = default;
    };
    [[nodiscard]] double overTiers(double usage) const;

    std::vector<Step> m_steps;
    Rate::Tiering m_tiering = Rate::Tiering::Graduated;
    Rate::Time m_time = Rate::Time::Hour;
    double m_per = 1;
    double m_minimum = 0;
};

} // namespace stratoplan
