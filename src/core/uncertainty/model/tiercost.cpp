// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/model/tiercost.h"

#include <algorithm>

namespace stratoplan {

TierCost::TierCost(const Rate &rate)
    : m_tiering(rate.tiering), m_time(rate.time), m_per(rate.per.toDouble()),
      m_minimum(rate.minimum.toDouble())
{
    for (const Tier &tier : rate.tiers)
        m_steps.push_back({tier.from.toDouble(), tier.price.toDouble()});
}

double TierCost::overTiers(double usage) const
{
    if (!(usage > 0) || m_steps.empty())
        return 0;
    if (m_tiering == Rate::Tiering::Volume) {
        // A hair above a bound is at it: the bound belongs to the tier below.
        double price = m_steps.front().price;
        for (const Step &step : m_steps) {
            if (usage > step.from * (1 + 1e-12) + 1e-9)
                price = step.price;
        }
        return usage * price;
    }
    double sum = 0;
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const double until = i + 1 < m_steps.size() ? std::min(usage, m_steps[i + 1].from) : usage;
        if (until > m_steps[i].from)
            sum += (until - m_steps[i].from) * m_steps[i].price;
    }
    return sum;
}

double TierCost::at(double usage) const
{
    return std::max(overTiers(usage) / m_per, m_minimum);
}

} // namespace stratoplan
