// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/comparison.h"

#include "core/engine/evaluate.h"
#include "core/engine/figures/comparedplans.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct ComparisonText
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

Range<Money> without(const Range<Money> &amount, const Range<Money> &once)
{
    return {amount.low - once.low, amount.likely - once.likely, amount.high - once.high};
}

bool isAdjustments(const ComparisonRow &row)
{
    return row.role == "adjustments"_L1;
}

bool isKnown(const ComparisonCell &cell)
{
    return cell.unknown == 0 && cell.state != CostCell::State::Unknown;
}

/// Whether prices of a column are lowered or set by hand; others may stand at their list prices.
bool isNegotiated(const Comparison &comparison, int column)
{
    return std::any_of(comparison.rows.begin(), comparison.rows.end(), [column](const ComparisonRow &row) {
        return row.cells.at(column).discounted || row.cells.at(column).overridden;
    });
}

/// Adds a change to the step of its role.
void addChange(QList<WaterfallStep> &steps, const ComparisonRow &row, const Money &change)
{
    if (change.isZero())
        return;
    const auto same = std::find_if(steps.begin(), steps.end(),
                                   [&row](const WaterfallStep &step) { return step.role == row.role; });
    if (same != steps.end())
        same->change += change;
    else
        steps.append({row.role, row.title, change});
}

} // namespace

bool Comparison::hasOnce() const
{
    return std::any_of(columns.begin(), columns.end(), [](const ComparisonColumn &column) {
        return !column.once.low.isZero() || !column.once.likely.isZero() || !column.once.high.isZero();
    });
}

QList<OptionId> comparedOptions(const Plan &plan)
{
    QList<OptionId> options;
    for (const Option &option : plan.table<Option>()) {
        if (!option.reference)
            options.append(option.id);
    }
    return options;
}

Comparison compareOptions(const Plan &plan, const QList<OptionId> &options, PhaseId phase,
                          EnvironmentId environment, Basis basis)
{
    CostTables tables;
    for (const OptionId id : options)
        tables.append(std::make_shared<const CostTable>(evaluate(plan, id, basis)));
    return compareTables(plan, tables, phase, environment);
}

Comparison compareTables(const Plan &plan, const CostTables &tables, PhaseId phase, EnvironmentId environment)
{
    QList<ComparedPlan> compared;
    for (const auto &table : tables) {
        const Option *option = plan.find(table->option);
        ComparisonColumn column;
        column.option = table->option;
        column.phase = phase;
        column.title = option->name;
        column.subtitle = option->region;
        column.provider = option->provider;
        compared.append({table, &plan, column});
    }
    Comparison comparison = comparePlans(compared, environment);
    for (int i = 0; i < comparison.columns.size(); ++i) {
        QStringList details {comparison.columns.at(i).subtitle,
                             isNegotiated(comparison, i) ? ComparisonText::tr("negotiated prices")
                                                         : QString()};
        details.removeAll(QString());
        comparison.columns[i].subtitle = details.join(u", "_s);
    }
    return comparison;
}

Comparison comparePhases(const Plan &plan, OptionId option, EnvironmentId environment, Basis basis)
{
    return comparePhases(plan, std::make_shared<const CostTable>(evaluate(plan, option, basis)), environment);
}

Comparison comparePhases(const Plan &plan, const std::shared_ptr<const CostTable> &table,
                         EnvironmentId environment)
{
    const OptionId option = table->option;
    QList<PhaseId> phases = phasesOf(plan, option);
    if (phases.isEmpty())
        phases.append(PhaseId());
    QList<ComparedPlan> compared;
    for (const PhaseId id : std::as_const(phases)) {
        const Phase *phase = plan.find(id);
        ComparisonColumn column;
        column.option = option;
        column.phase = id;
        column.title = phase ? phase->name : ComparisonText::tr("Every phase");
        column.provider = plan.find(option)->provider;
        compared.append({table, &plan, column});
    }
    return comparePlans(compared, environment);
}

bool isKnownInAll(const ComparisonRow &row)
{
    return std::all_of(row.cells.begin(), row.cells.end(), isKnown);
}

const ComparisonRow *adjustmentsOver(const Comparison &comparison, const ComparisonRow &row)
{
    const auto found =
        std::find_if(comparison.rows.begin(), comparison.rows.end(), [&row](const ComparisonRow &other) {
            return isAdjustments(other) && other.environment == row.environment;
        });
    return found == comparison.rows.end() || isAdjustments(row) ? nullptr : &*found;
}

Comparison comparableOf(const Comparison &comparison)
{
    Comparison comparable = comparison;
    comparable.rows.removeIf([](const ComparisonRow &row) { return !isKnownInAll(row); });
    for (ComparisonRow &row : comparable.rows) {
        for (const ComparisonRow &left : comparison.rows) {
            if (isKnownInAll(left) || !isAdjustments(row) || left.environment != row.environment)
                continue;
            for (qsizetype i = 0; i < row.cells.size(); ++i)
                row.cells[i].amount = without(row.cells.at(i).amount, left.cells.at(i).added);
        }
    }
    return comparable;
}

LikeForLike likeForLike(const Comparison &comparison, int from, int to)
{
    LikeForLike both;
    for (const ComparisonRow &row : comparison.rows) {
        const ComparisonCell &a = row.cells.at(from);
        const ComparisonCell &b = row.cells.at(to);
        if (!isKnown(a) || !isKnown(b)) {
            both.leftOut.append(row.title);
            both.from += -a.added.likely;
            both.to += -b.added.likely;
            continue;
        }
        both.from += a.amount.likely;
        both.to += b.amount.likely;
        both.once += b.once.likely - a.once.likely;
    }
    both.leftOut.removeDuplicates();
    return both;
}

Comparison everyMonthOf(const Comparison &comparison)
{
    Comparison monthly = comparison;
    for (ComparisonRow &row : monthly.rows) {
        for (ComparisonCell &cell : row.cells) {
            cell.amount = without(cell.amount, cell.once);
            cell.once = {};
            if (cell.difference) {
                cell.difference = cell.amount.likely - row.cells.front().amount.likely;
                cell.differencePercent = percentOf(*cell.difference, row.cells.front().amount.likely);
            }
        }
    }
    for (int i = 0; i < monthly.columns.size(); ++i) {
        ComparisonColumn &column = monthly.columns[i];
        column.total.amount = without(column.total.amount, column.once);
        column.once = {};
        if (column.difference) {
            const LikeForLike both = likeForLike(monthly, 0, i);
            column.difference = both.difference();
            column.differencePercent = percentOf(both.difference(), both.from);
        }
    }
    return monthly;
}

QList<WaterfallStep> waterfall(const Comparison &comparison, int from, int to)
{
    QList<WaterfallStep> steps;
    for (const ComparisonRow &row : comparison.rows) {
        const ComparisonCell &a = row.cells.at(from);
        const ComparisonCell &b = row.cells.at(to);
        if (isKnown(a) && isKnown(b))
            addChange(steps, row, b.amount.likely - a.amount.likely);
        else if (const ComparisonRow *adjustments = adjustmentsOver(comparison, row))
            addChange(steps, *adjustments, a.added.likely - b.added.likely);
    }
    // More in one environment and as much less in another.
    steps.removeIf([](const WaterfallStep &step) { return step.change.isZero(); });
    std::stable_sort(steps.begin(), steps.end(),
                     [](const WaterfallStep &a, const WaterfallStep &b) { return b.change < a.change; });
    return steps;
}

} // namespace stratoplan
