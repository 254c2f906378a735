// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/discounteffect.h"

#include "core/engine/column.h"
#include "core/engine/pricing/effective.h"

namespace stratoplan {

namespace {

CostSum totalOf(const Plan &plan, const ColumnCalculator &calculator, const Period &period)
{
    CostSum total;
    total.amount = Range(Money::fromMicros(0, plan.info().currency));
    const Column column = calculator.at(period);
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

CostSum totalOf(const Plan &plan, OptionId option, Basis basis, const Period &period)
{
    return totalOf(plan, ColumnCalculator(plan, option, basis), period);
}

/// Columns in which a phase or new prices begin: those after @p column from the nearest on, then those before
/// it.
QList<int> columnsAround(const Plan &plan, const Timeline &timeline, int column)
{
    QList<int> later;
    QList<int> earlier;
    for (int each = 0; each < timeline.size(); ++each) {
        const Period &period = timeline.at(each);
        const bool isNew = each == 0 || period.phase != timeline.at(each - 1).phase
            || priceEpoch(plan, period.month) != priceEpoch(plan, timeline.at(each - 1).month);
        if (isNew && each > column)
            later.append(each);
        else if (isNew && each < column)
            earlier.prepend(each);
    }
    return later + earlier;
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

std::optional<DiscountElsewhere> discountElsewhere(const Plan &plan, OptionId option, Basis basis, int column,
                                                   Id<PriceBookEntry> entry)
{
    Plan before = plan;
    before.table<PriceBookEntry>() = {};
    Plan after = before;
    for (const PriceBookEntry &each : plan.table<PriceBookEntry>()) {
        after.table<PriceBookEntry>().insert(each);
        if (each.id == entry)
            break;
        before.table<PriceBookEntry>().insert(each);
    }
    const ColumnCalculator without(before, option, basis);
    const ColumnCalculator with(after, option, basis);
    const Timeline timeline(plan);
    for (const int each : columnsAround(plan, timeline, column)) {
        const DiscountEffect effect {entry, totalOf(before, without, timeline.at(each)),
                                     totalOf(after, with, timeline.at(each))};
        if (!effect.difference().isZero())
            return DiscountElsewhere {each, effect.difference()};
    }
    return std::nullopt;
}

QList<OverrideEffect> overrideEffects(const Plan &plan, OptionId option, Basis basis, int column)
{
    QList<OverrideEffect> effects;
    const Timeline timeline(plan);
    if (column < 0 || column >= timeline.size() || plan.table<PriceOverride>().isEmpty())
        return effects;
    const Period period = timeline.at(column);
    const CostSum after = totalOf(plan, option, basis, period);
    for (const PriceOverride &row : plan.table<PriceOverride>()) {
        Plan draft = plan;
        draft.table<PriceOverride>().remove(row.id);
        effects.append({row.id, totalOf(draft, option, basis, period), after});
    }
    return effects;
}

CostSum listTotal(const Plan &plan, OptionId option, Basis basis, int column)
{
    const Timeline timeline(plan);
    if (column < 0 || column >= timeline.size())
        return {};
    Plan draft = plan;
    draft.table<PriceBookEntry>() = {};
    draft.table<PriceOverride>() = {};
    return totalOf(draft, option, basis, timeline.at(column));
}

} // namespace stratoplan
