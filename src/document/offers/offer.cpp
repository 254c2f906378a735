// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/offers/offer.h"

#include "core/catalog/region.h"
#include "core/engine/figures/candidate.h"
#include "core/engine/timeline.h"
#include "core/engine/figures/unitcost.h"
#include "core/fit/burstable.h"
#include "core/fit/given.h"
#include "core/text/format.h"
#include "document/offers/finder.h"
#include "document/offers/pairing.h"
#include "document/offers/terms.h"

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
        const auto raw =
            decimal::narrow(decimal::divideHalfEven(Int128(each.raw()) * amount.raw(), Quantity::one()));
        return Quantity::fromRaw(raw.value_or(0));
    };
    const Range<Quantity> &number = quantity.number;
    return QuantityInput::of(Range(times(number.low), times(number.likely), times(number.high)));
}

CostCell costOf(const Plan &plan, PhaseId phase, const Offer &offer, const QuantityInput &quantity,
                std::optional<Quantity> hours = std::nullopt)
{
    QList<LoosePart> parts;
    for (const OfferPart &part : offer.parts)
        parts.append({part.item.item, part.price(), multiplied(quantity, part.amount), hours});
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

Offer offerFrom(const storage::CatalogItem &item, const QString &term)
{
    Offer offer;
    if (const qsizetype rate = rateForTerm(item.rates, term); rate >= 0)
        offer.parts.append({item, rate});
    return offer;
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

QList<Offer> pricedOffersFor(const Plan &plan, PhaseId phase, const OfferWish &wish,
                             const QuantityInput &quantity, const Offers &offers, int limit)
{
    QList<Offer> found = offersFor(wish, offers, limit);
    for (Offer &offer : found)
        offer.cost = costOf(plan, phase, offer, quantity);
    return found;
}

namespace {

/// Finds what else would do for one component in one phase.
class CandidateFinder
{
public:
    CandidateFinder(const Plan &plan, const Component &component, const Sizing &sizing, const Offers &offers)
        : m_plan(plan), m_component(component), m_sizing(sizing), m_offers(offers),
          m_parts(describedParts(plan, sizing.id, offers)), m_sized(sizedParts(m_parts)),
          m_needs(sizing.needs.isNone() ? neededOf(m_parts) : sizing.needs)
    {
    }

    /// Offers of a provider, cheapest first, without what is in use.
    [[nodiscard]] QList<Offer> at(const QString &provider, const QString &region, PhaseId phase,
                                  int limit) const
    {
        QList<Offer> found =
            m_needs.isNone() ? sameMeasure(provider, region) : sameNeeds(provider, region, limit);
        found.removeIf([this](const Offer &offer) { return isUsed(offer); });
        for (Offer &offer : found)
            offer.cost = costOf(m_plan, phase, offer, m_sizing.quantity, leadHours(m_plan, m_sizing.id));
        std::stable_sort(found.begin(), found.end(), isCheaper);
        return found.mid(0, limit);
    }

private:
    static QList<GivenPart> describedParts(const Plan &plan, SizingId sizing, const Offers &offers)
    {
        QList<GivenPart> parts = partsOf(plan, sizing);
        for (GivenPart &part : parts) {
            if (!isSized(part.item))
                part.item = describedItem(part.item, offers);
        }
        return parts;
    }

    [[nodiscard]] QList<Offer> sameNeeds(const QString &provider, const QString &region, int limit) const
    {
        OfferWish wish {roleToFind(m_component.role, m_sized), provider, region, m_needs};
        wish.currencies = usableCurrencies(m_plan);
        wish.age = priceAgeOf(m_plan);
        if (!m_sized.isEmpty())
            wish.term = m_sized.first().rate.term;
        wish.burstable = std::any_of(m_sized.begin(), m_sized.end(),
                                     [](const GivenPart &part) { return isBurstable(part.item); });
        return offersFor(wish, m_offers, limit + 1);
    }

    /// What charges for the same as the first charge: other classes and services.
    [[nodiscard]] QList<Offer> sameMeasure(const QString &provider, const QString &region) const
    {
        const std::optional<Charge> charge = firstCharge();
        if (!charge)
            return {};
        const Rate &rate = *m_plan.find(charge->rate);
        const GivenPart part {describedItem(*m_plan.find(rate.item), m_offers), rate};
        const Quantity amount = amountOfEach(*charge);
        QList<Offer> found;
        for (const Counterpart &each :
             alternativesTo(part, {provider, region, {part}, 0, priceAgeOf(m_plan)}, m_offers)) {
            Offer offer {{OfferPart {*each.item, each.rate, each.factor.of(amount)}}, {each.differences}, {}};
            if (offer.fit.parts.isEmpty())
                offer.fit = stratoplan::fitOf({}, each.item->item);
            found.append(offer);
        }
        return found;
    }

    [[nodiscard]] std::optional<Charge> firstCharge() const
    {
        for (const Charge &charge : m_plan.table<Charge>()) {
            const Rate *rate = charge.sizing == m_sizing.id ? m_plan.find(charge.rate) : nullptr;
            if (rate != nullptr && charge.amount.kind == QuantityInput::Kind::Number)
                return charge;
        }
        return std::nullopt;
    }

    /// How much of it there is for one unit of the sizing's quantity.
    [[nodiscard]] Quantity amountOfEach(const Charge &charge) const
    {
        const Quantity amount = charge.amount.number.likely;
        const Quantity units = m_sizing.quantity.number.likely;
        if (charge.counts == Charge::Counts::Each || units.isZero())
            return amount;
        const Int128 scaled = Int128(amount.raw()) * Quantity::one();
        return Quantity::fromRaw(decimal::narrow(decimal::divideHalfEven(scaled, units.raw())).value_or(0));
    }

    [[nodiscard]] bool isUsed(const Offer &offer) const
    {
        return std::any_of(m_parts.begin(), m_parts.end(), [&offer](const GivenPart &part) {
            return part.item.key == offer.parts.first().item.item.key;
        });
    }

    const Plan &m_plan;
    const Component &m_component;
    const Sizing &m_sizing;
    const Offers &m_offers;
    QList<GivenPart> m_parts;
    QList<GivenPart> m_sized;
    Needs m_needs;
};

/// Where a provider stands in for a region of another.
QString regionAt(const QString &provider, const Option &option, const QString &region)
{
    if (provider == option.provider)
        return region;
    const Region *home = findRegion(option.provider, region);
    const Region *near = home != nullptr ? nearestRegion(*home, provider) : nullptr;
    return near != nullptr ? near->key : QString();
}

} // namespace

QList<Offer> candidatesFor(const Plan &plan, ComponentId id, PhaseId phase, const Offers &offers, int limit)
{
    const Component *component = plan.find(id);
    const Sizing *sizing = sizingAt(plan, id, phase);
    const Option *option = component != nullptr ? plan.find(component->option) : nullptr;
    if (option == nullptr || sizing == nullptr || !sizing->present)
        return {};
    const CandidateFinder finder(plan, *component, *sizing, offers);
    const QString region = wantedRegion(plan, *component);
    QList<Offer> all = finder.at(option->provider, region, phase, (limit + 1) / 2);
    QList<Offer> others;
    for (const QString &provider : cloudProviders()) {
        if (provider != option->provider)
            others.append(finder.at(provider, regionAt(provider, *option, region), phase, (limit + 1) / 2));
    }
    std::stable_sort(others.begin(), others.end(), isCheaper);
    all.append(others);
    return all.mid(0, limit);
}

} // namespace stratoplan
