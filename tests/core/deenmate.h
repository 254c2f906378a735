// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/evaluate.h"
#include "core/smallplan.h"

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

    DeenMate();

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
    void core(const char *name, const char *first, const char *second, const char *third);
    void sized(ComponentId component, PhaseId phase, const char *amount);
    GroupId stack(const char *name, const char *amount);
    void counts(const char *key, const char *first, const char *second, const char *third);
};

} // namespace stratoplan::test
