// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/drivers.h"

#include <algorithm>
#include <cmath>

namespace stratoplan {

namespace {

struct DatedPoint
{
    Month month;
    Range<Quantity> value;
};

QList<DatedPoint> datedPoints(const Plan &plan, const Driver &driver)
{
    QList<DatedPoint> points;
    for (const DriverPoint &point : driver.points) {
        const Phase *phase = plan.find(point.phase);
        if (point.month)
            points.append({*point.month, point.value});
        else if (phase && phase->begins == Phase::Begins::InMonth)
            points.append({phase->month, point.value});
    }
    std::stable_sort(points.begin(), points.end(),
                     [](const DatedPoint &a, const DatedPoint &b) { return a.month < b.month; });
    return points;
}

Quantity between(Quantity from, Quantity to, double share, Driver::Interpolation interpolation)
{
    const double a = from.toDouble();
    const double b = to.toDouble();
    switch (interpolation) {
    case Driver::Interpolation::Step:
        return from;
    case Driver::Interpolation::Geometric:
        if (a > 0 && b > 0)
            return Quantity::fromDouble(a * std::pow(b / a, share));
        break;
    case Driver::Interpolation::Logistic: {
        // The logistic curve between -6 and 6, scaled so that it meets both points.
        const auto curve = [](double x) { return 1 / (1 + std::exp(-(12 * x - 6))); };
        const double scaled = (curve(share) - curve(0)) / (curve(1) - curve(0));
        return Quantity::fromDouble(a + (b - a) * scaled);
    }
    case Driver::Interpolation::Linear:
        break;
    }
    return Quantity::fromDouble(a + (b - a) * share);
}

Range<Quantity> between(const DatedPoint &from, const DatedPoint &to, Month month,
                        Driver::Interpolation interpolation)
{
    const double share = static_cast<double>(month - from.month) / (to.month - from.month);
    return {between(from.value.low, to.value.low, share, interpolation),
            between(from.value.likely, to.value.likely, share, interpolation),
            between(from.value.high, to.value.high, share, interpolation)};
}

} // namespace

std::optional<Range<Quantity>> driverValue(const Plan &plan, const Driver &driver, const Period &period)
{
    if (!driver.formula.isEmpty())
        return std::nullopt;
    if (!period.month) {
        for (const DriverPoint &point : driver.points) {
            if (point.phase && point.phase == period.phase)
                return point.value;
        }
        return std::nullopt;
    }
    const QList<DatedPoint> points = datedPoints(plan, driver);
    if (points.isEmpty())
        return std::nullopt;
    const Month month = *period.month;
    if (month <= points.front().month)
        return points.front().value;
    for (qsizetype i = 1; i < points.size(); ++i) {
        if (month == points.at(i).month)
            return points.at(i).value;
        if (month < points.at(i).month)
            return between(points.at(i - 1), points.at(i), month, driver.interpolation);
    }
    return points.back().value;
}

const Driver *driverByKey(const Plan &plan, const QString &key)
{
    for (const Driver &driver : plan.table<Driver>()) {
        if (!key.isEmpty() && driver.key == key)
            return &driver;
    }
    return nullptr;
}

std::optional<Money> costPer(const Money &cost, Quantity units)
{
    if (units.raw() <= 0)
        return std::nullopt;
    const auto micros
        = decimal::narrow(decimal::divideHalfEven(Int128(cost.micros()) * Quantity::one(), units.raw()));
    return micros ? std::optional(Money::fromMicros(*micros, cost.currency())) : std::nullopt;
}

} // namespace stratoplan
