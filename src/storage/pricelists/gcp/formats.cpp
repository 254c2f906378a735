// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/gcp/formats.h"

#include "storage/pricelists/gcp/calculatorlist.h"
#include "storage/pricelists/gcp/consolecsv.h"
#include "storage/pricelists/gcp/refused.h"
#include "storage/pricelists/gcp/skus.h"

namespace stratoplan::storage {

QList<PriceListFormat> gcpFormats()
{
    return QList<PriceListFormat> {pricelists::gcpSkusFormat(), pricelists::gcpCalculatorFormat(),
                                   pricelists::gcpConsoleFormat()}
    + pricelists::gcpRefusedFormats();
}

} // namespace stratoplan::storage
