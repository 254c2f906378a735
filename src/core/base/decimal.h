// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace stratoplan {

__extension__ using Int128 = __int128; ///< products of two 64-bit fixed-point numbers

/// Reads and writes fixed-point decimals: an integer counting units of 10^-digits.
namespace decimal {

/// Parses "-1234.5" into an integer at scale 10^-digits. No grouping, no exponent unless written as
/// "9.0E-4". Nothing when the text is no number, does not fit, or has more non-zero digits than fit.
[[nodiscard]] std::optional<qint64> parse(QStringView text, int digits);

/// Shortest text of @p value at scale 10^-digits: "0.096", "12", "-0.5". Locale-independent.
[[nodiscard]] QString toString(qint64 value, int digits);

/// @p numerator / @p denominator (> 0), rounded half to even.
[[nodiscard]] Int128 divideHalfEven(Int128 numerator, Int128 denominator);

/// The value as qint64, or nothing when it does not fit.
[[nodiscard]] std::optional<qint64> narrow(Int128 value);

/// @p a * @p b, or nothing when it overflows 128 bits.
[[nodiscard]] std::optional<Int128> multiply(Int128 a, Int128 b);

/// 10 to the power of @p exponent, 0 … 38.
[[nodiscard]] Int128 power10(int exponent);

} // namespace decimal
} // namespace stratoplan
