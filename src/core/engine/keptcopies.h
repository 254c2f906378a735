// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/drivers.h"
#include "core/plan/recovery.h"

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

/// A quantity that tells how large the data of a sizing are.
struct DataPart
{
    const Charge *charge =
        nullptr; ///< its amount, of every unit where it counts each; null: the sizing's own
    double gigabytes = 1; ///< in what it is counted in
};

/// What adds up to the data of a sizing; empty where nothing of it is counted in GB.
[[nodiscard]] QList<DataPart> dataPartsOf(const Plan &plan, const SizingIndex &sizings, const Sizing &sizing);

/// What a GB of data in a column adds to what is kept.
struct CopyWeight
{
    std::size_t column = 0;
    double weight = 0; ///< GB
};

/// What one backup keeps at the end of each column, by the columns that it follows from: copiesOf() as sums.
[[nodiscard]] std::vector<std::vector<CopyWeight>> copyWeights(const Backup &backup,
                                                               const Timeline &timeline);

/// GB that one backup of data of these sizes keeps at the end of each column.
/// @param sizes  GB by column
[[nodiscard]] std::vector<double> copiesOf(const Backup &backup, const std::vector<double> &sizes,
                                           const Timeline &timeline);

} // namespace stratoplan
