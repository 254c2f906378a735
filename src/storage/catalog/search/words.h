// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/price.h"

#include <QStringList>

namespace stratoplan::storage {

/// Lower case, without accents.
[[nodiscard]] QString folded(const QString &text);

/// The names that a text is found by, folded: each of its words, and what follows each mark within a word.
/// "cache.m5.large" is found by itself, "m5.large" and "large"; whoever looks for the beginning of a name
/// thus finds every part of it.
[[nodiscard]] QStringList namesOf(const QString &text);

/// A whole text as one word, folded: what could part it is "_".
[[nodiscard]] QString tokenOf(const QString &text);

/// Marks that may stand within a name: they part it.
[[nodiscard]] bool isMark(QChar c);

/// Amounts in a text, each as one word: "8 GiB, 2 vCPU" has "8gb" and "2vcpu". 1 TB is 1024 GB, GB stands for
/// GiB.
[[nodiscard]] QStringList amountsOf(const QString &text);
/// "gib", "vcpu", "cores": words that only say what a number counts.
[[nodiscard]] bool isUnit(const QString &word);

/// Whether a text is a code made by a machine: a provider's own SKU such as "M7Y26Q6F3QB33TU9" or a GUID.
[[nodiscard]] bool isCode(const QString &text);

/// Other words that people use for a role, a provider or a service.
[[nodiscard]] QStringList otherWordsFor(const QString &name);

/// What a person typed, taken apart.
struct TypedWords
{
    QStringList words; ///< folded; the beginnings of names
    QStringList amounts; ///< as amountsOf() gives them; whole

    bool operator==(const TypedWords &) const = default;
};

/// A number with the beginning of a unit at the end ("4 vc") is an amount already.
[[nodiscard]] TypedWords typedWords(const QString &text);

/// Virtual processors and memory (GiB) of an item by its specifications; nothing where they do not tell.
[[nodiscard]] std::optional<Quantity> vcpuOf(const PriceItem &item);
[[nodiscard]] std::optional<Quantity> memoryOf(const PriceItem &item);
/// An amount of memory or storage in GB: "8 GiB", "1,024 MB"; nothing when it is none.
[[nodiscard]] std::optional<Quantity> gigabytesOf(const QString &text);
/// The value of a specification; empty where there is none.
[[nodiscard]] QString specificationOf(const PriceItem &item, QLatin1StringView key);

} // namespace stratoplan::storage
