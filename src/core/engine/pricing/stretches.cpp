// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/pricing/stretches.h"

#include <algorithm>

namespace stratoplan {

namespace {

bool countAlike(const EffectiveRate &a, const EffectiveRate &b)
{
    return a.rate == b.rate && a.steps == b.steps && a.problem == b.problem;
}

} // namespace

QList<PriceStretch> priceStretches(const Plan &plan, const Timeline &timeline, const Rate &rate)
{
    QList<PriceStretch> stretches;
    int epoch = 0;
    for (int column = 0; column < timeline.months(); ++column) {
        const std::optional<Month> month = timeline.at(column).month;
        const int now = priceEpoch(plan, month);
        if (!stretches.isEmpty() && now == epoch) {
            stretches.last().last = month;
            continue;
        }
        epoch = now;
        const EffectiveRate price = effectiveRate(plan, rate, month);
        if (!stretches.isEmpty() && countAlike(stretches.last().price, price))
            stretches.last().last = month;
        else
            stretches.append({month, month, price});
    }
    const bool hasUndated = timeline.size() > timeline.months() || stretches.isEmpty();
    if (hasUndated) {
        const EffectiveRate price = effectiveRate(plan, rate, std::nullopt);
        if (stretches.isEmpty() || !countAlike(stretches.last().price, price))
            stretches.append({std::nullopt, std::nullopt, price});
    }
    return stretches;
}

QList<Id<PriceBookEntry>> discountsFor(const Plan &plan, const Rate &rate, std::optional<Month> month)
{
    Plan draft = plan;
    draft.table<PriceOverride>() = {};
    QList<Id<PriceBookEntry>> entries;
    for (const PriceStep &step : effectiveRate(draft, rate, month).steps) {
        if (step.kind == PriceStep::Kind::Discount)
            entries.append(step.entry);
    }
    return entries;
}

QList<Id<PriceBookEntry>> discountsFor(const Plan &plan, const Timeline &timeline, const Rate &rate)
{
    Plan draft = plan;
    draft.table<PriceOverride>() = {};
    QList<Id<PriceBookEntry>> entries;
    for (const PriceStretch &stretch : priceStretches(draft, timeline, rate)) {
        for (const PriceStep &step : stretch.price.steps) {
            if (step.kind == PriceStep::Kind::Discount && !entries.contains(step.entry))
                entries.append(step.entry);
        }
    }
    std::sort(entries.begin(), entries.end(), [&plan](Id<PriceBookEntry> a, Id<PriceBookEntry> b) {
        return plan.table<PriceBookEntry>().indexOf(a) < plan.table<PriceBookEntry>().indexOf(b);
    });
    return entries;
}

std::optional<Month> lastMonthOf(const PriceBookEntry &entry)
{
    if (!entry.until.isValid())
        return std::nullopt;
    const Month month(entry.until.year(), entry.until.month());
    return entry.until.day() == entry.until.daysInMonth() ? month : month + -1;
}

} // namespace stratoplan
