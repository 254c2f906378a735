// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/pricelist.h"

namespace stratoplan::storage {

/// The price lists of Amazon Web Services in CSV: offers, and the rates of savings plans.
[[nodiscard]] QList<PriceListFormat> awsCsvFormats();

} // namespace stratoplan::storage
