// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trace/totaltrace.h"

#include "core/engine/figures/breakdown.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Where the words of this file are translated.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(stratoplan::TotalTrace)
};

} // namespace

Trace traceOfTotal(const Plan &plan, const CostTable &costs, int column, const Format &format)
{
    const Period &period = costs.timeline.at(column);
    const Phase *phase = plan.find(period.phase);
    const CostSum total = costs.total(column);
    Trace trace;
    trace.title = Words::tr("Monthly cost of %1").arg(plan.find(costs.option)->name);
    QStringList place {phase ? phase->name : QString()};
    if (period.month)
        place.append(format.month(*period.month));
    place.removeAll(QString());
    trace.place = place.join(u" · "_s);
    trace.total = total.amount;
    for (const BreakdownRow &row : breakdown(plan, costs, Dimension::Environment).rows) {
        const CostSum &sum = row.sums.at(column);
        if (!row.counted || sum.present == 0)
            continue;
        trace.lines.append(
            {row.title, Words::tr("%n component(s)", nullptr, sum.present), sum.amount, true, {}});
    }
    const bool isCatalog = costs.basis == Basis::Catalog;
    trace.facts.append({Words::tr("Prices"),
                        isCatalog ? Words::tr("catalog: rate × quantity") : Words::tr("as stated"),
                        {}});
    trace.facts.append(
        {Words::tr("Hours"), Words::tr("%1 a month").arg(format.number(plan.info().hoursPerMonth)), {}});
    if (total.unknown > 0)
        trace.facts.append({Words::tr("Left out"),
                            Words::tr("%n component(s) without a price", nullptr, total.unknown),
                            {}});
    trace.facts.append(
        {Words::tr("Rounding"), Words::tr("once for each component and month, to 0.000001"), {}});
    return trace;
}

} // namespace stratoplan
