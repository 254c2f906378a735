// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/charts/chartdata.h"
#include "render/charts/chartscene.h"

#include <QCoreApplication>

namespace stratoplan {

/// What MonthlyCostChart shows.
struct MonthlyCostData
{
    QString title = {}; ///< of what: "AWS"; for the alternative text
    Month first = {};
    int months = 0;
    Currency currency = {};
    QList<ChartPart> parts = {}; ///< in any order; each with an amount a month
    QList<Money> totals = {}; ///< one for each month
    QList<std::optional<Money>> budget = {}; ///< one for each month, or empty
    QList<ChartPhase> phases = {};
    int current = -1; ///< index of the month looked at; −1 for none

    /// The budget of a month, if any.
    [[nodiscard]] std::optional<Money> budgetOf(int month) const;
    /// First month whose total is over its budget; −1 for none.
    [[nodiscard]] int firstOverBudget() const;
    /// When it is over its budget, see charts::overBudgetText().
    [[nodiscard]] QString overBudgetText() const;
};

/// Cost by month as bars stacked by category: phases above, the budget as a dashed step line, a ring where it
/// is first passed, names and amounts of the last month at the right.
class MonthlyCostChart : public ChartFigure
{
    Q_DECLARE_TR_FUNCTIONS(MonthlyCostChart)

public:
    explicit MonthlyCostChart(MonthlyCostData data);

    [[nodiscard]] QSizeF preferredSize() const override { return {850, 300}; }
    [[nodiscard]] QString altText() const override;
    [[nodiscard]] ChartWindow fullWindow() const override;
    [[nodiscard]] double smallestWindow() const override { return 3; }
    [[nodiscard]] std::unique_ptr<ChartScene> build(const QSizeF &size, const Theme &theme,
                                                    const ChartWindow &window) const override;

private:
    MonthlyCostData m_data; ///< parts from the bottom of the stack to its top
};

} // namespace stratoplan
