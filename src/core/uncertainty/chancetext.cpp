// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/chancetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct ChanceText
{
    Q_DECLARE_TR_FUNCTIONS(Uncertainty)
};

const Percent nearlyNever = Percent::fromWhole(1);
const Percent nearlyAlways = Percent::fromWhole(99);

QString noRange()
{
    return ChanceText::tr("no range", "of a cost");
}

} // namespace

QString chanceText(Percent chance, const Format &format)
{
    if (nearlyAlways < chance)
        return ChanceText::tr("over %1", "a chance").arg(format.percent(nearlyAlways));
    if (chance < nearlyNever)
        return ChanceText::tr("under %1", "a chance").arg(format.percent(nearlyNever));
    return format.percent(chance);
}

bool hasRange(const CostBand &band)
{
    // What seldom happens lies beyond both ends of the band.
    const bool isDivided = band.within && Percent() < *band.within && *band.within < Percent::fromWhole(100);
    return band.p10 != band.p90 || isDivided;
}

QString chanceText(const CostBand &band, const Format &format)
{
    if (!band.within)
        return absentText();
    return hasRange(band) ? chanceText(*band.within, format) : noRange();
}

QString keptChanceText(const BudgetChance &chance, const Format &format)
{
    if (!chance.kept)
        return absentText();
    const bool isDivided = Percent() < *chance.kept && *chance.kept < Percent::fromWhole(100);
    const bool isRanged = isDivided || std::any_of(chance.columns.begin(), chance.columns.end(), hasRange);
    return isRanged ? chanceText(*chance.kept, format) : noRange();
}

QString budgetTitle(const Plan &plan, const Budget &budget)
{
    if (!budget.name.isEmpty())
        return budget.name;
    QStringList parts;
    const auto add = [&](const auto *row) {
        if (row)
            parts.append(row->name);
    };
    add(plan.find(budget.option));
    add(plan.find(budget.phase));
    add(plan.find(budget.environment));
    add(plan.find(budget.group));
    if (!budget.tag.key.isEmpty())
        parts.append(budget.tag.key + u" = "_s + budget.tag.value);
    return parts.isEmpty() ? ChanceText::tr("Whole plan") : parts.join(u" · "_s);
}

QString keptText(const BudgetChance &chance)
{
    return chance.kept ? ChanceText::tr("%1 in every month", "a chance").arg(keptChanceText(chance, Format()))
                       : QString();
}

int leastLikely(const QList<CostBand> &columns, int months)
{
    int least = -1;
    for (int month = 0; month < months; ++month) {
        const auto &within = columns.at(month).within;
        if (within && (least < 0 || *within < *columns.at(least).within))
            least = month;
    }
    return least;
}

const BudgetChance *chanceOf(const Simulation &simulation, BudgetId budget)
{
    const auto found = std::find_if(simulation.budgets.begin(), simulation.budgets.end(),
                                    [budget](const BudgetChance &chance) { return chance.budget == budget; });
    return found == simulation.budgets.end() ? nullptr : &*found;
}

} // namespace stratoplan
