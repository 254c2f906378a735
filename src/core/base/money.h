// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/quantity.h"

#include <QHash>

namespace stratoplan {

/// ISO 4217 code of three capital letters; default-constructed: none.
class Currency
{
public:
    constexpr Currency() = default;
    /// "USD", "EUR"; nothing for anything but three letters A–Z.
    [[nodiscard]] static std::optional<Currency> fromString(QStringView code);
    /// From a literal known to be right: Currency::of("USD").
    [[nodiscard]] static constexpr Currency of(const char (&code)[4])
    {
        Currency currency;
        currency.m_code = (quint32(code[0]) << 16) | (quint32(code[1]) << 8) | quint32(code[2]);
        return currency;
    }
    [[nodiscard]] QString toString() const;
    [[nodiscard]] constexpr bool isNone() const { return m_code == 0; }
    constexpr bool operator==(const Currency &) const = default;

private:
    quint32 m_code = 0;
};

/// An exact amount of one currency: an integer of millionths. A sum that is too large for it stays at the
/// largest one and is shown as more than it (core/base/saturate.h). Amounts of different currencies are never
/// added: doing so is a bug (asserted); zero without a currency is neutral.
class Money
{
public:
    static constexpr int digits = 6;

    constexpr Money() = default;
    [[nodiscard]] static constexpr Money fromMicros(qint64 micros, Currency currency)
    {
        Money money;
        money.m_micros = micros;
        money.m_currency = currency;
        return money;
    }
    [[nodiscard]] static constexpr Money fromWhole(qint64 units, Currency currency)
    {
        return fromMicros(units * 1'000'000, currency);
    }
    /// From "1234.5"; nothing when the text is no number or finer than a millionth.
    [[nodiscard]] static std::optional<Money> fromString(QStringView amount, Currency currency);

    [[nodiscard]] constexpr qint64 micros() const { return m_micros; }
    [[nodiscard]] constexpr Currency currency() const { return m_currency; }
    [[nodiscard]] constexpr bool isZero() const { return m_micros == 0; }
    [[nodiscard]] constexpr bool isNegative() const { return m_micros < 0; }
    /// For drawing and statistics only.
    [[nodiscard]] constexpr double toDouble() const { return static_cast<double>(m_micros) / 1e6; }
    /// Exact amount without currency, locale-independent: "1982", "0.43".
    [[nodiscard]] QString amountString() const { return decimal::toString(m_micros, digits); }

    Money operator-() const { return fromMicros(-m_micros, m_currency); }
    Money operator+(const Money &other) const;
    Money operator-(const Money &other) const { return *this + -other; }
    Money &operator+=(const Money &other) { return *this = *this + other; }
    bool operator==(const Money &) const = default;
    /// Compares amounts of one currency (asserted).
    std::strong_ordering operator<=>(const Money &other) const;

    /// @p percent of this amount, rounded once, half to even.
    [[nodiscard]] Money share(Percent percent) const;

private:
    qint64 m_micros = 0;
    Currency m_currency;
};

/// This amount as a percentage of @p whole; nothing when the whole is zero.
[[nodiscard]] std::optional<Percent> percentOf(const Money &part, const Money &whole);

} // namespace stratoplan
