// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/discounteffect.h"

#include "core/engine/column.h"

namespace stratoplan {

namespace {

CostSum totalOf(const Plan &plan, OptionId option, Basis basis, const Period &period)
{
    CostSum total;
    total.amount = Range(Money::fromMicros(0, plan.info().currency));
    const Column column = ColumnCalculator(plan, option, basis).at(period);
    for (const LineResult &line : column.lines) {
        if (line.counted)
            total.add(line.cell);
    }
    for (const AddedLine &line : column.added) {
        if (line.counted)
            total.add(line.cell);
    }
    return total;
}

} // namespace

QList<DiscountEffect> discountEffects(const Plan &plan, OptionId option, Basis basis, int column)
{
    QList<DiscountEffect> effects;
    const Timeline timeline(plan);
    if (column < 0 || column >= timeline.size() || plan.table<PriceBookEntry>().isEmpty())
        return effects;
    const Period period = timeline.at(column);
    Plan draft = plan;
    draft.table<PriceBookEntry>() = {};
    CostSum before = totalOf(draft, option, basis, period);
    for (const PriceBookEntry &entry : plan.table<PriceBookEntry>()) {
        draft.table<PriceBookEntry>().insert(entry);
        const CostSum after = totalOf(draft, option, basis, period);
        effects.append({entry.id, before, after});
        before = after;
    }
    return effects;
}

} // namespace stratoplan
