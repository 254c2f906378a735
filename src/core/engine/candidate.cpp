// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/candidate.h"

#include "core/engine/evaluate.h"

namespace stratoplan {

namespace {

/// Everything of a plan that decides what a price comes to, and nothing that costs.
Plan pricesOf(const Plan &plan)
{
    Plan prices;
    prices.table<PlanInfo>() = plan.table<PlanInfo>();
    prices.table<Phase>() = plan.table<Phase>();
    prices.table<PriceItem>() = plan.table<PriceItem>();
    prices.table<Rate>() = plan.table<Rate>();
    prices.table<PriceBookEntry>() = plan.table<PriceBookEntry>();
    prices.table<PriceOverride>() = plan.table<PriceOverride>();
    prices.table<CurrencyRate>() = plan.table<CurrencyRate>();
    prices.table<Driver>() = plan.table<Driver>();
    PlanInfo info = prices.info();
    info.horizon = 600; // so that every dated phase has a column
    prices.table<PlanInfo>().replace(info);
    return prices;
}

/// The plan's own rate where it has it, so that a price set by hand counts; else a new one.
RateId rateIn(Plan &plan, const LoosePart &part)
{
    if (const Rate *own = plan.find(part.rate.id); own != nullptr && *own == part.rate)
        return own->id;
    PriceItem item = part.item;
    item.id = plan.table<PriceItem>().nextId();
    plan.table<PriceItem>().insert(item);
    Rate rate = part.rate;
    rate.id = plan.table<Rate>().nextId();
    rate.item = item.id;
    plan.table<Rate>().insert(rate);
    return rate.id;
}

} // namespace

CostCell looseCost(const Plan &plan, const QList<LoosePart> &parts, PhaseId phase)
{
    Plan alone = pricesOf(plan);
    Option option;
    option.id = OptionId(1);
    alone.table<Option>().insert(option);
    Component component;
    component.id = ComponentId(1);
    component.option = option.id;
    alone.table<Component>().insert(component);
    Sizing sizing;
    sizing.id = SizingId(1);
    sizing.component = component.id;
    sizing.quantity = QuantityInput::of(1);
    alone.table<Sizing>().insert(sizing);
    for (const LoosePart &part : parts) {
        Charge charge;
        charge.id = alone.table<Charge>().nextId();
        charge.sizing = sizing.id;
        charge.rate = rateIn(alone, part);
        charge.counts = Charge::Counts::Once;
        charge.amount = part.amount;
        charge.hours = part.hours;
        alone.table<Charge>().insert(charge);
    }
    const CostTable table = evaluate(alone, option.id, Basis::Catalog);
    const int column = table.timeline.firstColumn(phase);
    if (column < 0 || table.rows.isEmpty())
        return {};
    return table.rows.first().cells.at(column);
}

CostCell candidateCost(const Plan &plan, const Candidate &candidate, PhaseId phase)
{
    const Rate *rate = plan.find(candidate.rate);
    const PriceItem *item = rate != nullptr ? plan.find(rate->item) : nullptr;
    if (item == nullptr)
        return {};
    return looseCost(plan, {LoosePart {*item, *rate, candidate.amount, {}}}, phase);
}

} // namespace stratoplan
