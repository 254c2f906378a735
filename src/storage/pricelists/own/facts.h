// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/pricelist.h"

namespace stratoplan::storage::pricelists {

/// Tables of price facts: provider, service, family, sku, region, vcpu, memory_gib, unit, price_usd, term,
/// price_date, source.
[[nodiscard]] PriceListFormat factsFormat();

} // namespace stratoplan::storage::pricelists
