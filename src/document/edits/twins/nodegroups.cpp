// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/twins/nodegroups.h"

#include "core/fit/burstable.h"
#include "document/edits/catalogitems.h"
#include "document/edits/prices/freezing.h"
#include "document/edits/sizingstep.h"
#include "document/offers/pairing.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::edits {

namespace {

std::optional<GivenPart> partOf(const Plan &plan, const Charge &charge)
{
    const Rate *rate = plan.find(charge.rate);
    const PriceItem *item = rate != nullptr ? plan.find(rate->item) : nullptr;
    if (item == nullptr)
        return std::nullopt;
    return GivenPart {*item, *rate, charge.amount.number.likely};
}

bool isPartOfNode(const GivenPart &part)
{
    return countsVcpu(part.item, part.rate) || countsMemory(part.item, part.rate);
}

/// Whether the charge's amount says how much one unit has, and not how many nodes it is.
bool isAmountOfUnit(const GivenPart &part)
{
    return isPartOfNode(part) || !isSized(part.item);
}

/// The charge that the group's nodes are counted by. Where they were made of parts, one of them is one node.
Charge leadOf(const Plan &plan, SizingId sizing, const NodeGroup &group)
{
    Charge lead;
    lead.sizing = sizing;
    if (group.charges.isEmpty())
        return lead;
    lead = *plan.find(group.charges.first());
    const bool isAmount = !group.parts.isEmpty() && isAmountOfUnit(group.parts.first());
    if (isAmount && lead.counts == Charge::Counts::Once)
        lead.amount = plan.find(sizing)->quantity;
    else if (isAmount)
        lead.amount = QuantityInput::of(1);
    return lead;
}

void removeFurther(Step &step, const NodeGroup &group)
{
    for (qsizetype i = 1; i < group.charges.size(); ++i)
        step.remove(group.charges.at(i));
}

} // namespace

QuantityInput timesFactor(const QuantityInput &input, Quantity factor)
{
    return timesFactor(input, UnitFactor {factor});
}

QuantityInput timesFactor(const QuantityInput &input, const UnitFactor &factor)
{
    if (factor.times == factor.by || input.kind == QuantityInput::Kind::Unknown)
        return input;
    QuantityInput result = input;
    if (input.kind == QuantityInput::Kind::Formula) {
        const QString text = u"(%1) * %2"_s.arg(input.formula, factor.times.toString());
        const bool divides = factor.by != Quantity::fromWhole(1);
        result.formula = divides ? u"%1 / %2"_s.arg(text, factor.by.toString()) : text;
        return result;
    }
    const Range<Quantity> &number = input.number;
    result.number = {factor.of(number.low), factor.of(number.likely), factor.of(number.high)};
    return result;
}

QList<NodeGroup> nodeGroupsOf(const Plan &plan, SizingId sizing, const Offers *offers)
{
    QList<NodeGroup> groups;
    NodeGroup storage;
    qsizetype composed = -1;
    const bool asksStorage = !plan.find(sizing)->needs.storage.isZero();
    for (const Charge &charge : chargesOf(plan, sizing)) {
        auto part = partOf(plan, charge);
        if (!part)
            continue;
        if (offers != nullptr && !isSized(part->item))
            part->item = describedItem(part->item, *offers);
        if (asksStorage && countsStorage(part->item, part->rate)) {
            storage.charges.append(charge.id);
            storage.parts.append(*part);
            continue;
        }
        if (isPartOfNode(*part)) {
            if (composed < 0) {
                composed = groups.size();
                groups.append(NodeGroup());
            }
            groups[composed].charges.append(charge.id);
            groups[composed].parts.append(*part);
        } else if (isSized(part->item)) {
            groups.append({{charge.id}, {*part}});
        }
    }
    // Storage that is asked for belongs to the node, or stands for itself.
    if (!storage.charges.isEmpty() && groups.isEmpty())
        groups.append(NodeGroup());
    if (!storage.charges.isEmpty()) {
        groups.first().charges.append(storage.charges);
        groups.first().parts.append(storage.parts);
    }
    return groups;
}

NodeGroup mainGroupOf(const Plan &plan, SizingId sizing)
{
    const QList<NodeGroup> groups = nodeGroupsOf(plan, sizing);
    if (!groups.isEmpty())
        return groups.first();
    for (const Charge &charge : chargesOf(plan, sizing)) {
        if (charge.rate.isNone() && charge.counts == Charge::Counts::Each)
            return {{charge.id}, {}};
    }
    return {};
}

NodeGroup groupToReplace(const Plan &plan, SizingId sizing)
{
    const NodeGroup main = mainGroupOf(plan, sizing);
    if (!main.charges.isEmpty())
        return main;
    for (const Charge &charge : chargesOf(plan, sizing)) {
        const auto part = partOf(plan, charge);
        if (part && measureOf(part->item) != "control plane"_L1)
            return {{charge.id}, {*part}};
    }
    return {};
}

QString nodeRole(const Component &component, const NodeGroup &group)
{
    if (!group.parts.isEmpty() && !group.parts.first().item.role.isEmpty())
        return group.parts.first().item.role;
    return component.role == "kubernetes-cluster"_L1 ? u"virtual-machine"_s : component.role;
}

OfferWish wishFor(const Component &component, const NodeGroup &group, const Needs &needs)
{
    OfferWish wish;
    wish.role = nodeRole(component, group);
    wish.needs = needs;
    if (!group.parts.isEmpty())
        wish.term = group.parts.first().rate.term;
    wish.burstable = std::any_of(group.parts.begin(), group.parts.end(),
                                 [](const GivenPart &part) { return isBurstable(part.item); });
    return wish;
}

QList<RateId> freezeOffer(Step &step, const Offer &offer)
{
    QList<RateId> rates;
    for (const OfferPart &part : offer.parts)
        rates.append(freezeRates(step, frozenFrom(part.item)).at(part.rate));
    return rates;
}

void putOffer(Step &step, SizingId sizing, const NodeGroup &group, const Offer &offer)
{
    const Charge lead = leadOf(step.plan(), sizing, group);
    const QList<RateId> rates = freezeOffer(step, offer);
    for (qsizetype i = 0; i < rates.size(); ++i) {
        Charge charge = lead;
        charge.rate = rates.at(i);
        charge.amount = timesFactor(lead.amount, offer.parts.at(i).amount);
        if (offer.parts.size() > 1)
            charge.name = offer.parts.at(i).item.item.name;
        if (i == 0 && charge.id)
            step.replace(charge);
        else
            step.insert(charge);
    }
    removeFurther(step, group);
}

void putUnpriced(Step &step, SizingId sizing, const NodeGroup &group)
{
    Charge lead = leadOf(step.plan(), sizing, group);
    lead.rate = {};
    if (lead.id)
        step.replace(lead);
    else
        step.insert(lead);
    removeFurther(step, group);
}

QString itemSpecification(const PriceItem &item)
{
    PriceItem shown = item;
    if (!item.name.isEmpty())
        shown.sku.clear();
    // What it measures goes without saying.
    shown.specifications.removeIf([](const KeyValue &each) { return each.key == "Measure"_L1; });
    const QString text = specificationText(shown);
    return text.isEmpty() ? item.name : item.name + u" · "_s + text;
}

QString offerSpecification(const Offer &offer)
{
    const bool isWhole = offer.parts.size() == 1 && offer.parts.first().amount == Quantity::fromWhole(1);
    return isWhole ? itemSpecification(offer.parts.first().item.item) : offer.title();
}

} // namespace stratoplan::edits
