// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/model/addedmodel.h"

#include "core/engine/selection.h"

namespace stratoplan {

AddedModel::AddedModel(const ModelContext &context, const CostRow &row, const PercentModel *percent)
    : m_row(row), m_percent(percent)
{
    const Selection &selection = percent->adjustment().selection;
    for (std::size_t line = 0; line < context.lines.size(); ++line) {
        const ModelLine &each = context.lines[line];
        if (each.environment == row.environment && covers(selection, *context.plan.find(each.component)))
            m_lines.push_back(line);
    }
    for (const CostCell &cell : row.cells) {
        m_isThere.push_back(cell.state == CostCell::State::Priced);
        m_costs.push_back(cell.amount.likely.toDouble());
    }
}

void AddedModel::cover(const std::vector<AddedModel> &earlier)
{
    for (std::size_t i = 0; i < earlier.size(); ++i) {
        const CostRow &row = earlier[i].row();
        if (row.environment == m_row.environment
            && covers(m_percent->adjustment().selection, row.adjustment, row.environment))
            m_added.push_back(i);
    }
}

void AddedModel::run(const std::vector<std::vector<double>> &after, const std::vector<AddedModel> &earlier)
{
    for (std::size_t column = 0; column < m_costs.size(); ++column) {
        if (!m_isThere[column])
            continue;
        double covered = 0;
        for (const std::size_t line : m_lines)
            covered += after[line][column];
        for (const std::size_t each : m_added)
            covered += earlier[each].costs()[column];
        m_costs[column] = covered * m_percent->at(column);
    }
}

} // namespace stratoplan
