// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curves/drivercurves.h"

#include "core/engine/drivers.h"
#include "core/engine/money/moneywords.h"
#include "core/engine/money/unitcosts.h"
#include "core/text/format.h"
#include "render/curves/monthcurves.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::curves {

namespace {

/// Translation context of the texts in this file.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Curves)
};

QString unitOf(const CurveSource &source, const QString &driver)
{
    const Driver *found = driverByKey(source.plan, driver);
    return found ? curves::unitOf(*found) : QString();
}

LineChartData chartOf(const CurveSource &source, const DriverAxes &axes, const QString &title)
{
    LineChartData data;
    data.title = title;
    data.currency = source.costs.currency;
    data.unit = unitOf(source, axes.driver);
    data.xScale = axes.scale;
    data.yScale = axes.scale;
    return data;
}

/// First and last point and the first of every phase between them.
QList<int> phaseMarks(const CurveSource &source, const QList<DriverPoint> &points)
{
    QList<int> marks;
    for (int i = 0; i < points.size(); ++i) {
        const auto phaseAt = [&](int at) { return source.costs.timeline.at(points.at(at).column).phase; };
        if (i == 0 || i + 1 == points.size() || phaseAt(i) != phaseAt(i - 1))
            marks.append(i);
    }
    return marks;
}

LineChartData::Point pointOf(double x, const Range<Money> &amount)
{
    LineChartData::Point point {x, amount.likely.toDouble()};
    if (!amount.isSingle()) {
        point.low = amount.low.toDouble();
        point.high = amount.high.toDouble();
    }
    return point;
}

/// Cost for each unit, by column.
QList<UnitCost> unitCostsOf(const CurveSource &source, const CostTable &costs, const QString &driver)
{
    return unitCosts(source.plan, costs, driver, unitsPerCost(source, driver));
}

LineChartData::Line lineOf(const QString &title, Token token)
{
    LineChartData::Line line;
    line.title = title;
    line.color.token = token;
    line.hasEndLabel = false;
    return line;
}

using LineMaker = std::function<LineChartData::Line(const CostTable &costs, const QString &title)>;

/// The option's line; beside it the saved plan's where something is tried out.
void addLines(LineChartData &data, const CurveSource &source, const LineMaker &make)
{
    LineChartData::Line line = make(source.costs, source.saved ? source.scenario : optionName(source));
    if (source.saved) {
        LineChartData::Line saved = make(*source.saved, Words::tr("saved plan"));
        saved.color.token = Token::Accent;
        saved.marked.clear();
        line.color.token = Token::Saving;
        line.isDotted = true;
        if (!saved.points.isEmpty())
            data.lines.append(saved);
    }
    if (!line.points.isEmpty())
        data.lines.append(line);
}

} // namespace

QList<DriverPoint> driverPoints(const Plan &plan, const CostTable &costs, const QString &driver)
{
    const DriverCurve units = driverCurve(plan, driver, costs.timeline);
    const Timeline &timeline = costs.timeline;
    const bool isMonthly = hasMonths(costs);
    const int from = isMonthly ? 0 : timeline.months();
    const int to = isMonthly ? timeline.months() : timeline.size();
    QList<DriverPoint> points;
    for (int column = from; column < std::min(to, static_cast<int>(units.size())); ++column) {
        const CostSum cost = costs.total(column);
        if (units.at(column) && units.at(column)->likely.raw() > 0 && cost.present > cost.unknown)
            points.append({column, units.at(column)->likely, cost.amount});
    }
    std::stable_sort(points.begin(), points.end(),
                     [](const DriverPoint &a, const DriverPoint &b) { return a.units < b.units; });
    QList<DriverPoint> once;
    for (const DriverPoint &point : std::as_const(points)) {
        if (!once.isEmpty() && once.last().units == point.units)
            once.removeLast();
        once.append(point);
    }
    return once;
}

LineChartData againstDriver(const CurveSource &source, const DriverAxes &axes)
{
    const QString unit = unitOf(source, axes.driver);
    LineChartData data = chartOf(
        source, axes, Words::tr("Cost against %1, %2", "users, option").arg(unit, optionName(source)));
    addLines(data, source, [&](const CostTable &costs, const QString &title) {
        const QList<DriverPoint> points = driverPoints(source.plan, costs, axes.driver);
        LineChartData::Line line = lineOf(title, Token::Accent);
        for (const DriverPoint &point : points)
            line.points.append(pointOf(point.units.toDouble(), point.cost));
        line.marked = phaseMarks(source, points);
        return line;
    });
    return data;
}

LineChartData perUnit(const CurveSource &source, const DriverAxes &axes)
{
    LineChartData data = chartOf(source, axes,
                                 Words::tr("%1, %2", "cost per user, option")
                                     .arg(perUnitTitle(source, axes.driver), optionName(source)));
    addLines(data, source, [&](const CostTable &costs, const QString &title) {
        const QList<DriverPoint> points = driverPoints(source.plan, costs, axes.driver);
        const QList<UnitCost> each = unitCostsOf(source, costs, axes.driver);
        LineChartData::Line line = lineOf(title, Token::Accent);
        for (const DriverPoint &point : points) {
            if (each.at(point.column).each)
                line.points.append(pointOf(point.units.toDouble(), each.at(point.column).each->likely));
        }
        if (line.points.size() == points.size())
            line.marked = phaseMarks(source, points);
        return line;
    });
    return data;
}

LineChartData perUnitByMonth(const CurveSource &source, const QString &driver)
{
    LineChartData data;
    data.title = Words::tr("%1 by month, %2", "cost per user, option")
                     .arg(perUnitTitle(source, driver), optionName(source));
    data.currency = source.costs.currency;
    data.first = source.plan.info().start;
    data.current = currentMonth(source);
    if (source.parts.phases)
        data.phases = phases(source.plan, source.costs.timeline);
    addLines(data, source, [&](const CostTable &costs, const QString &title) {
        const QList<UnitCost> each = unitCostsOf(source, costs, driver);
        LineChartData::Line line = lineOf(title, Token::Accent);
        line.hasEndLabel = true;
        for (int month = 0; month < std::min(costs.timeline.months(), static_cast<int>(each.size()));
             ++month) {
            if (each.at(month).each && moneywords::isKnown(each.at(month).cost)) {
                line.points.append(pointOf(month, each.at(month).each->likely));
                line.isOpen = each.at(month).cost.unknown > 0;
            }
        }
        if (line.points.size() == costs.timeline.months())
            line.jumps = costJumps(costs);
        return line;
    });
    return data;
}

Quantity unitsPerCost(const CurveSource &source, const QString &driver)
{
    const QList<DriverPoint> points = driverPoints(source.plan, source.costs, driver);
    if (points.isEmpty())
        return Quantity::fromWhole(1);
    const DriverPoint &last = points.last();
    const double each = last.cost.likely.toDouble() / last.units.toDouble();
    if (each >= 0.005 || each <= 0)
        return Quantity::fromWhole(1);
    return Quantity::fromWhole(each * 1000 >= 0.005 ? 1000 : 1'000'000);
}

QString perUnitTitle(const CurveSource &source, const QString &driver)
{
    const Quantity per = unitsPerCost(source, driver);
    if (per == Quantity::fromWhole(1)) {
        return driver == source.plan.info().usersDriver
            ? Words::tr("Cost per user")
            : Words::tr("Cost for one of %1", "requests").arg(unitOf(source, driver));
    }
    return Words::tr("Cost per %1 %2", "1,000 requests").arg(Format().number(per), unitOf(source, driver));
}

} // namespace stratoplan::curves
