// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/sizingstep.h"

#include "core/engine/timeline.h"
#include "document/edits/words.h"

namespace stratoplan::edits {

Status checkPlace(const Plan &plan, Place place)
{
    if (plan.find(place.component) == nullptr || (place.phase && plan.find(place.phase) == nullptr))
        return Words::missing();
    return {};
}

const Sizing *ownSizing(const Plan &plan, Place place)
{
    for (const Sizing &sizing : plan.table<Sizing>().rows()) {
        if (sizing.component == place.component && sizing.phase == place.phase)
            return &sizing;
    }
    return nullptr;
}

Sizing sizingForEdit(Step &step, Place place)
{
    if (const Sizing *own = ownSizing(step.plan(), place))
        return *own;
    Sizing sizing;
    QList<Charge> charges;
    if (const Sizing *continued = sizingAt(step.plan(), place.component, place.phase)) {
        sizing = *continued;
        charges = chargesOf(step.plan(), sizing.id);
        sizing.source = {};
    } else {
        sizing.quantity = QuantityInput::of(1);
    }
    sizing.component = place.component;
    sizing.phase = place.phase;
    sizing.id = step.insert(sizing);
    for (Charge charge : charges) {
        charge.sizing = sizing.id;
        step.insert(charge);
    }
    return sizing;
}

QList<Charge> chargesOf(const Plan &plan, SizingId sizing)
{
    QList<Charge> charges;
    for (const Charge &charge : plan.table<Charge>()) {
        if (charge.sizing == sizing)
            charges.append(charge);
    }
    return charges;
}

void putRate(Step &step, SizingId sizing, RateId rate)
{
    const QList<Charge> charges = chargesOf(step.plan(), sizing);
    if (charges.isEmpty()) {
        Charge charge;
        charge.sizing = sizing;
        charge.rate = rate;
        step.insert(charge);
        return;
    }
    Charge charge = charges.first();
    charge.rate = rate;
    step.replace(charge);
}

} // namespace stratoplan::edits
