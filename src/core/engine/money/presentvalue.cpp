// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/presentvalue.h"

#include "core/base/saturate.h"

#include <cmath>
#include <limits>

namespace stratoplan {

namespace {

constexpr int monthsOfYear = 12;

/// A running sum of discounted amounts, kept in full.
class Discounted
{
public:
    void add(const Range<Money> &amount, long double factor)
    {
        m_low += factor * inFull(amount.low);
        m_likely += factor * inFull(amount.likely);
        m_high += factor * inFull(amount.high);
    }
    [[nodiscard]] Range<Money> rounded(Currency currency) const
    {
        const auto money = [currency](long double micros) {
            constexpr auto most = static_cast<long double>(mostMicros);
            if (micros > -most && micros < most)
                return Money::fromMicros(std::llrint(micros), currency); // half to even, the default of C++
            return Money::fromMicros(micros < 0 ? -mostMicros : mostMicros, currency);
        };
        return {money(m_low), money(m_likely), money(m_high)};
    }

private:
    /// What is too large for money stays so, however much later it is paid.
    static long double inFull(const Money &amount)
    {
        const auto micros = static_cast<long double>(amount.micros());
        constexpr long double endless = std::numeric_limits<long double>::infinity();
        return isSaturated(amount.micros()) ? std::copysign(endless, micros) : micros;
    }

    long double m_low = 0;
    long double m_likely = 0;
    long double m_high = 0;
};

} // namespace

CumulativeCost cumulativeCost(const CostTable &table, Percent rate)
{
    CumulativeCost result;
    result.rate = rate;
    const long double growth =
        1 + static_cast<long double>(rate.raw()) / (100 * static_cast<long double>(Percent::one()));
    CostSum sum;
    sum.amount = Range(Money::fromMicros(0, table.currency));
    Discounted present;
    for (int month = 0; month < table.timeline.months(); ++month) {
        const CostSum cost = table.total(month);
        sum += cost;
        result.sums.append(sum);
        if (rate.isZero()) {
            result.present.append(sum.amount);
        } else if (growth > 0) {
            present.add(cost.amount, std::pow(growth, -static_cast<long double>(month) / monthsOfYear));
            result.present.append(present.rounded(table.currency));
        }
    }
    return result;
}

CumulativeCost cumulativeCost(const Plan &plan, const CostTable &table)
{
    return cumulativeCost(table, plan.info().discountRate);
}

} // namespace stratoplan
