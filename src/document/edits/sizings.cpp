// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/sizings.h"

#include "core/engine/timeline.h"
#include "document/edits/sizingstep.h"
#include "document/edits/time/formulas.h"
#include "document/edits/words.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::edits {

namespace {

/// What holds at a place; a default sizing where nothing does.
Sizing current(const Plan &plan, Place place)
{
    const Sizing *sizing = sizingAt(plan, place.component, place.phase);
    return sizing != nullptr ? *sizing : Sizing();
}

/// Changes the place's own sizing unless what holds there already is what @p edit wants.
template <class Edit>
Status change(Document &document, Place place, const QString &text, Edit edit)
{
    if (const Status status = checkPlace(document.plan(), place); !status)
        return status;
    if (sizingAt(document.plan(), place.component, place.phase) != nullptr) {
        const Sizing before = current(document.plan(), place);
        Sizing after = before;
        edit(after);
        if (after == before)
            return {};
    }
    Step step(document, text);
    Sizing sizing = sizingForEdit(step, place);
    edit(sizing);
    step.replace(sizing);
    return step.push();
}

bool meansAbsent(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed == "-"_L1 || trimmed == u"–"_s || trimmed == u"−"_s;
}

/// Makes @p sizing what a person typed.
Status applyQuantityText(const Plan &plan, Sizing &sizing, const QString &text)
{
    if (meansAbsent(text)) {
        sizing.present = false;
        return {};
    }
    const QuantityInput &old = sizing.quantity;
    if (old.kind == QuantityInput::Kind::Formula && text.trimmed() == quantityText(old))
        return {};
    const Result<QuantityInput> quantity = parseQuantity(text, sizing.unit);
    if (!quantity)
        return quantity.error();
    if (const Status status = checkQuantity(plan, sizing.component, *quantity); !status)
        return status;
    sizing.quantity = *quantity;
    sizing.present = true;
    return {};
}

} // namespace

Status setQuantity(Document &document, Place place, const QuantityInput &quantity)
{
    if (const Status status = checkQuantity(document.plan(), place.component, quantity); !status)
        return status;
    return change(document, place, Words::tr("Change quantity"), [&](Sizing &sizing) {
        sizing.quantity = quantity;
        sizing.present = true;
    });
}

Status setQuantity(Document &document, Place place, const QString &text)
{
    return setQuantities(document, {{place, text}});
}

Status setQuantities(Document &document, const QList<QuantityEdit> &edits)
{
    Step step(document,
              edits.size() == 1 ? Words::tr("Change quantity")
                                : Words::tr("Change %n quantities", nullptr, static_cast<int>(edits.size())));
    for (const QuantityEdit &edit : edits) {
        if (const Status status = checkPlace(step.plan(), edit.place); !status)
            return status;
        const bool known = sizingAt(step.plan(), edit.place.component, edit.place.phase) != nullptr;
        const Sizing before = current(step.plan(), edit.place);
        Sizing probe = before;
        if (const Status status = applyQuantityText(step.plan(), probe, edit.text); !status)
            return status;
        const bool stays = known ? probe == before : meansAbsent(edit.text);
        if (stays)
            continue;
        Sizing sizing = sizingForEdit(step, edit.place);
        sizing.quantity = probe.quantity;
        sizing.present = probe.present;
        step.replace(sizing);
    }
    return step.push();
}

Status setSpecification(Document &document, Place place, const QString &text)
{
    return change(document, place, Words::tr("Change specification"),
                  [&](Sizing &sizing) { sizing.specification = text.simplified(); });
}

Status setUnit(Document &document, Place place, const QString &unit)
{
    return change(document, place, Words::tr("Change unit"),
                  [&](Sizing &sizing) { sizing.unit = unit.simplified(); });
}

Status setStated(Document &document, Place place, const StatedAmount &amount)
{
    const Range<Money> &range = amount.amount;
    if (amount.hasAmount()
        && (range.likely.currency() != document.plan().info().currency || !range.isOrdered())) {
        return Words::invalid(Words::tr("An amount is in the plan's currency, and a range goes upwards."));
    }
    return change(document, place, Words::tr("Change stated amount"),
                  [&](Sizing &sizing) { sizing.stated = amount; });
}

Status setStated(Document &document, Place place, const QString &text)
{
    const Result<StatedAmount> amount = parseStated(text, document.plan().info().currency);
    if (!amount)
        return amount.error();
    return setStated(document, place, *amount);
}

Status setPresent(Document &document, Place place, bool present)
{
    return change(document, place,
                  present ? Words::tr("Bring back component") : Words::tr("Take out component"),
                  [&](Sizing &sizing) { sizing.present = present; });
}

Status setRate(Document &document, Place place, RateId rate)
{
    if (const Status status = checkPlace(document.plan(), place); !status)
        return status;
    const Rate *row = document.find(rate);
    if (row == nullptr)
        return Words::missing();
    const QList<Charge> charges = chargesOf(document.plan(), current(document.plan(), place).id);
    if (!charges.isEmpty() && charges.first().rate == rate)
        return {};
    Step step(document, Words::tr("Change rate"));
    Sizing sizing = sizingForEdit(step, place);
    if (sizing.unit.isEmpty()) {
        sizing.unit = row->unit;
        step.replace(sizing);
    }
    putRate(step, sizing.id, rate);
    return step.push();
}

Status setCharge(Document &document, const Charge &charge)
{
    const Charge *before = document.find(charge.id);
    if (before == nullptr)
        return Words::missing();
    if (charge.sizing != before->sizing)
        return Words::invalid(Words::tr("A charge stays with its sizing."));
    const Sizing *sizing = document.find(charge.sizing);
    const bool isSameAmount = charge.amount == before->amount;
    const Status amount = isSameAmount || sizing == nullptr
        ? Status()
        : checkQuantity(document.plan(), sizing->component, charge.amount);
    for (const Status &status : {checkReferences(document.plan(), charge), amount}) {
        if (!status)
            return status;
    }
    Step step(document, Words::tr("Change charge"));
    step.replace(charge);
    return step.push();
}

Result<ChargeId> addCharge(Document &document, Place place, const Charge &charge)
{
    if (const Status status = checkPlace(document.plan(), place); !status)
        return status.error();
    Charge added = charge;
    added.sizing = {};
    for (const Status &status : {checkReferences(document.plan(), added),
                                 checkQuantity(document.plan(), place.component, added.amount)}) {
        if (!status)
            return status.error();
    }
    Step step(document, Words::tr("Add charge"));
    added.sizing = sizingForEdit(step, place).id;
    const ChargeId id = step.insert(added);
    if (const Status status = step.push(); !status)
        return status.error();
    return id;
}

Status removeCharge(Document &document, ChargeId id)
{
    if (document.find(id) == nullptr)
        return Words::missing();
    Step step(document, Words::tr("Remove charge"));
    step.remove(id);
    return step.push();
}

Status continueFromBefore(Document &document, Place place)
{
    if (const Status status = checkPlace(document.plan(), place); !status)
        return status;
    const Sizing *own = ownSizing(document.plan(), place);
    if (own == nullptr || place.phase.isNone())
        return {};
    RowSet rows;
    rows.insert(own->id);
    Step step(document, Words::tr("Continue the phase before"));
    step.removeWithDependents(rows);
    return step.push();
}

} // namespace stratoplan::edits
