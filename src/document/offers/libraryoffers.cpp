// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/offers/offers.h"

#include "storage/catalog/library.h"

namespace stratoplan {

LibraryOffers::LibraryOffers(const storage::CatalogLibrary &library, const QString &catalog)
    : m_library(library), m_catalog(catalog)
{
}

std::optional<storage::CatalogItem> LibraryOffers::item(const QString &key) const
{
    const auto found = m_library.item(key, m_catalog);
    return found ? std::optional(*found) : std::nullopt;
}

QList<storage::CatalogItem> LibraryOffers::search(const storage::CatalogQuery &query) const
{
    storage::CatalogQuery narrowed = query;
    narrowed.catalog = m_catalog;
    const auto page = m_library.search(narrowed);
    return page ? page->items : QList<storage::CatalogItem>();
}

} // namespace stratoplan
