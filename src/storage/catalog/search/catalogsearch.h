// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/catalog/search/dictionary.h"
#include "storage/catalog/search/searchexpression.h"
#include "storage/sqlite.h"

#include <vector>

namespace stratoplan::storage {

/// Searches the database of a catalog. For one thread.
class CatalogSearch
{
public:
    /// @param dictionary    of the same database; kept
    /// @param largestCount  matches are counted so far
    CatalogSearch(Connection &connection, const Dictionary &dictionary, SearchIndex index,
                  qint64 largestCount)
        : m_connection(&connection), m_dictionary(&dictionary), m_index(std::move(index)),
          m_largestCount(largestCount)
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
    /// @param whole  the same with words as they are; nothing: no words were typed
    Result<CatalogMatches> inOrder(const SearchExpression &expression,
                                   const std::optional<SearchExpression> &whole, const QString &words,
                                   qint64 needed);
    Result<std::vector<Row>> byRelevance(std::vector<Row> all, const SearchExpression &expression,
                                         const SearchExpression &whole, const QString &words);
    /// The rows that say the words best, with their place as value, the best first.
    Result<std::vector<Row>> ranked(std::vector<Row> rows, const QString &words);
    Result<CatalogMatches> sorted(const SearchExpression &expression, CatalogQuery::Sort sort, qint64 needed);
    Result<std::vector<Row>> cheapest(const SearchExpression &expression, CatalogQuery::Sort sort,
                                      qint64 needed);

    Connection *m_connection;
    const Dictionary *m_dictionary;
    SearchIndex m_index;
    qint64 m_largestCount;
};

} // namespace stratoplan::storage
