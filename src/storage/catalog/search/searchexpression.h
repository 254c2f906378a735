// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/catalog/catalog.h"
#include "storage/catalog/search/searchindex.h"

namespace stratoplan::storage {

/// A query as the database is asked it.
struct SearchExpression
{
    /// A number of the item that must lie within bounds, both included.
    struct Bounds
    {
        const char *column; ///< of table product
        qint64 least;
        qint64 most;
    };

    QString match; ///< of the full-text index; empty: all items
    QList<Bounds> bounds; ///< what the match leaves open
    bool isNothing = false; ///< no item can match
};

/// What words stand for.
enum class WordMatch {
    Beginnings, ///< of names, and for other words of what they belong to
    Whole ///< words themselves
};

/// @p catalog is the place of the catalog to search in its database; nothing for all
[[nodiscard]] SearchExpression searchExpression(const SearchIndex &index, const CatalogQuery &query,
                                                std::optional<int> catalog,
                                                WordMatch match = WordMatch::Beginnings);

/// The expression for items that have one of these facets; nothing has none of none.
[[nodiscard]] QString anyOf(const QList<int> &codes);
/// The expression for items of exactly that SKU.
[[nodiscard]] QString skuIs(const QString &sku);

} // namespace stratoplan::storage
