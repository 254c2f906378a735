// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/curves/curvelimits.h"

#include "core/engine/money/budgetscope.h"
#include "core/engine/drivers.h"
#include "core/text/format.h"
#include "render/charts/overbudget.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::curves {

namespace {

/// Translation context of the texts in this file.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(CurveLimits)
};

std::optional<Budget> budgetOf(const CurveSource &source, int month)
{
    return limitAt(source.plan, source.costs.option, source.costs.timeline.at(month));
}

/// Steps of equal limits over the months; a gap where there is none. @p title names the last one.
template <class LimitOf>
QList<LineChartData::Limit> steps(const CurveSource &source, LimitOf limitOf, const QString &title,
                                  bool isWarning)
{
    QList<LineChartData::Limit> limits;
    LineChartData::Limit step;
    step.isWarning = isWarning;
    std::optional<Money> before;
    const auto close = [&](double x) {
        if (!before)
            return;
        step.points.append({x, before->toDouble()});
        step.title = title.arg(Format().money(*before));
    };
    for (int month = 0; month < source.costs.timeline.months(); ++month) {
        const std::optional<Budget> budget = budgetOf(source, month);
        const std::optional<Money> limit = budget ? limitOf(*budget) : std::nullopt;
        if (limit == before)
            continue;
        // A month's point stands in its middle, its limit holds from its beginning.
        const double edge = std::max(0.0, month - 0.5);
        close(edge);
        if (!limit) {
            limits.append(step);
            step.points.clear();
        } else {
            step.points.append({edge, limit->toDouble()});
        }
        before = limit;
    }
    close(source.costs.timeline.months() - 1);
    if (step.points.size() > 1)
        limits.append(step);
    return limits;
}

/// The first warning threshold of a budget, or nothing.
std::optional<Money> warningOf(const Budget &budget)
{
    for (const BudgetThreshold &threshold : budget.thresholds) {
        if (!threshold.critical)
            return thresholdAmount(budget, threshold);
    }
    return std::nullopt;
}

QString usersText(const CurveSource &source, int month)
{
    const Driver *users = usersDriver(source.plan);
    const auto value =
        users ? driverValue(source.plan, *users, source.costs.timeline.at(month)) : std::nullopt;
    if (!value)
        return {};
    return Words::tr("near %1 %2", "amount, unit")
        .arg(Format().compact(value->likely.toDouble()),
             users->unit.isEmpty() ? Words::tr("users") : users->unit);
}

} // namespace

QList<LineChartData::Limit> budgetSteps(const CurveSource &source)
{
    const auto limit = [](const Budget &budget) { return std::optional(budget.amount.high); };
    return steps(source, limit, Words::tr("Budget %1"), false);
}

QList<LineChartData::Limit> warningSteps(const CurveSource &source)
{
    return steps(source, warningOf, Words::tr("warning at %1"), true);
}

std::optional<BudgetCrossing> budgetCrossing(const CurveSource &source)
{
    for (int month = 0; month < source.costs.timeline.months(); ++month) {
        const std::optional<Budget> budget = budgetOf(source, month);
        const Money cost = source.costs.total(month).amount.likely;
        if (budget && budget->amount.high < cost)
            return BudgetCrossing {month, cost, budget->amount.high};
    }
    return std::nullopt;
}

QList<LineChartData::Note> budgetNotes(const CurveSource &source)
{
    const auto crossing = budgetCrossing(source);
    if (!crossing)
        return {};
    const Format format;
    LineChartData::Note note;
    note.at = {double(crossing->column), crossing->cost.toDouble()};
    QList<std::optional<bool>> over;
    for (int month = 0; month < source.costs.timeline.months(); ++month) {
        const std::optional<Budget> budget = budgetOf(source, month);
        over.append(budget ? std::optional(budget->amount.high < source.costs.total(month).amount.likely)
                           : std::nullopt);
    }
    note.title = charts::overBudgetText(*source.costs.timeline.at(0).month, over);
    const QString amounts =
        Words::tr("%1 of %2").arg(format.money(crossing->cost), format.money(crossing->limit));
    const QString users = usersText(source, crossing->column);
    note.detail = users.isEmpty() ? amounts : Words::tr("%1, %2", "amounts, users").arg(amounts, users);
    note.token = Token::Overrun;
    return {note};
}

} // namespace stratoplan::curves
