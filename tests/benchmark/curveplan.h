// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/smallplan.h"

#include <cmath>
#include <vector>

namespace stratoplan::test {

/// A plan of ten thousand components and thirty-six months whose quantities follow a growing driver by
/// formula, `ceil(users / 17)`, each charged at one of a hundred prices an hour; and the same as plain
/// arrays.
class CurvePlan
{
public:
    static constexpr int components = 10'000;
    static constexpr int months = 36;
    static constexpr int rates = 100;
    static constexpr int hours = 730;

    /// @param formulas  how many of the components' formulas differ
    explicit CurvePlan(int formulas)
    {
        PlanInfo info = small.plan.info();
        info.horizon = months;
        info.usersDriver = QStringLiteral("users");
        info.userPrice = dollars("3");
        small.plan.table<PlanInfo>().replace(info);
        option = small.option("AWS");
        const EnvironmentId environments[] = {small.environment("Production"), small.environment("Staging")};
        Driver users;
        users.key = QStringLiteral("users");
        users.name = QStringLiteral("Users");
        users.growth = Range(Percent::fromWhole(5));
        small.add(users);
        setUsers(1000);
        QList<RateId> hourly;
        for (int i = 0; i < rates; ++i)
            hourly.append(small.hourly(priceText(i).constData()));
        for (int i = 0; i < components; ++i) {
            per.push_back(10 + i % formulas);
            const QString formula = QStringLiteral("ceil(users / %1)").arg(per.back());
            const ComponentId id = small.component(option, environments[i % 2], "node", roles[i % 4]);
            small.charge(small.sizing(id, QuantityInput::by(formula)), hourly.at(i % rates));
            prices.push_back(price(priceText(i).constData()).raw());
        }
    }

    /// Users of the first month; those of the others follow.
    void setUsers(int count)
    {
        Driver driver = small.plan.table<Driver>().at(0);
        driver.points = {{small.plan.info().start, {}, Range(Quantity::fromWhole(count))}};
        small.plan.table<Driver>().replace(driver);
    }
    /// A lever of that kind on everything, saved where it has no effect.
    void addLever(const char *key, Lever::Kind kind, const char *saved)
    {
        Lever lever;
        lever.key = lever.name = QString::fromLatin1(key);
        lever.kind = kind;
        lever.driver = QStringLiteral("users");
        lever.bounds = {Quantity(), quantity(saved), Quantity::fromWhole(1000)};
        small.add(lever);
    }
    [[nodiscard]] static QByteArray priceText(int component)
    {
        return QByteArray::number(0.01 + 0.003 * (component % rates), 'f', 4);
    }

    SmallPlan small;
    OptionId option;
    std::vector<int> per; ///< users that one unit of a component is for
    std::vector<qint64> prices; ///< of an hour, at scale 1e-12

private:
    static constexpr const char *roles[] = {"virtual-machine", "relational-database", "object-storage",
                                            "cache"};
};

} // namespace stratoplan::test
