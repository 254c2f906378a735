// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/planbuilder.h"

namespace stratoplan::test {

/// A lever of a kind over clusters, from 0 to 100 % and at @p saved.
[[nodiscard]] inline Lever aLever(const QString &name, Lever::Kind kind, qint64 saved)
{
    Lever lever;
    lever.key = name.toLower();
    lever.name = name;
    lever.kind = kind;
    lever.unit = QStringLiteral("%");
    lever.selection.roles = {QStringLiteral("kubernetes-cluster")};
    lever.bounds = Range(Quantity(), Quantity::fromWhole(saved), Quantity::fromWhole(100));
    return lever;
}

/// aBusyPlan() with something to try out. AWS costs 620 in MVP and 880 in Growth. With half of its nodes it
/// is 375 (150 and 100 of production, 30 % of that on top, 50 of staging) and 505. GCP costs 450; with 40 %
/// of the nodes on spot at half the price 370.
[[nodiscard]] inline Plan aPlanToTry()
{
    using namespace Qt::Literals::StringLiterals;
    Plan plan = aBusyPlan();
    Lever nodes = aLever(u"Nodes"_s, Lever::Kind::Amount, 100);
    nodes.id = plan.table<Lever>().nextId();
    nodes.source.text = u"A guess"_s;
    plan.table<Lever>().insert(nodes);
    Lever spot = aLever(u"Spot"_s, Lever::Kind::Cost, 0);
    spot.id = plan.table<Lever>().nextId();
    spot.effect = u"1 - 0.5 * value / 100"_s;
    plan.table<Lever>().insert(spot);
    Driver users;
    users.id = plan.table<Driver>().nextId();
    users.key = u"users"_s;
    users.name = u"Active users"_s;
    DriverPoint point;
    point.month = plan.info().start;
    point.value = Range(Quantity::fromWhole(200));
    users.points = {point};
    plan.table<Driver>().insert(users);
    Scenario low;
    low.id = plan.table<Scenario>().nextId();
    low.name = u"Low"_s;
    low.settings = {{u"nodes"_s, Quantity::fromWhole(50)}};
    plan.table<Scenario>().insert(low);
    return plan;
}

} // namespace stratoplan::test
