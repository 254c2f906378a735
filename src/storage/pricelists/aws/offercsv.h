// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/pricelist.h"

namespace stratoplan::storage::pricelists {

/// Reads the price list of an AWS service as CSV: on-demand prices with their tiers, and reservations, whose
/// hourly price and upfront payment are rows of their own. Prices of 0 for machines that something else pays
/// for (a host, a capacity reservation) are skipped: nothing is free there.
[[nodiscard]] Status readAwsOfferCsv(QIODevice &device, const QString &fileName, PriceListSink &sink);

} // namespace stratoplan::storage::pricelists
