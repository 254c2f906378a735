// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/editor/chargeedits.h"

#include "core/engine/timeline.h"
#include "document/edits/step/onestep.h"

namespace stratoplan {

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

Status editChargeAt(Document &document, edits::Place place, const Charge &charge, const QString &text,
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
    return edits::inOneStep(document, text, [&]() -> Status {
        const auto extra = edits::addCharge(document, place, Charge());
        if (!extra)
            return extra.error();
        if (Status status = edits::removeCharge(document, *extra); !status)
            return status;
        const Sizing *own = sizingAt(document.plan(), place.component, place.phase);
        const QList<Charge> copies = own ? chargesOf(document.plan(), own->id) : QList<Charge>();
        return position < copies.size() ? verb(copies.at(position)) : Status();
    });
}

} // namespace stratoplan
