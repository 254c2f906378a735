// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/aws/formats.h"

#include "storage/pricelists/aws/csvformats.h"
#include "storage/pricelists/aws/jsonformats.h"

namespace stratoplan::storage {

QList<PriceListFormat> awsFormats()
{
    return awsCsvFormats() + awsJsonFormats();
}

} // namespace stratoplan::storage
