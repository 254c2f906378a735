// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/partbands.h"

#include "core/engine/money/budgetcourse.h"
#include "core/plan/category.h"
#include "core/uncertainty/measuring.h"

#include <QCoreApplication>

#include <algorithm>

namespace stratoplan {

namespace {

struct BreakdownText
{
    Q_DECLARE_TR_FUNCTIONS(Breakdown)
};

/// Where the cost of a part comes from in every run.
class PartRuns
{
public:
    /// @param part  -1: the whole option. Null runs: every run costs the same.
    PartRuns(const RunCosts *runs, qsizetype part) : m_runs(runs), m_part(part) { }

    [[nodiscard]] bool isCertain() const { return !m_runs; }
    [[nodiscard]] std::size_t count() const
    {
        return isCertain() ? 0 : m_part < 0 ? m_runs->runs : m_runs->partRuns;
    }
    [[nodiscard]] std::vector<double> column(int column) const
    {
        const auto place = static_cast<std::size_t>(column);
        return m_part < 0 ? m_runs->column(place) : m_runs->column(m_part, place);
    }

private:
    const RunCosts *m_runs;
    qsizetype m_part;
};

/// Measures the columns of one part, its months together, and in how many runs no month passes its limit.
/// Each column's band comes with its likely cost and its limit.
class PartMeasure
{
public:
    PartMeasure(const Simulation &simulation, const PartRuns &runs)
        : m_simulation(simulation), m_runs(runs), m_sums(runs.count()), m_kept(runs.count(), 1)
    {
        m_total.likely = Money::fromMicros(0, simulation.currency);
        m_total.limit = m_total.likely;
    }

    /// @param counts  whether the column belongs to the total
    [[nodiscard]] CostBand column(int column, CostBand band, bool counts)
    {
        const bool isMonth = counts && column < m_simulation.timeline.months();
        if (isMonth)
            addToTotal(band);
        if (m_runs.isCertain()) {
            measureCertain(band);
            m_isKept = m_isKept && (!isMonth || !band.limit || *band.within == Percent::fromWhole(100));
            return band;
        }
        const std::vector<double> values = m_runs.column(column);
        measure(band, values, m_simulation.currency);
        for (std::size_t run = 0; isMonth && run < values.size(); ++run) {
            m_sums[run] += values[run];
            if (band.limit && !isWithin(values[run], band.limit->toDouble()))
                m_kept[run] = 0;
        }
        return band;
    }

    [[nodiscard]] CostBand total()
    {
        if (m_months == 0)
            m_total.limit.reset();
        if (m_runs.isCertain())
            measureCertain(m_total);
        else
            measure(m_total, m_sums, m_simulation.currency);
        return m_total;
    }

    [[nodiscard]] std::optional<Percent> kept() const
    {
        if (!m_isLimited)
            return std::nullopt;
        if (m_runs.isCertain())
            return Percent::fromWhole(m_isKept ? 100 : 0);
        return shareOf(static_cast<std::size_t>(std::count(m_kept.begin(), m_kept.end(), 1)), m_kept.size());
    }

private:
    /// A month without a limit leaves the limits of all without a sum.
    void addToTotal(const CostBand &month)
    {
        ++m_months;
        m_total.likely += month.likely;
        m_total.unknown = std::max(m_total.unknown, month.unknown);
        m_isLimited = m_isLimited || month.limit;
        if (m_total.limit && month.limit)
            *m_total.limit += *month.limit;
        else
            m_total.limit.reset();
    }

    const Simulation &m_simulation;
    PartRuns m_runs;
    CostBand m_total;
    std::vector<double> m_sums; ///< by run
    std::vector<char> m_kept; ///< by run
    int m_months = 0;
    bool m_isLimited = false;
    bool m_isKept = true;
};

BudgetChance budgetChance(const Simulation &simulation, const Plan &plan, const Budget &budget,
                          const CostTable &likely, const PartRuns &runs)
{
    const BudgetCourse course = budgetCourse(plan, budget, likely);
    PartMeasure measure(simulation, runs);
    BudgetChance chance;
    chance.budget = budget.id;
    for (int column = 0; column < simulation.timeline.size(); ++column) {
        const BudgetPoint &point = course.points.at(column);
        CostBand band;
        if (point.holds) {
            band.likely = point.cost.amount.likely;
            band.unknown = point.cost.unknown;
            if (point.amount)
                band.limit = point.amount->high;
            band = measure.column(column, band, true);
        }
        chance.columns.append(band);
    }
    chance.total = measure.total();
    chance.kept = measure.kept();
    return chance;
}

QString titleOf(const QString &category)
{
    const auto known = enumFromName<Category>(category);
    return known ? categoryTitle(*known) : BreakdownText::tr("Adjustments");
}

CategoryBand categoryBand(const Simulation &simulation, const CostPart &part, const CostTable &likely,
                          const PartRuns &runs)
{
    PartMeasure measure(simulation, runs);
    CategoryBand category {part.category, titleOf(part.category), {}, {}};
    for (int column = 0; column < simulation.timeline.size(); ++column) {
        const CostSum sum = sumOf(likely, part.rows, column);
        CostBand band;
        band.likely = sum.amount.likely;
        band.unknown = sum.unknown;
        category.columns.append(measure.column(column, band, true));
    }
    category.total = measure.total();
    return category;
}

/// @param runs  null: every run costs the same
void add(Simulation &simulation, const Plan &plan, const CostTable &likely, const QList<CostPart> &parts,
         const RunCosts *runs)
{
    for (const Budget &budget : plan.table<Budget>()) {
        if (budget.option && budget.option != likely.option)
            continue;
        const auto part = std::find_if(parts.begin(), parts.end(),
                                       [&](const CostPart &each) { return each.budget == budget.id; });
        const bool isWhole = coversWhole(budget);
        if (!isWhole && part == parts.end())
            continue;
        const PartRuns source(runs, isWhole ? -1 : part - parts.begin());
        simulation.budgets.append(budgetChance(simulation, plan, budget, likely, source));
    }
    for (qsizetype part = 0; part < parts.size(); ++part) {
        if (parts.at(part).budget.isNone())
            simulation.categories.append(
                categoryBand(simulation, parts.at(part), likely, PartRuns(runs, part)));
    }
}

} // namespace

void addParts(Simulation &simulation, const Plan &plan, const CostTable &likely, const RunCosts &runs)
{
    add(simulation, plan, likely, runs.parts, &runs);
}

void addCertainParts(Simulation &simulation, const Plan &plan, const CostTable &likely)
{
    add(simulation, plan, likely, partsOf(plan, likely), nullptr);
}

} // namespace stratoplan
