// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/pricelist.h"

namespace stratoplan::storage::pricelists {

/// Tables that hold no prices although they come from the same places: costs and usage in the FOCUS layout,
/// and tables of units, regions and services. They are known so that their refusal says what they are.
[[nodiscard]] QList<PriceListFormat> refusedTableFormats();

} // namespace stratoplan::storage::pricelists
