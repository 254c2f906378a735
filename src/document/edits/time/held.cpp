// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/time/held.h"

#include "core/engine/ownvalues.h"
#include "core/engine/quantities.h"
#include "core/engine/timeline.h"
#include "document/edits/step/rows.h"

#include <algorithm>

namespace stratoplan::edits {

Status holdQuantity(Document &document, ComponentId component, const QStringList &names)
{
    if (document.find(component) == nullptr)
        return Words::missing();
    const Timeline timeline(document.plan());
    const SizingIndex sizings(document.plan());
    const Quantities quantities(document.plan(), timeline, sizings);
    Step step(document, Words::tr("Hold quantity"));
    for (const SizingId id : sizings.of(component)) {
        Sizing sizing = *document.find(id);
        const QStringList named = ownValuesIn(sizing.quantity.formula);
        const bool follows = sizing.quantity.kind == QuantityInput::Kind::Formula
            && std::any_of(names.begin(), names.end(),
                           [&named](const QString &name) { return named.contains(name); });
        if (!follows)
            continue;
        const int column = timeline.firstColumn(sizing.phase);
        const auto value = column < 0 ? std::nullopt : quantities.value(sizing.quantity, component, column);
        sizing.quantity = value ? QuantityInput::of(*value) : QuantityInput();
        step.replace(sizing);
    }
    return step.push();
}

} // namespace stratoplan::edits
