// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/showndifference.h"

#include "core/base/saturate.h"
#include "core/text/format.h"

#include <cstdlib>

namespace stratoplan {

namespace {

constexpr qint64 unit = 1'000'000; ///< of the currency, in micros
constexpr qint64 cent = unit / 100;

Money roundedTo(const Money &amount, qint64 step)
{
    return Money::fromMicros(saturated(decimal::divideHalfEven(amount.micros(), step) * step),
                             amount.currency());
}

bool isShownWhole(const Money &amount)
{
    return amount.isZero() || std::abs(amount.micros()) >= 100 * unit;
}

/// As Format::money() shows it; below one unit it shows more digits.
Money shown(const Money &amount)
{
    if (isSaturated(amount.micros()) || std::abs(amount.micros()) < unit)
        return amount;
    return roundedTo(amount, isShownWhole(amount) ? unit : cent);
}

} // namespace

ShownDifference::ShownDifference(const Money &from, const Money &to)
    : m_amount(shown(to) - shown(from)), m_isWhole(isShownWhole(from) && isShownWhole(to))
{
    if (!m_amount.isZero())
        return;
    m_amount = to - from;
    m_isWhole = m_isWhole && m_amount.isZero();
}

Money ShownDifference::rounded(const Money &amount) const
{
    return m_isWhole && !isSaturated(amount.micros()) ? roundedTo(amount, unit) : amount;
}

QString ShownDifference::text(const Money &amount, const Format &format) const
{
    if (!m_isWhole || isSaturated(amount.micros()))
        return format.money(amount);
    const Money whole = rounded(amount);
    const QString text = Format::symbol(amount.currency()) + format.cell(whole.isNegative() ? -whole : whole);
    return whole.isNegative() ? QChar(0x2212) + text : text;
}

QString ShownDifference::signedText(const Money &amount, const Format &format) const
{
    const QString shownText = text(amount, format);
    return rounded(amount).micros() > 0 ? u'+' + shownText : shownText;
}

Money ShownDifference::rest(const QList<Money> &parts) const
{
    Money left = m_amount;
    for (const Money &part : parts)
        left = left - (m_isWhole ? rounded(part) : shown(part));
    return left;
}

} // namespace stratoplan
