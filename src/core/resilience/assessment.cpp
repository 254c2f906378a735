// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resilience/assessment.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct ResilienceText
{
    Q_DECLARE_TR_FUNCTIONS(Resilience)
};

/// True where a target asks something of a component.
bool asks(const RecoveryTarget &target, const Component &component)
{
    if (target.component)
        return target.component == component.id;
    if (target.tier)
        return target.tier == component.recoveryTier;
    if (target.environment)
        return target.environment == component.environment;
    return component.recoveryTier || component.recoveryStrategy || component.recoveryTime.has_value();
}

void nameCheck(const Plan &plan, const RecoveryTarget &target, RecoveryCheck &check)
{
    if (const Component *component = plan.find(target.component)) {
        check.title = component->name;
    } else if (const RecoveryTier *tier = plan.find(target.tier)) {
        check.title = tier->name;
        check.detail = tier->description;
    } else if (const Environment *environment = plan.find(target.environment)) {
        check.title = environment->name;
    } else {
        check.title = ResilienceText::tr("Whole plan");
    }
}

/// Only what counts in totals is asked to recover.
bool isCounted(const Plan &plan, const Component &component)
{
    const Environment *environment = plan.find(component.environment);
    return !environment || (environment->inPlaceOf.isNone() && environment->kind != Environment::Kind::Development
                            && environment->kind != Environment::Kind::Staging);
}

RecoveryCheck::Verdict verdictOf(const std::optional<Duration> &asked, const std::optional<Duration> &reached)
{
    if (!asked || !reached)
        return RecoveryCheck::Verdict::Unknown;
    return *reached <= *asked ? RecoveryCheck::Verdict::Met : RecoveryCheck::Verdict::Missed;
}

struct Reached
{
    std::optional<Duration> value;
    QString basis;
};

Reached recoveryOf(const Plan &plan, const Component &component)
{
    if (component.recoveryTime)
        return {component.recoveryTime, component.recoveryBasis};
    const RecoveryStrategy *strategy = plan.find(component.recoveryStrategy);
    if (!strategy || !strategy->recovery)
        return {};
    return {strategy->detection.value_or(Duration()) + *strategy->recovery,
            strategy->name + u": "_s + strategy->basis};
}

Reached lossOf(const Plan &plan, const Component &component)
{
    Reached best;
    const RecoveryStrategy *strategy = plan.find(component.recoveryStrategy);
    if (component.dataLoss)
        best = {component.dataLoss, component.recoveryBasis};
    else if (strategy && strategy->dataLoss)
        best = {strategy->dataLoss, strategy->name + u": "_s + strategy->basis};
    for (const Backup &backup : plan.table<Backup>()) {
        const bool periodic = backup.mode == Backup::Mode::Full || backup.mode == Backup::Mode::Incremental;
        if (backup.component != component.id || !periodic || backup.every.isZero())
            continue;
        if (!best.value || backup.every < *best.value)
            best = {backup.every, ResilienceText::tr("the interval of its backup")};
    }
    return best;
}

void take(const Reached &reached, ComponentId component, std::optional<Duration> &worst, ComponentId &which,
          QString &basis)
{
    if (reached.value && (!worst || *worst < *reached.value)) {
        worst = reached.value;
        which = component;
        basis = reached.basis;
    }
}

RecoveryCheck check(const Plan &plan, OptionId option, const RecoveryTarget &target)
{
    RecoveryCheck result;
    result.target = target.id;
    result.disruption = target.disruption;
    result.targetRto = target.rto;
    result.targetRpo = target.rpo;
    nameCheck(plan, target, result);
    for (const Component &component : plan.table<Component>()) {
        if (component.option != option || !isCounted(plan, component) || !asks(target, component))
            continue;
        const Reached recovery = recoveryOf(plan, component);
        const Reached loss = lossOf(plan, component);
        ++result.components;
        const bool open = (target.rto && !recovery.value) || (target.rpo && !loss.value);
        result.unknown += open ? 1 : 0;
        take(recovery, component.id, result.reachedRto, result.slowest, result.rtoBasis);
        take(loss, component.id, result.reachedRpo, result.lossiest, result.rpoBasis);
    }
    result.rto = verdictOf(result.targetRto, result.reachedRto);
    result.rpo = verdictOf(result.targetRpo, result.reachedRpo);
    return result;
}

} // namespace

RecoveryCheck::Verdict RecoveryCheck::verdict() const
{
    if (rto == Verdict::Missed || rpo == Verdict::Missed)
        return Verdict::Missed;
    const bool rtoOpen = targetRto && rto == Verdict::Unknown;
    const bool rpoOpen = targetRpo && rpo == Verdict::Unknown;
    if (unknown > 0 || rtoOpen || rpoOpen || (!targetRto && !targetRpo))
        return Verdict::Unknown;
    return Verdict::Met;
}

std::optional<Duration> reachedRto(const Plan &plan, const Component &component)
{
    return recoveryOf(plan, component).value;
}

std::optional<Duration> reachedRpo(const Plan &plan, const Component &component)
{
    return lossOf(plan, component).value;
}

QList<RecoveryCheck> assess(const Plan &plan, OptionId option)
{
    QList<RecoveryCheck> checks;
    for (const RecoveryTarget &target : plan.table<RecoveryTarget>()) {
        const Component *component = plan.find(target.component);
        if (!component || component->option == option)
            checks.append(check(plan, option, target));
    }
    return checks;
}

} // namespace stratoplan
