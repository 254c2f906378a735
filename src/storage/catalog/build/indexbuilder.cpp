// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/build/indexbuilder.h"

#include "storage/catalog/search/words.h"

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

constexpr int mostValuesOfSpecification = 2'000; ///< beyond, its values are words of the items themselves
constexpr qsizetype largestVocabulary = 50'000;
constexpr qsizetype mostTextsRemembered = 20'000;
constexpr qsizetype mostNamesOfText = 60;

} // namespace

QByteArray IndexBuilder::document(int catalog, const PriceItem &item, const QList<Rate> &rates,
                                  const Measures &measures)
{
    using Kind = Facet::Kind;
    begin(catalog, item);
    countFacet(Kind::Service, item.service);
    countFacet(Kind::Role, item.role);
    countFacet(Kind::Category, enumName(item.category));
    countFacet(Kind::Region, item.region);
    QStringList terms;
    for (const Rate &rate : rates) {
        if (terms.contains(rate.term))
            continue;
        terms += rate.term;
        countFacet(Kind::Term, rate.term);
    }
    const qsizetype before = m_document.size();
    for (const KeyValue &specification : item.specifications)
        addSpecification(specification);
    const QByteArray said = m_document.mid(before);
    addStep(Kind::Vcpu, measures.vcpu);
    addStep(Kind::Memory, measures.memory);
    addStep(Kind::Price, measures.price);
    addStep(Kind::PricePerVcpu, measures.pricePerVcpu);
    addStep(Kind::PricePerMemory, measures.pricePerMemory);
    addNames(item.name, said);
    if (isCode(item.sku)) {
        addMarked(codeMark, item.sku);
    } else {
        addNames(item.sku, said);
        addMarked(skuMark, item.sku);
    }
    return m_document;
}

void IndexBuilder::begin(int catalog, const PriceItem &item)
{
    m_document.clear();
    m_specifications.clear();
    const int provider = recentCodeOf(Facet::Kind::Provider, item.provider);
    m_place = (static_cast<quint64>(catalog) << 32) | (static_cast<quint64>(provider) << 16);
    addFacet(Facet::Kind::Catalog, QString::number(catalog));
    countFacet(Facet::Kind::Provider, item.provider);
}

int IndexBuilder::codeOf(Facet::Kind kind, const QString &value)
{
    const Facet facet {kind, value};
    if (const auto found = m_codes.constFind(facet); found != m_codes.constEnd())
        return *found;
    if (m_facets.size() >= mostFacets)
        return -1;
    const int code = static_cast<int>(m_facets.size());
    m_facets.append(facet);
    m_tokens.append(facetToken(code).toUtf8() + ' ');
    m_codes.insert(facet, code);
    return code;
}

/// The same, for texts that come again and again.
int IndexBuilder::recentCodeOf(Facet::Kind kind, const QString &value)
{
    TextCache<int> &recent = m_recent[static_cast<int>(kind)];
    if (const int *known = recent.find(value))
        return *known;
    const int code = codeOf(kind, value);
    recent.keep(code, value);
    return code;
}

void IndexBuilder::addFacet(Facet::Kind kind, const QString &value)
{
    const int code = codeOf(kind, value);
    if (code >= 0)
        m_document += m_tokens.at(code);
}

void IndexBuilder::countFacet(Facet::Kind kind, const QString &value)
{
    const int code = recentCodeOf(kind, value);
    if (code < 0)
        return;
    m_document += m_tokens.at(code);
    ++m_counts[m_place | static_cast<quint64>(code)];
}

