// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/search/catalogsearch.h"

#include "storage/catalog/search/packeditem.h"
#include "storage/catalog/search/relevance.h"

#include <algorithm>
#include <limits>
#include <unordered_set>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

using Sort = CatalogQuery::Sort;

constexpr qint64 mostRanked = 1'000; ///< items that are looked at while somebody types
constexpr qint64 unlimited = std::numeric_limits<qint64>::max();

const char *columnOf(Sort sort)
{
    switch (sort) {
    case Sort::Price:
        return "price";
    case Sort::PricePerVcpu:
        return "price_per_vcpu";
    case Sort::PricePerMemory:
        return "price_per_memory";
    case Sort::Catalog:
        break;
    }
    return nullptr;
}

Facet::Kind kindOf(Sort sort)
{
    return sort == Sort::Price       ? Facet::Kind::Price
        : sort == Sort::PricePerVcpu ? Facet::Kind::PricePerVcpu
                                     : Facet::Kind::PricePerMemory;
}

/// Those without a price come last.
qint64 placeOf(qint64 value)
{
    return value < 0 ? unlimited : value;
}

QByteArray sqlFor(const SearchExpression &expression, bool hasMatch, const char *column)
{
    const bool needsProduct = column || !expression.bounds.isEmpty() || !hasMatch;
    QByteArray sql = hasMatch ? "SELECT product_words.rowid" : "SELECT product.item";
    sql += column ? QByteArray(", product.") + column : QByteArray(", 0");
    if (!hasMatch)
        sql += " FROM product WHERE 1";
    else if (!needsProduct)
        sql += " FROM product_words WHERE product_words MATCH ?";
    else // the index first, each item's numbers then
        sql += " FROM product_words CROSS JOIN product ON product.item = product_words.rowid"
               " WHERE product_words MATCH ?";
    for (const SearchExpression::Bounds &bounds : expression.bounds)
        sql += QByteArray(" AND product.") + bounds.column + " BETWEEN ? AND ?";
    return sql + " LIMIT ?";
}

} // namespace

Result<CatalogMatches> CatalogSearch::find(const CatalogQuery &query, std::optional<int> catalog,
                                           qint64 needed)
{
    const SearchExpression expression = searchExpression(m_index, query, catalog);
    if (expression.isNothing)
        return CatalogMatches();
    if (query.sort != Sort::Catalog)
        return sorted(expression, query.sort, needed);
    std::optional<SearchExpression> whole;
    if (!query.words.trimmed().isEmpty())
        whole = searchExpression(m_index, query, catalog, WordMatch::Whole);
    return inOrder(expression, whole, query.words, needed);
}

Result<std::vector<CatalogSearch::Row>>
CatalogSearch::rows(const SearchExpression &expression, const QString &and_, const char *column, qint64 limit)
{
    QStringList conditions {expression.match, and_};
    conditions.removeAll(QString());
    auto statement = m_connection->prepare(sqlFor(expression, !conditions.isEmpty(), column));
    if (!statement)
        return statement.error();
    int next = 1;
    if (!conditions.isEmpty())
        statement->bind(next++, conditions.join(u" AND "_s));
    for (const SearchExpression::Bounds &bounds : expression.bounds) {
        statement->bind(next++, bounds.least);
        statement->bind(next++, bounds.most);
    }
    statement->bind(next, limit);
    std::vector<Row> list;
    for (;;) {
        const auto more = statement->step();
        if (!more)
            return more.error();
        if (!*more)
            return list;
        list.push_back({statement->integer(0), statement->integer(1)});
    }
}

/// What says the words best first, and before all what has them as its SKU.
Result<CatalogMatches> CatalogSearch::inOrder(const SearchExpression &expression,
                                              const std::optional<SearchExpression> &whole,
                                              const QString &words, qint64 needed)
{
    const qint64 limit = std::max(m_largestCount, needed);
    auto all = rows(expression, {}, nullptr, limit + 1);
    if (!all)
        return all.error();
    CatalogMatches matches;
    const auto found = static_cast<qint64>(all->size());
    matches.total = std::min(found, m_largestCount);
    matches.more = found > matches.total;
    if (whole) {
        all = byRelevance(*std::move(all), expression, *whole, words);
        if (!all)
            return all.error();
    }
    all->resize(static_cast<std::size_t>(std::min(found, limit)));
    for (const Row &row : *all) {
        matches.ids.push_back(row.id);
        if (whole)
            matches.values.push_back(row.value);
    }
    return matches;
}

