// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/catalog/search/facet.h"
#include "storage/catalog/search/textcache.h"

#include <QByteArray>
#include <QSet>

#include <vector>

namespace stratoplan::storage {

/// Makes what the full-text index holds of each item: a token for every facet, and the names of its own.
/// Gathers the facets, how many items have them, and the words that names are made of. What it keeps does not
/// grow with the number of items.
class IndexBuilder
{
public:
    /// How many items of a catalog and provider have a facet.
    struct Count
    {
        int catalog = 0;
        int provider = 0; ///< code of its facet
        int facet = 0; ///< code
        int items = 0;
    };

    /// The text to index for an item.
    [[nodiscard]] QByteArray document(int catalog, const PriceItem &item, const QList<Rate> &rates,
                                      const Measures &measures);

    /// All facets; one's code is its place.
    [[nodiscard]] const QList<Facet> &facets() const { return m_facets; }
    [[nodiscard]] std::vector<Count> counts() const;
    /// The words of names, sorted; all of them if isVocabularyComplete().
    [[nodiscard]] QStringList vocabulary() const;
    [[nodiscard]] bool isVocabularyComplete() const { return m_isVocabularyComplete; }

private:
    void begin(int catalog, const PriceItem &item);
    int codeOf(Facet::Kind kind, const QString &value);
    int recentCodeOf(Facet::Kind kind, const QString &value);
    int codeOfSpecification(const KeyValue &specification);
    void addFacet(Facet::Kind kind, const QString &value);
    void countFacet(Facet::Kind kind, const QString &value);
    void addSpecification(const KeyValue &specification);
    void addStep(Facet::Kind kind, qint64 number);
    void addNames(const QString &text, const QByteArray &specifications);
    bool isSpecified(const QString &name);
    void addName(const QString &name, QByteArray &document);
    void addMarked(char32_t mark, const QString &text);

    QByteArray m_document;
    quint64 m_place = 0; ///< catalog and provider of the item at hand
    QList<Facet> m_facets;
    QList<QByteArray> m_tokens; ///< of the facets
    QHash<Facet, int> m_codes;
    QHash<QString, int> m_valuesOfSpecification; ///< how many facets each specification made
    QHash<quint64, int> m_counts; ///< by place and code
    TextCache<int> m_recent[static_cast<int>(Facet::Kind::Initial)]; ///< codes, by kind
    QHash<int, int> m_steps; ///< codes, by kind and step
    QList<int> m_specifications; ///< facets of the item at hand
    QHash<int, QStringList> m_wordsOfFacet;
    QHash<QByteArray, QByteArray>
        m_namesOfText; ///< what is indexed for texts seen before, by facets and text
    QSet<QString> m_vocabulary;
    bool m_isVocabularyComplete = true;
};

} // namespace stratoplan::storage
