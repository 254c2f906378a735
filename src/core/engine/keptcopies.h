// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/drivers.h"

namespace stratoplan {

class SizingIndex;

/// GB that backups keep in a component at the end of each month: of every backup whose storage it is, by the
/// rules of simulate/backupstock.h. The data are as large as the quantity of the component they are copied
/// from, where that is counted in GB or TB, else as what it is charged for in GB a month. In an undated phase
/// it is the stock of a steady state; copies that are kept for ever have none. A problem where no backup is
/// kept there, or one cannot be followed. O(backups × months²).
[[nodiscard]] Series keptCopiesOf(const Plan &plan, ComponentId storage, const Timeline &timeline,
                                  const SizingIndex &sizings, const DriverTable &drivers);

/// GB that a component holds by column, of which its backups are copies.
[[nodiscard]] Series copiedDataOf(const Plan &plan, ComponentId component, const Timeline &timeline,
                                  const SizingIndex &sizings, const DriverTable &drivers);

/// GB that one backup of data of these sizes keeps at the end of each column.
/// @param sizes  GB by column
[[nodiscard]] std::vector<double> copiesOf(const Backup &backup, const std::vector<double> &sizes,
                                           const Timeline &timeline);

} // namespace stratoplan
