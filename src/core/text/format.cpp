// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/format.h"

#include "core/base/saturate.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr QChar minus(0x2212);
constexpr QLatin1StringView more("> "); ///< than the largest sum there is
constexpr QLatin1StringView less("< ");

/// Rounds to @p decimals half to even, exactly, before anything becomes a double.
qint64 roundedMicros(qint64 micros, int decimals)
{
    const Int128 step = decimal::power10(Money::digits - decimals);
    return saturated(decimal::divideHalfEven(micros, step) * step);
}

struct Scaled
{
    double value;
    QString suffix;
};

Scaled scaled(double value)
{
    const double magnitude = std::abs(value);
    if (magnitude >= 999'500'000)
        return {value / 1e9, u"B"_s};
    if (magnitude >= 999'500)
        return {value / 1e6, u"M"_s};
    if (magnitude >= 1000)
        return {value / 1e3, u"k"_s};
    return {value, {}};
}

} // namespace

Format::Format(const QLocale &locale) : m_locale(locale)
{
    m_locale.setNumberOptions(QLocale::DefaultNumberOptions);
    if (locale == QLocale::c()) {
        // The C locale groups nothing; plans read in English where no other locale is asked for.
        m_locale = QLocale(QLocale::English, QLocale::UnitedStates);
    }
}

QString Format::symbol(Currency currency)
{
    const QString code = currency.toString();
    if (code == "USD"_L1)
        return u"$"_s;
    if (code == "EUR"_L1)
        return u"€"_s;
    if (code == "GBP"_L1)
        return u"£"_s;
    if (code == "INR"_L1)
        return u"₹"_s;
    return code.isEmpty() ? QString() : code + QChar::Nbsp;
}

int Format::decimalsFor(const Money &amount)
{
    const qint64 magnitude = std::abs(amount.micros());
    if (magnitude == 0 || magnitude >= 100'000'000)
        return 0;
    if (magnitude >= 1'000'000)
        return 2;
    for (int decimals = 2; decimals < Money::digits; ++decimals) {
        if (magnitude >= static_cast<qint64>(decimal::power10(Money::digits - decimals + 1)))
            return decimals;
    }
    return Money::digits;
}

QString Format::fixed(const Money &amount, int decimals) const
{
    if (isSaturated(amount.micros())) {
        const QString most = m_locale.toString(mostMicros / 1'000'000);
        return amount.isNegative() ? less + minus + most : more + most;
    }
    const qint64 micros = roundedMicros(amount.micros(), decimals);
    const QString text = m_locale.toString(std::abs(static_cast<double>(micros)) / 1e6, 'f', decimals);
    return micros < 0 ? minus + text : text;
}

QString Format::money(const Money &amount) const
{
    QString text = fixed(amount, decimalsFor(amount));
    // The sign stands before the symbol, and so does what says that it is more than that.
    const qsizetype sign = text.indexOf(minus);
    const qsizetype place = sign >= 0 ? sign + 1 : isSaturated(amount.micros()) ? more.size() : 0;
    return text.insert(place, symbol(amount.currency()));
}

QString Format::money(const Range<Money> &amount) const
{
    if (amount.low == amount.high)
        return money(amount.likely);
    if (isSaturated(amount.low.micros()) || isSaturated(amount.high.micros()))
        return money(amount.low) + u'–' + money(amount.high);
    const int decimals = std::min(decimalsFor(amount.low), decimalsFor(amount.high));
    return symbol(amount.low.currency()) + fixed(amount.low, decimals) + u'–' + fixed(amount.high, decimals);
}

QString Format::cell(const Money &amount) const
{
    const qint64 magnitude = std::abs(amount.micros());
    if (magnitude != 0 && magnitude < 10'000'000 && magnitude % 1'000'000 != 0)
        return fixed(amount, std::max(2, decimalsFor(amount)));
    return fixed(amount, 0);
}

QString Format::cell(const Range<Money> &amount) const
{
    if (amount.low == amount.high)
        return cell(amount.likely);
    return cell(amount.low) + u'–' + cell(amount.high);
}

QString Format::exact(const Money &amount) const
{
    return fixed(amount, 2);
}

QString Format::exact(const Range<Money> &amount) const
{
    if (amount.low == amount.high)
        return exact(amount.likely);
    return exact(amount.low) + u'–' + exact(amount.high);
}

QString Format::difference(const Money &amount) const
{
    const QString text = cell(amount);
    return amount.micros() <= 0 || text == "0"_L1 ? text : u'+' + text;
}

QString Format::moneyDifference(const Money &amount) const
{
    const QString text = money(amount);
    return amount.micros() > 0 ? u'+' + text : text;
}

QString Format::axisMoney(double amount, Currency currency) const
{
    const Scaled part = scaled(amount);
    const int decimals = std::abs(part.value) < 1 && part.value != 0
        ? std::max(2, static_cast<int>(std::ceil(-std::log10(std::abs(part.value)) - 1e-9)))
        : (std::abs(part.value - std::round(part.value)) > 0.005 ? 1 : 0);
    const QString text = m_locale.toString(std::abs(part.value), 'f', decimals) + part.suffix;
    return (amount < 0 ? QString(minus) : QString()) + symbol(currency) + text;
}

