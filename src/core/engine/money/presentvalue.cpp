// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/presentvalue.h"

#include <cmath>

namespace stratoplan {

namespace {

constexpr int monthsOfYear = 12;

/// A running sum of discounted amounts, kept in full.
class Discounted
{
public:
    void add(const Range<Money> &amount, long double factor)
    {
        m_low += factor * static_cast<long double>(amount.low.micros());
        m_likely += factor * static_cast<long double>(amount.likely.micros());
        m_high += factor * static_cast<long double>(amount.high.micros());
    }
    [[nodiscard]] Range<Money> rounded(Currency currency) const
    {
        const auto money = [currency](long double micros) {
            return Money::fromMicros(std::llrint(micros), currency); // half to even, the default of C++
        };
        return {money(m_low), money(m_likely), money(m_high)};
    }

private:
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
