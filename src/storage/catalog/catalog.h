// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/price.h"

#include <QStringList>

#include <memory>
#include <optional>

namespace stratoplan::storage {

/// Where prices were read.
struct CatalogSource
{
    QString title;
    QString url; ///< empty for a document
    QString kind; ///< "primary", "page", "document", …

    bool operator==(const CatalogSource &) const = default;
};

/// A price item of a catalog with its rates, ready to be copied into a plan. Its ids are the catalog's own.
struct CatalogItem
{
    PriceItem item;
    QList<Rate> rates;
    QString catalogKey;
    QString catalogTitle;
    QDate date; ///< newest effective date of its rates; null: undated
    QList<CatalogSource> sources;

    bool operator==(const CatalogItem &) const = default;
};

/// What to look for; empty fields match everything.
struct CatalogQuery
{
    QString words; ///< "m5.large", "redis us-east-1", "8 GB 2 vCPU": all must match, beginnings of words are
                   ///< enough
    QString provider = {};
    QString region = {};
    QString service = {};
    QString role = {};
    std::optional<Category> category = {};
    Quantity minimumVcpu = {};
    Quantity minimumMemory = {}; ///< GiB
    QString term = {}; ///< only items with a rate of that term
    int limit = 100;
    int offset = 0;
};

/// A part of the items that a query matches, in the catalog's order; one whose SKU is the words comes first.
struct CatalogPage
{
    qint64 total = 0;
    QList<CatalogItem> items;
};

/// A value to filter by and how many items have it.
struct CatalogFacet
{
    QString key;
    int items = 0;

    bool operator==(const CatalogFacet &) const = default;
};

/// What the items can be filtered by, each list in the order to show it.
struct CatalogFacets
{
    QList<CatalogFacet> providers;
    QList<CatalogFacet> regions;
    QList<CatalogFacet> services;
    QList<CatalogFacet> roles;
    QList<CatalogFacet> categories;
    QList<CatalogFacet> terms;
};

/// One bundled catalog.
struct CatalogSummary
{
    QString key;
    QString title;
    QString provider;
    int items = 0;
    QStringList regions;
    QDate oldest; ///< of the effective dates of its rates
    QDate newest;
};

/// The price items that come with the program: one read-only database, searched by words and filters. For one
/// thread at a time.
class Catalog
{
public:
    /// The compiled catalog's place: in STRATOPLAN_DATA_DIR, beside the program's bin folder, or in
    /// /usr/share.
    [[nodiscard]] static QString defaultPath();
    /// Opens a compiled catalog. Fails with NotFound, Unreadable, NotOurs or Damaged.
    [[nodiscard]] static Result<Catalog> open(const QString &path = defaultPath());

    Catalog(Catalog &&) noexcept;
    Catalog &operator=(Catalog &&) noexcept;
    ~Catalog();

    [[nodiscard]] Result<CatalogPage> search(const CatalogQuery &query) const;
    /// The item with that key ("aws/ec2/m5.large/us-east-1"). Fails with NotFound.
    [[nodiscard]] Result<CatalogItem> item(const QString &key) const;
    /// Filters over all items, or over those of one provider (the providers are always all).
    [[nodiscard]] Result<CatalogFacets> facets(const QString &provider = {}) const;
    [[nodiscard]] Result<QList<CatalogSummary>> catalogs() const;

private:
    class Private;
    explicit Catalog(std::unique_ptr<Private> made);

    std::unique_ptr<Private> m_private;
};

} // namespace stratoplan::storage
