// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/time/held.h"

#include "core/engine/ownvalues.h"
#include "core/engine/quantities.h"
#include "core/engine/timeline.h"
#include "document/edits/step/rows.h"
#include "document/edits/time/formulas.h"

#include <algorithm>

namespace stratoplan::edits {

namespace {

bool namesAny(const QuantityInput &input, const QStringList &names)
{
    if (input.kind != QuantityInput::Kind::Formula)
        return false;
    const QStringList named = ownValuesIn(input.formula);
    return std::any_of(names.begin(), names.end(),
                       [&named](const QString &name) { return named.contains(name); });
}

/// The amount of a charge with numbers in place of those names: what else it follows, such as the term of a
/// commitment, it goes on to follow.
QuantityInput withNumbers(const QuantityInput &amount, const QStringList &names, const Quantities &quantities,
                          ComponentId component, int column)
{
    QuantityInput held = amount;
    for (const QString &name : ownValuesIn(amount.formula)) {
        if (!names.contains(name))
            continue;
        const auto value =
            column < 0 ? std::nullopt : quantities.value(QuantityInput::by(name), component, column);
        if (!value)
            return {};
        held.formula = withNameReplaced(held.formula, name, value->likely.toString());
    }
    return held;
}

} // namespace

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
        const int column = timeline.firstColumn(sizing.phase);
        if (namesAny(sizing.quantity, names)) {
            const auto value =
                column < 0 ? std::nullopt : quantities.value(sizing.quantity, component, column);
            sizing.quantity = value ? QuantityInput::of(*value) : QuantityInput();
            step.replace(sizing);
        }
        for (const ChargeId each : sizings.charges(id)) {
            Charge charge = *document.find(each);
            if (!namesAny(charge.amount, names))
                continue;
            charge.amount = withNumbers(charge.amount, names, quantities, component, column);
            step.replace(charge);
        }
    }
    return step.push();
}

} // namespace stratoplan::edits
