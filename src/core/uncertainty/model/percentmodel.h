// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/uncertainty/model/modelcontext.h"

namespace stratoplan {

/// An adjustment's percentage by column, as a factor.
class PercentModel
{
public:
    PercentModel(const ModelContext &context, const Adjustment &adjustment);

    [[nodiscard]] const Adjustment &adjustment() const { return *m_adjustment; }
    [[nodiscard]] bool isUncertain() const { return m_isUncertain; }
    void useInputs(ModelContext &context) const;
    void run(const Draws &draws);
    /// Whether a percentage holds in a column.
    [[nodiscard]] bool holdsIn(std::size_t column) const { return m_steps[column] >= 0; }
    /// The run's percentage / 100; 1 where none holds.
    [[nodiscard]] double at(std::size_t column) const
    {
        return holdsIn(column) ? m_factors[static_cast<std::size_t>(m_steps[column])] : 1;
    }

private:
    const Adjustment *m_adjustment;
    std::vector<int> m_steps; ///< by column; -1: none
    std::vector<Draw> m_draws; ///< of each step
    std::vector<double> m_factors;
    bool m_isUncertain = false;
};

} // namespace stratoplan
