// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/oncepaid.h"

#include "core/engine/settling.h"

namespace stratoplan {

Range<Money> oncePaid(const Plan &plan, const CostTable &costs, int column)
{
    Range<Money> sum(Money::fromMicros(0, costs.currency));
    const std::optional<Month> month = costs.timeline.at(column).month;
    for (const Sizing &sizing : plan.table<Sizing>()) {
        if (!month || sizing.stated.kind != StatedAmount::Kind::Once
            || paidOnceIn(plan, costs.timeline, sizing) != month)
            continue;
        const int place = costs.rowOf(sizing.component);
        if (place < 0 || !costs.rows.at(place).counted)
            continue;
        const CostCell cell = costs.rows.at(place).cells.at(column);
        const bool isStated = (costs.basis == Basis::Stated) != cell.otherBasis;
        if (isStated && cell.state == CostCell::State::Priced)
            sum += cell.amount;
    }
    return sum;
}

} // namespace stratoplan
