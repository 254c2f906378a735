// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/quantity.h"

#include <QList>

#include <vector>

namespace stratoplan {

/// One way in which a month may turn out: its probability is its weight over the sum of the month's weights.
struct DemandOutcome
{
    Quantity units; ///< that run at once, >= 0
    qint64 weight = 1; ///< >= 0

    bool operator==(const DemandOutcome &) const = default;
};

/// All ways in which one month may turn out; without any it asks for nothing.
using MonthDemand = QList<DemandOutcome>;
/// Demand by month, from the first month of the horizon.
using DemandCourse = QList<MonthDemand>;

/// A course that is known for certain, by month.
[[nodiscard]] DemandCourse certainDemand(const QList<Quantity> &units);
/// The course of a simulation: runs × months, each run as likely as any other.
[[nodiscard]] DemandCourse demandFromRuns(const QList<QList<Quantity>> &runs);

/// What is asked for in a month beyond a number of units, exactly. O(log outcomes) a question.
class Uncovered
{
public:
    explicit Uncovered(const MonthDemand &demand);

    /// Whole units that are enough however the month turns out.
    [[nodiscard]] int most() const;
    /// Sum of all weights, at least 1.
    [[nodiscard]] qint64 weight() const { return m_weight; }
    /// Demand beyond @p units, summed over the outcomes by weight: divided by weight() its expectation, in
    /// millionths of a unit.
    [[nodiscard]] Int128 beyond(int units) const;
    /// Expected demand, rounded to a millionth.
    [[nodiscard]] Quantity expected() const { return expectedBeyond(0); }
    /// Expected demand beyond @p units, rounded to a millionth.
    [[nodiscard]] Quantity expectedBeyond(int units) const;
    /// Whole numbers of units, ascending from 0 to most(), between which beyond() falls in a straight line.
    [[nodiscard]] std::vector<int> corners() const;

private:
    struct Step
    {
        qint64 units; ///< in millionths
        Int128 weight; ///< of this outcome and all larger ones
        Int128 sum; ///< of weight × units, likewise
    };
    std::vector<Step> m_steps; ///< ascending
    qint64 m_weight = 1;
};

} // namespace stratoplan
