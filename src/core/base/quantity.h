// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fixed.h"

namespace stratoplan {

/// An amount of something counted or measured (nodes, GB, requests), at scale 1e-6.
using Quantity = Fixed<struct QuantityTag, 6>;

/// Percentage points at scale 1e-6: 30 % is fromWhole(30).
using Percent = Fixed<struct PercentTag, 6>;

/// Price of one unit in some currency, at scale 1e-12 (up to about 9.2 million).
using UnitPrice = Fixed<struct UnitPriceTag, 12>;

/// How much one unit of a currency is worth in another, at scale 1e-12.
using ExchangeRate = Fixed<struct ExchangeRateTag, 12>;

} // namespace stratoplan
