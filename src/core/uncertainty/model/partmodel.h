// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/uncertainty/parts.h"

#include <vector>

namespace stratoplan {

/// Adds up what the parts of an option cost in a run, from the rows of its cost table: those that cost the
/// same in every run once, the others in each.
class PartModel
{
public:
    PartModel() = default;
    PartModel(const Plan &plan, const CostTable &table);

    [[nodiscard]] const QList<CostPart> &parts() const { return m_parts; }
    /// A row that costs the same in every run.
    void addFixed(int row, const std::vector<double> &costs) { add(m_fixed, row, costs); }
    /// Begins another run.
    void start() { m_sums = m_fixed; }
    /// A row as it is in this run.
    void add(int row, const std::vector<double> &costs) { add(m_sums, row, costs); }
    /// Cost by column, part after part.
    [[nodiscard]] const std::vector<double> &sums() const { return m_sums; }

private:
    void add(std::vector<double> &sums, int row, const std::vector<double> &costs) const;

    QList<CostPart> m_parts;
    std::vector<std::vector<std::size_t>> m_partsOfRow;
    std::vector<double> m_fixed;
    std::vector<double> m_sums;
};

} // namespace stratoplan
