// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/time/drivers/drivercourse.h"

#include <cmath>

namespace stratoplan {

namespace {

void addPhases(CourseFigureData &data, const Plan &plan, const Timeline &timeline)
{
    for (int month = 0; month < timeline.months(); ++month) {
        const PhaseId phase = timeline.at(month).phase;
        if (phase.isNone() || (month > 0 && timeline.at(month - 1).phase == phase))
            continue;
        data.phases.append({month, plan.find(phase)->name});
    }
}

} // namespace

CourseFigureData courseOf(const Plan &plan, const Timeline &timeline, const Series &series, int column)
{
    CourseFigureData data;
    data.first = plan.info().start;
    data.current = column < timeline.months() ? column : -1;
    addPhases(data, plan, timeline);
    if (!series.problem.isEmpty())
        return data;
    for (int at = 0; at < timeline.size(); ++at) {
        const auto index = static_cast<std::size_t>(at);
        const double likely = series.likely.at(index);
        if (at < timeline.months()) {
            data.likely.append(likely);
            if (series.isRanged()) {
                data.low.append(series.low.at(index));
                data.high.append(series.high.at(index));
            }
        } else if (std::isfinite(likely)) {
            const Phase *phase = plan.find(timeline.at(at).phase);
            data.steady.append(
                {phase ? phase->name : QString(), series.lowAt(index), likely, series.highAt(index)});
        }
    }
    return data;
}

CourseFigureData courseOf(const Plan &plan, const Driver &driver, int column)
{
    const Timeline timeline(plan);
    const DriverTable drivers(plan, timeline);
    CourseFigureData data = courseOf(plan, timeline, drivers.driver(driver.key), column);
    data.title = driver.name;
    data.unit = driver.unit;
    if (!driver.formula.isEmpty())
        return data;
    data.isStepped = driver.interpolation == Driver::Interpolation::Step;
    for (const DriverPoint &point : driver.points) {
        const std::optional<Month> month = point.month ? point.month : timeline.beginOf(point.phase);
        if (month)
            data.stated.append(*month - plan.info().start);
    }
    return data;
}

} // namespace stratoplan
