// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/pricelist.h"

namespace stratoplan::storage::pricelists {

/// The list behind Google's former pricing calculator ("gcp_price_list"). It names no units: entries whose
/// unit is not known here are skipped.
[[nodiscard]] PriceListFormat gcpCalculatorFormat();

} // namespace stratoplan::storage::pricelists
