// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/roadmapplan.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::test {

Plan zoptal()
{
    SmallPlan small;
    PlanInfo info = small.plan.info();
    info.name = u"Zoptal"_s;
    info.start = Month(2025, 9);
    info.horizon = 36;
    info.usersDriver = u"daily_users"_s;
    info.basis = Basis::Stated;
    small.plan.table<PlanInfo>().replace(info);
    Driver driver;
    driver.key = u"daily_users"_s;
    driver.name = u"Daily users"_s;
    driver.points = {{info.start, {}, Range(quantity("20"))}};
    driver.growth = Range(Percent::fromWhole(25));
    small.add(driver);
    const OptionId option = small.option("AWS");
    const EnvironmentId production = small.environment("Production");
    const ComponentId all = small.component(option, production, "Everything");
    struct Stage
    {
        const char *name;
        const char *condition;
        const char *effect;
        const char *low;
        const char *high;
        const char *team;
        const char *cost;
        const char *from;
        const char *to;
    };
    const Stage stages[] {{"Phase 1", nullptr, "", "0", "100", "1 developer", "34.22", "30", "35"},
                          {"Phase 2", "daily_users > 100", "Redis and a second server", "100", "500",
                           "1 developer", "78", "65", "85"},
                          {"Phase 3", "daily_users > 500", "Load balancer, auto scaling", "500", "5000",
                           "2 developers", "260", "150", "250"},
                          {"Phase 4", "daily_users > 5000", "EKS and Aurora", "5000", "50000",
                           "2 developers, 1 operations", "1180", "500", "1500"}};
    for (const Stage &stage : stages) {
        Phase phase;
        phase.name = QString::fromLatin1(stage.name);
        phase.begins = Phase::Begins::InMonth;
        phase.month = info.start;
        phase.usersLow = quantity(stage.low);
        phase.usersHigh = quantity(stage.high);
        phase.team = QString::fromLatin1(stage.team);
        if (stage.condition) {
            Trigger trigger;
            trigger.condition = QString::fromLatin1(stage.condition);
            trigger.name = trigger.condition;
            trigger.action = Trigger::Action::BeginPhase;
            trigger.effect = QString::fromLatin1(stage.effect);
            phase.begins = Phase::Begins::OnTrigger;
            phase.trigger = small.add(trigger);
        }
        const PhaseId id = small.add(phase);
        Sizing sizing;
        sizing.component = all;
        sizing.phase = id;
        sizing.quantity = QuantityInput::of(1);
        sizing.stated = {StatedAmount::Kind::Amount, dollars(stage.cost)};
        small.add(sizing);
        Budget budget;
        budget.name = phase.name;
        budget.phase = id;
        const Money low = dollars(stage.from);
        const Money high = dollars(stage.to);
        budget.amount = Range<Money>(low, Money::fromMicros((low.micros() + high.micros()) / 2, usd), high);
        small.add(budget);
    }
    const auto rule = [&](const char *metric, const char *threshold, const char *unit, const char *action) {
        ScalingPolicy policy;
        policy.component = all;
        policy.metric = QString::fromLatin1(metric);
        policy.comparison = u">"_s;
        policy.threshold = quantity(threshold);
        policy.unit = QString::fromUtf8(unit);
        policy.action = QString::fromLatin1(action);
        small.add(policy);
    };
    rule("Daily users", "100", "", "Prepare phase 2");
    rule("CPU", "80", "%", "Send email");
    rule("Response time", "500", "ms", "Prepare phase 2");
    Checklist list;
    list.name = u"Go live"_s;
    list.phase = PhaseId(1);
    list.days = 7;
    const Id<Checklist> goLive = small.add(list);
    const std::pair<const char *, bool> tasks[] {{"AWS account, MFA", true},
                                                 {"Billing alerts $35, $50, $75", true},
                                                 {"Terraform apply", true},
                                                 {"Backup verified", false},
                                                 {"Load test", false}};
    for (const auto &[text, done] : tasks) {
        Task task;
        task.checklist = goLive;
        task.text = QString::fromLatin1(text);
        task.done = done;
        small.add(task);
    }
    Milestone launch;
    launch.name = u"Launch in week 4"_s;
    launch.day = QDate(2025, 10, 6);
    launch.phase = PhaseId(1);
    small.add(launch);
    Milestone tier;
    tier.name = u"Free tier ends"_s;
    tier.day = QDate(2026, 9, 1);
    small.add(tier);
    return small.plan;
}

} // namespace stratoplan::test
