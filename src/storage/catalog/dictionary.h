// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace stratoplan::storage {

/// Texts that many values share, each with a place. It takes in texts until it is full: a list of prices may be
/// long, what it repeats is not.
class Dictionary
{
public:
    static constexpr qsizetype largestSize = 60'000;
    static constexpr qsizetype longestText = 500;

    Dictionary() = default;
    explicit Dictionary(QStringList texts) : m_texts(std::move(texts)) { }

    /// The text's place, a new one where it has none; nothing when the dictionary is full or the text too long.
    [[nodiscard]] std::optional<qsizetype> placeOf(const QString &text)
    {
        if (const auto found = m_places.constFind(text); found != m_places.constEnd())
            return *found;
        if (m_texts.size() >= largestSize || text.size() > longestText)
            return std::nullopt;
        m_places.insert(text, m_texts.size());
        m_texts.append(text);
        return m_texts.size() - 1;
    }
    /// The text at a place; null where there is none.
    [[nodiscard]] const QString *at(quint64 place) const
    {
        return place < static_cast<quint64>(m_texts.size()) ? &m_texts.at(static_cast<qsizetype>(place)) : nullptr;
    }
    [[nodiscard]] const QStringList &texts() const { return m_texts; }

private:
    QStringList m_texts;
    QHash<QString, qsizetype> m_places;
};

} // namespace stratoplan::storage
