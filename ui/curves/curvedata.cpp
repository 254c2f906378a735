// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/curves/curvedata.h"

#include "core/engine/money/budgetscope.h"
#include "core/engine/figures/breakdown.h"
#include "core/engine/drivers.h"
#include "core/text/format.h"
#include "render/report/monthlycostdata.h"
#include "ui/curves/curvelimits.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::curves {

namespace {

/// Translation context of the texts in this file.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Curves)
};

QString optionName(const CurveSource &source)
{
    const Option *option = source.plan.find(source.costs.option);
    return option ? option->name : QString();
}

/// The column looked at, if it is a month.
int currentMonth(const CurveSource &source)
{
    return source.column < source.costs.timeline.months() ? source.column : -1;
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

/// Months in which another phase begins; amounts jump there.
QList<int> phaseBeginnings(const Timeline &timeline)
{
    QList<int> months;
    for (int month = 1; month < timeline.months(); ++month) {
        if (timeline.at(month).phase != timeline.at(month - 1).phase)
            months.append(month);
    }
    return months;
}

/// Where a line says its amount: in the first month of every phase and the month looked at.
QList<int> marksOf(const CurveSource &source)
{
    QList<int> marks = phaseBeginnings(source.costs.timeline);
    const int current = currentMonth(source);
    if (current >= 0 && !marks.contains(current))
        marks.append(current);
    std::sort(marks.begin(), marks.end());
    return marks;
}

LineChartData::Line costLine(const CurveSource &source)
{
    LineChartData::Line line;
    line.title = optionName(source);
    const Option *option = source.plan.find(source.costs.option);
    line.color.provider = option ? option->provider : QString();
    for (int month = 0; month < source.costs.timeline.months(); ++month)
        line.points.append(pointOf(month, source.costs.total(month).amount));
    line.jumps = phaseBeginnings(source.costs.timeline);
    return line;
}

/// A period with its users and its cost.
struct UserPoint
{
    double users = 0;
    int column = 0;
    CostSum cost;
    Quantity count;
};

/// The periods in which users are known and something costs, by users: months where the option has any,
/// otherwise the undated phases.
QList<UserPoint> userPoints(const CurveSource &source)
{
    const Driver *driver = usersDriver(source.plan);
    if (!driver)
        return {};
    const Timeline &timeline = source.costs.timeline;
    const bool monthly = hasMonths(source.costs);
    const int from = monthly ? 0 : timeline.months();
    const int to = monthly ? timeline.months() : timeline.size();
    QList<UserPoint> points;
    for (int column = from; column < to; ++column) {
        const auto value = driverValue(source.plan, *driver, timeline.at(column));
        const CostSum cost = source.costs.total(column);
        if (value && value->likely.raw() > 0 && cost.present > cost.unknown)
            points.append({value->likely.toDouble(), column, cost, value->likely});
    }
    std::stable_sort(points.begin(), points.end(),
                     [](const UserPoint &a, const UserPoint &b) { return a.users < b.users; });
    return points;
}

LineChartData usersChart(const CurveSource &source, const QString &title)
{
    const Driver *driver = usersDriver(source.plan);
    LineChartData data;
    data.title = title;
    data.currency = source.costs.currency;
    data.unit = driver && !driver->unit.isEmpty() ? driver->unit : Words::tr("users");
    data.xScale = LineChartData::Scale::Logarithmic;
    data.yScale = LineChartData::Scale::Logarithmic;
    return data;
}

/// First and last point and the first of every phase between them.
QList<int> phaseMarks(const CurveSource &source, const QList<UserPoint> &points)
{
    QList<int> marks;
    for (int i = 0; i < points.size(); ++i) {
        const auto phaseAt = [&](int at) { return source.costs.timeline.at(points.at(at).column).phase; };
        if (i == 0 || i + 1 == points.size() || phaseAt(i) != phaseAt(i - 1))
            marks.append(i);
    }
    return marks;
}

} // namespace

bool hasMonths(const CostTable &costs)
{
    for (int month = 0; month < costs.timeline.months(); ++month) {
        if (costs.total(month).present > 0)
            return true;
    }
    return false;
}

QList<ChartPhase> phases(const Plan &plan, const Timeline &timeline)
{
    const Format format;
    QList<ChartPhase> result = chartPhases(plan, timeline);
    for (ChartPhase &stretch : result) {
        const Phase &phase = *plan.find(timeline.at(stretch.from).phase);
        if (!phase.usersHigh.isZero()) {
            stretch.detail = Words::tr("%1–%2 users")
                                 .arg(format.compact(phase.usersLow.toDouble()),
                                      format.compact(phase.usersHigh.toDouble()));
        }
    }
    return result;
}

