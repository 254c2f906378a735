// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/chancetext.h"

#include "core/text/format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct ChanceText
{
    Q_DECLARE_TR_FUNCTIONS(Uncertainty)
};

} // namespace

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
    return chance.kept ? ChanceText::tr("%1 in every month", "a chance").arg(Format().percent(*chance.kept))
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
