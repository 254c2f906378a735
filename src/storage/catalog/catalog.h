// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/price.h"

#include <QDateTime>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

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
    enum class Sort {
        Catalog, ///< what says the words best, its SKU first; then role, provider, service, size, SKU, region
        Price, ///< by the on-demand price for an hour (a month, a use), the cheapest first
        PricePerVcpu,
        PricePerMemory ///< per GiB
    };

    QString words; ///< "m5.large", "redis us-east-1", "8 GB 2 vCPU": all must match, beginnings of words are
                   ///< enough
    QString provider = {};
    QString region = {}; ///< as the provider spells it
    QString service = {};
    QString role = {};
    std::optional<Category> category = {};
    Quantity minimumVcpu = {};
    Quantity minimumMemory = {}; ///< GiB
    std::optional<Quantity> maximumVcpu = {};
    std::optional<Quantity> maximumMemory = {}; ///< GiB
    QString architecture = {}; ///< "x86_64", "arm64"
    QString engine = {}; ///< "PostgreSQL"
    QString term = {}; ///< only items with a rate of that term
    std::optional<UnitPrice> minimumPrice = {}; ///< of the price that Sort::Price sorts by
    std::optional<UnitPrice> maximumPrice = {};
    QString catalog = {}; ///< key of the one to search; empty: all, of each item its newest price
    Sort sort = Sort::Catalog;
    int limit = 100;
    int offset = 0;

    bool operator==(const CatalogQuery &) const = default;
};

/// A part of the items that a query matches.
struct CatalogPage
{
    qint64 total = 0; ///< how many match, of each large catalog at most largestCatalogCount: see more
    bool more = false; ///< there are more than total
    QList<CatalogItem> items;
};

/// In a catalog of more than `largestCountedCatalog` items matches are counted up to here: counting more
/// would take longer than typing does.
inline constexpr qint64 largestCatalogCount = 2'000;
inline constexpr qint64 largestCountedCatalog = 20'000;

/// What a component needs, to find the cheapest item that gives it; empty fields ask for nothing.
struct CatalogNeeds
{
    QString role;
    QString provider = {};
    QString region = {}; ///< as the provider spells it
    Quantity vcpu = {}; ///< at least
    Quantity memory = {}; ///< GiB, at least
    Quantity storage = {}; ///< GB, at least, of items whose size is fixed
    QString engine = {};
    int zones = 0; ///< 1: single, 2 and more: multi zone; 0: either
    QString architecture = {};
    QString measure = {}; ///< what the item measures: "node", "stored", "running"; see the catalog's words
    QString term = QStringLiteral("on-demand");
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

/// Which items of a catalog match a query, without reading them.
struct CatalogMatches
{
    std::vector<qint64> ids; ///< in the order asked for
    std::vector<qint64> values; ///< what they are sorted by, one for each; empty in the catalog's order
    qint64 total = 0; ///< how many match, in a large catalog at most largestCatalogCount
    bool more = false; ///< there are more than total
};

/// One catalog of price items: bundled, or one edition of an imported list.
struct CatalogSummary
{
    QString key; ///< "aws"; of an imported one "aws/AmazonEC2/us-east-1@2025-09-12"
    QString title;
    QString provider;
    int items = 0;
    QStringList regions;
    QDate oldest; ///< of the effective dates of its rates
    QDate newest;
    PlanCatalog::Kind kind = PlanCatalog::Kind::Bundled;
    QString list = {}; ///< key of the list that this is an edition of; bundled: the key
    QDate date = {}; ///< of the edition; bundled: the newest of its rates
    qint64 rates = 0;
    QString source = {}; ///< where the list is published, or the file it was imported from
    QString path = {}; ///< of its database
    QDateTime imported = {}; ///< when, in UTC; null for bundled ones
    QStringList missing = {}; ///< what is known to be missing or weak, a sentence each
    bool isNewest = true; ///< edition of its list
};

/// One database of price items, bundled or imported, read-only, searched by words and filters. For one thread
/// at a time.
class Catalog
{
public:
    /// The bundled catalog's place: in STRATOPLAN_DATA_DIR, beside the program's bin folder, or in
    /// /usr/share.
    [[nodiscard]] static QString defaultPath();
    /// Opens a catalog. Fails with NotFound, Unreadable, NotOurs or Damaged.
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

    /// The first @p needed matches of a query at least, where there are as many, in its order; its limit and
    /// offset do not count. For those who search several catalogs.
    [[nodiscard]] Result<CatalogMatches> matches(const CatalogQuery &query, qint64 needed) const;
    /// The item with that id, as matches() gives it.
    [[nodiscard]] Result<CatalogItem> itemById(qint64 id) const;

private:
    class Private;
    explicit Catalog(std::unique_ptr<Private> made);

    std::unique_ptr<Private> m_private;
};

} // namespace stratoplan::storage
