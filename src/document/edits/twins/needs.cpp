// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/timeline.h"
#include "document/edits/prices/twin.h"
#include "document/edits/sizingstep.h"
#include "document/edits/twins/nodegroups.h"
#include "document/edits/twins/twinwords.h"
#include "document/edits/words.h"
#include "document/offers/finder.h"
#include "document/offers/terms.h"

namespace stratoplan::edits {

namespace {

/// The best of the offers whose size is known, or none.
Offer bestOf(const QList<Offer> &offers)
{
    return offers.isEmpty() || offers.first().sizeUnknown ? Offer() : offers.first();
}

/// Another engine than what stood there, where none is asked for: it may be as good, and is not the same.
std::optional<FitPart> otherEngine(const NodeGroup &before, const Needs &needs, const Offer &offer)
{
    const QString was = engineName(givenBy(before.parts).engine);
    QList<GivenPart> parts;
    for (const OfferPart &part : offer.parts)
        parts.append({part.item.item, part.price(), part.amount});
    const QString is = engineName(givenBy(parts).engine);
    const bool isOther = !was.isEmpty() && was.compare(is, Qt::CaseInsensitive) != 0;
    if (!needs.engine.isEmpty() || !isOther)
        return std::nullopt;
    if (is.isEmpty())
        return FitPart {FitKind::Missing, Words::tr("does not state that it is %1", "engine").arg(was)};
    return FitPart {FitKind::Missing, Words::tr("%1 instead of %2", "engines").arg(is, was)};
}

} // namespace

Result<Fit> resolveNeeds(Document &document, Place place, const Offers &offers)
{
    if (const Status status = checkPlace(document.plan(), place); !status)
        return status.error();
    const Sizing *held = sizingAt(document.plan(), place.component, place.phase);
    if (held == nullptr || held->needs.isNone())
        return Words::invalid(Words::tr("Say first what the component needs."));
    if (held->chosenByHand)
        return Words::invalid(Words::tr("The price item was chosen by hand."));
    const Component component = *document.find(place.component);
    const Option *option = document.find(component.option);
    if (option == nullptr || option->provider.isEmpty())
        return Words::invalid(Words::tr("The option names no provider to look at."));

    Step step(document, Words::tr("Find the price item for %1").arg(component.name));
    Sizing sizing = sizingForEdit(step, place);
    const NodeGroup group = mainGroupOf(step.plan(), sizing.id);
    OfferWish wish = wishFor(component, group, sizing.needs);
    wish.provider = option->provider;
    wish.currencies = usableCurrencies(document.plan());
    wish.age = priceAgeOf(document.plan());
    wish.region = wantedRegion(document.plan(), component);
    const QList<Offer> found = offersFor(wish, offers, 1);
    const Offer best = bestOf(found);
    Fit fit = best.fit;
    if (best.isNone()) {
        sizing.unpricedReason = whyNoOffer(wish, offers, found);
        fit = {{{FitKind::Unpriced, sizing.unpricedReason}}};
        putUnpriced(step, sizing.id, group);
    } else {
        if (const Status status = checkCurrency(document.plan(), best); !status)
            return status.error();
        sizing.unpricedReason.clear();
        sizing.specification = offerSpecification(best);
        putOffer(step, sizing.id, group, best);
        if (const auto other = otherEngine(group, sizing.needs, best))
            addDifference(*other, fit);
    }
    step.replace(sizing);
    if (const Status status = step.push(); !status)
        return status.error();
    return fit;
}

} // namespace stratoplan::edits
