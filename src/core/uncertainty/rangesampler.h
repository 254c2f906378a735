// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/parts.h"

#include <memory>

namespace stratoplan {

class ShapeTable;

/// Values of a range by how it is spread: turns a share of chance (0 … 1) into the value that this share of
/// all values stays at or below. Values out of order are put in order.
class RangeSampler
{
public:
    /// Always 0.
    RangeSampler() = default;
    RangeSampler(const Range<double> &range, Spread spread);

    /// The value at a share of chance, between low and high; rises with it. @p chance in 0 … 1.
    [[nodiscard]] double at(double chance) const;
    /// As given, also where it is not between the others.
    [[nodiscard]] double likely() const { return m_given.likely; }
    /// Whether it was made of the same range.
    [[nodiscard]] bool isOf(const Range<double> &range, Spread spread) const
    {
        return m_given == range && m_spread == spread;
    }
    [[nodiscard]] bool isSingle() const { return !(m_range.low < m_range.high); }

private:
    Range<double> m_given;
    Range<double> m_range; ///< in order
    Spread m_spread = Spread::Triangular;
    std::shared_ptr<const ShapeTable> m_shape; ///< for spreads without a formula of their own
};

/// A range of exact numbers as one of doubles.
template <class Number>
[[nodiscard]] Range<double> asDoubles(const Range<Number> &range)
{
    return {range.low.toDouble(), range.likely.toDouble(), range.high.toDouble()};
}

} // namespace stratoplan
