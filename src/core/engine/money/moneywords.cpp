// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/moneywords.h"

#include <QCoreApplication>

namespace stratoplan::moneywords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MoneyWords)
};

/// The months in which something holds, and whether they follow each other to the end.
struct Months
{
    QList<int> held;
    bool isBroken = false; ///< a month in which it does not hold lies between two in which it does
    bool isOver = false; ///< a month in which it does not hold comes last
};

Months monthsOf(const QList<std::optional<bool>> &holds)
{
    Months months;
    for (int month = 0; month < holds.size(); ++month) {
        if (!holds.at(month))
            continue;
        if (*holds.at(month)) {
            months.isBroken = months.isBroken || months.isOver;
            months.held.append(month);
        }
        months.isOver = !*holds.at(month) && !months.held.isEmpty();
    }
    return months;
}

} // namespace

bool isKnown(const CostSum &sum)
{
    return sum.present > sum.unknown;
}

QString known(const CostSum &sum, const Format &format)
{
    const QString amount = format.money(sum.amount.likely);
    return sum.unknown > 0 ? atLeast(amount) : amount;
}

QString atLeast(const QString &amount)
{
    return Words::tr("≥ %1", "at least an amount").arg(amount);
}

QString without(int lines)
{
    return lines > 0 ? Words::tr("without %n line(s) that have no price", nullptr, lines) : QString();
}

QString conversion(Percent conversion, const Format &format)
{
    return Percent::fromWhole(100) < conversion ? Words::tr("more than all users")
                                                : format.percent(conversion, 1);
}

QString when(Month first, const QList<std::optional<bool>> &holds, const Format &format)
{
    const Months months = monthsOf(holds);
    if (months.held.isEmpty())
        return {};
    const QString from = format.month(first + months.held.first());
    if (!months.isBroken && !months.isOver && holds.last().has_value())
        return Words::tr("from %1", "month").arg(from);
    if (months.held.size() == 1)
        return Words::tr("in %1", "month").arg(from);
    if (!months.isBroken)
        return Words::tr("%1 to %2", "months").arg(from, format.month(first + months.held.last()));
    return Words::tr("in %n month(s), first in %1", "month", static_cast<int>(months.held.size())).arg(from);
}

} // namespace stratoplan::moneywords
