// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/offers/offers.h"

namespace stratoplan {

Offers::~Offers() = default;

CatalogOffers::CatalogOffers(const storage::Catalog &catalog) : m_catalog(catalog) { }

std::optional<storage::CatalogItem> CatalogOffers::item(const QString &key) const
{
    const auto found = m_catalog.item(key);
    return found ? std::optional(*found) : std::nullopt;
}

QList<storage::CatalogItem> CatalogOffers::search(const storage::CatalogQuery &query) const
{
    const auto page = m_catalog.search(query);
    return page ? page->items : QList<storage::CatalogItem>();
}

} // namespace stratoplan
