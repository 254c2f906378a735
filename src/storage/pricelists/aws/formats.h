// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/pricelist.h"

namespace stratoplan::storage {

/// The price lists of Amazon Web Services that can be read.
[[nodiscard]] QList<PriceListFormat> awsFormats();

} // namespace stratoplan::storage
