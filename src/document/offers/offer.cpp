// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/offers/offer.h"

#include "core/catalog/region.h"
#include "core/engine/candidate.h"
#include "core/engine/timeline.h"
#include "core/engine/unitcost.h"
#include "core/fit/given.h"
#include "core/text/format.h"
#include "document/offers/finder.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct OfferText
{
    Q_DECLARE_TR_FUNCTIONS(Offer)
};

/// The cloud providers whose services do the same jobs.
const QStringList &cloudProviders()
{
    static const QStringList providers {u"aws"_s, u"gcp"_s, u"azure"_s};
    return providers;
}

/// An amount for each unit of a quantity, for so many units.
QuantityInput multiplied(const QuantityInput &quantity, Quantity amount)
{
    if (quantity.kind != QuantityInput::Kind::Number || amount == Quantity::fromWhole(1))
        return quantity;
    const auto times = [amount](Quantity each) {
        const auto raw = decimal::narrow(decimal::divideHalfEven(Int128(each.raw()) * amount.raw(), Quantity::one()));
        return Quantity::fromRaw(raw.value_or(0));
    };
    const Range<Quantity> &number = quantity.number;
    return QuantityInput::of(Range(times(number.low), times(number.likely), times(number.high)));
}

CostCell costOf(const Plan &plan, PhaseId phase, const Offer &offer, const QuantityInput &quantity)
{
    QList<LoosePart> parts;
    for (const OfferPart &part : offer.parts)
        parts.append({part.item.item, part.price(), multiplied(quantity, part.amount), {}});
    return looseCost(plan, parts, phase);
}

/// The price items a sizing's size comes from: nodes, or what is made of vCPUs and memory.
QList<GivenPart> sizedParts(const QList<GivenPart> &parts)
{
    QList<GivenPart> sized;
    for (const GivenPart &part : parts) {
        const bool inParts = countsVcpu(part.item, part.rate) || countsMemory(part.item, part.rate);
        if (inParts || isSized(part.item))
            sized.append(part);
    }
    return sized;
}

/// Nodes of a cluster are machines; other components are found by their own role.
QString roleToFind(const QString &componentRole, const QList<GivenPart> &sized)
{
    if (!sized.isEmpty() && !sized.first().item.role.isEmpty())
        return sized.first().item.role;
    return componentRole == "kubernetes-cluster"_L1 ? u"virtual-machine"_s : componentRole;
}

bool isCheaper(const Offer &a, const Offer &b)
{
    const bool aPriced = a.cost.state == CostCell::State::Priced;
    const bool bPriced = b.cost.state == CostCell::State::Priced;
    if (aPriced != bPriced)
        return aPriced;
    if (aPriced && a.cost.amount.likely != b.cost.amount.likely)
        return a.cost.amount.likely < b.cost.amount.likely;
    return a.parts.first().item.item.key < b.parts.first().item.item.key;
}

} // namespace

QString Offer::title() const
{
    if (parts.isEmpty())
        return {};
    const PriceItem &first = parts.first().item.item;
    const QString name = first.name.isEmpty() ? first.sku : first.name;
    const Format format;
    QStringList amounts;
    for (const OfferPart &part : parts) {
        if (part.amount != Quantity::fromWhole(1) || !isSized(part.item.item)) {
            amounts.append(OfferText::tr("%1 %2", "an amount and its unit")
                               .arg(format.number(part.amount), part.price().unit));
        }
    }
    const bool isOne = parts.size() == 1;
    if (amounts.isEmpty() || (isOne && parts.first().amount == Quantity::fromWhole(1)))
        return name;
    // What is made of several parts is known by its service.
    const QString &made = isOne || isSized(first) ? name : first.service;
    return OfferText::tr("%1, %2", "a service and what is taken of it").arg(made, amounts.join(u" + "_s));
}

QString Offer::provider() const
{
    return parts.isEmpty() ? QString() : parts.first().item.item.provider;
}

QString Offer::region() const
{
    return parts.isEmpty() ? QString() : parts.first().item.item.region;
}

Needs neededOf(const QList<GivenPart> &parts)
{
    const QList<GivenPart> sized = sizedParts(parts);
    if (sized.isEmpty())
        return {};
    Needs needs = givenBy(sized);
    // What is charged apart is no need of the node.
    needs.storage = {};
    needs.iops = {};
    const QString role = sized.first().item.role;
    if (role != "virtual-machine"_L1 && role != "container"_L1)
        needs.architecture.clear(); // whoever runs it chooses the processors
    if (role == "cache"_L1)
        needs.vcpu = {}; // a cache is as large as its memory
    const Quantity whole = Quantity::fromWhole((needs.memory.raw() + Quantity::one() / 2) / Quantity::one());
    const qint64 off = std::abs(needs.memory.raw() - whole.raw());
    if (!whole.isZero() && off * 100 <= needs.memory.raw())
        needs.memory = whole;
    return needs;
}

Needs neededAt(const Plan &plan, ComponentId component, PhaseId phase)
{
    const Sizing *sizing = sizingAt(plan, component, phase);
    if (sizing == nullptr)
        return {};
    return sizing->needs.isNone() ? neededOf(partsOf(plan, sizing->id)) : sizing->needs;
}

QList<Offer> pricedOffersFor(const Plan &plan, PhaseId phase, const OfferWish &wish, const QuantityInput &quantity,
                             const Offers &offers, int limit)
{
    QList<Offer> found = offersFor(wish, offers, limit);
    for (Offer &offer : found)
        offer.cost = costOf(plan, phase, offer, quantity);
    return found;
}

QList<Offer> candidatesFor(const Plan &plan, ComponentId id, PhaseId phase, const Offers &offers, int limit)
{
    const Component *component = plan.find(id);
    const Sizing *sizing = sizingAt(plan, id, phase);
    const Option *option = component != nullptr ? plan.find(component->option) : nullptr;
    if (option == nullptr || sizing == nullptr || !sizing->present)
        return {};
    const QList<GivenPart> parts = partsOf(plan, sizing->id);
    const QList<GivenPart> sized = sizedParts(parts);
    OfferWish wish {roleToFind(component->role, sized), option->provider, wantedRegion(plan, *component),
                    neededAt(plan, id, phase)};
    if (wish.needs.isNone())
        return {}; // without a size there is nothing to compare by
    if (!sized.isEmpty())
        wish.term = sized.first().rate.term;
    QStringList used;
    for (const GivenPart &part : parts)
        used.append(part.item.key);
    QList<Offer> all;
    QStringList providers = cloudProviders();
    providers.removeAll(option->provider);
    providers.prepend(option->provider);
    const Region *home = findRegion(option->provider, wish.region);
    for (const QString &provider : std::as_const(providers)) {
        const Region *near = home != nullptr && provider != option->provider ? nearestRegion(*home, provider) : nullptr;
        OfferWish there = wish;
        there.provider = provider;
        if (provider != option->provider)
            there.region = near != nullptr ? near->key : QString();
        QList<Offer> own = pricedOffersFor(plan, phase, there, sizing->quantity, offers, limit + 1);
        own.removeIf([&](const Offer &offer) { return used.contains(offer.parts.first().item.item.key); });
        std::stable_sort(own.begin(), own.end(), isCheaper);
        all.append(own.mid(0, provider == option->provider ? (limit + 1) / 2 : limit - all.size()));
    }
    return all.mid(0, limit);
}

} // namespace stratoplan
