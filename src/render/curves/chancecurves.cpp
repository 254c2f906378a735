// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curves/chancecurves.h"

#include "core/uncertainty/inputtext.h"

#include <algorithm>

namespace stratoplan::curves {

namespace {

/// Translation context of the texts in this file.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Curves)
};

} // namespace

ChanceChartData chance(const CurveSource &source)
{
    ChanceChartData data;
    data.title = Words::tr("Chance to stay within budget, %1", "option").arg(optionName(source));
    data.first = source.plan.info().start;
    data.current = currentMonth(source);
    for (int month = 0; month < source.costs.timeline.months(); ++month)
        data.chances.append(source.simulation->columns.value(month).within);
    return data;
}

bool isLimited(const ChanceChartData &chances)
{
    return std::any_of(chances.chances.begin(), chances.chances.end(),
                       [](const auto &each) { return each.has_value(); });
}

TornadoData tornado(const CurveSource &source)
{
    const Simulation &simulation = *source.simulation;
    const int column = hasMonths(source.costs) ? -1 : std::max(0, source.column);
    TornadoData data;
    data.title = Words::tr("What matters most to %1", "option").arg(optionName(source));
    data.likely = column < 0 ? simulation.total.likely : simulation.columns.value(column).likely;
    for (const TornadoBar &bar : stratoplan::tornado(simulation, column)) {
        const UncertainInput &input = simulation.inputs.at(bar.input);
        data.rows.append({inputTitle(input), inputSpanText(input), bar.low, bar.high});
    }
    return data;
}

} // namespace stratoplan::curves
