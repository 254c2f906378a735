// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/candidate.h"

#include "core/engine/evaluate.h"
#include "core/engine/timeline.h"
#include "core/fit/given.h"

namespace stratoplan {

namespace {

/// Everything of a plan that decides what a price comes to in a month of a phase, and nothing that costs.
/// What is paid for a whole term counts by the month.
Plan pricesOf(const Plan &plan, PhaseId phase)
{
    Plan prices;
    prices.table<PlanInfo>() = plan.table<PlanInfo>();
    prices.table<Phase>() = plan.table<Phase>();
    prices.table<PriceItem>() = plan.table<PriceItem>();
    prices.table<Rate>() = plan.table<Rate>();
    prices.table<PriceBookEntry>() = plan.table<PriceBookEntry>();
    prices.table<PriceOverride>() = plan.table<PriceOverride>();
    prices.table<CurrencyRate>() = plan.table<CurrencyRate>();
    PlanInfo info = plan.info();
    info.upfront = UpfrontView::Spread;
    info.horizon = 1;
    const Phase *row = plan.find(phase);
    if (row != nullptr && row->begins == Phase::Begins::InMonth)
        info.start = row->month;
    prices.table<PlanInfo>().replace(info);
    return prices;
}

/// A component of one account that is as old as the plan.
SizingId addComponent(Plan &prices, Month opened)
{
    Option option;
    option.id = OptionId(1);
    prices.table<Option>().insert(option);
    Account account;
    account.id = AccountId(1);
    account.option = option.id;
    account.opened = opened;
    prices.table<Account>().insert(account);
    Component component;
    component.id = ComponentId(1);
    component.option = option.id;
    component.account = account.id;
    prices.table<Component>().insert(component);
    Sizing sizing;
    sizing.id = SizingId(1);
    sizing.component = component.id;
    sizing.quantity = QuantityInput::of(1);
    prices.table<Sizing>().insert(sizing);
    return sizing.id;
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
    Plan alone = pricesOf(plan, phase);
    const SizingId sizing = addComponent(alone, plan.info().start);
    for (const LoosePart &part : parts) {
        Charge charge;
        charge.id = alone.table<Charge>().nextId();
        charge.sizing = sizing;
        charge.rate = rateIn(alone, part);
        charge.counts = Charge::Counts::Once;
        charge.amount = part.amount;
        charge.hours = part.hours;
        alone.table<Charge>().insert(charge);
    }
    const CostTable table = evaluate(alone, OptionId(1), Basis::Catalog);
    const int column = table.timeline.firstColumn(phase);
    if (column < 0 || table.rows.isEmpty())
        return {};
    return table.rows.first().cells.at(column);
}

std::optional<Quantity> leadHours(const Plan &plan, SizingId sizing)
{
    const Charge *lead = nullptr;
    for (const Charge &charge : plan.table<Charge>()) {
        const Rate *rate = charge.sizing == sizing ? plan.find(charge.rate) : nullptr;
        const PriceItem *item = rate != nullptr ? plan.find(rate->item) : nullptr;
        if (item == nullptr)
            continue;
        if (isSized(*item) || countsVcpu(*item, *rate) || countsMemory(*item, *rate))
            return charge.hours;
        if (lead == nullptr)
            lead = &charge;
    }
    return lead != nullptr ? lead->hours : std::nullopt;
}

CostCell candidateCost(const Plan &plan, const Candidate &candidate, PhaseId phase)
{
    const Rate *rate = plan.find(candidate.rate);
    const PriceItem *item = rate != nullptr ? plan.find(rate->item) : nullptr;
    if (item == nullptr)
        return {};
    const Sizing *sizing = sizingAt(plan, candidate.component, phase);
    const std::optional<Quantity> hours = sizing != nullptr ? leadHours(plan, sizing->id) : std::nullopt;
    return looseCost(plan, {LoosePart {*item, *rate, candidate.amount, hours}}, phase);
}

} // namespace stratoplan
