// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/pricelist.h"

namespace stratoplan::storage::pricelists {

/// Answers of the Cloud Billing Catalog API: pages with "skus", or just the list of them. A SKU sold in
/// several regions gives an item for each; vCPU and memory prices also give the machine types they make up.
[[nodiscard]] PriceListFormat gcpSkusFormat();

} // namespace stratoplan::storage::pricelists
