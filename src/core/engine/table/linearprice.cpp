// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/table/linearprice.h"

#include "core/engine/pricing/effective.h"
#include "core/engine/pricing/pricing.h"

#include <algorithm>
#include <limits>

namespace stratoplan {

namespace {

constexpr qint64 notKnown = -1;

Int128 commonDivisor(Int128 a, Int128 b)
{
    while (b != 0) {
        const Int128 rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

bool fits64(Int128 value)
{
    return value >= 0 && value <= std::numeric_limits<qint64>::max();
}

bool isPlainRate(const Rate &rate, const Quantities &quantities)
{
    return rate.tiers.size() == 1 && rate.tiers.front().from.isZero() && rate.per.raw() > 0
        && rate.tierScope == Rate::Scope::Account && isLinear(rate) && rate.upfront.isZero()
        && !quantities.commitment(rate.id);
}

} // namespace

qint64 LinearPrice::costOf(qint64 units) const
{
    qint64 small = 0;
    if (isSmall && !__builtin_mul_overflow(units, smallFactor, &small))
        return smallDivisor.divide(small);
    const auto large = decimal::multiply(factor, units);
    return large ? decimal::narrow(decimal::divideHalfEven(*large, divisor)).value_or(notKnown) : notKnown;
}

LinearPrices::LinearPrices(const Plan &plan, const SizingIndex &sizings, const Quantities &quantities)
    : m_plan(plan), m_timeline(quantities.timeline())
{
    m_rates.reserve(sizings.index().rates().size());
    for (const RateId id : sizings.index().rates()) {
        RateRow &row = m_rates.emplace_back();
        row.rate = plan.find(id);
        if (!row.rate)
            continue;
        row.isPlain = isPlainRate(*row.rate, quantities);
        const PriceItem *item = plan.find(row.rate->item);
        row.stops = item && stopsOutsideHours(*item, *row.rate);
    }
}

qint64 LinearPrices::hoursOf(const PlanIndex::ChargeRow &charge, const RateRow &rate,
                             EnvironmentId environment)
{
    if (rate.rate->time != Rate::Time::Hour)
        return 0;
    if (charge.hours)
        return charge.hours->raw();
    if (rate.stops && environment != m_lastEnvironment) {
        const Environment *row = m_plan.find(environment);
        m_lastEnvironment = environment;
        m_lastHours = row ? row->hours : std::nullopt;
    }
    const bool isOwn = rate.stops && environment && m_lastHours;
    return (isOwn ? *m_lastHours : m_plan.info().hoursPerMonth).raw();
}

const LinearPrice *LinearPrices::at(const PlanIndex::ChargeRow &charge, EnvironmentId environment, int epoch,
                                    int column)
{
    if (charge.rate < 0)
        return nullptr;
    RateRow &rate = m_rates[static_cast<std::size_t>(charge.rate)];
    if (!rate.rate)
        return nullptr;
    const qint64 hours = hoursOf(charge, rate, environment);
    const auto known = std::find_if(rate.prices.begin(), rate.prices.end(), [&](const Known &each) {
        return each.epoch == epoch && each.hours == hours;
    });
    if (known != rate.prices.end())
        return &known->price;
    rate.prices.push_back({epoch, hours, made(*rate.rate, hours, m_timeline.at(column).month)});
    return &rate.prices.back().price;
}

LinearPrice LinearPrices::made(const Rate &rate, qint64 hours, std::optional<Month> month) const
{
    const EffectiveRate effective = effectiveRate(m_plan, rate, month);
    LinearPrice price;
    price.overridden = effective.isOverridden();
    price.discounted = effective.isDiscounted();
    if (!effective.problem.isEmpty() || effective.rate.tiers.isEmpty())
        return price;
    // priceUsage(): units (1e-6) × hours (1e-6) × price (1e-12) / (1e12 × per (1e-6)) is millionths.
    constexpr qint64 million = 1'000'000;
    price.factor = Int128(effective.rate.tiers.front().price.raw())
        * (effective.rate.time == Rate::Time::Hour ? hours : million);
    price.divisor = Int128(million) * million * effective.rate.per.raw();
    if (const Int128 common = commonDivisor(price.factor, price.divisor); common > 1) {
        price.factor /= common;
        price.divisor /= common;
    }
    price.isUsable = price.factor >= 0;
    price.isSmall = fits64(price.factor) && fits64(price.divisor);
    if (price.isSmall) {
        price.smallFactor = static_cast<qint64>(price.factor);
        price.smallDivisor = HalfEvenDivider(static_cast<qint64>(price.divisor));
    }
    return price;
}

} // namespace stratoplan
