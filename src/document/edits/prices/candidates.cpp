// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/prices/candidates.h"

#include "core/engine/figures/candidate.h"
#include "core/engine/timeline.h"
#include "document/edits/prices/amounts.h"
#include "document/edits/step/rows.h"
#include "document/edits/sizingstep.h"
#include "document/edits/twins/nodegroups.h"
#include "document/edits/twins/twinwords.h"

namespace stratoplan::edits {

namespace {

/// Rows of a candidate, the first one first, with their prices.
QList<LoosePart> pricesOf(const Plan &plan, const QList<Candidate> &rows)
{
    QList<LoosePart> prices;
    for (const Candidate &row : rows) {
        const Rate *rate = plan.find(row.rate);
        const PriceItem *item = rate != nullptr ? plan.find(rate->item) : nullptr;
        if (item != nullptr)
            prices.append({*item, *rate, row.amount});
    }
    return prices;
}

/// The charges of a node group that have a price.
QList<Charge> pricedCharges(const Plan &plan, const NodeGroup &group)
{
    QList<Charge> charges;
    for (const ChargeId id : group.charges) {
        const Charge charge = *plan.find(id);
        if (plan.find(charge.rate) != nullptr)
            charges.append(charge);
    }
    return charges;
}

/// A name that a person gave the charge, and not its price item's.
QString ownName(const Plan &plan, const Charge &charge)
{
    const Rate *rate = plan.find(charge.rate);
    const PriceItem *item = rate != nullptr ? plan.find(rate->item) : nullptr;
    return item != nullptr && charge.name == item->name ? QString() : charge.name;
}

/// Makes the parts of a candidate what a node group is charged by. Its first charge stays and says how the
/// others are counted.
void putParts(Step &step, const Sizing &sizing, const NodeGroup &group, QList<LoosePart> &parts,
              const QList<Candidate> &rows)
{
    Charge lead;
    lead.sizing = sizing.id;
    if (!group.charges.isEmpty())
        lead = *step.find(group.charges.first());
    const QString name = ownName(step.plan(), lead);
    qsizetype position = -1;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        Charge charge = lead;
        charge.id = group.charges.value(i);
        charge.rate = rows.at(i).rate;
        const auto each =
            lead.counts == Charge::Counts::Each ? eachOf(sizing.quantity, rows.at(i).amount) : std::nullopt;
        charge.counts = each ? Charge::Counts::Each : Charge::Counts::Once;
        charge.amount = each.value_or(rows.at(i).amount);
        parts[i].amount = charge.amount;
        const QString part = parts.size() > 1 ? parts.at(i).item.name : QString();
        charge.name = i == 0 && !name.isEmpty() ? name : part;
        if (charge.id)
            step.replace(charge);
        else
            charge.id = step.insert(charge, position < 0 ? -1 : position + 1);
        position = step.plan().table<Charge>().indexOf(charge.id);
    }
    for (qsizetype i = parts.size(); i < group.charges.size(); ++i)
        step.remove(group.charges.at(i));
}

/// What was the price becomes a candidate in the place of the one that is used, with all its parts.
void swapIntoCandidate(Step &step, const QList<Candidate> &rows, const Sizing &sizing,
                       const QList<Charge> &before)
{
    qsizetype position = -1;
    for (qsizetype i = 0; i < before.size(); ++i) {
        Candidate row = i < rows.size() ? rows.at(i) : rows.first();
        if (i >= rows.size()) {
            row.id = {};
            row.partOf = rows.first().id;
        }
        const Charge &charge = before.at(i);
        row.rate = charge.rate;
        row.amount =
            charge.counts == Charge::Counts::Each ? timesEach(sizing.quantity, charge.amount) : charge.amount;
        row.note.clear();
        if (row.id)
            step.replace(row);
        else
            row.id = step.insert(row, position + 1);
        position = step.plan().table<Candidate>().indexOf(row.id);
    }
    for (qsizetype i = rows.size() - 1; i >= before.size(); --i)
        step.remove(rows.at(i).id);
}

} // namespace

Result<Id<Candidate>> keepCandidate(Document &document, Place place, const Offer &offer)
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
    Id<Candidate> kept;
    for (qsizetype i = 0; i < rates.size(); ++i) {
        Candidate candidate;
        candidate.component = place.component;
        candidate.partOf = kept;
        candidate.rate = rates.at(i);
        candidate.amount = timesFactor(quantity, offer.parts.at(i).amount);
        if (i == 0)
            candidate.note = offer.fit.text();
        const Id<Candidate> id = step.insert(candidate);
        if (i == 0)
            kept = id;
    }
    if (const Status status = step.push(); !status)
        return status.error();
    return kept;
}

Status removeCandidate(Document &document, Id<Candidate> id)
{
    const Candidate *row = document.find(id);
    if (row == nullptr)
        return Words::missing();
    // The further parts cannot be without the first.
    return removeRows(document, QList {row->partOf ? row->partOf : id}, Words::tr("Remove candidate"));
}

Status useCandidate(Document &document, Id<Candidate> id, PhaseId phase)
{
    const Candidate *found = document.find(id);
    if (found == nullptr)
        return Words::missing();
    const QList<Candidate> rows = candidateParts(document.plan(), *found);
    QList<LoosePart> parts = pricesOf(document.plan(), rows);
    if (parts.size() != rows.size())
        return Words::missing();
    const Place place {rows.first().component, phase};
    if (const Status status = checkPlace(document.plan(), place); !status)
        return status;
    Step step(document, Words::tr("Use %1").arg(looseName(parts)));
    Sizing sizing = sizingForEdit(step, place);
    const NodeGroup group = groupToReplace(step.plan(), sizing.id);
    const QList<Charge> before = pricedCharges(step.plan(), group);
    putParts(step, sizing, group, parts, rows);
    swapIntoCandidate(step, rows, sizing, before);
    sizing.specification = parts.size() == 1 ? itemSpecification(parts.first().item) : looseName(parts);
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
