// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/twins/twinsizing.h"

#include "core/plan/role.h"
#include "document/edits/prices/freezing.h"
#include "document/edits/sizingstep.h"
#include "document/edits/twins/twinwords.h"
#include "document/edits/words.h"
#include "document/offers/finder.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::edits {

namespace {

/// Adds what a fit says that was not said yet; "exact" only where nothing else is said.
void addParts(const QList<FitPart> &parts, Fit &fit)
{
    for (const FitPart &part : parts) {
        if (part.kind != FitKind::Exact && !fit.parts.contains(part))
            fit.parts.append(part);
    }
}

void addReason(const QString &reason, TwinnedSizing &result)
{
    // That a role has no price says that no part of it has.
    const bool isSaid =
        std::any_of(result.fit.parts.begin(), result.fit.parts.end(), [&reason](const FitPart &part) {
            return part.kind == FitKind::Unpriced && reason.startsWith(part.text);
        });
    if (isSaid)
        return;
    const QString sentence = reason.endsWith(u'.') ? reason : reason + u'.';
    result.reason = result.reason.isEmpty() ? sentence : result.reason + u' ' + sentence;
    const FitPart part {FitKind::Unpriced, reason.endsWith(u'.') ? reason.chopped(1) : reason};
    addParts({part}, result.fit);
}

void addName(const QString &name, QStringList &names)
{
    if (!name.isEmpty() && !names.contains(name))
        names.append(name);
}

QString nameOf(const PriceItem &item)
{
    return item.name.isEmpty() ? item.sku : item.name;
}

/// What there is to say of the oldest price of a sizing.
std::optional<FitPart> oldPriceOf(const Plan &plan, SizingId id)
{
    QList<Rate> rates;
    for (const GivenPart &part : partsOf(plan, id))
        rates.append(part.rate);
    return oldPriceDifference(rates, priceAgeOf(plan));
}

/// "Policy" of "policy".
QString capitalised(const QString &text)
{
    return text.left(1).toUpper() + text.mid(1);
}

/// The first few of several names.
QString listed(const QStringList &names)
{
    constexpr qsizetype most = 3;
    const QString joined = names.mid(0, most).join(u", "_s);
    return names.size() > most ? joined + u" …"_s : joined;
}

} // namespace

SizingTwinner::SizingTwinner(Step &step, const Offers &offers, const TwinRoute &route)
    : m_step(step), m_offers(offers), m_route(route)
{
}

Offer SizingTwinner::bestFor(const OfferWish &wish, QString &whyNone)
{
    const Needs &needs = wish.needs;
    const QStringList parts {wish.role,
                             wish.region,
                             wish.term,
                             needs.vcpu.toString(),
                             needs.memory.toString(),
                             needs.storage.toString(),
                             needs.engine,
                             needs.architecture,
                             QString::number(needs.zones),
                             wish.burstable ? u"burstable"_s : QString()};
    const QString key = parts.join(u'|');
    if (!m_found.contains(key))
        m_found.insert(key, offersFor(wish, m_offers, 1));
    const QList<Offer> found = m_found.value(key);
    if (found.isEmpty() || found.first().sizeUnknown) {
        whyNone = whyNoOffer(wish, m_offers, found);
        return {};
    }
    if (const Status status = checkCurrency(m_step.plan(), found.first()); !status) {
        whyNone = status.error().message;
        return {};
    }
    return found.first();
}

void SizingTwinner::twinNodes(const Component &component, const NodeGroup &group, const Needs &needs,
                              TwinnedSizing &result, SizingId sizing)
{
    OfferWish wish = wishFor(component, group, needs);
    wish.provider = m_route.toProvider;
    wish.region = m_region;
    wish.currencies = usableCurrencies(m_step.plan());
    QString whyNone;
    const Offer offer = bestFor(wish, whyNone);
    result.hasNeeds = result.hasNeeds || !needs.isNone();
    for (const GivenPart &part : group.parts) {
        addName(nameOf(part.item), result.was);
        result.sources.append(part.item);
        result.counterparts.append(offer.isNone() ? PriceItem() : offer.parts.first().item.item);
    }
    if (offer.isNone()) {
        putUnpriced(m_step, sizing, group);
        addReason(whyNone, result);
        return;
    }
    putOffer(m_step, sizing, group, offer);
    addName(offerSpecification(offer), result.chosen);
    addParts(offer.fit.parts, result.fit);
}

