// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curves/budgetlines.h"

#include "core/engine/money/budgetscope.h"
#include "core/text/format.h"
#include "render/charts/overbudget.h"

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::curves {

namespace {

/// Translation context of the texts in this file.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(CurveLimits)
};

using Budgets = QList<std::optional<Budget>>;

/// The budget of the whole option in every month, in the plan's currency.
Budgets budgetsOf(const CurveSource &source)
{
    Budgets budgets;
    for (int month = 0; month < source.costs.timeline.months(); ++month)
        budgets.append(limitAt(source.plan, source.costs.option, source.costs.timeline.at(month)));
    return budgets;
}

/// What stands at a line, and the amount it stands at.
struct Bound
{
    Money amount;
    QString title;
    Token token = Token::Text;
    bool isDotted = false;
    QString shortTitle = {};

    bool operator==(const Bound &) const = default;
};

using BoundOf = std::function<std::optional<Bound>(const Budget &)>;

/// A line for each stretch of months with the same bound; where one follows another at once, the next one
/// begins with the step.
QList<LineChartData::Limit> steps(const Budgets &budgets, const BoundOf &boundOf)
{
    QList<LineChartData::Limit> limits;
    std::optional<Bound> before;
    const auto end = static_cast<double>(budgets.size()) - 1;
    for (qsizetype month = 0; month < budgets.size(); ++month) {
        const std::optional<Bound> bound = budgets[month] ? boundOf(*budgets[month]) : std::nullopt;
        if (bound == before)
            continue;
        // A month's point stands in its middle, its limit holds from its beginning.
        const double edge = std::max(0.0, static_cast<double>(month) - 0.5);
        if (before)
            limits.last().points.append({edge, before->amount.toDouble()});
        if (bound) {
            LineChartData::Limit limit {bound->title, {}, bound->isDotted, bound->token, bound->shortTitle};
            if (before)
                limit.points.append({edge, before->amount.toDouble()});
            limit.points.append({edge, bound->amount.toDouble()});
            limits.append(limit);
        }
        before = bound;
    }
    if (before)
        limits.last().points.append({end, before->amount.toDouble()});
    return limits;
}

std::optional<Bound> limitOf(const Budget &budget)
{
    const Format format;
    const Money limit = budget.amount.high;
    return Bound {limit, Words::tr("Budget %1").arg(format.money(limit)), Token::Text, false,
                  Words::tr("Budget %1").arg(format.axisMoney(limit.toDouble(), limit.currency()))};
}

std::optional<Bound> thresholdOf(const Budget &budget, qsizetype position)
{
    if (position >= budget.thresholds.size())
        return std::nullopt;
    const Format format;
    const BudgetThreshold &threshold = budget.thresholds[position];
    const Money amount = thresholdAmount(budget, threshold);
    if (amount == budget.amount.high) // the budget's own line
        return std::nullopt;
    const QString share = threshold.percent.isZero()
        ? format.money(amount)
        : Words::tr("%1, %2", "share, amount").arg(format.percent(threshold.percent), format.money(amount));
    return Bound {amount,
                  (threshold.critical ? Words::tr("critical at %1") : Words::tr("warning at %1")).arg(share),
                  threshold.critical ? Token::Overrun : Token::Warning, true};
}

qsizetype mostThresholds(const Budgets &budgets)
{
    qsizetype most = 0;
    for (const auto &budget : budgets)
        most = std::max(most, budget ? budget->thresholds.size() : 0);
    return most;
}

using AmountIn = std::function<Money(int month)>;

std::optional<BudgetCrossing> crossingOf(const Budgets &budgets, const AmountIn &amountIn)
{
    for (int month = 0; month < budgets.size(); ++month) {
        const std::optional<Budget> &budget = budgets.at(month);
        if (budget && budget->amount.high < amountIn(month))
            return BudgetCrossing {month, amountIn(month), budget->amount.high};
    }
    return std::nullopt;
}

/// In which months an amount is over the budget; nothing where there is none.
QList<std::optional<bool>> overMonths(const Budgets &budgets, const AmountIn &amountIn)
{
    QList<std::optional<bool>> over;
    for (int month = 0; month < budgets.size(); ++month) {
        const std::optional<Budget> &budget = budgets.at(month);
        over.append(budget ? std::optional(budget->amount.high < amountIn(month)) : std::nullopt);
    }
    return over;
}

AmountIn likelyOf(const CostTable &costs)
{
    return [&costs](int month) { return costs.total(month).amount.likely; };
}

AmountIn highOf(const Simulation &simulation)
{
    return [&simulation](int month) { return simulation.columns.at(month).p90; };
}

QPointF spotOf(const BudgetCrossing &crossing)
{
    return {static_cast<double>(crossing.column), crossing.cost.toDouble()};
}

QString withUsers(const CurveSource &source, const QString &text, int column)
{
    const QString users = usersText(source.plan, source.costs.timeline, column);
    return users.isEmpty() ? text : Words::tr("%1, near %2", "amounts, users").arg(text, users);
}

QString amountsText(const BudgetCrossing &crossing)
{
    const Format format;
    return Words::tr("%1 of %2").arg(format.money(crossing.cost), format.money(crossing.limit));
}

LineChartData::Note likelyNote(const CurveSource &source, const Budgets &budgets,
                               const BudgetCrossing &crossing)
{
    const Month first = *source.costs.timeline.at(0).month;
    LineChartData::Note note;
    note.at = spotOf(crossing);
    note.title = charts::overBudgetText(first, overMonths(budgets, likelyOf(source.costs)));
    if (source.saved)
        note.title = Words::tr("%1: %2", "scenario, what happens").arg(source.scenario, note.title);
    note.detail = withUsers(source, amountsText(crossing), crossing.column);
    note.token = Token::Overrun;
    return note;
}

LineChartData::Note highNote(const CurveSource &source, const BudgetCrossing &crossing)
{
    LineChartData::Note note;
    note.at = spotOf(crossing);
    note.title = Words::tr("P90 over budget, %1", "month")
                     .arg(Format().month(*source.costs.timeline.at(crossing.column).month));
    note.detail = withUsers(source, Words::tr("one run in ten costs more"), crossing.column);
    note.token = Token::Warning;
    return note;
}

LineChartData::Note savedNote(const CurveSource &source, const BudgetCrossing &crossing)
{
    LineChartData::Note note;
    note.at = spotOf(crossing);
    note.title = Words::tr("Saved plan over budget from %1", "month")
                     .arg(Format().month(*source.costs.timeline.at(crossing.column).month));
    note.detail = amountsText(crossing);
    note.token = Token::Text2;
    return note;
}

} // namespace

