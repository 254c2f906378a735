// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/candidate.h"
#include "render/report/tables/tables.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::tables {

namespace {

/// A candidate in a phase, beside what its component costs there.
QList<DataCell> rowOf(const ReportContext &context, const Candidate &candidate, const Component &component,
                      const ListedPeriod &period)
{
    const Plan &plan = context.plan();
    const CostTable &costs = context.costs(component.option);
    const CostCell &instead = costs.rows.at(costs.rowOf(component.id)).cells.at(period.column);
    const CostCell cost = candidateCost(plan, candidate, costs.timeline.at(period.column).phase);
    const Rate *rate = plan.find(candidate.rate);
    const PriceItem *item = rate ? plan.find(rate->item) : nullptr;
    const bool isNumber = candidate.amount.kind == QuantityInput::Kind::Number;
    QList<DataCell> row {text(context.nameOf(component.option)),
                         text(context.nameOf(component.environment)),
                         text(component.name),
                         text(component.role),
                         text(period.phase),
                         text(item ? item->key : QString()),
                         text(item ? item->name : QString()),
                         text(item ? item->provider : QString()),
                         text(item ? item->sku : QString()),
                         text(item ? item->region : QString()),
                         text(rate ? rate->term : QString()),
                         isNumber ? DataCell::of(candidate.amount.number.likely)
                                  : text(candidate.amount.formula),
                         text(rate ? rate->unit : QString())};
    if (cost.state == CostCell::State::Unknown)
        row << DataCell() << DataCell() << DataCell();
    else
        appendRange(row, cost.amount);
    const bool isKnown = instead.state != CostCell::State::Unknown;
    row << text(costs.currency.toString()) << text(enumName(cost.state)) << yes(cost.overridden)
        << yes(cost.discounted) << (isKnown ? DataCell::of(instead.amount.likely) : DataCell())
        << text(candidate.note);
    return row;
}

} // namespace

DataTable candidates(const ReportContext &context)
{
    DataTable table {u"candidates"_s,
                     {u"option"_s,     u"environment"_s, u"component"_s,
                      u"role"_s,       u"phase"_s,       u"item"_s,
                      u"name"_s,       u"provider"_s,    u"sku"_s,
                      u"region"_s,     u"term"_s,        u"amount"_s,
                      u"unit"_s,       u"low"_s,         u"likely"_s,
                      u"high"_s,       u"currency"_s,    u"state"_s,
                      u"overridden"_s, u"discounted"_s,  u"component_likely"_s,
                      u"note"_s},
                     {}};
    for (const Candidate &candidate : context.plan().table<Candidate>()) {
        const Component *component = context.plan().find(candidate.component);
        const Option *option = component ? context.plan().find(component->option) : nullptr;
        if (!option || context.costs(option->id).rowOf(component->id) < 0)
            continue;
        for (const ListedPeriod &period : phaseStarts(context, *option)) {
            const CostTable &costs = context.costs(option->id);
            if (costs.rows.at(costs.rowOf(component->id)).cells.at(period.column).state
                != CostCell::State::Absent)
                table.rows.append(rowOf(context, candidate, *component, period));
        }
    }
    return table;
}

} // namespace stratoplan::tables
