// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "storage/catalog/search/facet.h"

#include <optional>
#include <utility>
#include <vector>

namespace stratoplan::storage {

class Connection;

/// What a catalog's items can be found by: its facets with their words, and the words of names. Read once
/// from the catalog; small however many items there are.
class SearchIndex
{
public:
    [[nodiscard]] static Result<SearchIndex> load(Connection &connection);

    /// Code of a facet; case counts only where values differ by nothing else. Nothing where no item has it.
    [[nodiscard]] std::optional<int> code(Facet::Kind kind, const QString &value) const;
    /// Facets with a word that begins so, or that is just that word.
    [[nodiscard]] QList<int> codesBeginning(const QString &word) const;
    [[nodiscard]] QList<int> codesNamed(const QString &word) const;
    /// Facets of the steps from @p first to @p last, the lowest first.
    [[nodiscard]] QList<int> codesOfSteps(Facet::Kind kind, int first, int last) const;
    /// All steps that items have, the lowest first, those without a number last.
    [[nodiscard]] QList<int> codesOfSteps(Facet::Kind kind) const;

    /// Words of names that begin so; nothing where not all words are known or there are too many to name.
    [[nodiscard]] std::optional<QStringList> namesBeginning(const QString &word) const;

private:
    SearchIndex() = default;
    Status loadFacets(Connection &connection);
    Status loadVocabulary(Connection &connection);
    void addFacet(int code, const Facet &facet);

    QHash<Facet, int> m_codes; ///< values folded
    std::vector<std::pair<QString, int>> m_words; ///< sorted
    QHash<int, QList<std::pair<int, int>>> m_steps; ///< by kind: step and code, sorted
    QStringList m_vocabulary; ///< sorted
    bool m_isVocabularyComplete = false;
};

} // namespace stratoplan::storage
