// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/catalog/search/searchexpression.h"
#include "storage/sqlite.h"

#include <vector>

namespace stratoplan::storage {

/// Searches the database of a catalog. For one thread.
class CatalogSearch
{
public:
    /// @param largestCount  matches are counted so far
    CatalogSearch(Connection &connection, SearchIndex index, qint64 largestCount)
        : m_connection(&connection), m_index(std::move(index)), m_largestCount(largestCount)
    {
    }

    /// The first @p needed matches at least, where there are as many.
    Result<CatalogMatches> find(const CatalogQuery &query, std::optional<int> catalog, qint64 needed);

private:
    struct Row
    {
        qint64 id = 0;
        qint64 value = 0;
    };

    Result<std::vector<Row>> rows(const SearchExpression &expression, const QString &and_, const char *column,
                                  qint64 limit);
    Result<CatalogMatches> inOrder(const SearchExpression &expression, const QString &words, qint64 needed);
    Result<CatalogMatches> sorted(const SearchExpression &expression, CatalogQuery::Sort sort, qint64 needed);
    Result<std::vector<Row>> cheapest(const SearchExpression &expression, CatalogQuery::Sort sort,
                                      qint64 needed);

    Connection *m_connection;
    SearchIndex m_index;
    qint64 m_largestCount;
};

} // namespace stratoplan::storage
