// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/duration.h"
#include "core/base/money.h"
#include "core/base/month.h"
#include "core/base/range.h"
#include "core/plan/parts.h"

#include <QLocale>

namespace stratoplan {

/// Turns values into text for people. The only place that does: screen, reports and command line show the
/// same words. Digits and separators follow the locale it was made with.
class Format
{
public:
    explicit Format(const QLocale &locale = QLocale::c());

    /// Header, tile, text: "$4,262", below 100 "$34.22", below 1 two significant "$0.43".
    [[nodiscard]] QString money(const Money &amount) const;
    /// A range as "$1,500–2,500", a single value as money().
    [[nodiscard]] QString money(const Range<Money> &amount) const;
    /// Table cell without currency: "4,262", below 10 "4.26" where it is not whole, "0" for zero.
    [[nodiscard]] QString cell(const Money &amount) const;
    [[nodiscard]] QString cell(const Range<Money> &amount) const;
    /// Trace and report table: always two decimals, "1,982.00".
    [[nodiscard]] QString exact(const Money &amount) const;
    [[nodiscard]] QString exact(const Range<Money> &amount) const;
    /// Difference with its sign: "+173", "−450" (U+2212), "0".
    [[nodiscard]] QString difference(const Money &amount) const;
    /// Difference with sign and currency: "+$173", "−$450", "$0".
    [[nodiscard]] QString moneyDifference(const Money &amount) const;
    /// Axis tick: "$0", "$500", "$2k", "$1.5M".
    [[nodiscard]] QString axisMoney(double amount, Currency currency) const;
    /// Chart label with room for few digits: "$1.98k", "$43.0k", "$517".
    [[nodiscard]] QString shortMoney(double amount, Currency currency) const;
    /// Unit price with at least four decimals and its unit: "$0.0960 /h", "$500.00 /month".
    [[nodiscard]] QString unitPrice(UnitPrice price, Currency currency, const QString &unit) const;
    /// "85 %"; one decimal on request "28.1 %".
    [[nodiscard]] QString percent(Percent percent, int decimals = 0) const;
    /// Share of a whole in percent; "–" where the whole is zero.
    [[nodiscard]] QString share(const Money &part, const Money &whole, int decimals = 1) const;
    /// "5", "1,330", "0.5": exact, at most six decimals.
    [[nodiscard]] QString number(Quantity quantity) const;
    /// A range as "2–5", a formula as its text, unknown as "?".
    [[nodiscard]] QString quantity(const QuantityInput &input) const;
    /// Compact count: "500", "10k", "2.5M".
    [[nodiscard]] QString compact(double value) const;
    /// "1 TB" from GB, "500 GB".
    [[nodiscard]] QString gigabytes(Quantity gigabytes) const;
    /// "0", "40 s", "25 min", "3 h 10 min", "7 d".
    [[nodiscard]] QString duration(Duration duration) const;
    /// "Feb 2026".
    [[nodiscard]] QString month(Month month) const;
    /// "29 Jan 2026"; "undated" for a null date.
    [[nodiscard]] QString date(const QDate &date) const;
    /// Sign of a currency: "$" for USD, "€", "£", "₹"; otherwise the code and a space.
    [[nodiscard]] static QString symbol(Currency currency);

    [[nodiscard]] const QLocale &locale() const { return m_locale; }

private:
    [[nodiscard]] QString fixed(const Money &amount, int decimals) const;
    [[nodiscard]] static int decimalsFor(const Money &amount);

    QLocale m_locale;
};

/// What a figure shows where nothing is: "–".
[[nodiscard]] QString absentText();
/// What a figure shows where two values cannot be compared: "—".
[[nodiscard]] QString incomparableText();

} // namespace stratoplan
