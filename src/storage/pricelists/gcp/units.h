// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/support/listed.h"

#include <optional>

namespace stratoplan::storage::pricelists {

/// What a usage unit of Google Cloud says: "GiBy.mo", "h", "count", "GiBy.s"; also in words, "gibibyte
/// month". Nothing where it is not understood.
/// @param thing  what is counted where the unit does not name it: "vCPU"
[[nodiscard]] std::optional<Usage> gcpUsage(const QString &unit, const QString &thing);

} // namespace stratoplan::storage::pricelists
