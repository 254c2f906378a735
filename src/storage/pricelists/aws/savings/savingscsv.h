// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/pricelist.h"

namespace stratoplan::storage::pricelists {

/// Reads the rates of AWS savings plans as CSV: what an hour of usage costs under a plan. The items are those
/// that the usage has on demand.
[[nodiscard]] Status readAwsSavingsCsv(QIODevice &device, const QString &fileName, PriceListSink &sink);

} // namespace stratoplan::storage::pricelists
