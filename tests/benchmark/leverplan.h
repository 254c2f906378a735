// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/smallplan.h"

namespace stratoplan::test {

/// A plan of that many components and thirty-six months, with formulas over a driver that grows, and a lever
/// of every kind.
[[nodiscard]] inline Plan leverPlan(int components)
{
    using namespace Qt::Literals::StringLiterals;
    SmallPlan small;
    PlanInfo info = small.plan.info();
    info.name = u"Large"_s;
    info.horizon = 36;
    info.usersDriver = u"users"_s;
    small.plan.table<PlanInfo>().replace(info);
    small.phase("MVP", info.start);
    small.phase("Growth", info.start + 6);
    small.phase("Scale", info.start + 18);
    Driver users;
    users.key = u"users"_s;
    users.name = u"Users"_s;
    DriverPoint point;
    point.month = info.start;
    point.value = Range(Quantity::fromWhole(1000));
    users.points = {point};
    users.growth = Range(Percent::fromWhole(5));
    small.add(users);
    const OptionId option = small.option("AWS");
    const EnvironmentId environments[] = {small.environment("Production"), small.environment("Staging")};
    const RateId rate = small.hourly("0.096");
    static const char *const roles[] = {"virtual-machine", "relational-database", "object-storage", "cache"};
    for (int i = 0; i < components; ++i) {
        const ComponentId id = small.component(option, environments[i % 2], "node", roles[i % 4],
                                               i % 4 == 0       ? Category::Compute
                                                   : i % 4 == 2 ? Category::Storage
                                                                : Category::Databases);
        QuantityInput quantity;
        quantity.kind = QuantityInput::Kind::Formula;
        quantity.formula = u"max(2, ceil(users / %1))"_s.arg(100 + i % 50);
        small.charge(small.sizing(id, quantity), rate);
    }
    const auto lever = [](const char *key, Lever::Kind kind, const char *saved) {
        Lever row;
        row.key = row.name = QString::fromLatin1(key);
        row.kind = kind;
        row.unit = u"%"_s;
        row.bounds = Range(Quantity(), quantity(saved), Quantity::fromWhole(100));
        return row;
    };
    Lever spot = lever("spot", Lever::Kind::Cost, "0");
    spot.effect = u"1 - 0.7 * value / 100"_s;
    spot.selection.roles = {u"virtual-machine"_s};
    small.add(spot);
    Lever growth = lever("growth", Lever::Kind::Growth, "5");
    growth.driver = u"users"_s;
    small.add(growth);
    small.add(lever("amounts", Lever::Kind::Amount, "50")); // of every component
    Lever hours = lever("hours", Lever::Kind::Hours, "730");
    hours.bounds.high = Quantity::fromWhole(744);
    small.add(hours);
    return small.plan;
}

/// That plan with something for every slide of costs: another option, two scenarios, a budget.
[[nodiscard]] inline Plan comparedPlan(int components)
{
    using namespace Qt::Literals::StringLiterals;
    SmallPlan small;
    small.plan = leverPlan(components);
    PlanInfo info = small.plan.info();
    info.userPrice = Money::fromWhole(3, info.currency);
    small.plan.table<PlanInfo>().replace(info);
    const OptionId other = small.option("GCP");
    const EnvironmentId production = small.plan.table<Environment>().at(0).id;
    for (int i = 0; i < 100; ++i)
        small.stated(other, production, "node", Range(Money::fromWhole(500, info.currency)));
    for (const int share : {20, 60}) {
        Scenario scenario;
        scenario.name = u"Spot %1"_s.arg(share);
        scenario.settings = {{u"spot"_s, Quantity::fromWhole(share)}};
        small.add(scenario);
    }
    Budget budget;
    budget.name = u"Budget"_s;
    budget.amount = Range(Money::fromWhole(10'000'000, info.currency));
    small.add(budget);
    return small.plan;
}

} // namespace stratoplan::test
