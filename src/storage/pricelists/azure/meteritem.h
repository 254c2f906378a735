// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/azure/wellknown.h"

namespace stratoplan::storage::pricelists {

/// The price item a meter is of, and what is counted where the unit of measure does not say.
struct MeterItem
{
    PriceItem item;
    QString thing; ///< "instance", "operation"
};

/// Spot and Low Priority meters give the item of the size they are sold of.
[[nodiscard]] MeterItem itemOfMeter(const AzureMeter &meter);

} // namespace stratoplan::storage::pricelists
