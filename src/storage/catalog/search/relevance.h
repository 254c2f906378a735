// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/price.h"

#include <QHash>
#include <QStringList>

namespace stratoplan::storage {

/// How well items say the words that somebody typed: in what they are themselves (name, SKU, service,
/// specifications) or only in what they belong to (role, region, provider). Remembers texts that many items
/// share. For one thread.
class Relevance
{
public:
    /// @param words  as typed; amounts and signs say nothing about a name
    explicit Relevance(const QString &words);

    /// The place of an item among others, 0 the best: whole words before beginnings of words, these before
    /// beginnings of parts ("lar" in "m5.large"), the rest last; then names that say more of it, and sooner.
    [[nodiscard]] qint64 placeOf(const PriceItem &item);
    static constexpr qint64 last = qint64(1) << 40; ///< after all that placeOf() gives

private:
    [[nodiscard]] const QList<int> &shared(const QString &text);

    QStringList m_words; ///< folded
    QHash<QString, QList<int>> m_shared; ///< how texts say each word
};

} // namespace stratoplan::storage