void SizingTwinner::putCounterpart(const Charge &charge, const GivenPart &source,
                                   const Counterpart &counterpart, TwinnedSizing &result)
{
    Charge changed = charge;
    addName(nameOf(source.item), result.was);
    result.sources.append(source.item);
    const Status status = counterpart.item
        ? checkCurrency(m_step.plan(), counterpart.item->item, counterpart.item->rates.at(counterpart.rate))
        : Status();
    if (!counterpart.item || !status) {
        changed.rate = {};
        result.counterparts.append(PriceItem());
        addReason(status ? counterpart.reason : status.error().message, result);
        m_step.replace(changed);
        return;
    }
    const PriceItem &item = counterpart.item->item;
    const Rate &rate = counterpart.item->rates.at(counterpart.rate);
    changed.rate = freezeRates(m_step, frozenFrom(*counterpart.item)).at(counterpart.rate);
    changed.amount = timesFactor(charge.amount, counterpart.factor);
    // A name that is the old unit becomes the new one; one that names the old product is no longer true.
    if (charge.name.compare(source.rate.unit, Qt::CaseInsensitive) == 0)
        changed.name = capitalised(rate.unit);
    else if (!source.item.sku.isEmpty() && charge.name.contains(source.item.sku, Qt::CaseInsensitive))
        changed.name.clear();
    result.counterparts.append(item);
    addName(nameOf(item), result.chosen);
    addParts(counterpart.differences, result.fit);
    m_step.replace(changed);
}

QList<Counterpart> SizingTwinner::counterparts(const PairingWish &wish)
{
    QStringList parts {wish.region, QString::number(wish.zones)};
    for (const GivenPart &charge : wish.charges)
        parts << charge.item.key << charge.item.sku << measureOf(charge.item) << charge.rate.term
              << charge.rate.unit;
    const QString key = parts.join(u'|');
    if (!m_paired.contains(key))
        m_paired.insert(key, counterpartsOf(wish, m_offers));
    return m_paired.value(key);
}

void SizingTwinner::twinMeasures(const QList<Charge> &charges, Sizing &sizing, TwinnedSizing &result)
{
    PairingWish wish {m_route.toProvider, m_region, {}, sizing.needs.zones};
    for (const Charge &charge : charges) {
        const Rate rate = *m_step.find(charge.rate);
        wish.charges.append({describedItem(*m_step.find(rate.item), m_offers), rate, Quantity::fromWhole(1)});
    }
    const QList<Counterpart> found = counterparts(wish);
    for (qsizetype i = 0; i < charges.size(); ++i) {
        const Counterpart &counterpart = found.at(i);
        if (counterpart.item && sizing.unit == wish.charges.at(i).rate.unit)
            sizing.unit = counterpart.item->rates.at(counterpart.rate).unit;
        putCounterpart(charges.at(i), wish.charges.at(i), counterpart, result);
    }
}

void SizingTwinner::twinTyped(const Component &component, Sizing &sizing, TwinnedSizing &result)
{
    if (!sizing.needs.isNone()) {
        twinNodes(component, mainGroupOf(m_step.plan(), sizing.id), sizing.needs, result, sizing.id);
    } else if (sizing.stated.kind != StatedAmount::Kind::Included) {
        addReason(whyNotTyped(component), result);
    }
}

QString SizingTwinner::whyNotTyped(const Component &component) const
{
    const OfferWish wish {nodeRole(component, {}), m_route.toProvider, m_region, {}};
    if (!hasPrices(wish, m_offers))
        return unpricedFit(component.role, m_route.toProvider).text();
    return Words::tr("Say what %1 needs to find its price on %2")
        .arg(component.name, providerTitle(m_route.toProvider));
}

TwinnedSizing SizingTwinner::twin(const Component &component, SizingId id, const QString &region)
{
    m_region = region;
    TwinnedSizing result;
    Sizing sizing = *m_step.find(id);
    const QList<NodeGroup> groups = nodeGroupsOf(m_step.plan(), id, &m_offers);
    QList<ChargeId> nodes;
    bool any = false;
    const Needs stated = sizing.needs;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const NodeGroup &group = groups.at(i);
        if (group.parts.first().item.provider != m_route.fromProvider)
            continue;
        any = true;
        nodes.append(group.charges);
        // What a sizing states is about its main nodes; others need what they give.
        const Needs needs = i == 0 && !stated.isNone() ? stated : neededOf(group.parts);
        if (i == 0)
            sizing.needs = needs;
        twinNodes(component, group, needs, result, id);
    }
    QList<Charge> measures;
    bool unpriced = false;
    for (const Charge &charge : chargesOf(m_step.plan(), id)) {
        const Rate *rate = m_step.find(charge.rate);
        const PriceItem *item = rate != nullptr ? m_step.find(rate->item) : nullptr;
        unpriced = unpriced || (item == nullptr && !nodes.contains(charge.id));
        if (item != nullptr && item->provider == m_route.fromProvider && !nodes.contains(charge.id))
            measures.append(charge);
    }
    any = any || !measures.isEmpty();
    twinMeasures(measures, sizing, result);
    if (!any || unpriced)
        twinTyped(component, sizing, result);
    if (result.fit.parts.isEmpty() && any)
        result.fit.parts.append({FitKind::Exact, Words::tr("exact", "fit")});
    if (const auto old = oldPriceOf(m_step.plan(), id))
        result.fit.parts.append(*old);
    if (sizing.stated.kind != StatedAmount::Kind::Included)
        sizing.stated = {};
    sizing.chosenByHand = false;
    sizing.unpricedReason = result.reason;
    sizing.source = {};
    if (!result.chosen.isEmpty())
        sizing.specification = listed(result.chosen);
    m_step.replace(sizing);
    return result;
}

} // namespace stratoplan::edits
