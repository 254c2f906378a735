// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/column.h"

namespace stratoplan {

/// Works out a cost table row by row: lines whose price nobody shares for all columns at once, the others by
/// ColumnCalculator, then shares and added adjustments over the integers of the block. The same figures as
/// ColumnCalculator::at() gives column by column, to the last millionth; for options without percentages of
/// spend.
class TableBuilder
{
public:
    TableBuilder(const Plan &plan, OptionId option, const ColumnCalculator &calculator);
    [[nodiscard]] CostTable build(Basis basis);

private:
    void addComponents(Basis basis);
    void calculateOthers(const QList<int> &rows);
    void applyShare(const Adjustment &adjustment);
    void addLines(const Adjustment &adjustment);
    void addLine(const Adjustment &adjustment, EnvironmentId environment, const QList<int> &rows);

    const Plan &m_plan;
    OptionId m_option;
    const ColumnCalculator &m_calculator;
    CostTable m_table;
    std::shared_ptr<CostBlock> m_block;
};

} // namespace stratoplan
