// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/budgetscope.h"
#include "core/engine/money/moneywords.h"
#include "core/uncertainty/chancetext.h"
#include "render/charts/linechart.h"
#include "render/curves/monthcurves.h"
#include "render/report/monthlycostdata.h"
#include "render/slides/slides.h"

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::slides {

namespace {

/// Where the words of slides are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Slides)
};

const Percent nearlyAll = Percent::fromWhole(95);

/// The phase that is furthest over its budget, or that uses most of it; null where none has a budget.
const PhaseSummary *tightest(const SlideContext &context)
{
    const auto isTighter = [](const PhaseSummary &one, const PhaseSummary &other) {
        if (one.isOverBudget() || other.isOverBudget())
            return other.overBudget < one.overBudget;
        return other.budgetUsed.value_or(Percent()) < one.budgetUsed.value_or(Percent());
    };
    const PhaseSummary *tightest = nullptr;
    for (const PhaseSummary &summary : context.report.phases()) {
        if (summary.budget && (!tightest || isTighter(summary, *tightest)))
            tightest = &summary;
    }
    return tightest;
}

QString tightestLead(const PhaseSummary &summary)
{
    return summary.isOverBudget() ? Words::tr("Furthest over:") : Words::tr("Nearest to the limit:");
}

QString tightestText(const SlideContext &context, const PhaseSummary &summary)
{
    const QString when = context.report.periodText(summary.budgetColumn);
    const Format &format = context.format();
    const QString cost = moneywords::known(summary.budgeted, format);
    const QString limit = format.money(summary.budgetAmount.high);
    if (summary.isOverBudget()) {
        const QString over = format.money(summary.overBudget);
        return Words::tr("%1 in %2, %3 over the budget of %4.")
            .arg(cost, when, summary.budgeted.unknown > 0 ? moneywords::atLeast(over) : over, limit);
    }
    return Words::tr("%1 in %2, %3 of the budget of %4.").arg(cost, when, usedText(context, summary), limit);
}

/// Months with a limit in which runs of the simulation differ; what never differs has no chance to speak of.
QList<int> uncertainMonths(const Simulation &simulation)
{
    QList<int> months;
    for (int month = 0; month < simulation.timeline.months() && month < simulation.columns.size(); ++month) {
        const CostBand &band = simulation.columns.at(month);
        if (band.within && hasRange(band))
            months.append(month);
    }
    return months;
}

/// The smallest chance of all months to stay within the budget; what always did is said of the runs that were
/// made, for it is certain of no others.
QString chanceText(const SlideContext &context)
{
    const auto &simulation = context.input.simulation;
    if (!simulation || simulation->isCertain())
        return {};
    const QList<int> months = uncertainMonths(*simulation);
    if (months.isEmpty())
        return {};
    const int worst = *std::min_element(months.begin(), months.end(), [&](int one, int other) {
        return *simulation->columns.at(one).within < *simulation->columns.at(other).within;
    });
    const Percent least = *simulation->columns.at(worst).within;
    if (least < Percent::fromWhole(100))
        return Words::tr("The chance to stay within it is %1 in %2.")
            .arg(stratoplan::chanceText(least, context.format()), context.report.periodText(worst));
    const QString runs = context.format().number(Quantity::fromWhole(simulation->runs));
    const auto isLimited = [](const CostBand &band) { return band.within.has_value(); };
    const auto limited = std::count_if(
        simulation->columns.begin(), simulation->columns.begin() + simulation->timeline.months(), isLimited);
    if (months.size() == limited)
        return Words::tr("In every month all %1 runs of the simulation stay within it.").arg(runs);
    if (months.last() - months.first() + 1 == months.size()
        && months.last() + 1 == simulation->timeline.months())
        return Words::tr(
                   "From %1 on, where the cost is uncertain, all %2 runs of the simulation stay within it.")
            .arg(inOneLine(context.report.periodText(months.first())), runs);
    return Words::tr("Where the cost is uncertain, all %1 runs of the simulation stay within it.").arg(runs);
}

/// Whether a phase has reached a threshold of its budget, or nearly all of it.
bool isNarrow(const SlideContext &context, const PhaseSummary &summary)
{
    return (summary.budgetUsed && nearlyAll <= *summary.budgetUsed)
        || !reachedThresholds(context, summary).isEmpty();
}

/// The option stays within its budget: in which months, and how narrowly where a threshold is reached.
QString withinText(const SlideContext &context)
{
    const CostTable &costs = context.report.costs();
    const QString option = context.report.optionName();
    bool isComplete = true;
    bool isAlwaysLimited = true;
    for (int month = 0; month < costs.timeline.months(); ++month) {
        const bool isLimited = limitAt(context.plan(), costs.option, costs.timeline.at(month)).has_value();
        isComplete = isComplete && (!isLimited || costs.total(month).unknown == 0);
        isAlwaysLimited = isAlwaysLimited && isLimited;
    }
    if (!isComplete)
        return Words::tr("%1 stays within its budget, as far as prices are known").arg(option);
    const PhaseSummary *phase = tightest(context);
    if (phase && isNarrow(context, *phase)) {
        const QString name = context.report.nameOf(phase->phase);
        return Words::tr("%1 stays within budget, but uses %2 in %3", "option, share, phase")
            .arg(option, usedText(context, *phase),
                 name.isEmpty() ? context.report.periodText(phase->budgetColumn) : name);
    }
    return (isAlwaysLimited ? Words::tr("%1 stays within its budget in every month")
                            : Words::tr("%1 stays within its budget in every month that has one"))
        .arg(option);
}

/// How many months a budget line spans.
double lengthOf(const LineChartData::Limit &limit)
{
    return limit.points.last().x() - limit.points.first().x();
}

/// The longest budget line says what it is, those of shorter stretches only how much.
void nameLimits(const SlideContext &context, const MonthlyCostData &months,
                QList<LineChartData::Limit> &limits)
{
    qsizetype longest = -1;
    for (qsizetype i = 0; i < limits.size(); ++i) {
        if (!limits.at(i).isWarning && (longest < 0 || lengthOf(limits.at(longest)) < lengthOf(limits.at(i))))
            longest = i;
    }
    for (qsizetype i = 0; i < limits.size(); ++i) {
        LineChartData::Limit &limit = limits[i];
        // A line ends half way to the month after it, or with the last one.
        const auto amount = months.budgetOf(static_cast<int>(std::floor(limit.points.last().x())));
        if (!limit.isWarning && i != longest && amount)
            limit.title = context.format().money(*amount);
    }
}

/// The leading option beside its budgets.
LineChartData budgetData(const SlideContext &context, const MonthlyCostData &months)
{
    const std::optional<CostTable> saved = context.savedCosts();
    const CurveSource source {.plan = context.plan(),
                              .costs = context.report.costs(),
                              .column = -1,
                              .simulation = context.input.simulation.get(),
                              .saved = saved ? &*saved : nullptr,
                              .scenario = context.triedOutText()};
    LineChartData data = stratoplan::curves::byMonth(source);
    stratoplan::curves::colorByProvider(data, source);
    data.marks.clear();
    for (ChartPhase &phase : data.phases)
        phase.detail.clear();
    for (LineChartData::Line &line : data.lines) {
        line.marked.clear();
        for (LineChartData::Point &point : line.points)
            point.middle.reset(); // one more number than it can say beside its line
    }
    nameLimits(context, months, data.limits);
    return data;
}

} // namespace

