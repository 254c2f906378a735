// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/drivers.h"
#include "render/charts/linechart.h"
#include "render/report/monthlycostdata.h"
#include "render/report/planfigures.h"
#include "render/report/reportcontext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::figures {

namespace {

/// Where the words of a report are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

int months(const ReportContext &context)
{
    return context.option().isNone() ? 0 : context.costs().timeline.months();
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
    const QList<std::optional<Money>> budget =
        monthlyLimits(context.plan(), context.option(), context.costs().timeline);
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
    return std::make_shared<MonthlyCostChart>(monthlyCostData(context.plan(), context.costs(), -1));
}

FigurePointer costByOption(const ReportContext &context)
{
    if (months(context) < 2)
        return nullptr;
    LineChartData data = chartOf(context, Words::tr("Cost by month and option"));
    data.first = context.plan().info().start;
    data.phases = chartPhases(context.plan(), context.costs().timeline);
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
    data.phases = chartPhases(context.plan(), context.costs().timeline);
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
