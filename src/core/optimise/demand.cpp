// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/demand.h"

#include <algorithm>

namespace stratoplan {

namespace {

constexpr qint64 one = Quantity::one();

int roundedUp(qint64 raw)
{
    return static_cast<int>((raw + one - 1) / one);
}

} // namespace

DemandCourse certainDemand(const QList<Quantity> &units)
{
    DemandCourse course;
    course.reserve(units.size());
    for (const Quantity each : units)
        course.append({{each, 1}});
    return course;
}

DemandCourse demandFromRuns(const QList<QList<Quantity>> &runs)
{
    DemandCourse course;
    for (const QList<Quantity> &run : runs)
        course.resize(std::max(course.size(), run.size()));
    for (qsizetype month = 0; month < course.size(); ++month) {
        course[month].reserve(runs.size());
        for (const QList<Quantity> &run : runs)
            course[month].append({run.value(month), 1});
    }
    return course;
}

Uncovered::Uncovered(const MonthDemand &demand)
{
    MonthDemand sorted = demand;
    std::sort(sorted.begin(), sorted.end(),
              [](const DemandOutcome &a, const DemandOutcome &b) { return a.units < b.units; });
    qint64 weight = 0;
    for (const DemandOutcome &each : std::as_const(sorted)) {
        weight += each.weight;
        if (each.weight <= 0)
            continue;
        const qint64 raw = each.units.raw();
        if (m_steps.empty() || m_steps.back().units != raw)
            m_steps.push_back({raw, 0, 0});
        m_steps.back().weight += each.weight;
        m_steps.back().sum += Int128(each.weight) * raw;
    }
    for (size_t i = m_steps.size(); i-- > 1;) {
        m_steps[i - 1].weight += m_steps[i].weight;
        m_steps[i - 1].sum += m_steps[i].sum;
    }
    m_weight = std::max<qint64>(weight, 1);
}

int Uncovered::most() const
{
    return m_steps.empty() ? 0 : roundedUp(m_steps.back().units);
}

Int128 Uncovered::beyond(int units) const
{
    const qint64 raw = units * one;
    const auto step = std::upper_bound(m_steps.begin(), m_steps.end(), raw,
                                       [](qint64 value, const Step &each) { return value < each.units; });
    return step == m_steps.end() ? Int128(0) : step->sum - step->weight * raw;
}

Quantity Uncovered::expectedBeyond(int units) const
{
    return Quantity::fromRaw(static_cast<qint64>(decimal::divideHalfEven(beyond(units), m_weight)));
}

std::vector<int> Uncovered::corners() const
{
    std::vector<int> corners {0};
    const auto add = [&](int units) {
        if (units > corners.back())
            corners.push_back(units);
    };
    for (const Step &step : m_steps) {
        add(static_cast<int>(step.units / one));
        add(roundedUp(step.units));
    }
    return corners;
}

} // namespace stratoplan
