// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.h"

#include <limits>

namespace stratoplan::decimal {

namespace {

/// Digits of a number written as text: sign, integer of all digits, and where the point stands.
struct Scanned
{
    Int128 digits = 0;
    int fraction = 0; ///< digits after the point, less the exponent
    bool negative = false;
};

constexpr int largestExponent = 30;

/// Reads an optional exponent at the end of a number; false when what stands there is none.
bool scanExponent(QStringView rest, int &fraction)
{
    if (rest.isEmpty())
        return true;
    if (rest.front().toLower() != u'e')
        return false;
    bool ok = false;
    const int exponent = rest.mid(1).toInt(&ok);
    fraction -= exponent;
    return ok && exponent >= -largestExponent && exponent <= largestExponent;
}

std::optional<Scanned> scan(QStringView text)
{
    Scanned scanned;
    qsizetype at = 0;
    constexpr QChar minus(0x2212); // as Format writes it
    if (!text.isEmpty() && (text.front() == u'-' || text.front() == u'+' || text.front() == minus)) {
        scanned.negative = text.front() != u'+';
        at = 1;
    }
    bool any = false;
    bool point = false;
    for (; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c == u'.' && !point) {
            point = true;
            continue;
        }
        if (c < u'0' || c > u'9')
            break;
        const auto next = multiply(scanned.digits, 10);
        if (!next)
            return std::nullopt;
        scanned.digits = *next + (c.unicode() - u'0');
        scanned.fraction += point ? 1 : 0;
        any = true;
    }
    if (!any || !scanExponent(text.mid(at), scanned.fraction))
        return std::nullopt;
    return scanned;
}

} // namespace

std::optional<qint64> parse(QStringView text, int digits)
{
    auto scanned = scan(text.trimmed());
    if (!scanned)
        return std::nullopt;
    int shift = digits - scanned->fraction;
    Int128 value = scanned->digits;
    for (; shift < 0; ++shift) {
        if (value % 10 != 0)
            return std::nullopt;
        value /= 10;
    }
    for (; shift > 0 && value != 0; --shift) {
        const auto next = multiply(value, 10);
        if (!next)
            return std::nullopt;
        value = *next;
    }
    return narrow(scanned->negative ? -value : value);
}

QString toString(qint64 value, int digits)
{
    const bool negative = value < 0;
    quint64 magnitude = negative ? quint64(0) - static_cast<quint64>(value) : static_cast<quint64>(value);
    QString text = QString::number(magnitude);
    if (digits > 0) {
        text = text.rightJustified(digits + 1, u'0');
        text.insert(text.size() - digits, u'.');
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return negative ? u'-' + text : text;
}

Int128 divideHalfEven(Int128 numerator, Int128 denominator)
{
    Int128 quotient = numerator / denominator;
    const Int128 remainder = numerator % denominator;
    const Int128 magnitude = remainder < 0 ? -remainder : remainder;
    const Int128 rest = denominator - magnitude;
    if (magnitude > rest || (magnitude == rest && quotient % 2 != 0))
        quotient += numerator < 0 ? -1 : 1;
    return quotient;
}

std::optional<qint64> narrow(Int128 value)
{
    if (value > std::numeric_limits<qint64>::max() || value < std::numeric_limits<qint64>::min())
        return std::nullopt;
    return static_cast<qint64>(value);
}

std::optional<Int128> multiply(Int128 a, Int128 b)
{
    Int128 product = 0;
    if (__builtin_mul_overflow(a, b, &product))
        return std::nullopt;
    return product;
}

Int128 power10(int exponent)
{
    Int128 power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

} // namespace stratoplan::decimal
