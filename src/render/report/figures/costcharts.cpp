// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/budgets.h"
#include "core/engine/breakdown.h"
#include "core/engine/drivers.h"
#include "render/charts/linechart.h"
#include "render/charts/monthlycostchart.h"
#include "render/report/planfigures.h"
#include "render/report/reportcontext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::figures {

namespace {

using Words = ReportWords;

int months(const ReportContext &context)
{
    return context.option().isNone() ? 0 : context.costs().timeline.months();
}

QList<ChartPhase> chartPhases(const ReportContext &context)
{
    QList<ChartPhase> phases;
    const Timeline &timeline = context.costs().timeline;
    for (int month = 0; month < timeline.months(); ++month) {
        const PhaseId phase = timeline.at(month).phase;
        if (phase.isNone())
            continue;
        if (month > 0 && timeline.at(month - 1).phase == phase)
            phases.last().to = month + 1;
        else
            phases.append({context.nameOf(phase), {}, month, month + 1});
    }
    return phases;
}

/// The limit of the leading option in every month; empty where no month has one.
QList<std::optional<Money>> monthlyBudget(const ReportContext &context)
{
    QList<std::optional<Money>> limits;
    bool any = false;
    for (int month = 0; month < months(context); ++month) {
        const Budget *budget = budgetAt(context.plan(), context.option(), context.costs().timeline.at(month));
        limits.append(budget ? std::optional(budget->amount.high) : std::nullopt);
        any = any || budget;
    }
    return any ? limits : QList<std::optional<Money>>();
}

LineChartData::Line lineOf(const ReportContext &context, OptionId option)
{
    LineChartData::Line line;
    line.title = context.nameOf(option);
    line.color.provider = context.plan().find(option)->provider;
    return line;
}

LineChartData chartOf(const ReportContext &context, const QString &title)
{
    LineChartData data;
    data.title = title;
    data.currency = context.plan().info().currency;
    return data;
}

/// The budget over the months as a step line; where it holds only for some months, one line for each stretch.
QList<LineChartData::Limit> budgetLimits(const ReportContext &context)
{
    QList<LineChartData::Limit> limits;
    const QList<std::optional<Money>> budget = monthlyBudget(context);
    for (int month = 0; month < budget.size(); ++month) {
        if (!budget.at(month))
            continue;
        if (month == 0 || !budget.at(month - 1))
            limits.append(LineChartData::Limit());
        const double amount = budget.at(month)->toDouble();
        limits.last().points.append({month == 0 ? 0.0 : month - 0.5, amount});
        limits.last().points.append({month + 1 == budget.size() ? double(month) : month + 0.5, amount});
        limits.last().title = Words::tr("Budget %1").arg(context.format().money(*budget.at(month)));
    }
    return limits;
}

} // namespace

FigurePointer monthlyCost(const ReportContext &context)
{
    if (months(context) < 2)
        return nullptr;
    const CostTable &costs = context.costs();
    const Breakdown sums = breakdown(context.plan(), costs, Dimension::Category);
    MonthlyCostData data;
    data.title = context.optionName();
    data.first = context.plan().info().start;
    data.months = months(context);
    data.currency = context.plan().info().currency;
    data.budget = monthlyBudget(context);
    data.phases = chartPhases(context);
    for (const BreakdownRow &row : sums.rows) {
        if (!row.counted)
            continue;
        ChartPart part;
        part.title = row.title;
        part.category = enumFromName<Category>(row.key);
        for (int month = 0; month < data.months; ++month)
            part.amounts.append(row.sums.at(month).amount.likely);
        data.parts.append(part);
    }
    for (int month = 0; month < data.months; ++month)
        data.totals.append(sums.total.at(month).amount.likely);
    return std::make_shared<MonthlyCostChart>(data);
}

FigurePointer costByOption(const ReportContext &context)
{
    if (months(context) < 2)
        return nullptr;
    LineChartData data = chartOf(context, Words::tr("Cost by month and option"));
    data.first = context.plan().info().start;
    data.phases = chartPhases(context);
    data.limits = budgetLimits(context);
    for (const OptionId option : context.compared()) {
        LineChartData::Line line = lineOf(context, option);
        const CostTable &costs = context.costs(option);
        for (int month = 0; month < months(context); ++month) {
            const Range<Money> amount = costs.total(month).amount;
            LineChartData::Point point {double(month), amount.likely.toDouble()};
            if (amount.low != amount.high) {
                point.low = amount.low.toDouble();
                point.high = amount.high.toDouble();
            }
            line.points.append(point);
        }
        data.lines.append(line);
    }
    return std::make_shared<LineChart>(data);
}

FigurePointer costByUsers(const ReportContext &context)
{
    if (months(context) < 2)
        return nullptr;
    LineChartData data = chartOf(context, Words::tr("Cost by users and option"));
    data.unit = Words::tr("users");
    data.xScale = LineChartData::Scale::Logarithmic;
    bool grows = false;
    for (const OptionId option : context.compared()) {
        LineChartData::Line line = lineOf(context, option);
        for (int month = 0; month < months(context); ++month) {
            const auto users = context.users(month);
            if (!users || users->isZero())
                continue;
            line.points.append(
                {users->toDouble(), context.costs(option).total(month).amount.likely.toDouble()});
        }
        std::stable_sort(
            line.points.begin(), line.points.end(),
            [](const LineChartData::Point &a, const LineChartData::Point &b) { return a.x < b.x; });
        grows = grows || (line.points.size() > 1 && line.points.first().x < line.points.last().x);
        data.lines.append(line);
    }
    return grows ? std::make_shared<LineChart>(data) : nullptr;
}

FigurePointer costPerUser(const ReportContext &context)
{
    if (months(context) < 2)
        return nullptr;
    LineChartData data = chartOf(context, Words::tr("Cost per user by month and option"));
    data.first = context.plan().info().start;
    data.phases = chartPhases(context);
    bool any = false;
    for (const OptionId option : context.compared()) {
        LineChartData::Line line = lineOf(context, option);
        for (int month = 0; month < months(context); ++month) {
            const auto users = context.users(month);
            const auto each =
                users ? costPer(context.costs(option).total(month).amount.likely, *users) : std::nullopt;
            if (each)
                line.points.append({double(month), each->toDouble()});
        }
        any = any || line.points.size() > 1;
        data.lines.append(line);
    }
    return any ? std::make_shared<LineChart>(data) : nullptr;
}

} // namespace stratoplan::figures
