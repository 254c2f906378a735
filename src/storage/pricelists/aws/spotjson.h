// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/pricelist.h"

namespace stratoplan::storage::pricelists {

/// The feed of current EC2 spot prices, by region and instance type.
[[nodiscard]] PriceListFormat awsSpotFeedFormat();

/// Answers of DescribeSpotPriceHistory: of each instance type in a region, the newest price counts.
[[nodiscard]] PriceListFormat awsSpotHistoryFormat();

} // namespace stratoplan::storage::pricelists
