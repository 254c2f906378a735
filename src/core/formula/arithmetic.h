// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>

namespace stratoplan::arithmetic {

/// A hair above or below a whole number is that number, so that ceil(0.1 * 30) is 3.
[[nodiscard]] inline bool isNearly(double value, double whole)
{
    return std::abs(value - whole) < 1e-9 * std::max(1.0, std::abs(value));
}
[[nodiscard]] inline double ceiling(double value)
{
    const double nearest = std::round(value);
    return isNearly(value, nearest) ? nearest : std::ceil(value);
}
[[nodiscard]] inline double floored(double value)
{
    const double nearest = std::round(value);
    return isNearly(value, nearest) ? nearest : std::floor(value);
}
[[nodiscard]] inline double rounded(double value)
{
    return std::round(value);
}
[[nodiscard]] inline double power(double base, double exponent)
{
    return std::pow(base, exponent);
}
[[nodiscard]] inline double choose(double condition, double yes, double no)
{
    return condition != 0 ? yes : no;
}
[[nodiscard]] inline double hundredth(double value)
{
    return value / 100;
}

} // namespace stratoplan::arithmetic
