// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/support/listed.h"

#include <optional>

namespace stratoplan::storage::pricelists {

/// What an Azure unit of measure says: "1 Hour", "10K", "1 GB/Month", "100 Hours", "1/Day", "10,000s".
/// Nothing where it is not understood.
/// @param thing  what is counted where the unit does not name it: "operation"
[[nodiscard]] std::optional<Usage> azureUsage(const QString &unitOfMeasure, const QString &thing);

} // namespace stratoplan::storage::pricelists
