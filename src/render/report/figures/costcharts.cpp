// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curves/chancecurves.h"
#include "render/curves/monthcurves.h"
#include "render/curves/optioncurves.h"
#include "render/report/monthlycostdata.h"
#include "render/report/planfigures.h"
#include "render/report/reportcontext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::figures {

namespace {

int months(const ReportContext &context)
{
    return context.option().isNone() ? 0 : context.costs().timeline.months();
}

/// What the leading option's curves are drawn from.
CurveSource leadingOf(const ReportContext &context)
{
    return {
        .plan = context.plan(), .costs = context.costs(), .column = -1, .simulation = &context.simulation()};
}

/// All options that are compared, the leading one first.
curves::OptionSource optionsOf(const ReportContext &context)
{
    curves::OptionSource source {context.plan(), {}, -1, {}};
    for (const OptionId option : context.compared())
        source.tables.append(std::make_shared<const CostTable>(context.costs(option)));
    return source;
}

FigurePointer figureOf(const LineChartData &data)
{
    return data.lines.isEmpty() ? nullptr : std::make_shared<LineChart>(data);
}

/// Whether a line leads from one place to another.
bool goesSomewhere(const LineChartData &data)
{
    return std::any_of(data.lines.begin(), data.lines.end(), [](const LineChartData::Line &line) {
        return line.points.size() > 1 && line.points.first().x < line.points.last().x;
    });
}

} // namespace

FigurePointer monthlyCost(const ReportContext &context)
{
    if (months(context) < 2)
        return nullptr;
    return std::make_shared<MonthlyCostChart>(monthlyCostData(context.plan(), context.costs(), -1));
}

FigurePointer costCurve(const ReportContext &context)
{
    if (months(context) < 2)
        return nullptr;
    const CurveSource source = leadingOf(context);
    LineChartData data = curves::byMonth(source);
    curves::colorByProvider(data, source);
    return figureOf(data);
}

FigurePointer budgetChance(const ReportContext &context)
{
    if (months(context) < 2 || context.simulation().isCertain())
        return nullptr;
    const ChanceChartData chances = curves::chance(leadingOf(context));
    return curves::isLimited(chances) ? std::make_shared<ChanceChart>(chances) : nullptr;
}

FigurePointer tornado(const ReportContext &context)
{
    if (context.option().isNone() || context.simulation().isCertain())
        return nullptr;
    CurveSource source = leadingOf(context);
    source.column = context.column();
    const TornadoData data = curves::tornado(source);
    return data.rows.isEmpty() ? nullptr : std::make_shared<Tornado>(data);
}

FigurePointer costByOption(const ReportContext &context)
{
    return months(context) < 2 ? nullptr : figureOf(curves::byOption(optionsOf(context)));
}

FigurePointer costByUsers(const ReportContext &context)
{
    if (months(context) < 2)
        return nullptr;
    const LineChartData data =
        curves::optionsAgainstDriver(optionsOf(context), {context.plan().info().usersDriver});
    return goesSomewhere(data) ? figureOf(data) : nullptr;
}

FigurePointer costPerUser(const ReportContext &context)
{
    if (months(context) < 2)
        return nullptr;
    const LineChartData data = curves::perUnitByOption(optionsOf(context), context.plan().info().usersDriver);
    return goesSomewhere(data) ? figureOf(data) : nullptr;
}

FigurePointer cumulativeCost(const ReportContext &context)
{
    if (months(context) < 2)
        return nullptr;
    const CurveSource source = leadingOf(context);
    LineChartData data = curves::cumulative(source);
    curves::colorByProvider(data, source);
    return figureOf(data);
}

FigurePointer revenue(const ReportContext &context)
{
    return months(context) < 2 ? nullptr : figureOf(curves::revenue(leadingOf(context)));
}

} // namespace stratoplan::figures
