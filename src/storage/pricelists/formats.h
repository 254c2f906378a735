// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/pricelist.h"

#include <optional>

namespace stratoplan::storage {

/// All kinds of price lists that can be imported, in the order they are tried.
[[nodiscard]] QList<PriceListFormat> priceListFormats();

/// The kind of a file by its first 64 KiB and its name (without folder).
[[nodiscard]] std::optional<PriceListFormat> priceListFormat(const QByteArray &head, const QString &fileName);

} // namespace stratoplan::storage
