// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/recovery.h"

#include <vector>

namespace stratoplan {

/// Why it cannot be told how much a backup keeps: a translated sentence, empty where it can. Full and
/// incremental copies need an interval, incremental ones the share that changes, copies on change the number
/// of versions.
[[nodiscard]] QString backupStockProblem(const Backup &backup);

/// GB that a backup keeps at the end of each month. The rules:
/// 1. A month has 30 days. The plan begins without copies; the first is taken when it begins, the others
/// every
///    `every` after it. A copy that falls on the turn of two months belongs to the later one.
/// 2. A copy holds the data as large as they are in the month in which it is taken. Kept are copies that are
/// at
///    most `keep` old at the month's end (0: all) and, with `keepCount`, no more than that many; the newest
///    is always kept. So the stock builds up until the first copies go.
/// 3. Full: the sum of the copies kept.
/// 4. Incremental: one full copy as large as the data are in that month, and of every copy kept but the
/// oldest
///    its `change`, a share of the data. Older changes are merged into the full copy: there is no second full
///    one, a weekly full copy is a backup of its own (mode full, every 7 days).
/// 5. Continuous: one full copy as large as the data are in that month, and a log of the last `keep` (0:
/// since
///    the beginning); here `change` is the share of the data that changes in a day, 0 where not stated: the
///    full copy alone, as providers bill it.
/// 6. Replication: the data as large as they are in that month.
/// 7. On change: `keepCount` versions as large as the data are in that month, from the first month on: how
///    soon they fill up is not known, so this is the most that is kept.
/// 8. All that times `copies`.
/// @param sizeGb  size of the data by month, GB, >= 0, the first being the plan's first month
/// @return GB by month, as many as @p sizeGb; empty where there is a backupStockProblem()
/// O(months²), whatever the interval.
[[nodiscard]] std::vector<double> backupStock(const Backup &backup, const std::vector<double> &sizeGb);

/// GB that are kept at the end of a month of each GB that the data hold in the months up to it: by these
/// rules the stock is the sum of the sizes, each times its weight. None where there is a
/// backupStockProblem().
/// @param month  from 0, the plan's first one
[[nodiscard]] std::vector<double> backupWeights(const Backup &backup, size_t month);

} // namespace stratoplan
