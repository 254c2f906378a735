// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/charts/overbudget.h"

#include "core/engine/money/moneywords.h"

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
    const QString when = moneywords::when(first, over, Format());
    return when.isEmpty() ? QString() : Words::tr("Over budget %1", "from Feb 2026").arg(when);
}

} // namespace stratoplan::charts
