// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"

/// @file
/// Recovery: targets, tiers, strategies, what components reach, backups.
namespace stratoplan::edits {

using RecoveryTargetId = Id<RecoveryTarget>;
using RecoveryTierId = Id<RecoveryTier>;
using RecoveryStrategyId = Id<RecoveryStrategy>;
using BackupId = Id<Backup>;

/// Adds a target that has no id, replaces the one that has. At least one of RTO and RPO must be set.
[[nodiscard]] Result<RecoveryTargetId> setRecoveryTarget(Document &document, const RecoveryTarget &target);
[[nodiscard]] Status removeRecoveryTarget(Document &document, RecoveryTargetId id);
/// Adds a tier that has no id, replaces the one that has.
[[nodiscard]] Result<RecoveryTierId> setRecoveryTier(Document &document, const RecoveryTier &tier);
/// Adds a strategy that has no id, replaces the one that has.
[[nodiscard]] Result<RecoveryStrategyId> setRecoveryStrategy(Document &document,
                                                             const RecoveryStrategy &strategy);
/// Adds a backup that has no id, replaces the one that has.
[[nodiscard]] Result<BackupId> setBackup(Document &document, const Backup &backup);
/// Lets the quantity of a component be what backups keep in it, GB by month: the formula `kept`, in every
/// phase.
[[nodiscard]] Status setQuantityToKeptCopies(Document &document, ComponentId storage);
[[nodiscard]] Status removeBackup(Document &document, BackupId id);

/// How a component recovers; what is not set stays as it is.
struct ComponentRecovery
{
    std::optional<RecoveryTierId> tier;
    std::optional<RecoveryStrategyId> strategy;
    std::optional<std::optional<Duration>> recoveryTime;
    std::optional<std::optional<Duration>> dataLoss;
    std::optional<QString> basis;
};
[[nodiscard]] Status setComponentRecovery(Document &document, ComponentId id,
                                          const ComponentRecovery &recovery);

} // namespace stratoplan::edits
