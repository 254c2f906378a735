// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/pricelist.h"

namespace stratoplan::storage::pricelists {

/// The pricing table that the Google Cloud console exports as CSV: a row for each tier. Where an account has
/// contract prices, those are taken.
[[nodiscard]] PriceListFormat gcpConsoleFormat();

} // namespace stratoplan::storage::pricelists
