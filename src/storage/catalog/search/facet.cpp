// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/search/facet.h"

#include "core/catalog/region.h"
#include "core/plan/role.h"
#include "storage/catalog/search/words.h"

#include <bit>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

constexpr char32_t firstFacetCharacter = 0xF0000;

/// Regions go by the names of every provider that has them.
QStringList wordsOfRegion(const QString &key)
{
    QStringList words = namesOf(key);
    for (const QString &provider : {u"aws"_s, u"gcp"_s, u"azure"_s}) {
        if (findRegion(provider, key)) {
            for (const QString &word : regionWords(provider, key))
                words += namesOf(word);
        }
    }
    return words;
}

QStringList wordsOfSpecification(const QString &facet)
{
    const qsizetype at = facet.indexOf(facetSeparator);
    const QString key = facet.left(at);
    const QString value = facet.mid(at + 1);
    QStringList words;
    for (const QString &word : namesOf(value)) {
        if (!isUnit(word))
            words += word;
    }
    return words + amountsOf(value + u' ' + key);
}

} // namespace

int stepOf(qint64 number)
{
    if (number <= 0)
        return number < 0 ? -1 : 0;
    const int octave = 63 - std::countl_zero(static_cast<quint64>(number));
    const quint64 fraction = octave >= 4 ? (static_cast<quint64>(number) >> (octave - 4)) & 15
                                         : (static_cast<quint64>(number) << (4 - octave)) & 15;
    return octave * 16 + static_cast<int>(fraction) + 1;
}

QStringList facetWords(const Facet &facet)
{
    using Kind = Facet::Kind;
    switch (facet.kind) {
    case Kind::Provider:
        return namesOf(facet.value) + namesOf(providerTitle(facet.value)) + otherWordsFor(facet.value);
    case Kind::Service:
        return namesOf(facet.value) + otherWordsFor(facet.value);
    case Kind::Role:
        return namesOf(facet.value) + namesOf(role(facet.value).title) + otherWordsFor(facet.value);
    case Kind::Category:
        return namesOf(facet.value);
    case Kind::Region:
        return wordsOfRegion(facet.value);
    case Kind::Term:
        return namesOf(facet.value);
    case Kind::Specification:
        return wordsOfSpecification(facet.value);
    case Kind::Catalog:
    case Kind::Initial:
    case Kind::Vcpu:
    case Kind::Memory:
    case Kind::Price:
    case Kind::PricePerVcpu:
    case Kind::PricePerMemory:
        break;
    }
    return {};
}

QString facetToken(int code)
{
    const char32_t character = firstFacetCharacter + static_cast<char32_t>(code);
    return QString::fromUcs4(&character, 1);
}

} // namespace stratoplan::storage
