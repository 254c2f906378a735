// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/breakeven.h"

#include "core/engine/money/drivercurve.h"
#include "core/engine/pricing/effective.h"

#include <QCoreApplication>

#include <algorithm>

namespace stratoplan {

namespace {

struct BreakEvenText
{
    Q_DECLARE_TR_FUNCTIONS(BreakEven)
};

constexpr Int128 whole = Int128(100) * Percent::one(); ///< 100 %, raw

/// Quotient of two numbers, rounded up; @p denominator above zero.
Int128 divideUp(Int128 numerator, Int128 denominator)
{
    const Int128 quotient = numerator / denominator;
    return quotient + (numerator % denominator > 0 ? 1 : 0);
}

QString problemOf(const Plan &plan, const DriverCurve &users)
{
    const PlanInfo &info = plan.info();
    if (info.userPrice.micros() <= 0)
        return BreakEvenText::tr("The plan does not say what a user pays.");
    if (info.conversion.raw() <= 0)
        return BreakEvenText::tr("The plan says that no user pays.");
    if (info.usersDriver.isEmpty())
        return BreakEvenText::tr("The plan does not say which driver counts its users.");
    if (users.isEmpty())
        return BreakEvenText::tr("There is no driver “%1” that counts users.").arg(info.usersDriver);
    if (std::none_of(users.begin(), users.end(), [](const auto &value) { return value.has_value(); }))
        return BreakEvenText::tr("The driver “%1” has no values.").arg(info.usersDriver);
    if (!inPlanCurrency(plan, info.userPrice, info.start))
        return BreakEvenText::tr("There is no exchange rate from %1 to %2.")
            .arg(info.userPrice.currency().toString(), info.currency.toString());
    return {};
}

/// What users pay in a month; nothing where that is nothing, or not known in the plan's currency.
std::optional<UserPrice> priceAt(const Plan &plan, std::optional<Month> month)
{
    const PlanInfo &info = plan.info();
    const auto price = inPlanCurrency(plan, info.userPrice, month);
    if (!price || price->micros() <= 0 || info.conversion.raw() <= 0)
        return std::nullopt;
    return UserPrice {*price, info.conversion};
}

std::optional<Range<Money>> revenueOf(const Range<Quantity> &users, const UserPrice &price)
{
    const auto low = revenueOf(users.low, price);
    const auto likely = revenueOf(users.likely, price);
    const auto high = revenueOf(users.high, price);
    return low && likely && high ? std::optional(Range(*low, *likely, *high)) : std::nullopt;
}

RevenuePoint pointOf(const std::optional<Range<Quantity>> &users, const CostSum &cost,
                     const std::optional<UserPrice> &price)
{
    RevenuePoint point;
    point.users = users;
    point.cost = cost;
    if (!price)
        return point;
    point.revenue = users ? revenueOf(*users, *price) : std::nullopt;
    if (cost.present > 0 && cost.present == cost.unknown)
        return point; // what nobody knows is not covered
    point.payingUsers = usersToCover(cost.amount.likely, {price->price, Percent::fromWhole(100)});
    point.allUsers = usersToCover(cost.amount.likely, *price);
    if (!users)
        return point;
    point.conversion = conversionToCover(cost.amount.likely, users->likely, price->price);
    if (point.revenue) {
        point.margin = {point.revenue->low - cost.amount.high, point.revenue->likely - cost.amount.likely,
                        point.revenue->high - cost.amount.low};
    }
    return point;
}

/// The first month from which a margin is never below zero.
std::optional<int> coveredFrom(const QList<RevenuePoint> &points, int months, Money Range<Money>::*end)
{
    std::optional<int> covered;
    for (int month = months - 1; month >= 0; --month) {
        const auto &margin = points.at(month).margin;
        if (!margin || (*margin.*end).isNegative())
            break;
        covered = month;
    }
    return covered;
}

/// Revenue and cost as curves; empty where revenue is not known in every month.
CurvePair curvesOf(const QList<RevenuePoint> &points, int months)
{
    CurvePair curves;
    for (int month = 0; month < months; ++month) {
        const RevenuePoint &point = points.at(month);
        if (!point.revenue)
            return {};
        curves.first.append(*point.revenue);
        curves.second.append(point.cost.amount);
        curves.units.append(point.users->likely);
        curves.unknown.append(point.cost.unknown);
    }
    return curves;
}

} // namespace

std::optional<Money> revenueOf(Quantity users, const UserPrice &price)
{
    const auto paying = decimal::multiply(users.raw(), price.conversion.raw());
    const auto product = paying ? decimal::multiply(*paying, price.price.micros()) : std::nullopt;
    if (!product)
        return std::nullopt;
    const auto micros = decimal::narrow(decimal::divideHalfEven(*product, whole * Quantity::one()));
    return micros ? std::optional(Money::fromMicros(*micros, price.price.currency())) : std::nullopt;
}

std::optional<Quantity> usersToCover(const Money &cost, const UserPrice &price)
{
    if (price.price.micros() <= 0 || price.conversion.raw() <= 0)
        return std::nullopt;
    if (cost.micros() <= 0)
        return Quantity();
    const Int128 each = Int128(price.price.micros()) * price.conversion.raw(); // of one user, times 100 %
    const auto users = decimal::narrow(divideUp(cost.micros() * whole, each) * Quantity::one());
    return users ? std::optional(Quantity::fromRaw(*users)) : std::nullopt;
}

std::optional<Percent> conversionToCover(const Money &cost, Quantity users, const Money &price)
{
    if (users.raw() <= 0 || price.micros() <= 0)
        return std::nullopt;
    if (cost.micros() <= 0)
        return Percent();
    const auto needed = decimal::multiply(cost.micros(), whole * Quantity::one());
    if (!needed)
        return std::nullopt;
    const auto raw = decimal::narrow(divideUp(*needed, Int128(users.raw()) * price.micros()));
    return raw ? std::optional(Percent::fromRaw(*raw)) : std::nullopt;
}

BreakEven breakEven(const Plan &plan, const CostTable &table)
{
    BreakEven result;
    const PlanInfo &info = plan.info();
    const DriverCurve users = driverCurve(plan, info.usersDriver, table.timeline);
    result.problem = problemOf(plan, users);
    for (int column = 0; column < table.timeline.size(); ++column) {
        const auto price = priceAt(plan, table.timeline.at(column).month);
        result.points.append(pointOf(users.value(column), table.total(column), price));
    }
    if (!result.problem.isEmpty())
        return result;
    const int months = table.timeline.months();
    result.covered = coveredFrom(result.points, months, &Range<Money>::likely);
    result.earliest = coveredFrom(result.points, months, &Range<Money>::high);
    result.latest = coveredFrom(result.points, months, &Range<Money>::low);
    result.crossings = crossings(curvesOf(result.points, months));
    for (Crossing &crossing : result.crossings)
        crossing.month = table.timeline.at(crossing.column).month;
    if (!result.covered)
        return result;
    result.coveredUsers = result.points.at(*result.covered).allUsers;
    for (int month = *result.covered; month < months; ++month)
        result.unknown = std::max(result.unknown, result.points.at(month).cost.unknown);
    return result;
}

} // namespace stratoplan
