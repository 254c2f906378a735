// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resilience/assessment.h"
#include "core/text/format.h"
#include "render/painted/backupschedule.h"
#include "render/painted/recoverydumbbell.h"
#include "ui/widgets/figures/tile.h"

namespace stratoplan {

/// What the tiles and figures of the Resilience page say, from the checks of an option.
namespace recovery {

[[nodiscard]] RecoveryDumbbellData dumbbell(const QList<RecoveryCheck> &checks, int selected);
[[nodiscard]] BackupScheduleData schedule(const Plan &plan, const QList<Backup> &backups);
/// Whether an option uses a backup: it is of one of its components, or of none at all.
[[nodiscard]] bool isUsedBy(const Plan &plan, const Backup &backup, OptionId option);
/// The backups that an option uses, in the plan's order.
[[nodiscard]] QList<Backup> backupsOf(const Plan &plan, OptionId option);

[[nodiscard]] TileText targetsTile(const QList<RecoveryCheck> &checks);
[[nodiscard]] TileText slowestTile(const Plan &plan, OptionId option, const QList<RecoveryCheck> &checks,
                                   const Format &format);
[[nodiscard]] TileText lossTile(const Plan &plan, OptionId option, const QList<RecoveryCheck> &checks,
                                const Format &format);
[[nodiscard]] TileText backupsTile(const QList<Backup> &backups, const Format &format);

/// The check with the longest reached time to recover (or largest loss), or -1.
[[nodiscard]] int slowest(const QList<RecoveryCheck> &checks);
[[nodiscard]] int lossiest(const QList<RecoveryCheck> &checks);
/// How many are met.
[[nodiscard]] int met(const QList<RecoveryCheck> &checks);

} // namespace recovery
} // namespace stratoplan
