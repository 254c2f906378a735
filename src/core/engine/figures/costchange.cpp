// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/costchange.h"

#include <algorithm>

namespace stratoplan {

const CostChange::Total *CostChange::in(PhaseId phase) const
{
    for (const Total &total : phases) {
        if (total.phase == phase || total.phase.isNone())
            return &total;
    }
    return nullptr;
}

bool CostChange::isNothing() const
{
    return horizon.before == horizon.after
        && std::all_of(phases.begin(), phases.end(),
                       [](const Total &total) { return total.before == total.after; });
}

CostChange costChange(const Plan &plan, const CostTable &before, const CostTable &after)
{
    CostChange change;
    change.option = before.option;
    const Timeline &timeline = before.timeline;
    QList<PhaseId> phases = phasesOf(plan, before.option);
    if (phases.isEmpty())
        phases.append(PhaseId());
    bool isDated = false;
    for (const PhaseId phase : std::as_const(phases)) {
        const int column = timeline.firstColumn(phase);
        if (column < 0)
            continue;
        isDated = isDated || timeline.at(column).month;
        change.phases.append({phase, before.total(column), after.total(column)});
    }
    const auto none = Range(Money::fromMicros(0, before.currency));
    change.horizon.before.amount = none;
    change.horizon.after.amount = none;
    change.months = isDated ? timeline.months() : 0;
    for (int column = 0; column < change.months; ++column) {
        change.horizon.before += before.total(column);
        change.horizon.after += after.total(column);
    }
    return change;
}

} // namespace stratoplan
