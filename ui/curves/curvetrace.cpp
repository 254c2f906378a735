// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/curves/curvetrace.h"

#include "core/engine/breakdown.h"
#include "core/text/format.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Translation context of the texts in this file.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(CurveTrace)
};

QString leftOut(int count)
{
    return Words::tr("%n without a price", nullptr, count);
}

} // namespace

std::optional<Trace> optionTrace(const Plan &plan, const PlanView &view, const std::shared_ptr<const CostTable> &costs)
{
    const int column = view.column();
    const Option *option = plan.find(view.option());
    if (!costs || !option || column < 0 || column >= costs->timeline.size())
        return std::nullopt;
    const Period period = costs->timeline.at(column);
    const Phase *phase = plan.find(period.phase);
    Trace trace;
    trace.title = phase ? option->name + u", "_s + phase->name : option->name;
    trace.place = period.month ? Format().month(*period.month) : QString();
    const Breakdown parts = breakdown(plan, *costs, Dimension::Category);
    for (const BreakdownRow &row : parts.rows) {
        const CostSum &sum = row.sums.at(column);
        if (!row.counted || sum.present == 0)
            continue;
        const QString note = sum.unknown > 0 ? leftOut(sum.unknown) : QString();
        trace.lines.append({row.title, note, sum.amount, sum.present > sum.unknown, {}});
    }
    const CostSum total = parts.total.at(column);
    trace.total = total.amount;
    trace.known = total.present == 0 || total.present > total.unknown;
    if (total.unknown > 0)
        trace.facts.append({Words::tr("Left out"), leftOut(total.unknown), {}});
    trace.facts.append({Words::tr("Basis"), view.basis() == Basis::Catalog ? Words::tr("catalog price") : Words::tr("stated amount"), {}});
    return trace;
}

} // namespace stratoplan
