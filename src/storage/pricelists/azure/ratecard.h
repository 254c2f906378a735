// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/pricelist.h"

namespace stratoplan::storage::pricelists {

/// Answers of the older Azure RateCard API: meters with their tiers in one object.
[[nodiscard]] PriceListFormat azureRateCardFormat();

} // namespace stratoplan::storage::pricelists
