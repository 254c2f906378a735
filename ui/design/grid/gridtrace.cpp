// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/grid/gridtrace.h"

#include "core/carbon/carbon.h"
#include "core/engine/evaluate.h"
#include "core/text/carbontext.h"
#include "core/text/format.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Translation context of the texts in this file.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(GridTrace)
};

/// The amount column that a column of the grid stands for, or -1.
int amountColumn(const PlanView &view, const ComponentTreeModel &grid, int column)
{
    const bool known = column >= 0 && column < grid.columns().size();
    if (known && grid.columns().at(column).kind == GridColumn::Kind::Amounts)
        return column;
    const bool isQuantity = known && grid.columns().at(column).kind == GridColumn::Kind::Quantities;
    return grid.columnOf(GridColumn::Kind::Amounts,
                         isQuantity ? grid.columns().at(column).phase : view.phase());
}

QString placeOf(const Plan &plan, const PlanView &view, const GridColumn &column)
{
    QStringList parts;
    if (const Option *option = plan.find(view.option()))
        parts.append(option->name);
    if (const Phase *phase = plan.find(column.phase))
        parts.append(phase->name);
    const Timeline timeline(plan);
    if (column.period >= 0 && column.period < timeline.size() && timeline.at(column.period).month)
        parts.append(Format().month(*timeline.at(column.period).month));
    return parts.join(u" · "_s);
}

void addSum(Trace &trace, const QString &label, const CostSum &sum, const QString &note)
{
    if (sum.present == 0)
        return;
    QString how = note;
    if (sum.unknown > 0) {
        const QString left = Words::tr("%n without a price", nullptr, sum.unknown);
        how = note.isEmpty() ? left : Words::tr("%1, %2").arg(note, left);
    }
    trace.lines.append({label, how, sum.amount, sum.present > sum.unknown, {}});
}

void finish(Trace &trace, const CostSum &sum, Basis basis)
{
    trace.total = sum.amount;
    trace.known = sum.present == 0 || sum.present > sum.unknown;
    if (!trace.known)
        trace.whyUnknown = Words::tr("Nothing of it has a price.");
    if (sum.unknown > 0) {
        trace.facts.append(
            {Words::tr("Left out"), Words::tr("%n line(s) without a price", nullptr, sum.unknown), {}});
    }
    trace.facts.append({Words::tr("Basis"),
                        basis == Basis::Catalog ? Words::tr("catalog price") : Words::tr("stated amount"),
                        {}});
    trace.facts.append(
        {Words::tr("Sum"), Words::tr("exact to a millionth; amounts are shown to the cent"), {}});
}

/// The rows directly below an index, summed.
Trace groupTrace(const PlanView &view, const ComponentTreeModel &grid, const QModelIndex &index, int column)
{
    const GridRow &row = grid.rowAt(index);
    Trace trace;
    trace.title = row.title;
    trace.place = placeOf(grid.plan(), view, grid.columns().at(column));
    for (int child = 0; child < grid.rowCount(index); ++child) {
        const GridRow &part = grid.rowAt(grid.index(child, 0, index));
        addSum(trace, part.title, part.sums.value(column), part.note);
    }
    finish(trace, row.sums.value(column), view.basis());
    if (!row.note.isEmpty())
        trace.facts.prepend({Words::tr("Environment"), row.note, {}});
    return trace;
}

/// Why a component costs what it costs, and what it emits.
Trace componentTrace(const Plan &plan, ComponentId component, Basis basis, int column)
{
    Trace trace = explain(plan, component, basis, column);
    const CarbonEstimate carbon = carbonOf(plan, component, Timeline(plan).at(column));
    if (carbon.kilograms) {
        trace.facts.append({Words::tr("Carbon"),
                            Words::tr("%1 CO₂e a month, grid of %2", "kilograms, year")
                                .arg(carbonText(Format(), *carbon.kilograms), QString::number(carbon.year))});
        trace.facts.append({Words::tr("Carbon method"), carbon.method});
    }
    if (!carbon.why.isEmpty())
        trace.facts.append({carbon.kilograms ? Words::tr("Not in it") : Words::tr("Carbon"), carbon.why});
    return trace;
}

} // namespace

std::optional<Trace> totalTrace(const PlanView &view, const ComponentTreeModel &grid, int gridColumn)
{
    const int column = amountColumn(view, grid, gridColumn);
    if (column < 0 || column >= grid.totals().size())
        return std::nullopt;
    Trace trace;
    trace.title = Words::tr("Total");
    trace.place = placeOf(grid.plan(), view, grid.columns().at(column));
    for (int row = 0; row < grid.rowCount(); ++row) {
        const GridRow &part = grid.rowAt(grid.index(row, 0));
        if (part.counted)
            addSum(trace, part.title, part.sums.value(column), {});
    }
    finish(trace, grid.totals().at(column), view.basis());
    return trace;
}

std::optional<Trace> gridTrace(const PlanView &view, const ComponentTreeModel &grid, const QModelIndex &index)
{
    if (!index.isValid())
        return totalTrace(view, grid, -1);
    const int column = amountColumn(view, grid, index.column());
    if (column < 0)
        return std::nullopt;
    const GridRow &row = grid.rowAt(index);
    const int period = grid.columns().at(column).period;
    switch (row.kind) {
    case GridRow::Kind::Component:
        return period < 0 ? std::nullopt
                          : std::optional(componentTrace(grid.plan(), row.component, view.basis(), period));
    case GridRow::Kind::AddedLine:
        return period < 0 ? std::nullopt
                          : std::optional(explainAdjustment(grid.plan(), row.adjustment, row.environment,
                                                            view.option(), view.basis(), period));
    case GridRow::Kind::Environment:
    case GridRow::Kind::Category:
    case GridRow::Kind::Adjustments:
        return groupTrace(view, grid, index.siblingAtColumn(0), column);
    }
    Q_UNREACHABLE();
}

} // namespace stratoplan
