// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/curves/chancecurves.h"

#include "core/text/format.h"
#include "core/uncertainty/chancetext.h"
#include "core/uncertainty/inputtext.h"
#include "core/uncertainty/parts.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::curves {

namespace {

/// Translation context of the texts in this file.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Curves)
};

} // namespace

QList<ChanceChoice> chanceChoices(const CurveSource &source)
{
    const Simulation &simulation = *source.simulation;
    const int months = simulation.timeline.months();
    QList<ChanceChoice> whole;
    QList<ChanceChoice> parts;
    for (const BudgetChance &chance : simulation.budgets) {
        const Budget *budget = source.plan.find(chance.budget);
        if (budget && leastLikely(chance.columns, months) >= 0)
            (coversWhole(*budget) ? whole : parts).append({budget->id, budgetTitle(source.plan, *budget)});
    }
    QList<ChanceChoice> choices;
    if (isLimited(chance(source)))
        choices.append({{}, Words::tr("Whole option")});
    return choices + (whole.size() > 1 ? whole : QList<ChanceChoice>()) + parts;
}

ChanceChartData chance(const CurveSource &source, BudgetId budget)
{
    ChanceChartData data;
    const Budget *of = source.plan.find(budget);
    const BudgetChance *chances = chanceOf(*source.simulation, budget);
    const QList<CostBand> &columns = chances ? chances->columns : source.simulation->columns;
    data.title = of ? Words::tr("Chance of %1 to stay within its budget, %2", "budget, option")
                          .arg(budgetTitle(source.plan, *of), optionName(source))
                    : Words::tr("Chance to stay within budget, %1", "option").arg(optionName(source));
    data.first = source.plan.info().start;
    data.current = currentMonth(source);
    for (int month = 0; month < source.costs.timeline.months(); ++month)
        data.chances.append(columns.value(month).within);
    return data;
}

QString chanceRemark(const CurveSource &source, BudgetId budget)
{
    const BudgetChance *chances = chanceOf(*source.simulation, budget);
    const std::optional<Percent> &all = chances ? chances->total.within : source.simulation->total.within;
    QStringList parts;
    if (chances && chances->kept)
        parts.append(keptText(*chances));
    if (all)
        parts.append(Words::tr("%1 over all months", "a chance").arg(chanceText(*all, Format())));
    return parts.join(u", "_s);
}

QList<ChartBand> categoryBands(const CurveSource &source)
{
    QList<ChartBand> bands;
    if (!hasBand(source))
        return bands;
    for (const CategoryBand &category : source.simulation->categories) {
        ChartBand band {category.title, {}, {}};
        bool isWide = false;
        for (int month = 0; month < source.costs.timeline.months(); ++month) {
            const CostBand &at = category.columns.at(month);
            band.low.append(at.p10);
            band.high.append(at.p90);
            isWide = isWide || at.p10 != at.p90;
        }
        if (isWide)
            bands.append(band);
    }
    return bands;
}

bool isLimited(const ChanceChartData &chances)
{
    return std::any_of(chances.chances.begin(), chances.chances.end(),
                       [](const auto &each) { return each.has_value(); });
}

TornadoData tornado(const CurveSource &source)
{
    const Simulation &simulation = *source.simulation;
    const int column = hasMonths(source.costs) ? -1 : std::max(0, source.column);
    TornadoData data;
    data.title = Words::tr("What matters most to %1", "option").arg(optionName(source));
    data.likely = column < 0 ? simulation.total.likely : simulation.columns.value(column).likely;
    for (const TornadoBar &bar : stratoplan::tornado(simulation, column)) {
        const UncertainInput &input = simulation.inputs.at(bar.input);
        data.rows.append({inputTitle(input), inputSpanText(input), bar.low, bar.high});
    }
    return data;
}

} // namespace stratoplan::curves
