// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/catalog/search/packed.h"

namespace stratoplan::storage {

/// The specification with the provider's own SKU: each item has another.
inline constexpr const char *ownSpecification = "Provider SKU";

/// An item as its catalog's database keeps it.
struct PackedItem
{
    int catalog = 0; ///< its place among the catalogs of the database
    PriceItem item;
    QList<Rate> rates;
};

/// Appends an item and its rates, without ids, to @p out.
void packItem(QByteArray &out, Dictionary &dictionary, int catalog, const PriceItem &item,
              const QList<Rate> &rates);
/// Reads them back; nothing when the bytes are wrong.
[[nodiscard]] std::optional<PackedItem> unpackItem(QByteArrayView bytes, const Dictionary &dictionary);

/// The item alone, without its rates.
void packDescription(PackWriter &writer, const PriceItem &item);
void unpackDescription(PackReader &reader, PriceItem &item);

} // namespace stratoplan::storage