QString Format::shortMoney(double amount, Currency currency) const
{
    const Scaled part = scaled(amount);
    const double magnitude = std::abs(part.value);
    int decimals = 0;
    if (!part.suffix.isEmpty())
        decimals = magnitude < 10 ? 2 : (magnitude < 100 ? 1 : 0);
    else if (magnitude < 1 && magnitude > 0)
        decimals = std::min(6, 1 + static_cast<int>(std::ceil(-std::log10(magnitude))));
    else if (magnitude < 100 && magnitude > 0)
        decimals = 2;
    const QString text = m_locale.toString(magnitude, 'f', decimals) + part.suffix;
    return (amount < 0 ? QString(minus) : QString()) + symbol(currency) + text;
}

QString Format::unitPrice(UnitPrice price, Currency currency, const QString &unit) const
{
    QString digits = price.toString();
    const qsizetype point = digits.indexOf(u'.');
    const qsizetype decimals = point < 0 ? 0 : digits.size() - point - 1;
    const int wanted = price.toDouble() >= 100 ? 2 : 4;
    if (point < 0)
        digits += u'.';
    if (decimals < wanted)
        digits += QString(wanted - decimals, u'0');
    const qsizetype end = digits.indexOf(u'.');
    const QString whole = m_locale.toString(digits.left(end).toLongLong());
    const QString amount = symbol(currency) + whole + m_locale.decimalPoint() + digits.mid(end + 1);
    return unit.isEmpty() ? amount : amount + u" /"_s + unit;
}

QString Format::percent(Percent percent, int decimals) const
{
    const Int128 step = decimal::power10(Percent::digits - decimals);
    const Int128 rounded = decimal::divideHalfEven(percent.raw(), step) * step;
    const double value = static_cast<double>(rounded) / static_cast<double>(Percent::one());
    const QString text = m_locale.toString(std::abs(value), 'f', decimals) + QChar::Nbsp + u'%';
    return value < 0 ? minus + text : text;
}

QString Format::share(const Money &part, const Money &whole, int decimals) const
{
    const auto share = percentOf(part, whole);
    return share ? percent(*share, decimals) : absentText();
}

QString Format::number(Quantity quantity) const
{
    const QString digits = quantity.toString();
    const qsizetype point = digits.indexOf(u'.');
    const QString whole = point < 0 ? digits : digits.left(point);
    QString text = m_locale.toString(std::abs(whole.toLongLong()));
    if (point >= 0)
        text += m_locale.decimalPoint() + digits.mid(point + 1);
    return quantity.isNegative() ? minus + text : text;
}

QString Format::quantity(const QuantityInput &input) const
{
    switch (input.kind) {
    case QuantityInput::Kind::Unknown:
        return u"?"_s;
    case QuantityInput::Kind::Formula:
        return input.formula;
    case QuantityInput::Kind::Number:
        break;
    }
    if (input.number.low == input.number.high)
        return number(input.number.likely);
    return number(input.number.low) + u'–' + number(input.number.high);
}

QString Format::compact(double value) const
{
    const Scaled part = scaled(value);
    const bool whole = std::abs(part.value - std::round(part.value)) < 0.05;
    const QString text = m_locale.toString(part.value, 'f', whole ? 0 : 1);
    return text + part.suffix;
}

QString Format::gigabytes(Quantity gigabytes) const
{
    constexpr qint64 terabyte = 1024;
    const qint64 one = Quantity::one();
    if (gigabytes.raw() >= terabyte * one && gigabytes.raw() % (terabyte * one / 4) == 0)
        return number(Quantity::fromRaw(gigabytes.raw() / terabyte)) + QChar::Nbsp + u"TB"_s;
    return number(gigabytes) + QChar::Nbsp + u"GB"_s;
}

QString Format::duration(Duration duration) const
{
    const qint64 seconds = duration.seconds();
    const auto joined = [this](qint64 large, const QString &unit, qint64 small, const QString &smallUnit) {
        QString text = m_locale.toString(large) + QChar::Nbsp + unit;
        if (small != 0)
            text += QChar::Nbsp + m_locale.toString(small) + QChar::Nbsp + smallUnit;
        return text;
    };
    if (seconds == 0)
        return u"0"_s;
    if (seconds < 60)
        return joined(seconds, u"s"_s, 0, {});
    if (seconds < 3600)
        return joined(seconds / 60, u"min"_s, seconds % 60, u"s"_s);
    if (seconds < 48 * 3600 && seconds % 86400 != 0)
        return joined(seconds / 3600, u"h"_s, seconds % 3600 / 60, u"min"_s);
    return joined(seconds / 86400, u"d"_s, seconds % 86400 / 3600, u"h"_s);
}

QString Format::month(Month month) const
{
    return m_locale.toString(month.firstDay(), u"MMM yyyy"_s);
}

QString Format::date(const QDate &date) const
{
    if (!date.isValid())
        return QCoreApplication::translate("Format", "undated");
    return m_locale.toString(date, u"d MMM yyyy"_s);
}

QString absentText()
{
    return u"–"_s;
}

QString incomparableText()
{
    return u"—"_s;
}

} // namespace stratoplan
