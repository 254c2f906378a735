// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/driverpoints.h"

#include <algorithm>
#include <cmath>

namespace stratoplan {

namespace {

Triple triple(const Range<Quantity> &range)
{
    return {range.low.toDouble(), range.likely.toDouble(), range.high.toDouble()};
}

double factor(Percent growth)
{
    return 1 + growth.toDouble() / 100;
}

} // namespace

double interpolated(double a, double b, double share, Driver::Interpolation interpolation)
{
    switch (interpolation) {
    case Driver::Interpolation::Step:
        return a;
    case Driver::Interpolation::Geometric:
        if (a > 0 && b > 0)
            return a * std::pow(b / a, share);
        break;
    case Driver::Interpolation::Logistic: {
        // The logistic curve between -6 and 6, scaled so that it meets both points.
        const auto curve = [](double x) { return 1 / (1 + std::exp(-(12 * x - 6))); };
        return a + (b - a) * (curve(share) - curve(0)) / (curve(1) - curve(0));
    }
    case Driver::Interpolation::Linear:
        break;
    }
    return a + (b - a) * share;
}

DriverPoints::DriverPoints(const Driver &driver, const Timeline &timeline)
    : m_interpolation(driver.interpolation), m_growth {factor(driver.growth.low),
                                                       factor(driver.growth.likely),
                                                       factor(driver.growth.high)},
      m_ranged(!driver.growth.isSingle())
{
    for (const DriverPoint &point : driver.points) {
        m_ranged = m_ranged || !point.value.isSingle();
        const std::optional<Month> month = point.month ? point.month : timeline.beginOf(point.phase);
        if (month)
            m_dated.append({*month, triple(point.value)});
        else
            m_undated.insert(point.phase, triple(point.value));
    }
    std::stable_sort(m_dated.begin(), m_dated.end(),
                     [](const Dated &a, const Dated &b) { return a.month < b.month; });
}

Triple DriverPoints::grown(int months) const
{
    const Triple &last = m_dated.back().value;
    const auto times = [months](double value, double by) {
        return by == 1 ? value : value * std::pow(by, months);
    };
    return {times(last.low, m_growth.low), times(last.likely, m_growth.likely),
            times(last.high, m_growth.high)};
}

std::optional<Triple> DriverPoints::at(const Period &period) const
{
    if (!period.month) {
        const auto own = m_undated.constFind(period.phase);
        return own == m_undated.cend() || period.phase.isNone() ? std::nullopt : std::optional(*own);
    }
    if (m_dated.isEmpty())
        return std::nullopt;
    const Month month = *period.month;
    if (month <= m_dated.front().month)
        return m_dated.front().value;
    for (qsizetype i = 1; i < m_dated.size(); ++i) {
        const Dated &to = m_dated.at(i);
        if (month == to.month)
            return to.value;
        if (month > to.month)
            continue;
        const Dated &from = m_dated.at(i - 1);
        const double share = static_cast<double>(month - from.month) / (to.month - from.month);
        return Triple {interpolated(from.value.low, to.value.low, share, m_interpolation),
                       interpolated(from.value.likely, to.value.likely, share, m_interpolation),
                       interpolated(from.value.high, to.value.high, share, m_interpolation)};
    }
    return grown(month - m_dated.back().month);
}

double seasonOf(const Driver &driver, const Period &period)
{
    double share = 1;
    for (const Season &season : driver.seasons) {
        if (period.month && season.month == period.month->month())
            share *= season.percent.toDouble() / 100;
    }
    return share;
}

void withSeasons(Series &series, const Driver &driver, const Timeline &timeline)
{
    if (driver.seasons.isEmpty() || !series.problem.isEmpty())
        return;
    for (int column = 0; column < timeline.months(); ++column) {
        const auto place = static_cast<std::size_t>(column);
        const double share = seasonOf(driver, timeline.at(column));
        series.likely[place] *= share;
        if (series.isRanged()) {
            series.low[place] *= share;
            series.high[place] *= share;
        }
    }
}

} // namespace stratoplan
