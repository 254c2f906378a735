// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulate/autoscale.h"

#include <algorithm>

namespace stratoplan::test {

/// A case in whole numbers, so that the reference below needs no rounding at all.
struct WholeCase
{
    qint64 peak = 0;
    qint64 capacity = 1;
    int minimum = 0;
    int maximum = 1;
    int step = 1;
    int target = 0; ///< per cent, as are the next two
    int upper = 0;
    int lower = 0;
    bool atUpper = false;
    int cooldown = 0; ///< seconds
    std::array<int, hoursOfWeek> load {}; ///< per cent of the peak
};

inline AutoscaleInput inputFor(const WholeCase &given)
{
    AutoscaleInput input {.peakLoad = static_cast<double>(given.peak),
                          .capacity = static_cast<double>(given.capacity),
                          .minimum = given.minimum,
                          .maximum = given.maximum,
                          .step = given.step,
                          .target = static_cast<double>(given.target),
                          .upper = static_cast<double>(given.upper),
                          .lower = static_cast<double>(given.lower),
                          .atUpper = given.atUpper,
                          .cooldownSeconds = given.cooldown};
    for (size_t hour = 0; hour < input.load.size(); ++hour)
        input.load[hour] = given.load[hour] / 100.0;
    return input;
}

/// The documented rules, a step at a time, a second counted for each second that passes.
class SlowWeek
{
public:
    explicit SlowWeek(const WholeCase &given) : m_given(given), m_count(given.minimum) { }

    AutoscaleWeek run()
    {
        AutoscaleWeek week;
        for (int round = 1; round <= 60; ++round) {
            const int count = m_count;
            const qint64 left = secondsLeft();
            week = once();
            week.settled = m_count == count && secondsLeft() == left;
            if (week.settled)
                break;
        }
        return week;
    }

private:
    /// Of the cooldown, rounded up to whole steps, counted from the end of the coming step.
    [[nodiscard]] qint64 secondsLeft() const
    {
        const qint64 asked = m_given.cooldown - (m_sinceChange + 300);
        return m_changed && asked > 0 ? (asked + 299) / 300 * 300 : 0;
    }

    AutoscaleWeek once()
    {
        AutoscaleWeek week;
        qint64 sum = 0;
        int overloaded = 0;
        for (int step = 0; step < 2016; ++step) {
            const qint64 load = m_given.peak * m_given.load.at(static_cast<size_t>(step / 12)); // × 100
            week.counts.append(m_count);
            sum += m_count;
            overloaded += load > 100 * m_count * m_given.capacity ? 1 : 0;
            m_sinceChange += 300;
            if (m_changed && m_sinceChange < m_given.cooldown)
                continue;
            const int wanted = std::min(std::max(wantedFor(load), m_given.minimum), m_given.maximum);
            if (wanted == m_count)
                continue;
            m_count = wanted;
            m_changed = true;
            m_sinceChange = 0;
        }
        week.mean = static_cast<double>(sum) / 2016;
        week.peak = *std::max_element(week.counts.cbegin(), week.counts.cend());
        week.smallest = *std::min_element(week.counts.cbegin(), week.counts.cend());
        week.overloadedShare = overloaded / 2016.0;
        return week;
    }

    /// `load` in hundredths.
    [[nodiscard]] int wantedFor(qint64 load) const
    {
        if (m_given.target > 0) { // the fewest units that keep the use at or below the target
            int units = 0;
            while (load > units * m_given.capacity * m_given.target && units < m_given.maximum)
                ++units;
            return units;
        }
        const qint64 high = m_count * m_given.capacity * m_given.upper;
        if (m_given.upper > 0 && load > 0 && (load > high || (m_given.atUpper && load == high)))
            return m_count + m_given.step;
        if (m_given.lower > 0 && load <= m_count * m_given.capacity * m_given.lower)
            return m_count - m_given.step;
        return m_count;
    }

    const WholeCase m_given;
    int m_count;
    bool m_changed = false;
    qint64 m_sinceChange = 0;
};

} // namespace stratoplan::test
