// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/gcp/formats.h"

namespace stratoplan::storage {

QList<PriceListFormat> gcpFormats()
{
    return {};
}

} // namespace stratoplan::storage
