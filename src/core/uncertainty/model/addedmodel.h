// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"
#include "core/uncertainty/model/percentmodel.h"

namespace stratoplan {

/// A line that an adjustment adds in an environment.
class AddedModel
{
public:
    /// @param row     of the cost table: tells in which columns it is there
    /// @param percent of its adjustment
    AddedModel(const ModelContext &context, const CostRow &row, const PercentModel *percent);

    [[nodiscard]] const CostRow &row() const { return m_row; }
    [[nodiscard]] const PercentModel &percent() const { return *m_percent; }
    /// The lines and the earlier added lines that it covers.
    [[nodiscard]] const std::vector<std::size_t> &lines() const { return m_lines; }
    [[nodiscard]] const std::vector<std::size_t> &added() const { return m_added; }
    void cover(const std::vector<AddedModel> &earlier);

    /// Works its columns out. @p after  cost of each line after shares; @p earlier  added lines before it
    void run(const std::vector<std::vector<double>> &after, const std::vector<AddedModel> &earlier);
    [[nodiscard]] const std::vector<double> &costs() const { return m_costs; }

private:
    CostRow m_row;
    const PercentModel *m_percent;
    std::vector<std::size_t> m_lines;
    std::vector<std::size_t> m_added;
    std::vector<bool> m_isThere; ///< by column
    std::vector<double> m_costs;
};

} // namespace stratoplan
