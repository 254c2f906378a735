// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/chargeat.h"

#include "core/engine/timeline.h"
#include "document/edits/step/onestep.h"

namespace stratoplan::edits {

namespace {

QList<Charge> chargesOf(const Plan &plan, SizingId sizing)
{
    QList<Charge> charges;
    for (const Charge &charge : plan.table<Charge>()) {
        if (charge.sizing == sizing)
            charges.append(charge);
    }
    return charges;
}

} // namespace

Status editChargeAt(Document &document, Place place, const Charge &charge, const QString &text,
                    const std::function<Status(const Charge &)> &verb)
{
    const Sizing *sizing = document.find(charge.sizing);
    if (!sizing || sizing->phase == place.phase)
        return verb(charge);
    qsizetype position = 0;
    for (const Charge &each : chargesOf(document.plan(), charge.sizing)) {
        if (each.id == charge.id)
            break;
        ++position;
    }
    return inOneStep(document, text, [&]() -> Status {
        const auto extra = addCharge(document, place, Charge());
        if (!extra)
            return extra.error();
        if (Status status = removeCharge(document, *extra); !status)
            return status;
        const Sizing *own = sizingAt(document.plan(), place.component, place.phase);
        const QList<Charge> copies = own ? chargesOf(document.plan(), own->id) : QList<Charge>();
        return position < copies.size() ? verb(copies.at(position)) : Status();
    });
}

} // namespace stratoplan::edits
