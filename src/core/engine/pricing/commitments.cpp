// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/pricing/commitments.h"

namespace stratoplan {

bool isInForce(const Plan &plan, const Commitment &commitment, const Period &period)
{
    if (!period.month)
        return true;
    const Month start = commitment.start.value_or(plan.info().start);
    const Rate *rate = plan.find(commitment.rate);
    const int term = rate ? rate->termMonths : 0;
    return *period.month >= start
        && (commitment.terms == 0 || term == 0 || *period.month < start + commitment.terms * term);
}

const Commitment *commitmentTo(const Plan &plan, RateId rate)
{
    const Commitment *found = nullptr;
    for (const Commitment &each : plan.table<Commitment>()) {
        if (each.rate == rate)
            found = &each; // the last one counts
    }
    return found;
}

RateId rateIn(const Plan &plan, const Charge &charge, const Period &period)
{
    const Commitment *commitment = commitmentTo(plan, charge.rate);
    return commitment && !isInForce(plan, *commitment, period) ? commitment->otherwise : charge.rate;
}

} // namespace stratoplan
