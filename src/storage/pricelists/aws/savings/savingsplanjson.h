// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/pricelist.h"

namespace stratoplan::storage::pricelists {

/// The savings plans' offer files: plans, then the rates they give for other services' usage.
[[nodiscard]] PriceListFormat awsSavingsPlanJsonFormat();

} // namespace stratoplan::storage::pricelists
