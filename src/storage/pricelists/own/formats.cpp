// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/own/formats.h"

#include "storage/pricelists/own/facts.h"
#include "storage/pricelists/own/ownlist.h"
#include "storage/pricelists/own/refused.h"

namespace stratoplan::storage {

QList<PriceListFormat> ownFormats()
{
    return QList<PriceListFormat> {pricelists::factsFormat(), pricelists::ownListFormat()}
    + pricelists::refusedTableFormats();
}

} // namespace stratoplan::storage
