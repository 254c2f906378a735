// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <compare>
#include <optional>

namespace stratoplan {

/// A calendar month, counted from year 0; what begins on a day counts from its month.
class Month
{
public:
    constexpr Month() = default;
    constexpr Month(int year, int month) : m_index(year * 12 + month - 1) { }
    [[nodiscard]] static constexpr Month fromIndex(int index)
    {
        Month month;
        month.m_index = index;
        return month;
    }
    /// ISO text "2026-03"; nothing for anything else.
    [[nodiscard]] static std::optional<Month> fromString(QStringView text);

    [[nodiscard]] constexpr int index() const { return m_index; }
    [[nodiscard]] constexpr int year() const { return m_index / 12; }
    [[nodiscard]] constexpr int month() const { return m_index % 12 + 1; } ///< 1 … 12
    [[nodiscard]] QDate firstDay() const { return {year(), month(), 1}; }
    [[nodiscard]] QString toString() const; ///< ISO "2026-03"

    constexpr Month operator+(int months) const { return fromIndex(m_index + months); }
    constexpr int operator-(Month other) const { return m_index - other.m_index; }
    constexpr auto operator<=>(const Month &) const = default;

private:
    int m_index = 0;
};

} // namespace stratoplan
