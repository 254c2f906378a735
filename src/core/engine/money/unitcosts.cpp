// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/unitcosts.h"

namespace stratoplan {

namespace {

std::optional<Money> costOf(const Money &cost, Quantity units, Quantity per)
{
    if (units.raw() <= 0)
        return std::nullopt;
    const auto micros =
        decimal::narrow(decimal::divideHalfEven(Int128(cost.micros()) * per.raw(), units.raw()));
    return micros ? std::optional(Money::fromMicros(*micros, cost.currency())) : std::nullopt;
}

} // namespace

QList<UnitCost> unitCosts(const Plan &plan, const CostTable &table, const QString &driver, Quantity per)
{
    QList<UnitCost> costs;
    const DriverCurve curve = driverCurve(plan, driver, table.timeline);
    for (int column = 0; column < static_cast<int>(curve.size()); ++column) {
        UnitCost cost;
        cost.cost = table.total(column);
        cost.units = curve.at(column);
        if (cost.units) {
            const auto low = costOf(cost.cost.amount.low, cost.units->high, per);
            const auto likely = costOf(cost.cost.amount.likely, cost.units->likely, per);
            const auto high = costOf(cost.cost.amount.high, cost.units->low, per);
            if (low && likely && high)
                cost.each = {*low, *likely, *high};
        }
        costs.append(cost);
    }
    return costs;
}

} // namespace stratoplan
