// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/model/partmodel.h"

namespace stratoplan {

PartModel::PartModel(const Plan &plan, const CostTable &table)
    : m_parts(partsOf(plan, table)), m_partsOfRow(static_cast<std::size_t>(table.rows.size())),
      m_fixed(static_cast<std::size_t>(m_parts.size() * table.timeline.size()))
{
    for (qsizetype part = 0; part < m_parts.size(); ++part) {
        for (const int row : m_parts.at(part).rows)
            m_partsOfRow[static_cast<std::size_t>(row)].push_back(static_cast<std::size_t>(part));
    }
}

void PartModel::add(std::vector<double> &sums, int row, const std::vector<double> &costs) const
{
    for (const std::size_t part : m_partsOfRow[static_cast<std::size_t>(row)]) {
        double *sum = sums.data() + part * costs.size();
        for (std::size_t column = 0; column < costs.size(); ++column)
            sum[column] += costs[column];
    }
}

} // namespace stratoplan
