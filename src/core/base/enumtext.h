// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace stratoplan {

/// One enumerator and the word that stands for it in files and on the command line.
template <class E>
struct EnumName
{
    E value;
    const char *name;
};

/// Specialised for every enumeration that is stored: `static constexpr std::array names{…}`.
template <class E>
struct EnumText;

/// The stored word of an enumerator.
template <class E>
[[nodiscard]] QString enumName(E value)
{
    for (const auto &entry : EnumText<E>::names) {
        if (entry.value == value)
            return QString::fromLatin1(entry.name);
    }
    Q_UNREACHABLE();
}

/// The enumerator a stored word stands for; nothing for an unknown word.
template <class E>
[[nodiscard]] std::optional<E> enumFromName(QStringView name)
{
    for (const auto &entry : EnumText<E>::names) {
        if (name == QLatin1StringView(entry.name))
            return entry.value;
    }
    return std::nullopt;
}

} // namespace stratoplan
