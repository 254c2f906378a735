// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "storage/catalog/search/textcache.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace stratoplan::storage {

/// Texts that many values share, each with a place. It takes in texts until it is full: a list of prices may
/// be long, what it repeats is not.
class Dictionary
{
public:
    static constexpr qsizetype largestSize = 60'000;
    static constexpr qsizetype longestText = 500;

    Dictionary() = default;
    explicit Dictionary(QStringList texts) : m_texts(std::move(texts)) { }

    /// The text's place, a new one where it has none; nothing when the dictionary is full or the text too
    /// long.
    [[nodiscard]] std::optional<qsizetype> placeOf(const QString &text)
    {
        if (const qsizetype *known = m_recent.find(text))
            return *known;
        auto found = m_places.constFind(text);
        if (found == m_places.constEnd()) {
            if (m_texts.size() >= largestSize || text.size() > longestText)
                return std::nullopt;
            found = m_places.insert(text, m_texts.size());
            m_texts.append(text);
        }
        m_recent.keep(*found, text);
        return *found;
    }
    /// The place of a currency's code.
    [[nodiscard]] std::optional<qsizetype> placeOf(Currency currency)
    {
        if (m_currencyText.isEmpty() || m_currency != currency) {
            m_currency = currency;
            m_currencyText = currency.toString();
        }
        return placeOf(m_currencyText);
    }
    /// The text at a place; null where there is none.
    [[nodiscard]] const QString *at(quint64 place) const
    {
        return place < static_cast<quint64>(m_texts.size()) ? &m_texts.at(static_cast<qsizetype>(place))
                                                            : nullptr;
    }
    [[nodiscard]] const QStringList &texts() const { return m_texts; }

private:
    QStringList m_texts;
    QHash<QString, qsizetype> m_places;
    TextCache<qsizetype> m_recent;
    Currency m_currency; ///< the last one
    QString m_currencyText;
};

} // namespace stratoplan::storage