QList<BudgetThreshold> reachedThresholds(const SlideContext &context, const PhaseSummary &summary)
{
    const Budget *budget = context.plan().find(summary.budget);
    if (!budget || !summary.budgetUsed)
        return {};
    QList<BudgetThreshold> reached = budget->thresholds;
    reached.removeIf([&](const BudgetThreshold &threshold) {
        if (!threshold.percent.isZero())
            return *summary.budgetUsed < threshold.percent;
        const Money &cost = summary.budgeted.amount.likely;
        return threshold.amount.currency() != cost.currency() || cost < threshold.amount;
    });
    return reached;
}

QString usedText(const SlideContext &context, const PhaseSummary &summary)
{
    return summary.budgetUsed ? context.format().percent(*summary.budgetUsed) : absentText();
}

std::optional<Slide> budget(const SlideContext &context)
{
    if (!context.hasMonths())
        return std::nullopt;
    const MonthlyCostData months = monthlyCostData(context.plan(), context.report.costs(), -1);
    if (months.budget.isEmpty())
        return std::nullopt;
    Slide slide =
        slideOf(u"budget"_s, {Words::tr("Budget"), context.report.optionName(), context.horizonText()});
    const QString over = months.overBudgetText();
    slide.headline = over.isEmpty() ? withinText(context) : over;
    slide.figure = std::make_shared<LineChart>(budgetData(context, months));
    if (const PhaseSummary *phase = tightest(context)) {
        slide.lead = tightestLead(*phase);
        slide.sentence = sentences({tightestText(context, *phase), chanceText(context)});
    }
    return slide;
}

} // namespace stratoplan::slides
