// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"

#include "core/base/saturate.h"

namespace stratoplan {

std::optional<Currency> Currency::fromString(QStringView code)
{
    if (code.size() != 3)
        return std::nullopt;
    Currency currency;
    for (const QChar c : code) {
        if (c < u'A' || c > u'Z')
            return std::nullopt;
        currency.m_code = (currency.m_code << 8) | c.unicode();
    }
    return currency;
}

QString Currency::toString() const
{
    if (isNone())
        return {};
    const char code[3] = {char(m_code >> 16), char((m_code >> 8) & 0xff), char(m_code & 0xff)};
    return QString::fromLatin1(code, 3);
}

std::optional<Money> Money::fromString(QStringView amount, Currency currency)
{
    if (const auto micros = decimal::parse(amount, digits))
        return fromMicros(*micros, currency);
    return std::nullopt;
}

Money Money::operator+(const Money &other) const
{
    Q_ASSERT_X(m_currency.isNone() || other.m_currency.isNone() || m_currency == other.m_currency, "Money",
               "amounts of different currencies");
    return fromMicros(saturatedSum(m_micros, other.m_micros),
                      m_currency.isNone() ? other.m_currency : m_currency);
}

std::strong_ordering Money::operator<=>(const Money &other) const
{
    Q_ASSERT_X(m_currency.isNone() || other.m_currency.isNone() || m_currency == other.m_currency, "Money",
               "amounts of different currencies");
    return m_micros <=> other.m_micros;
}

Money Money::share(Percent percent) const
{
    if (isSaturated(m_micros))
        return *this;
    const Int128 product = Int128(m_micros) * percent.raw();
    return fromMicros(saturated(decimal::divideHalfEven(product, Int128(100) * Percent::one())), m_currency);
}

std::optional<Percent> percentOf(const Money &part, const Money &whole)
{
    if (whole.isZero())
        return std::nullopt;
    const Int128 sign = whole.isNegative() ? -1 : 1;
    const Int128 raw =
        decimal::divideHalfEven(sign * part.micros() * 100 * Percent::one(), sign * whole.micros());
    const auto narrowed = decimal::narrow(raw);
    return narrowed ? std::optional(Percent::fromRaw(*narrowed)) : std::nullopt;
}

} // namespace stratoplan