/// Of more matches than can be looked at while somebody types those that have all words as they are come
/// first, the others in the catalog's order.
Result<std::vector<CatalogSearch::Row>> CatalogSearch::byRelevance(std::vector<Row> all,
                                                                   const SearchExpression &expression,
                                                                   const SearchExpression &whole,
                                                                   const QString &words)
{
    const auto exact = rows(expression, skuIs(words.trimmed()), nullptr, unlimited);
    if (!exact)
        return exact;
    const bool isMany = static_cast<qint64>(all.size()) > mostRanked;
    Result<std::vector<Row>> best(all);
    if (isMany && whole.isNothing)
        best = std::vector<Row>();
    else if (isMany)
        best = rows(whole, {}, nullptr, mostRanked);
    if (best)
        best = ranked(*std::move(best), words);
    if (!best)
        return best;
    for (Row &row : all)
        row.value = Relevance::last;
    std::vector<Row> ordered;
    std::unordered_set<qint64> known;
    for (const std::vector<Row> *list : {&*exact, static_cast<const std::vector<Row> *>(&*best),
                                         static_cast<const std::vector<Row> *>(&all)}) {
        for (const Row &row : *list) {
            if (known.insert(row.id).second)
                ordered.push_back(row);
        }
    }
    return ordered;
}

Result<std::vector<CatalogSearch::Row>> CatalogSearch::ranked(std::vector<Row> rows, const QString &words)
{
    Relevance relevance(words);
    auto statement = m_connection->prepare("SELECT packed FROM item WHERE id = ?");
    if (!statement)
        return statement.error();
    PriceItem item;
    for (Row &row : rows) {
        statement->bind(1, row.id);
        const auto found = statement->step();
        if (!found)
            return found.error();
        row.value = Relevance::last;
        if (*found) {
            PackReader reader(statement->bytes(0), *m_dictionary);
            static_cast<void>(reader.number()); // its catalog
            unpackDescription(reader, item);
            row.value = reader.ok() ? 1 + relevance.placeOf(item) : Relevance::last;
        }
        statement->reset();
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.value < b.value; });
    return rows;
}

Result<CatalogMatches> CatalogSearch::sorted(const SearchExpression &expression, Sort sort, qint64 needed)
{
    auto found = rows(expression, {}, columnOf(sort), m_largestCount + 1);
    if (!found)
        return found.error();
    CatalogMatches matches;
    matches.more = static_cast<qint64>(found->size()) > m_largestCount;
    matches.total = std::min(static_cast<qint64>(found->size()), m_largestCount);
    if (matches.more) {
        found = cheapest(expression, sort, needed);
        if (!found)
            return found.error();
    }
    std::stable_sort(found->begin(), found->end(),
                     [](const Row &a, const Row &b) { return placeOf(a.value) < placeOf(b.value); });
    for (const Row &row : *found) {
        matches.ids.push_back(row.id);
        matches.values.push_back(placeOf(row.value));
    }
    return matches;
}

/// Of more matches than can be sorted while typing: those of the lowest steps, step by step until there are
/// enough.
Result<std::vector<CatalogSearch::Row>> CatalogSearch::cheapest(const SearchExpression &expression, Sort sort,
                                                                qint64 needed)
{
    const QList<int> steps = m_index.codesOfSteps(kindOf(sort));
    std::vector<Row> list;
    qsizetype width = 1;
    for (qsizetype at = 0; at < steps.size() && static_cast<qint64>(list.size()) < needed;) {
        const auto some = rows(expression, anyOf(steps.mid(at, width)), columnOf(sort), unlimited);
        if (!some)
            return some.error();
        list.insert(list.end(), some->begin(), some->end());
        at += width;
        // As many steps as are likely to give what is missing.
        const qint64 missing = std::max<qint64>(needed - static_cast<qint64>(list.size()), 0);
        const auto found = std::max<qint64>(static_cast<qint64>(some->size()), 1);
        width = std::clamp<qsizetype>(width * missing / found, 1, width * 4);
    }
    return list;
}

} // namespace stratoplan::storage
