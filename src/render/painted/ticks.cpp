// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/ticks.h"

#include <algorithm>
#include <cmath>

namespace stratoplan {

namespace {

double niceStep(double rough)
{
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= rough * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

/// 1 and 3 of every decade that encloses the range.
QList<double> thirds(double low, double high)
{
    QList<double> ticks;
    for (double power = std::pow(10.0, std::floor(std::log10(low))); power <= high * 10; power *= 10) {
        for (const double factor : {1.0, 3.0})
            ticks.append(factor * power);
    }
    const double slack = 1e-9;
    while (ticks.size() > 1 && ticks[1] <= low * (1 + slack))
        ticks.removeFirst();
    while (ticks.size() > 1 && ticks[ticks.size() - 2] >= high * (1 - slack))
        ticks.removeLast();
    return ticks;
}

bool isPowerOfTen(double value)
{
    const double exponent = std::log10(value);
    return std::abs(exponent - std::round(exponent)) < 1e-6;
}

} // namespace

QList<double> niceTicks(double low, double high, int count)
{
    if (high < low)
        std::swap(low, high);
    if (high == low) {
        if (high == 0)
            return {0};
        (high > 0 ? low : high) = 0;
    }
    const double step = niceStep((high - low) / std::max(1, count));
    const double first = std::floor(low / step + 1e-9);
    const double last = std::ceil(high / step - 1e-9);
    QList<double> ticks;
    for (double i = first; i <= last; ++i)
        ticks.append(i * step);
    return ticks;
}

QList<double> logTicks(double low, double high, int most)
{
    if (!(low > 0) || !(high > 0))
        return {};
    QList<double> ticks = thirds(low, high);
    if (ticks.size() > most) {
        const double first = ticks.first();
        const double last = ticks.last();
        ticks.removeIf([&](double tick) { return !isPowerOfTen(tick) && tick != first && tick != last; });
    }
    return ticks;
}

int monthStep(int count, int most)
{
    for (const int step : {1, 3, 6, 12}) {
        if ((count + step - 1) / step <= most)
            return step;
    }
    return 12 * ((count + 12 * most - 1) / (12 * most));
}

} // namespace stratoplan
