// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/azure/formats.h"

#include "storage/pricelists/azure/ratecard.h"
#include "storage/pricelists/azure/retail.h"

namespace stratoplan::storage {

QList<PriceListFormat> azureFormats()
{
    return {pricelists::azureRetailFormat(), pricelists::azureRateCardFormat()};
}

} // namespace stratoplan::storage
