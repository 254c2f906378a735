// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>

namespace stratoplan {

/// Low, likely and high in place of one number. A plain number is a range whose three values agree.
template <class T>
struct Range
{
    T low{};
    T likely{};
    T high{};

    Range() = default;
    /// A single, certain value.
    Range(const T &value) : low(value), likely(value), high(value) { }
    Range(const T &lowest, const T &mostLikely, const T &highest)
        : low(lowest), likely(mostLikely), high(highest)
    {
    }

    [[nodiscard]] bool isSingle() const { return low == high && low == likely; }
    /// Low is not above likely, likely not above high.
    [[nodiscard]] bool isOrdered() const { return !(likely < low) && !(high < likely); }
    Range operator+(const Range &other) const
    {
        return {low + other.low, likely + other.likely, high + other.high};
    }
    Range &operator+=(const Range &other) { return *this = *this + other; }
    bool operator==(const Range &) const = default;
};

} // namespace stratoplan
