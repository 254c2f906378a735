// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/pricelist.h"

namespace stratoplan::storage::pricelists {

/// The "metered unit maps" behind the price pages of AWS: prices by region and name. They say neither unit
/// nor tier; names that are known here do. Entries without a name, or with an unknown one, are skipped.
[[nodiscard]] PriceListFormat awsMeteredMapFormat();

} // namespace stratoplan::storage::pricelists
