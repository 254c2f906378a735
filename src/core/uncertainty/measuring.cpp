// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/measuring.h"

#include "core/uncertainty/statistics.h"

#include <algorithm>
#include <cmath>

namespace stratoplan {

Percent shareOf(std::size_t some, std::size_t all)
{
    return Percent::fromDouble(100.0 * static_cast<double>(some) / static_cast<double>(all));
}

void measure(CostBand &band, const std::vector<double> &values, Currency currency)
{
    const Percentiles percentiles = percentilesOf(values);
    band.p10 = moneyOf(percentiles.p10, currency);
    band.p50 = moneyOf(percentiles.p50, currency);
    band.p90 = moneyOf(percentiles.p90, currency);
    band.mean = moneyOf(percentiles.mean, currency);
    if (!band.limit)
        return;
    const double limit = band.limit->toDouble();
    const auto within =
        std::count_if(values.begin(), values.end(), [limit](double value) { return isWithin(value, limit); });
    band.within = shareOf(static_cast<std::size_t>(within), values.size());
}

void measureCertain(CostBand &band)
{
    band.p10 = band.p50 = band.p90 = band.mean = band.likely;
    if (band.limit)
        band.within = Percent::fromWhole(band.likely.micros() <= band.limit->micros() ? 100 : 0);
}

Money moneyOf(double cost, Currency currency)
{
    constexpr double largest = 9e18;
    return Money::fromMicros(qRound64(std::clamp(cost * 1e6, -largest, largest)), currency);
}

} // namespace stratoplan
