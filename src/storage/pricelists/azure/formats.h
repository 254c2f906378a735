// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/pricelist.h"

namespace stratoplan::storage {

/// The price lists of Microsoft Azure that can be read.
[[nodiscard]] QList<PriceListFormat> azureFormats();

} // namespace stratoplan::storage
