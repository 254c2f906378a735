// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/whatifplan.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::test {

Lever aLever(const QString &name, Lever::Kind kind, qint64 saved)
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

Plan aPlanToTry()
{
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
