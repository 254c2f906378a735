// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/recoveryedits.h"

#include "document/edits/step/rows.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::edits {

namespace {

bool isNegative(const std::optional<Duration> &duration)
{
    return duration && duration->seconds() < 0;
}

} // namespace

Result<RecoveryTargetId> setRecoveryTarget(Document &document, const RecoveryTarget &target)
{
    if (!target.rto && !target.rpo)
        return Words::invalid(Words::tr("A recovery target has a time, a data loss, or both."));
    if (isNegative(target.rto) || isNegative(target.rpo))
        return Words::invalid(Words::tr("A duration is not negative."));
    return putRow(document, target,
                  target.id ? Words::tr("Change recovery target") : Words::tr("Add recovery target"));
}

Status removeRecoveryTarget(Document &document, RecoveryTargetId id)
{
    return removeRows(document, QList {id}, Words::tr("Remove recovery target"));
}

Result<RecoveryTierId> setRecoveryTier(Document &document, const RecoveryTier &tier)
{
    const Result<QString> name = checkedName(tier.name);
    if (!name)
        return name.error();
    return putRow(document, tier,
                  tier.id ? Words::tr("Change recovery tier") : Words::tr("Add recovery tier"));
}

Result<RecoveryStrategyId> setRecoveryStrategy(Document &document, const RecoveryStrategy &strategy)
{
    const Result<QString> name = checkedName(strategy.name);
    if (!name)
        return name.error();
    if (isNegative(strategy.detection) || isNegative(strategy.recovery) || isNegative(strategy.dataLoss))
        return Words::invalid(Words::tr("A duration is not negative."));
    return putRow(document, strategy,
                  strategy.id ? Words::tr("Change recovery strategy") : Words::tr("Add recovery strategy"));
}

Result<BackupId> setBackup(Document &document, const Backup &backup)
{
    const Result<QString> name = checkedName(backup.name);
    if (!name)
        return name.error();
    if (backup.every.seconds() < 0 || backup.keep.seconds() < 0 || backup.keepCount < 0 || backup.copies < 1)
        return Words::invalid(Words::tr("A backup has at least one copy and no negative times."));
    if (backup.change.isNegative() || backup.change > Percent::fromWhole(100))
        return Words::invalid(Words::tr("What changes between two copies is 0 to 100 % of the data."));
    if (backup.storage && backup.storage == backup.component)
        return Words::invalid(Words::tr("Copies are kept by another component."));
    return putRow(document, backup, backup.id ? Words::tr("Change backup") : Words::tr("Add backup"));
}

Status setQuantityToKeptCopies(Document &document, ComponentId storage)
{
    if (document.find(storage) == nullptr)
        return Words::missing();
    Step step(document, Words::tr("Pay for kept copies"));
    const QList<Sizing> sizings = document.plan().table<Sizing>().rows();
    for (Sizing sizing : sizings) {
        if (sizing.component != storage || !sizing.present)
            continue;
        sizing.quantity = QuantityInput::by(u"kept"_s);
        sizing.unit = u"GB"_s;
        step.replace(sizing);
    }
    return step.push();
}

Status removeBackup(Document &document, BackupId id)
{
    return removeRows(document, QList {id}, Words::tr("Remove backup"));
}

Status setComponentRecovery(Document &document, ComponentId id, const ComponentRecovery &recovery)
{
    const Component *component = document.find(id);
    if (component == nullptr)
        return Words::missing();
    Component changed = *component;
    changed.recoveryTier = recovery.tier.value_or(changed.recoveryTier);
    changed.recoveryStrategy = recovery.strategy.value_or(changed.recoveryStrategy);
    changed.recoveryTime = recovery.recoveryTime.value_or(changed.recoveryTime);
    changed.dataLoss = recovery.dataLoss.value_or(changed.dataLoss);
    changed.recoveryBasis = recovery.basis.value_or(changed.recoveryBasis);
    if (isNegative(changed.recoveryTime) || isNegative(changed.dataLoss))
        return Words::invalid(Words::tr("A duration is not negative."));
    const Result<ComponentId> done = putRow(document, changed, Words::tr("Change recovery"));
    return done ? Status() : Status(done.error());
}

} // namespace stratoplan::edits
