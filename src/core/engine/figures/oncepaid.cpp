// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/oncepaid.h"

#include "core/engine/settling.h"

namespace stratoplan {

QHash<ComponentId, Range<Money>> oncePaidBy(const Plan &plan, const CostTable &costs, int column)
{
    QHash<ComponentId, Range<Money>> paid;
    const Period &period = costs.timeline.at(column);
    std::optional<SizingIndex> sizings; // made where something is paid once
    for (const Sizing &sizing : plan.table<Sizing>()) {
        if (!period.month || sizing.stated.kind != StatedAmount::Kind::Once
            || paidOnceIn(plan, costs.timeline, sizing) != period.month)
            continue;
        const int place = costs.rowOf(sizing.component);
        if (place < 0)
            continue;
        if (!sizings)
            sizings.emplace(plan);
        const Sizing *inForce = sizings->at(sizing.component, period.phase);
        const CostCell cell = costs.rows.at(place).cells.at(column);
        const bool isStated = (costs.basis == Basis::Stated) != cell.otherBasis;
        if (inForce && inForce->id == sizing.id && isStated && cell.state == CostCell::State::Priced)
            paid.insert(sizing.component, cell.amount);
    }
    return paid;
}

Range<Money> oncePaid(const Plan &plan, const CostTable &costs, int column)
{
    Range<Money> sum(Money::fromMicros(0, costs.currency));
    const QHash<ComponentId, Range<Money>> paid = oncePaidBy(plan, costs, column);
    for (auto each = paid.cbegin(); each != paid.cend(); ++each) {
        if (costs.rows.at(costs.rowOf(each.key())).counted)
            sum += each.value();
    }
    return sum;
}

} // namespace stratoplan
