// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/unitcost.h"

#include "core/engine/pricing/pricing.h"

namespace stratoplan {

std::optional<Money> monthlyUnitCost(const Rate &rate, Quantity hours)
{
    const bool isSteady = rate.time == Rate::Time::Hour || rate.time == Rate::Time::Month;
    if (!isSteady || rate.tiers.isEmpty())
        return std::nullopt;
    Rate plain = rate;
    plain.tiers.resize(1);
    plain.free = Rate::Free::None;
    plain.allowance = {};
    plain.minimum = {};
    plain.pool.clear();
    const auto priced = priceUsage(plain, Quantity::fromWhole(1), hours);
    if (!priced)
        return std::nullopt;
    if (rate.upfront.isZero() || rate.termMonths <= 0)
        return priced->cost;
    return priced->cost + spreadPart(rate.upfront, rate.termMonths, 0);
}

std::optional<Money> costOfPart(const Money &amount, Quantity parts)
{
    if (parts <= Quantity())
        return std::nullopt;
    const auto micros = decimal::narrow(
        decimal::divideHalfEven(Int128(amount.micros()) * Quantity::one(), Int128(parts.raw())));
    return micros ? std::optional(Money::fromMicros(*micros, amount.currency())) : std::nullopt;
}

} // namespace stratoplan
