// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/prices/candidates.h"

#include "core/engine/timeline.h"
#include "document/edits/catalogitems.h"
#include "document/edits/step/rows.h"
#include "document/edits/sizingstep.h"
#include "document/edits/twins/nodegroups.h"
#include "document/edits/twins/twinwords.h"

namespace stratoplan::edits {

namespace {

/// How much of a rate a sizing takes through a charge, in all.
QuantityInput wholeAmount(const Sizing &sizing, const Charge &charge)
{
    if (charge.counts == Charge::Counts::Once || charge.amount.kind != QuantityInput::Kind::Number)
        return charge.amount;
    const Range<Quantity> &each = charge.amount.number;
    return each.isSingle() ? timesFactor(sizing.quantity, each.likely) : charge.amount;
}

/// How much for one unit of a sizing makes the whole; the whole itself where it cannot be told.
QuantityInput amountOfEach(const Sizing &sizing, const QuantityInput &whole)
{
    const Quantity units = sizing.quantity.number.likely;
    const bool numbers = sizing.quantity.kind == QuantityInput::Kind::Number
        && whole.kind == QuantityInput::Kind::Number && sizing.quantity.number.isSingle()
        && whole.number.isSingle();
    if (!numbers || units.isZero())
        return whole;
    const Int128 scaled = Int128(whole.number.likely.raw()) * Quantity::one();
    const auto raw = decimal::narrow(decimal::divideHalfEven(scaled, units.raw()));
    return raw ? QuantityInput::of(Range(Quantity::fromRaw(*raw))) : whole;
}

/// What was the price becomes a candidate in the place of the one that is used.
void swapIntoCandidate(Step &step, const Candidate &candidate, const Sizing &sizing, const NodeGroup &group)
{
    if (group.parts.size() != 1) {
        step.remove(candidate.id);
        return;
    }
    const Charge *before = step.find(group.charges.first());
    Candidate swapped = candidate;
    swapped.rate = before->rate;
    swapped.amount = wholeAmount(sizing, *before);
    swapped.note.clear();
    step.replace(swapped);
}

} // namespace

Result<QList<Id<Candidate>>> keepCandidate(Document &document, Place place, const Offer &offer)
{
    if (const Status status = checkPlace(document.plan(), place); !status)
        return status.error();
    if (offer.isNone())
        return Words::invalid(Words::tr("There is nothing to keep."));
    if (const Status status = checkCurrency(document.plan(), offer); !status)
        return status.error();
    const Sizing *sizing = sizingAt(document.plan(), place.component, place.phase);
    const QuantityInput quantity = sizing != nullptr ? sizing->quantity : QuantityInput::of(1);
    Step step(document, Words::tr("Keep %1 as a candidate").arg(offer.title()));
    const QList<RateId> rates = freezeOffer(step, offer);
    QList<Id<Candidate>> kept;
    for (qsizetype i = 0; i < rates.size(); ++i) {
        Candidate candidate;
        candidate.component = place.component;
        candidate.rate = rates.at(i);
        candidate.amount = timesFactor(quantity, offer.parts.at(i).amount);
        candidate.note = offer.fit.text();
        kept.append(step.insert(candidate));
    }
    if (const Status status = step.push(); !status)
        return status.error();
    return kept;
}

Status removeCandidate(Document &document, Id<Candidate> id)
{
    return removeRows(document, QList {id}, Words::tr("Remove candidate"));
}

Status useCandidate(Document &document, Id<Candidate> id, PhaseId phase)
{
    const Candidate *found = document.find(id);
    const Rate *rate = found != nullptr ? document.find(found->rate) : nullptr;
    if (rate == nullptr)
        return Words::missing();
    const Candidate candidate = *found;
    const PriceItem item = *document.find(rate->item);
    const Place place {candidate.component, phase};
    if (const Status status = checkPlace(document.plan(), place); !status)
        return status;
    Step step(document, Words::tr("Use %1").arg(item.name));
    Sizing sizing = sizingForEdit(step, place);
    const NodeGroup group = groupToReplace(step.plan(), sizing.id);
    swapIntoCandidate(step, candidate, sizing, group);
    Charge charge = group.charges.isEmpty() ? Charge() : *step.find(group.charges.first());
    charge.sizing = sizing.id;
    charge.rate = candidate.rate;
    charge.amount =
        charge.counts == Charge::Counts::Each ? amountOfEach(sizing, candidate.amount) : candidate.amount;
    if (charge.id)
        step.replace(charge);
    else
        step.insert(charge);
    for (qsizetype i = 1; i < group.charges.size(); ++i)
        step.remove(group.charges.at(i));
    const QString specification = specificationText(item);
    sizing.specification =
        specification.isEmpty() ? item.name : item.name + QStringLiteral(" · ") + specification;
    sizing.unpricedReason.clear();
    sizing.chosenByHand = true;
    step.replace(sizing);
    return step.push();
}

Status useOffer(Document &document, Place place, const Offer &offer)
{
    if (const Status status = checkPlace(document.plan(), place); !status)
        return status;
    if (offer.isNone())
        return Words::invalid(Words::tr("There is nothing to use."));
    if (const Status status = checkCurrency(document.plan(), offer); !status)
        return status;
    Step step(document, Words::tr("Use %1").arg(offer.title()));
    Sizing sizing = sizingForEdit(step, place);
    putOffer(step, sizing.id, groupToReplace(step.plan(), sizing.id), offer);
    sizing.specification = offerSpecification(offer);
    sizing.unpricedReason.clear();
    sizing.chosenByHand = true;
    step.replace(sizing);
    return step.push();
}

} // namespace stratoplan::edits
