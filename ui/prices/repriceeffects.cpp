// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/repriceeffects.h"

#include "core/engine/evaluate.h"
#include "document/edits/prices/reprice.h"

#include <algorithm>

namespace stratoplan {

namespace {

/// The plan with the changes taken over; unchanged where that fails.
Plan repriced(const Plan &plan, const QList<PriceChange> &chosen)
{
    Document changed(plan);
    return edits::applyReprice(changed, chosen) ? changed.plan() : plan;
}

bool concerns(const Plan &plan, const PriceChange &change, OptionId option)
{
    return change.kind == PriceChange::Kind::Changed
        && std::any_of(change.components.begin(), change.components.end(), [&](ComponentId id) {
               const Component *component = plan.find(id);
               return component && component->option == option;
           });
}

/// The option whose figures a change moves: the looked-at one where it does, else the first other one; the
/// looked-at one where it moves none.
OptionId concernedOption(const Plan &plan, const PriceChange &change, OptionId looked)
{
    if (concerns(plan, change, looked))
        return looked;
    for (const Option &option : plan.table<Option>()) {
        if (!option.reference && concerns(plan, change, option.id))
            return option.id;
    }
    return looked;
}

} // namespace

QList<CostChange> repriceTotals(const Plan &plan, const QList<PriceChange> &chosen, OptionId first,
                                Basis basis)
{
    const Plan after = repriced(plan, chosen);
    QList<CostChange> totals;
    for (const Option &option : plan.table<Option>()) {
        if (option.reference && option.id != first)
            continue;
        const CostChange change =
            costChange(plan, evaluate(plan, option.id, basis), evaluate(after, option.id, basis));
        if (option.id == first)
            totals.prepend(change);
        else
            totals.append(change);
    }
    return totals;
}

QList<std::optional<CostChange>> repriceEffects(const Plan &plan, const QList<PriceChange> &changes,
                                                OptionId option, Basis basis)
{
    QList<std::optional<CostChange>> effects;
    for (const PriceChange &change : changes) {
        if (!change.canBeApplied()) {
            effects.append(std::nullopt);
            continue;
        }
        const OptionId concerned = concernedOption(plan, change, option);
        const CostTable before = evaluate(plan, concerned, basis);
        const bool moves = concerns(plan, change, concerned);
        effects.append(
            costChange(plan, before, moves ? evaluate(repriced(plan, {change}), concerned, basis) : before));
    }
    return effects;
}

} // namespace stratoplan
