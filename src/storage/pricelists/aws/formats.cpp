// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/aws/formats.h"

namespace stratoplan::storage {

QList<PriceListFormat> awsFormats()
{
    return {};
}

} // namespace stratoplan::storage
