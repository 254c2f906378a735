// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/pricelist.h"

namespace stratoplan::storage::pricelists {

/// Answers of the Azure Retail Prices API: pages with "Items", or just the list of them, one or several in a
/// file. Prices for development and test become rates of their own ("dev-test"); a reservation's price is its
/// upfront payment; savings-plan prices of an item become rates beside its own.
[[nodiscard]] PriceListFormat azureRetailFormat();

} // namespace stratoplan::storage::pricelists
