// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "storage/catalog/catalog.h"

#include <optional>

namespace stratoplan {

namespace storage {
class CatalogLibrary;
}

/// Where price items are looked up for needs, twins, candidates and re-pricing: the catalogs of the program, or in
/// tests a handful of items.
class Offers
{
public:
    virtual ~Offers();

    /// The item with that key; nothing where there is none.
    [[nodiscard]] virtual std::optional<storage::CatalogItem> item(const QString &key) const = 0;
    /// Items that match, at most as many as the query's limit.
    [[nodiscard]] virtual QList<storage::CatalogItem> search(const storage::CatalogQuery &query) const = 0;
};

/// The offers of a library: of the newest edition of every list, or of one catalog.
class LibraryOffers : public Offers
{
public:
    /// @param catalog  key of the only catalog to look in; empty: all
    explicit LibraryOffers(const storage::CatalogLibrary &library, const QString &catalog = {});

    [[nodiscard]] std::optional<storage::CatalogItem> item(const QString &key) const override;
    [[nodiscard]] QList<storage::CatalogItem> search(const storage::CatalogQuery &query) const override;

private:
    const storage::CatalogLibrary &m_library;
    QString m_catalog;
};

/// The offers of a single open catalog, such as the bundled one.
class CatalogOffers : public Offers
{
public:
    explicit CatalogOffers(const storage::Catalog &catalog);

    [[nodiscard]] std::optional<storage::CatalogItem> item(const QString &key) const override;
    [[nodiscard]] QList<storage::CatalogItem> search(const storage::CatalogQuery &query) const override;

private:
    const storage::Catalog &m_catalog;
};

} // namespace stratoplan
