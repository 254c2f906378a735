// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/catalog/search/measures.h"

#include <QHash>
#include <QStringList>

namespace stratoplan::storage {

/// Something that many items of a catalog share, and are found and filtered by.
struct Facet
{
    enum class Kind {
        Catalog = 1,
        Provider,
        Service,
        Role,
        Category,
        Region,
        Term,
        Specification, ///< its key, facetSeparator, its value
        Initial, ///< what a word of the name begins with
        Vcpu, ///< from here on: a step of a number, see stepOf()
        Memory,
        Price,
        PricePerVcpu,
        PricePerMemory
    };

    Kind kind = Kind::Catalog;
    QString value;

    bool operator==(const Facet &) const = default;
};

[[nodiscard]] inline size_t qHash(const Facet &facet, size_t seed = 0)
{
    return ::qHash(facet.value, seed + static_cast<size_t>(facet.kind));
}

inline constexpr QChar facetSeparator(0x1f);

/// Numbers by steps, sixteen to each doubling: those of a range are found step by step. 0 for 0, -1 for none.
[[nodiscard]] int stepOf(qint64 number);

/// The words that find what has this facet, in lower case; none for steps and initials.
[[nodiscard]] QStringList facetWords(const Facet &facet);

/// The word of the full-text index for the facet of that code: one character that no text has.
[[nodiscard]] QString facetToken(int code);
inline constexpr int mostFacets = 60'000;

/// The mark before a code (a provider's SKU) in the full-text index, so that what people type does not find
/// codes that happen to begin alike.
inline constexpr char32_t codeMark = 0x100000;
/// The mark before a whole SKU.
inline constexpr char32_t skuMark = 0x100001;

} // namespace stratoplan::storage
