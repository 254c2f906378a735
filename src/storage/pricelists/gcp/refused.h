// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/pricelist.h"

namespace stratoplan::storage::pricelists {

/// Files of Google Cloud that hold no prices: lists of services and of machine types. They are known so that
/// their refusal says what to use in their place.
[[nodiscard]] QList<PriceListFormat> gcpRefusedFormats();

} // namespace stratoplan::storage::pricelists
