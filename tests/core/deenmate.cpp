// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deenmate.h"

namespace stratoplan::test {

DeenMate::DeenMate()
{
    PlanInfo info = plan.info();
    info.start = Month(2025, 9);
    info.horizon = 12;
    info.basis = Basis::Stated;
    info.usersDriver = QStringLiteral("users");
    info.requestsDriver = QStringLiteral("requests");
    plan.table<PlanInfo>().replace(info);
    core("Compute", "450", "1800", "9000");
    core("Database", "350", "1600", "5000");
    core("Cache", "200", "800", "2500");
    core("Network", "145", "1050", "9200");
    core("Monitoring", "180", "750", "2900");
    core("APIs", "19", "189", "1699");
    Adjustment share;
    share.name = QStringLiteral("Part of the stack");
    share.mode = Adjustment::Mode::Share;
    share.selection.groups = {stack("Security", "1120"), stack("DevOps", "1398"), stack("Backup", "2375")};
    share.steps = {{mvp, Range(Percent::fromWhole(60)), Spread::Triangular},
                   {growth, Range(Percent::fromWhole(80)), Spread::Triangular},
                   {scale, Range(Percent::fromWhole(100)), Spread::Triangular}};
    add(share);
    stated(aws, production, "Recovery tests", Range(dollars("675")), scale);
    counts("users", "10000", "100000", "1000000");
    counts("requests", "5000000", "50000000", "500000000");
}

void DeenMate::core(const char *name, const char *first, const char *second, const char *third)
{
    const ComponentId id = stated(aws, production, name, Range(dollars(first)), mvp);
    sized(id, growth, second);
    sized(id, scale, third);
}

void DeenMate::sized(ComponentId component, PhaseId phase, const char *amount)
{
    Sizing row;
    row.component = component;
    row.phase = phase;
    row.stated = {StatedAmount::Kind::Amount, Range(dollars(amount)), Spread::Triangular};
    add(row);
}

GroupId DeenMate::stack(const char *name, const char *amount)
{
    Group group;
    group.name = QString::fromLatin1(name);
    const GroupId id = add(group);
    Component component = *plan.find(stated(aws, production, name, Range(dollars(amount))));
    component.group = id;
    plan.table<Component>().replace(component);
    return id;
}

void DeenMate::counts(const char *key, const char *first, const char *second, const char *third)
{
    Driver driver;
    driver.key = QString::fromLatin1(key);
    driver.interpolation = Driver::Interpolation::Step;
    driver.points = {{std::nullopt, mvp, Range(quantity(first))},
                     {std::nullopt, growth, Range(quantity(second))},
                     {std::nullopt, scale, Range(quantity(third))}};
    add(driver);
}

} // namespace stratoplan::test
