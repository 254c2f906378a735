// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/pricelist.h"

namespace stratoplan::storage::pricelists {

/// Our own price list as comma-separated text: a row for each price or tier, for whatever no provider lists,
/// such as a negotiated price book. resources/help/price-list-csv.md describes it.
[[nodiscard]] PriceListFormat ownListFormat();

} // namespace stratoplan::storage::pricelists
