// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"

namespace stratoplan {

/// Sums of cells by column, as people read them.
[[nodiscard]] QList<CostSum> sumsOf(const CostColumns &columns, Currency currency);

} // namespace stratoplan
