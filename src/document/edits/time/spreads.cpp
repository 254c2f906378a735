// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/time/spreads.h"

#include "core/engine/timeline.h"
#include "document/edits/sizingstep.h"
#include "document/edits/step/rows.h"

namespace stratoplan::edits {

namespace {

/// Changes the sizing that holds at a place, giving the phase one of its own; nothing where it stays the
/// same.
template <class Edit>
Status changeSizing(Document &document, Place place, const QString &text, Edit edit)
{
    if (const Status status = checkPlace(document.plan(), place); !status)
        return status;
    const Sizing *held = sizingAt(document.plan(), place.component, place.phase);
    if (held == nullptr)
        return Words::missing();
    Sizing probe = *held;
    edit(probe);
    if (probe == *held)
        return {};
    Step step(document, text);
    Sizing sizing = sizingForEdit(step, place);
    edit(sizing);
    step.replace(sizing);
    return step.push();
}

} // namespace

Status setQuantitySpread(Document &document, Place place, Spread spread)
{
    return changeSizing(document, place, Words::tr("Change spread of quantity"),
                        [&](Sizing &sizing) { sizing.quantity.spread = spread; });
}

Status setStatedSpread(Document &document, Place place, Spread spread)
{
    return changeSizing(document, place, Words::tr("Change spread of stated amount"),
                        [&](Sizing &sizing) { sizing.stated.spread = spread; });
}

Status setAmountSpread(Document &document, ChargeId id, Spread spread)
{
    return changeRow(document, id, Words::tr("Change spread of charge"),
                     [&](Charge &charge) { charge.amount.spread = spread; });
}

Status setAdjustmentSpread(Document &document, AdjustmentId id, Spread spread)
{
    return changeRow(document, id, Words::tr("Change spread of adjustment"), [&](Adjustment &adjustment) {
        for (PhasePercent &step : adjustment.steps)
            step.spread = spread;
    });
}

Result<Id<PriceRange>> setPriceRange(Document &document, const PriceRange &range)
{
    if (document.find(range.rate) == nullptr)
        return Words::missing();
    const Range<Percent> &percent = range.percent;
    if (!percent.isOrdered() || percent.low <= Percent::fromWhole(-100))
        return Words::invalid(Words::tr("A price stays above −100 % of itself, and a range goes upwards."));
    if (percent == Range(Percent()))
        return Words::invalid(Words::tr("Say by how much the price may differ."));
    if (percent.likely != Percent())
        return Words::invalid(
            Words::tr("The likely price is the price itself: write 0 in the middle, or change "
                      "the price."));
    PriceRange good = range;
    good.reason = good.reason.trimmed();
    const PriceRange *before = priceRangeOf(document.plan(), range.rate);
    good.id = before != nullptr ? before->id : Id<PriceRange>();
    return putRow(document, good, Words::tr("Change range of price"));
}

Status removePriceRange(Document &document, RateId rate)
{
    if (document.find(rate) == nullptr)
        return Words::missing();
    const PriceRange *before = priceRangeOf(document.plan(), rate);
    if (before == nullptr)
        return {};
    return removeRows(document, QList {before->id}, Words::tr("Remove range of price"));
}

const PriceRange *priceRangeOf(const Plan &plan, RateId rate)
{
    for (const PriceRange &range : plan.table<PriceRange>()) {
        if (range.rate == rate)
            return &range;
    }
    return nullptr;
}

} // namespace stratoplan::edits
