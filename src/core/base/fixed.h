// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"

#include <compare>

namespace stratoplan {

/// An exact number at scale 10^-Digits that cannot be mixed with another kind: the base of quantities,
/// percentages, unit prices and exchange rates. Additions do not check for overflow (|value| < 9.2e18).
template <class Tag, int Digits>
class Fixed
{
public:
    static constexpr int digits = Digits;

    constexpr Fixed() = default;

    /// From the raw count of 10^-Digits.
    [[nodiscard]] static constexpr Fixed fromRaw(qint64 raw)
    {
        Fixed fixed;
        fixed.m_raw = raw;
        return fixed;
    }
    /// From a whole number of units.
    [[nodiscard]] static constexpr Fixed fromWhole(qint64 whole) { return fromRaw(whole * one()); }
    /// From text such as "0.096"; nothing when it is no number or does not fit exactly.
    [[nodiscard]] static std::optional<Fixed> fromString(QStringView text)
    {
        if (const auto raw = decimal::parse(text, Digits))
            return fromRaw(*raw);
        return std::nullopt;
    }
    /// From a computed value, rounded to the nearest; for formulas and statistics only.
    [[nodiscard]] static Fixed fromDouble(double value)
    {
        return fromRaw(qRound64(value * static_cast<double>(one())));
    }

    [[nodiscard]] constexpr qint64 raw() const { return m_raw; }
    [[nodiscard]] constexpr bool isZero() const { return m_raw == 0; }
    [[nodiscard]] constexpr bool isNegative() const { return m_raw < 0; }
    /// For drawing and statistics only.
    [[nodiscard]] constexpr double toDouble() const
    {
        return static_cast<double>(m_raw) / static_cast<double>(one());
    }
    /// Shortest exact text, locale-independent.
    [[nodiscard]] QString toString() const { return decimal::toString(m_raw, Digits); }

    constexpr Fixed operator-() const { return fromRaw(-m_raw); }
    constexpr Fixed operator+(Fixed other) const { return fromRaw(m_raw + other.m_raw); }
    constexpr Fixed operator-(Fixed other) const { return fromRaw(m_raw - other.m_raw); }
    constexpr Fixed &operator+=(Fixed other) { return *this = *this + other; }
    constexpr auto operator<=>(const Fixed &) const = default;

    /// One unit, as raw count.
    [[nodiscard]] static constexpr qint64 one()
    {
        qint64 value = 1;
        for (int i = 0; i < Digits; ++i)
            value *= 10;
        return value;
    }

private:
    qint64 m_raw = 0;
};

} // namespace stratoplan
