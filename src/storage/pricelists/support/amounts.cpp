// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/support/amounts.h"

namespace stratoplan::storage::pricelists {

namespace {

constexpr int keptDigits = 36; ///< that surely fit 128 bits, with one more for what was cut off
constexpr int largestExponent = 400;

/// The digits of a number: value = digits * 10^exponent.
struct Digits
{
    Int128 digits = 0;
    int exponent = 0;
    bool negative = false;
};

/// Reads "E-4" at the end of a number; false when what stands there is none.
bool scanExponent(QStringView rest, int &exponent)
{
    if (rest.isEmpty())
        return true;
    if (rest.front() != u'e' && rest.front() != u'E')
        return false;
    bool ok = false;
    const int shift = rest.mid(1).toInt(&ok);
    if (!ok || shift > largestExponent || shift < -largestExponent)
        return false;
    exponent += shift;
    return true;
}

/// Reads as many digits as fit; where digits other than 0 are cut off, a 1 stands for them, so that rounding
/// still knows on which side of the half the number lies.
std::optional<Digits> scan(QStringView text)
{
    Digits scanned;
    qsizetype at = 0;
    if (!text.isEmpty() && (text.front() == u'-' || text.front() == u'+')) {
        scanned.negative = text.front() == u'-';
        at = 1;
    }
    bool any = false;
    bool point = false;
    bool cut = false;
    int kept = 0;
    for (; at < text.size(); ++at) {
        const char16_t c = text[at].unicode();
        if (c == u'.' && !point) {
            point = true;
            continue;
        }
        if (c < u'0' || c > u'9')
            break;
        any = true;
        if (kept < keptDigits) {
            scanned.digits = scanned.digits * 10 + (c - u'0');
            kept += scanned.digits == 0 ? 0 : 1;
            scanned.exponent -= point ? 1 : 0;
        } else {
            cut = cut || c != u'0';
            scanned.exponent += point ? 0 : 1;
        }
    }
    if (!any || at > 10'000 || !scanExponent(text.mid(at), scanned.exponent))
        return std::nullopt;
    if (cut) {
        scanned.digits = scanned.digits * 10 + 1;
        --scanned.exponent;
    }
    return scanned;
}

/// The number in units of 10^-scale, rounded half to even.
std::optional<qint64> read(QStringView text, int scale)
{
    const auto scanned = scan(text.trimmed());
    if (!scanned)
        return std::nullopt;
    Int128 value = scanned->digits;
    int shift = scanned->exponent + scale;
    if (value == 0)
        return 0;
    if (shift > keptDigits)
        return std::nullopt;
    for (; shift > 0; --shift) {
        const auto next = decimal::multiply(value, 10);
        if (!next)
            return std::nullopt;
        value = *next;
    }
    if (shift < 0)
        value = -shift > keptDigits + 1 ? 0 : decimal::divideHalfEven(value, decimal::power10(-shift));
    return decimal::narrow(scanned->negative ? -value : value);
}

} // namespace

std::optional<UnitPrice> readPrice(QStringView text)
{
    if (const auto raw = read(text, UnitPrice::digits))
        return UnitPrice::fromRaw(*raw);
    return std::nullopt;
}

std::optional<Money> readMoney(QStringView text, Currency currency)
{
    if (const auto micros = read(text, Money::digits))
        return Money::fromMicros(*micros, currency);
    return std::nullopt;
}

std::optional<Quantity> readQuantity(QStringView text)
{
    if (const auto raw = read(text, Quantity::digits))
        return Quantity::fromRaw(*raw);
    return std::nullopt;
}

std::optional<Quantity> unitsOfBlocks(std::optional<Quantity> blocks, Quantity per)
{
    if (!blocks || blocks->isNegative())
        return std::nullopt;
    const auto product = decimal::multiply(blocks->raw(), per.raw());
    const auto units =
        product ? decimal::narrow(decimal::divideHalfEven(*product, Quantity::one())) : std::nullopt;
    return units ? std::optional(Quantity::fromRaw(*units)) : std::nullopt;
}

QDate readDate(const QString &text)
{
    return QDate::fromString(text.left(10), Qt::ISODate);
}

} // namespace stratoplan::storage::pricelists