/// -1 where a specification has too many values for each to be a facet.
int IndexBuilder::codeOfSpecification(const KeyValue &specification)
{
    TextCache<int> &recent = m_recent[static_cast<int>(Facet::Kind::Specification)];
    if (const int *known = recent.find(specification.key, specification.value))
        return *known;
    const QString facet = specification.key + facetSeparator + specification.value;
    if (!m_codes.contains({Facet::Kind::Specification, facet})) {
        if (m_valuesOfSpecification.value(specification.key) >= mostValuesOfSpecification)
            return -1;
        ++m_valuesOfSpecification[specification.key];
    }
    const int code = codeOf(Facet::Kind::Specification, facet);
    recent.keep(code, specification.key, specification.value);
    return code;
}

void IndexBuilder::addSpecification(const KeyValue &specification)
{
    if (isCode(specification.value)) {
        addMarked(codeMark, specification.value);
        return;
    }
    const int code = codeOfSpecification(specification);
    if (code >= 0) {
        m_document += m_tokens.at(code);
        m_specifications += code;
        return;
    }
    addNames(specification.value, {});
    for (const QString &amount : amountsOf(specification.value + u' ' + specification.key))
        addName(amount, m_document);
}

void IndexBuilder::addStep(Facet::Kind kind, qint64 number)
{
    constexpr int mostSteps = 2048;
    const int step = stepOf(number);
    const int place = static_cast<int>(kind) * mostSteps + step + 1;
    auto known = m_steps.constFind(place);
    if (known == m_steps.constEnd())
        known = m_steps.insert(place, codeOf(kind, QString::number(step)));
    if (*known >= 0)
        m_document += m_tokens.at(*known);
}

/// Adds the names in a text but for those that the item's specifications say already: what is found by one
/// list need not be looked for in two.
void IndexBuilder::addNames(const QString &text, const QByteArray &specifications)
{
    const QByteArray key = specifications + text.toUtf8();
    const auto known = m_namesOfText.constFind(key);
    if (known != m_namesOfText.constEnd()) {
        m_document += *known;
        return;
    }
    QByteArray document;
    const QStringList names = namesOf(text);
    for (const QString &name : names.mid(0, mostNamesOfText)) {
        if (!isSpecified(name))
            addName(name, document);
    }
    if (m_namesOfText.size() < mostTextsRemembered)
        m_namesOfText.insert(key, document);
    m_document += document;
}

bool IndexBuilder::isSpecified(const QString &name)
{
    for (const int code : std::as_const(m_specifications)) {
        auto words = m_wordsOfFacet.constFind(code);
        if (words == m_wordsOfFacet.constEnd())
            words = m_wordsOfFacet.insert(code, facetWords(m_facets.at(code)));
        if (words->contains(name))
            return true;
    }
    return false;
}

void IndexBuilder::addName(const QString &name, QByteArray &document)
{
    document += name.toUtf8() + ' ';
    const int initial = codeOf(Facet::Kind::Initial, name.left(1));
    if (initial >= 0)
        document += m_tokens.at(initial);
    if (m_vocabulary.size() < largestVocabulary)
        m_vocabulary.insert(name);
    else if (!m_vocabulary.contains(name))
        m_isVocabularyComplete = false;
}

void IndexBuilder::addMarked(char32_t mark, const QString &text)
{
    m_document += QString::fromUcs4(&mark, 1).toUtf8() + tokenOf(text).toUtf8() + ' ';
}

std::vector<IndexBuilder::Count> IndexBuilder::counts() const
{
    std::vector<Count> list;
    for (auto each = m_counts.cbegin(); each != m_counts.cend(); ++each)
        list.push_back({static_cast<int>(each.key() >> 32), static_cast<int>((each.key() >> 16) & 0xffff),
                        static_cast<int>(each.key() & 0xffff), each.value()});
    std::sort(list.begin(), list.end(), [](const Count &a, const Count &b) {
        return std::tie(a.catalog, a.provider, a.facet) < std::tie(b.catalog, b.provider, b.facet);
    });
    return list;
}

QStringList IndexBuilder::vocabulary() const
{
    QStringList words(m_vocabulary.cbegin(), m_vocabulary.cend());
    words.sort();
    return words;
}

} // namespace stratoplan::storage