QList<LineChartData::Limit> budgetLines(const CurveSource &source)
{
    const Budgets budgets = budgetsOf(source);
    QList<LineChartData::Limit> lines = steps(budgets, limitOf);
    for (qsizetype i = 0; i < mostThresholds(budgets); ++i)
        lines += steps(budgets, [i](const Budget &budget) { return thresholdOf(budget, i); });
    return lines;
}

std::optional<BudgetCrossing> budgetCrossing(const CurveSource &source)
{
    return crossingOf(budgetsOf(source), likelyOf(source.costs));
}

std::optional<BudgetCrossing> highBudgetCrossing(const CurveSource &source)
{
    return hasBand(source) ? crossingOf(budgetsOf(source), highOf(*source.simulation)) : std::nullopt;
}

QList<LineChartData::Note> budgetNotes(const CurveSource &source)
{
    const Budgets budgets = budgetsOf(source);
    QList<LineChartData::Note> notes;
    const auto likely = crossingOf(budgets, likelyOf(source.costs));
    if (likely)
        notes.append(likelyNote(source, budgets, *likely));
    const auto saved = source.saved ? crossingOf(budgets, likelyOf(*source.saved)) : std::nullopt;
    if (saved && (!likely || saved->column != likely->column))
        notes.append(savedNote(source, *saved));
    const auto high = highBudgetCrossing(source);
    if (high && (!likely || high->column < likely->column))
        notes.append(highNote(source, *high));
    return notes;
}

} // namespace stratoplan::curves
