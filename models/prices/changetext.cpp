// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/prices/changetext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChangeText)
};

/// Differences below it show cents, in the amounts too.
constexpr qint64 showsCents = 100'000'000;
/// Percentages below it would round to nothing.
constexpr double smallPercent = 0.05;

} // namespace

QString fromToText(const Format &format, const Money &before, const Money &after)
{
    const Money difference = after - before;
    const bool isClose = difference.micros() != 0 && std::abs(difference.micros()) < showsCents;
    const auto text = [&](const Money &amount) {
        return isClose ? Format::symbol(amount.currency()) + format.exact(amount) : format.money(amount);
    };
    return u"%1 → %2"_s.arg(text(before), text(after));
}

QString centsText(const Format &format, const Money &difference)
{
    const QString text = format.exact(difference);
    return difference.micros() > 0 && text != "0.00"_L1 ? u'+' + text : text;
}

QString signedPercent(const Format &format, Percent percent)
{
    if (percent.isZero())
        return format.percent(percent);
    const bool isSmall = std::abs(percent.toDouble()) < smallPercent;
    const QString text = format.percent(percent, isSmall ? 2 : 1);
    return percent.raw() > 0 ? u'+' + text : text;
}

QString worthElsewhereText(const Format &format, const Plan &plan, const Period &period, const Money &worth,
                           bool earlier)
{
    const Phase *phase = plan.find(period.phase);
    const QString amount = format.moneyDifference(worth);
    if (period.month && !earlier) {
        const QString month = format.month(*period.month);
        return phase
            ? Words::tr("from %1: %2 a month in %3", "month, amount, phase").arg(month, amount, phase->name)
            : Words::tr("from %1: %2 a month", "month, amount").arg(month, amount);
    }
    const QString place = phase ? phase->name : period.month ? format.month(*period.month) : QString();
    return Words::tr("in %1: %2 a month", "phase, amount").arg(place, amount);
}

} // namespace stratoplan
