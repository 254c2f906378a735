// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/budgetcourse.h"

#include "core/engine/table/columnsums.h"

#include <algorithm>

namespace stratoplan {

namespace {

/// Columns that a budget speaks about.
QList<bool> columnsOf(const Plan &plan, const Budget &budget, const CostTable &table)
{
    const QList<PhaseId> phases = phasesOf(plan, table.option);
    QList<bool> holds;
    for (const Period &period : table.timeline.periods()) {
        const bool everywhere = period.month || phases.contains(period.phase);
        holds.append(budget.phase ? budget.phase == period.phase : everywhere);
    }
    return holds;
}

bool isPassed(BudgetBound::Kind kind, const Money &cost, const Money &bound)
{
    return kind == BudgetBound::Kind::Limit ? cost > bound : cost >= bound;
}

/// Fills in what follows from a bound's amounts.
class Passing
{
public:
    Passing(const CostTable &table, const QList<BudgetPoint> &points, BudgetBound &bound)
        : m_timeline(table.timeline), m_points(points), m_bound(bound)
    {
    }

    void find()
    {
        for (int column = 0; column < m_timeline.size(); ++column) {
            if (!isPassedAt(column, &Range<Money>::likely))
                continue;
            note(column);
            const PhaseId phase = m_timeline.at(column).phase;
            if (phase && !m_bound.phases.contains(phase))
                m_bound.phases.append(phase);
        }
        m_bound.first = firstMonth(&Range<Money>::likely);
        m_bound.earliest = firstMonth(&Range<Money>::high);
        m_bound.latest = firstMonth(&Range<Money>::low);
    }

private:
    [[nodiscard]] bool isPassedAt(int column, Money Range<Money>::*end) const
    {
        const std::optional<Money> &bound = m_bound.amounts.at(column);
        return bound && isPassed(m_bound.kind, m_points.at(column).cost.amount.*end, *bound);
    }

    [[nodiscard]] std::optional<int> firstMonth(Money Range<Money>::*end) const
    {
        for (int column = 0; column < m_timeline.months(); ++column) {
            if (isPassedAt(column, end))
                return column;
        }
        return std::nullopt;
    }

    void note(int column)
    {
        const Period &period = m_timeline.at(column);
        const CostSum &cost = m_points.at(column).cost;
        const Money over = cost.amount.likely - *m_bound.amounts.at(column);
        const bool goesOn = period.month && !m_bound.stretches.isEmpty() && m_bound.stretches.back().from
            && m_bound.stretches.back().last == column - 1;
        if (!goesOn) {
            m_bound.stretches.append(
                {column, column, period.month, period.month, period.phase, column, over, cost.unknown});
            return;
        }
        BudgetStretch &stretch = m_bound.stretches.back();
        stretch.last = column;
        stretch.until = period.month;
        stretch.unknown = std::max(stretch.unknown, cost.unknown);
        if (over > stretch.over) {
            stretch.over = over;
            stretch.worst = column;
        }
    }

    const Timeline &m_timeline;
    const QList<BudgetPoint> &m_points;
    BudgetBound &m_bound;
};

QList<BudgetBound> boundsOf(const Budget &budget)
{
    QList<BudgetBound> bounds;
    for (int i = 0; i < static_cast<int>(budget.thresholds.size()); ++i) {
        BudgetBound bound;
        bound.kind =
            budget.thresholds.at(i).critical ? BudgetBound::Kind::Critical : BudgetBound::Kind::Warning;
        bound.threshold = i;
        bounds.append(bound);
    }
    bounds.append(BudgetBound());
    return bounds;
}

/// The amounts of all bounds in a column, where the budget is known in the plan's currency.
void addAmounts(QList<BudgetBound> &bounds, const std::optional<Budget> &budget)
{
    for (BudgetBound &bound : bounds) {
        if (!budget)
            bound.amounts.append(std::nullopt);
        else if (bound.threshold < 0)
            bound.amounts.append(budget->amount.high);
        else
            bound.amounts.append(thresholdAmount(*budget, budget->thresholds.at(bound.threshold)));
    }
}

/// What the scope of a budget costs, by column.
QList<CostSum> costsOf(const Plan &plan, const Budget &budget, const CostTable &table)
{
    CostColumns columns(table.timeline.size());
    for (const int row : budgetedRows(plan, budget, table))
        table.rows.at(row).cells.addTo(columns);
    return sumsOf(columns, table.currency);
}

} // namespace

BudgetCourse budgetCourse(const Plan &plan, const Budget &budget, const CostTable &table)
{
    BudgetCourse course;
    course.budget = budget.id;
    course.bounds = boundsOf(budget);
    const QList<bool> holds = columnsOf(plan, budget, table);
    const QList<CostSum> costs = costsOf(plan, budget, table);
    for (int column = 0; column < table.timeline.size(); ++column) {
        BudgetPoint point;
        std::optional<Budget> converted;
        point.holds = holds.at(column);
        if (point.holds) {
            point.cost = costs.at(column);
            converted = inPlanCurrency(plan, budget, table.timeline.at(column).month);
            if (converted)
                point.amount = converted->amount;
        }
        addAmounts(course.bounds, converted);
        course.points.append(point);
    }
    for (BudgetBound &bound : course.bounds)
        Passing(table, course.points, bound).find();
    return course;
}

QList<BudgetCourse> budgetCourses(const Plan &plan, const CostTable &table)
{
    QList<BudgetCourse> courses;
    for (const Budget &budget : plan.table<Budget>()) {
        if (budget.option.isNone() || budget.option == table.option)
            courses.append(budgetCourse(plan, budget, table));
    }
    return courses;
}

QList<BudgetLimit> budgetLine(const Plan &plan, OptionId option, const Timeline &timeline)
{
    QList<BudgetLimit> line;
    for (const Period &period : timeline.periods()) {
        BudgetLimit limit;
        if (const Budget *budget = budgetAt(plan, option, period)) {
            limit.budget = budget->id;
            if (const auto converted = inPlanCurrency(plan, *budget, period.month))
                limit.amount = converted->amount;
        }
        line.append(limit);
    }
    return line;
}

} // namespace stratoplan
