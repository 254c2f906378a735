// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/pricelist.h"

namespace stratoplan::storage {

/// The price lists of Google Cloud that can be read.
[[nodiscard]] QList<PriceListFormat> gcpFormats();

} // namespace stratoplan::storage
