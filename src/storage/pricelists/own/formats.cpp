// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/own/formats.h"

namespace stratoplan::storage {

QList<PriceListFormat> ownFormats()
{
    return {};
}

} // namespace stratoplan::storage
