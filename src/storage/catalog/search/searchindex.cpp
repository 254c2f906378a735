// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/search/searchindex.h"

#include "storage/catalog/catalogdatabase.h"
#include "storage/catalog/search/words.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

/// More words than these in one place of a search take longer than looking through what begins alike.
constexpr qsizetype mostNames = 200;
constexpr qsizetype mostCodes = 400;

/// Calls @p each with every row of a query.
template <class Each>
Status forEachRow(Connection &connection, const QByteArray &sql, Each each)
{
    auto statement = connection.prepare(sql);
    if (!statement)
        return statement.error();
    for (;;) {
        const auto more = statement->step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        each(*statement);
    }
}

} // namespace

Result<SearchIndex> SearchIndex::load(Connection &connection)
{
    SearchIndex index;
    if (const Status done = index.loadFacets(connection); !done)
        return done.error();
    if (const Status done = index.loadVocabulary(connection); !done)
        return done.error();
    return index;
}

Status SearchIndex::loadFacets(Connection &connection)
{
    const Status done = forEachRow(
        connection, "SELECT code, kind, value FROM facet ORDER BY code LIMIT 100000", [&](Statement &row) {
            addFacet(static_cast<int>(row.integer(0)),
                     {static_cast<Facet::Kind>(row.integer(1)), row.text(2)});
        });
    std::sort(m_words.begin(), m_words.end());
    for (auto &steps : m_steps)
        std::sort(steps.begin(), steps.end());
    return done;
}

void SearchIndex::addFacet(int code, const Facet &facet)
{
    if (facet.kind >= Facet::Kind::Vcpu) {
        m_steps[static_cast<int>(facet.kind)].append({facet.value.toInt(), code});
        return;
    }
    m_codes.insert({facet.kind, folded(facet.value)}, code);
    for (const QString &word : facetWords(facet))
        m_words.emplace_back(word, code);
}

Status SearchIndex::loadVocabulary(Connection &connection)
{
    const auto complete = connection.integer("SELECT complete FROM vocabulary_state");
    if (!complete)
        return complete.error();
    m_isVocabularyComplete = *complete == 1;
    const Status done = forEachRow(connection, "SELECT word FROM vocabulary LIMIT 100000",
                                   [&](Statement &row) { m_vocabulary.append(row.text(0)); });
    m_vocabulary.sort();
    return done;
}

std::optional<int> SearchIndex::code(Facet::Kind kind, const QString &value) const
{
    const auto found = m_codes.constFind({kind, folded(value)});
    return found == m_codes.constEnd() ? std::nullopt : std::optional(*found);
}

QList<int> SearchIndex::codesBeginning(const QString &word) const
{
    QList<int> codes;
    auto at = std::lower_bound(m_words.begin(), m_words.end(), std::pair(word, -1));
    for (; at != m_words.end() && at->first.startsWith(word) && codes.size() < mostCodes; ++at) {
        if (!codes.contains(at->second))
            codes.append(at->second);
    }
    return codes;
}

QList<int> SearchIndex::codesNamed(const QString &word) const
{
    QList<int> codes;
    auto at = std::lower_bound(m_words.begin(), m_words.end(), std::pair(word, -1));
    for (; at != m_words.end() && at->first == word; ++at)
        codes.append(at->second);
    return codes;
}

QList<int> SearchIndex::codesOfSteps(Facet::Kind kind, int first, int last) const
{
    QList<int> codes;
    for (const auto &[step, code] : m_steps.value(static_cast<int>(kind))) {
        if (step >= first && step <= last)
            codes.append(code);
    }
    return codes;
}

QList<int> SearchIndex::codesOfSteps(Facet::Kind kind) const
{
    constexpr int highest = 64 * 16;
    return codesOfSteps(kind, 0, highest) + codesOfSteps(kind, -1, -1);
}

std::optional<QStringList> SearchIndex::namesBeginning(const QString &word) const
{
    if (!m_isVocabularyComplete)
        return std::nullopt;
    QStringList names;
    auto at = std::lower_bound(m_vocabulary.begin(), m_vocabulary.end(), word);
    for (; at != m_vocabulary.end() && at->startsWith(word); ++at) {
        if (names.size() == mostNames)
            return std::nullopt;
        names.append(*at);
    }
    return names;
}

} // namespace stratoplan::storage
