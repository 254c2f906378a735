// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/model/ratesbycolumn.h"

#include "core/engine/pricing/pricing.h"

namespace stratoplan {

RatesByColumn::RatesByColumn(const Plan &plan, const Timeline &timeline) : m_plan(plan), m_timeline(timeline)
{
    for (const Period &period : timeline.periods())
        m_epochs.append(priceEpoch(plan, period.month));
}

const CountedRate &RatesByColumn::at(RateId rate, int column)
{
    auto &known = m_known[{rate, m_epochs.at(column)}];
    if (!known) {
        const EffectiveRate effective =
            effectiveRate(m_plan, *m_plan.find(rate), m_timeline.at(column).month);
        CountedRate counted;
        counted.rate = effective.rate;
        const QList<Tier> &tiers = effective.rate.tiers;
        counted.isUsable = effective.problem.isEmpty() && !tiers.isEmpty() && tiers.front().from.isZero()
            && effective.rate.per.raw() > 0;
        counted.isLinear = isLinear(effective.rate);
        counted.isSpend = effective.rate.time == Rate::Time::Spend;
        counted.cost = TierCost(effective.rate);
        known = std::make_shared<const CountedRate>(counted);
    }
    return *known;
}

} // namespace stratoplan
