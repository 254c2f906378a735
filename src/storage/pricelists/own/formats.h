// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/pricelist.h"

namespace stratoplan::storage {

/// The price lists of our own documented format, for everything else.
[[nodiscard]] QList<PriceListFormat> ownFormats();

} // namespace stratoplan::storage
