// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/azure/formats.h"

namespace stratoplan::storage {

QList<PriceListFormat> azureFormats()
{
    return {};
}

} // namespace stratoplan::storage
