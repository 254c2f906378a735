// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/time/commitments.h"

#include "document/edits/prices/overridecheck.h"
#include "document/edits/step/rows.h"

namespace stratoplan::edits {

namespace {

/// Whether what one rate counts can be counted by another.
bool isAlike(const Rate &one, const Rate &other)
{
    return one.unit == other.unit && one.time == other.time;
}

Status checked(const Plan &plan, const Commitment &commitment)
{
    const Rate *rate = plan.find(commitment.rate);
    if (rate == nullptr)
        return Words::missing();
    if (rate->termMonths <= 0)
        return Words::invalid(Words::tr("“%1” has no term that one commits to.").arg(rate->term));
    if (commitment.terms < 0 || commitment.terms > 100)
        return Words::invalid(Words::tr("A commitment lasts 1 to 100 terms; 0 means renewed for ever."));
    for (const Commitment &other : plan.table<Commitment>()) {
        if (other.id != commitment.id && other.rate == commitment.rate)
            return Words::invalid(Words::tr("The rate has a commitment already."));
    }
    const Rate *otherwise = plan.find(commitment.otherwise);
    if (otherwise == nullptr)
        return {};
    if (otherwise->id == rate->id)
        return Words::invalid(Words::tr("What is paid otherwise is another rate."));
    if (!isAlike(*rate, *otherwise))
        return Words::invalid(Words::tr("What is paid otherwise counts the same unit, %1.").arg(rate->unit));
    return {};
}

} // namespace

Result<CommitmentId> setCommitment(Document &document, const Commitment &commitment)
{
    if (const Status status = checked(document.plan(), commitment); !status)
        return status.error();
    return putRow(document, commitment,
                  commitment.id ? Words::tr("Change commitment") : Words::tr("Add commitment"));
}

Status removeCommitment(Document &document, CommitmentId id)
{
    return removeRows(document, QList {id}, Words::tr("Remove commitment"));
}

QList<RateId> otherwiseRates(const Plan &plan, RateId rate)
{
    const Rate *committed = plan.find(rate);
    if (committed == nullptr)
        return {};
    QList<RateId> free;
    QList<RateId> others;
    for (const Rate &other : plan.table<Rate>()) {
        if (other.id == rate || other.item != committed->item || !isAlike(*committed, other))
            continue;
        (other.termMonths == 0 ? free : others).append(other.id);
    }
    return free + others;
}

Result<Id<PriceOverride>> setDatedPrice(Document &document, const PriceOverride &override)
{
    if (document.find(override.rate) == nullptr)
        return Words::missing();
    const Result<PriceOverride> good = checkedOverride(override);
    if (!good)
        return good.error();
    for (const PriceOverride &other : document.plan().table<PriceOverride>()) {
        if (other.id != good->id && other.rate == good->rate && other.from == good->from)
            return Words::invalid(Words::tr("There is a price from that day already."));
    }
    return putRow(document, *good, Words::tr("Set price by hand"));
}

Status removeDatedPrice(Document &document, Id<PriceOverride> id)
{
    return removeRows(document, QList {id}, Words::tr("Remove price set by hand"));
}

} // namespace stratoplan::edits
