// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/charts/overbudget.h"

#include "core/text/format.h"

#include <QCoreApplication>

namespace stratoplan::charts {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OverBudget)
};

} // namespace

QString overBudgetText(Month first, const QList<std::optional<bool>> &over)
{
    QList<int> months;
    bool isBroken = false; // a month within its budget between two that are not
    bool isWithinAgain = false;
    for (int month = 0; month < over.size(); ++month) {
        if (!over.at(month))
            continue;
        if (*over.at(month)) {
            isBroken = isBroken || isWithinAgain;
            months.append(month);
        } else {
            isWithinAgain = !months.isEmpty();
        }
    }
    if (months.isEmpty())
        return {};
    const Format format;
    const QString from = format.month(first + months.first());
    const bool isLastLimited = over.last().has_value();
    if (!isBroken && !isWithinAgain && isLastLimited)
        return Words::tr("Over budget from %1", "month").arg(from);
    if (months.size() == 1)
        return Words::tr("Over budget in %1", "month").arg(from);
    if (!isBroken)
        return Words::tr("Over budget %1 to %2", "months").arg(from, format.month(first + months.last()));
    return Words::tr("Over budget in %n month(s), first in %1", "month", static_cast<int>(months.size()))
        .arg(from);
}

} // namespace stratoplan::charts
