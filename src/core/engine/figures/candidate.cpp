// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/candidate.h"

#include "core/engine/evaluate.h"
#include "core/engine/timeline.h"
#include "core/fit/given.h"
#include "core/text/format.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct CandidateText
{
    Q_DECLARE_TR_FUNCTIONS(Candidate)
};

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
    if (const auto begin = Timeline(plan).beginOf(phase))
        info.start = *begin;
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

/// The parts of a candidate whose prices the plan has.
QList<LoosePart> loosePartsOf(const Plan &plan, const QList<Candidate> &parts, std::optional<Quantity> hours)
{
    QList<LoosePart> loose;
    for (const Candidate &part : parts) {
        const Rate *rate = plan.find(part.rate);
        const PriceItem *item = rate != nullptr ? plan.find(rate->item) : nullptr;
        if (item != nullptr)
            loose.append({*item, *rate, part.amount, hours});
    }
    return loose;
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

const Charge *leadCharge(const Plan &plan, SizingId sizing)
{
    const Charge *lead = nullptr;
    for (const Charge &charge : plan.table<Charge>()) {
        const Rate *rate = charge.sizing == sizing ? plan.find(charge.rate) : nullptr;
        const PriceItem *item = rate != nullptr ? plan.find(rate->item) : nullptr;
        if (item == nullptr)
            continue;
        if (isSized(*item) || countsVcpu(*item, *rate) || countsMemory(*item, *rate))
            return &charge;
        if (lead == nullptr)
            lead = &charge;
    }
    return lead;
}

std::optional<Quantity> leadHours(const Plan &plan, SizingId sizing)
{
    const Charge *lead = leadCharge(plan, sizing);
    return lead != nullptr ? lead->hours : std::nullopt;
}

std::optional<LoosePart> insteadOf(const Plan &plan, const Candidate &candidate, PhaseId phase)
{
    const Rate *wanted = plan.find(candidate.rate);
    const Sizing *sizing = sizingAt(plan, candidate.component, phase);
    const Charge *lead = sizing != nullptr ? leadCharge(plan, sizing->id) : nullptr;
    if (wanted == nullptr || lead == nullptr || candidateParts(plan, candidate).size() != 1)
        return std::nullopt;
    const Rate &rate = *plan.find(lead->rate);
    if (rate.unit != wanted->unit)
        return std::nullopt;
    return LoosePart {*plan.find(rate.item), rate, candidate.amount, lead->hours};
}

QList<Candidate> candidateParts(const Plan &plan, const Candidate &candidate)
{
    const Candidate *first = candidate.partOf ? plan.find(candidate.partOf) : &candidate;
    if (first == nullptr)
        return {candidate};
    QList<Candidate> parts {*first};
    for (const Candidate &each : plan.table<Candidate>()) {
        if (each.partOf == first->id && each.partOf)
            parts.append(each);
    }
    return parts;
}

QString looseName(const QList<LoosePart> &parts)
{
    if (parts.isEmpty())
        return {};
    const PriceItem &first = parts.first().item;
    const QString name = first.name.isEmpty() ? first.sku : first.name;
    if (parts.size() == 1)
        return name;
    const Format format;
    QStringList amounts;
    for (const LoosePart &part : parts) {
        amounts.append(CandidateText::tr("%1 %2", "an amount and its unit")
                           .arg(format.quantity(part.amount), part.rate.unit));
    }
    // What is made of several parts is known by its service.
    const QString &made = isSized(first) || first.service.isEmpty() ? name : first.service;
    return CandidateText::tr("%1, %2", "a service and what is taken of it").arg(made, amounts.join(u" + "_s));
}

QString candidateName(const Plan &plan, const Candidate &candidate)
{
    return looseName(loosePartsOf(plan, candidateParts(plan, candidate), {}));
}

CostCell candidateCost(const Plan &plan, const Candidate &candidate, PhaseId phase)
{
    const Sizing *sizing = sizingAt(plan, candidate.component, phase);
    const std::optional<Quantity> hours = sizing != nullptr ? leadHours(plan, sizing->id) : std::nullopt;
    const QList<Candidate> parts = candidateParts(plan, candidate);
    const QList<LoosePart> loose = loosePartsOf(plan, parts, hours);
    return loose.size() == parts.size() ? looseCost(plan, loose, phase) : CostCell();
}

} // namespace stratoplan
