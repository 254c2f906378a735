// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace stratoplan::storage {

/// Remembers what was found for texts that come again and again as the very same object: no text is looked
/// at, only where it lies. Copies of the texts are kept, so that no other comes to lie there.
template <class Value>
class TextCache
{
public:
    /// What was kept for a pair of texts; null for others.
    [[nodiscard]] const Value *find(const QString &text, const QString &second = {}) const
    {
        const Entry &entry = m_entries[placeOf(text, second)];
        const bool isKnown = entry.isSet && isSame(entry.text, text) && isSame(entry.second, second);
        return isKnown ? &entry.value : nullptr;
    }
    void keep(const Value &value, const QString &text, const QString &second = {})
    {
        m_entries[placeOf(text, second)] = {text, second, value, true};
    }

private:
    struct Entry
    {
        QString text;
        QString second;
        Value value = {};
        bool isSet = false;
    };
    static constexpr std::size_t size = 2048;

    static bool isSame(const QString &a, const QString &b)
    {
        return a.constData() == b.constData() && a.size() == b.size();
    }
    static std::size_t placeOf(const QString &text, const QString &second)
    {
        const auto first = reinterpret_cast<std::size_t>(text.constData()) >> 4;
        return (first * 31 + (reinterpret_cast<std::size_t>(second.constData()) >> 4)) % size;
    }

    std::vector<Entry> m_entries = std::vector<Entry>(size);
};

} // namespace stratoplan::storage