const Driver *usersDriver(const Plan &plan)
{
    return driverByKey(plan, plan.info().usersDriver);
}

LineChartData byMonth(const CurveSource &source)
{
    LineChartData data;
    data.title = Words::tr("Cost by month, %1").arg(optionName(source));
    data.currency = source.costs.currency;
    data.first = source.plan.info().start;
    LineChartData::Line line = costLine(source);
    line.color = {{}, {}, Token::Accent};
    line.marked = marksOf(source);
    data.lines.append(line);
    if (source.parts.budget) {
        data.limits = budgetSteps(source) + warningSteps(source);
        data.notes = budgetNotes(source);
    }
    if (source.parts.phases)
        data.phases = phases(source.plan, source.costs.timeline);
    data.current = currentMonth(source);
    return data;
}

LineChartData byOption(const Plan &plan, const QList<std::shared_ptr<const CostTable>> &options,
                       const CurveSource &current)
{
    LineChartData data;
    data.title = Words::tr("Cost by option");
    data.currency = plan.info().currency;
    data.first = plan.info().start;
    for (const auto &table : options) {
        if (hasMonths(*table))
            data.lines.append(costLine({plan, *table, current.column, current.parts}));
    }
    if (current.parts.budget)
        data.limits = budgetSteps(current);
    if (current.parts.phases)
        data.phases = phases(plan, current.costs.timeline);
    data.current = currentMonth(current);
    return data;
}

LineChartData byUsers(const CurveSource &source)
{
    LineChartData data = usersChart(source, Words::tr("Cost against users, %1").arg(optionName(source)));
    const QList<UserPoint> points = userPoints(source);
    LineChartData::Line line;
    line.title = optionName(source);
    line.color.token = Token::Accent;
    for (const UserPoint &point : points)
        line.points.append(pointOf(point.users, point.cost.amount));
    line.marked = phaseMarks(source, points);
    line.hasEndLabel = false;
    if (!line.points.isEmpty())
        data.lines.append(line);
    return data;
}

LineChartData perUser(const CurveSource &source)
{
    LineChartData data = usersChart(source, Words::tr("Cost per user, %1").arg(optionName(source)));
    const QList<UserPoint> points = userPoints(source);
    LineChartData::Line line;
    line.title = optionName(source);
    line.color.token = Token::Accent;
    for (const UserPoint &point : points) {
        if (const auto each = costPer(point.cost.amount.likely, point.count))
            line.points.append({point.users, each->toDouble()});
    }
    line.marked = phaseMarks(source, points);
    line.hasEndLabel = false;
    if (!line.points.isEmpty())
        data.lines.append(line);
    return data;
}

MonthlyCostData stacked(const CurveSource &source)
{
    MonthlyCostData data;
    const Timeline &timeline = source.costs.timeline;
    data.title = optionName(source);
    data.first = source.plan.info().start;
    data.months = timeline.months();
    data.currency = source.costs.currency;
    const Breakdown parts = breakdown(source.plan, source.costs, Dimension::Category);
    for (const BreakdownRow &row : parts.rows) {
        if (!row.counted)
            continue;
        ChartPart part {row.title, enumFromName<Category>(row.key), {}};
        bool costs = false;
        for (int month = 0; month < timeline.months(); ++month) {
            part.amounts.append(row.sums.at(month).amount.likely);
            costs = costs || !part.amounts.last().isZero();
        }
        if (costs)
            data.parts.append(part);
    }
    for (int month = 0; month < timeline.months(); ++month) {
        data.totals.append(parts.total.at(month).amount.likely);
        if (source.parts.budget) {
            const std::optional<Budget> budget =
                limitAt(source.plan, source.costs.option, timeline.at(month));
            data.budget.append(budget ? std::optional(budget->amount.high) : std::nullopt);
        }
    }
    if (source.parts.phases)
        data.phases = phases(source.plan, timeline);
    data.current = currentMonth(source);
    return data;
}

QString subtitle(const CurveSource &source)
{
    const QString code = source.costs.currency.toString();
    const QString basis =
        source.costs.basis == Basis::Catalog ? Words::tr("catalog prices") : Words::tr("stated amounts");
    return Words::tr("%1, %2 a month, %3", "option, currency, basis").arg(optionName(source), code, basis);
}

} // namespace stratoplan::curves
