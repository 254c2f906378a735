// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/evaluate.h"
#include "smallplan.h"

namespace stratoplan::test {

/// DeenMate's projections with the document's stated amounts: core stack by heading, shares of 60, 80 and
/// 100 % of the security (1,120), DevOps (1,398) and backup (2,375) stacks, recovery tests (675) in the third
/// phase. Months 1–2, 3–6 and 7–12 from September 2025 with 10,000, 100,000 and 1,000,000 users.
class DeenMate : public SmallPlan
{
public:
    OptionId aws = option("AWS");
    EnvironmentId production = environment("Production");
    PhaseId mvp = phase("MVP", Month(2025, 9));
    PhaseId growth = phase("Growth", Month(2025, 11));
    PhaseId scale = phase("Scale", Month(2026, 3));

    DeenMate()
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
        share.selection.groups = {stack("Security", "1120"), stack("DevOps", "1398"),
                                  stack("Backup", "2375")};
        share.steps = {{mvp, Range(Percent::fromWhole(60)), Spread::Triangular},
                       {growth, Range(Percent::fromWhole(80)), Spread::Triangular},
                       {scale, Range(Percent::fromWhole(100)), Spread::Triangular}};
        add(share);
        stated(aws, production, "Recovery tests", Range(dollars("675")), scale);
        counts("users", "10000", "100000", "1000000");
        counts("requests", "5000000", "50000000", "500000000");
    }

    [[nodiscard]] CostTable costs() const { return evaluate(plan, aws, Basis::Stated); }

    /// Sets what holds for the whole plan.
    template <class Value>
    void set(Value PlanInfo::*member, const Value &value)
    {
        PlanInfo info = plan.info();
        info.*member = value;
        plan.table<PlanInfo>().replace(info);
    }

private:
    void core(const char *name, const char *first, const char *second, const char *third)
    {
        const ComponentId id = stated(aws, production, name, Range(dollars(first)), mvp);
        sized(id, growth, second);
        sized(id, scale, third);
    }
    void sized(ComponentId component, PhaseId phase, const char *amount)
    {
        Sizing row;
        row.component = component;
        row.phase = phase;
        row.stated = {StatedAmount::Kind::Amount, Range(dollars(amount)), Spread::Triangular};
        add(row);
    }
    GroupId stack(const char *name, const char *amount)
    {
        Group group;
        group.name = QString::fromLatin1(name);
        const GroupId id = add(group);
        Component component = *plan.find(stated(aws, production, name, Range(dollars(amount))));
        component.group = id;
        plan.table<Component>().replace(component);
        return id;
    }
    void counts(const char *key, const char *first, const char *second, const char *third)
    {
        Driver driver;
        driver.key = QString::fromLatin1(key);
        driver.interpolation = Driver::Interpolation::Step;
        driver.points = {{std::nullopt, mvp, Range(quantity(first))},
                         {std::nullopt, growth, Range(quantity(second))},
                         {std::nullopt, scale, Range(quantity(third))}};
        add(driver);
    }
};

} // namespace stratoplan::test
