// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"

#include <bit>
#include <limits>

namespace stratoplan {

/// Divides many numbers by the same one, rounded half to even as decimal::divideHalfEven() does, by
/// multiplying with its reciprocal.
class HalfEvenDivider
{
public:
    constexpr HalfEvenDivider() = default;
    /// @p divisor > 0
    explicit constexpr HalfEvenDivider(qint64 divisor)
        : m_divisor(divisor), m_shift(63 - std::countl_zero(static_cast<quint64>(divisor)))
    {
        // floor(2^(64 + shift) / divisor): at most 2^64, which a divisor that is a power of two would need.
        const Wide reciprocal = (Wide(1) << (64 + m_shift)) / static_cast<quint64>(divisor);
        constexpr quint64 most = std::numeric_limits<quint64>::max();
        m_reciprocal = reciprocal > most ? most : static_cast<quint64>(reciprocal);
    }

    /// @p value >= 0
    [[nodiscard]] constexpr qint64 divide(qint64 value) const
    {
        // The estimate is the quotient or one less.
        auto quotient =
            static_cast<qint64>((Wide(static_cast<quint64>(value)) * m_reciprocal) >> 64) >> m_shift;
        qint64 rest = value - quotient * m_divisor;
        const bool isLess = rest >= m_divisor;
        quotient += isLess;
        rest -= isLess ? m_divisor : 0;
        const qint64 other = m_divisor - rest;
        return quotient + (rest > other || (rest == other && (quotient & 1)));
    }
    [[nodiscard]] constexpr qint64 divisor() const { return m_divisor; }

private:
    __extension__ using Wide = unsigned __int128;

    qint64 m_divisor = 1;
    int m_shift = 0;
    quint64 m_reciprocal = std::numeric_limits<quint64>::max();
};

} // namespace stratoplan
