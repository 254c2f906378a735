// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/pricelist.h"

namespace stratoplan::storage {

/// The price lists of Amazon Web Services in JSON, those included that are refused because they hold no
/// prices.
[[nodiscard]] QList<PriceListFormat> awsJsonFormats();

} // namespace stratoplan::storage
