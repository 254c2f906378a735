// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/quantities.h"

#include <deque>

namespace stratoplan {

/// Quantities in millionths by column; notKnown where there is none.
struct UnitColumns
{
    static constexpr qint64 notKnown = -1;

    const qint64 *low = nullptr;
    const qint64 *likely = nullptr;
    const qint64 *high = nullptr;
    bool ranged = false; ///< else the three are one
    bool complete = true; ///< there is a quantity in every column
    qint64 largest = 0;
};

/// What the formulas of a plan's quantities give, each worked out once when it
/// is asked for.
class FormulaUnits
{
public:
    FormulaUnits(const PlanIndex &index, const Quantities &quantities);
    /// @param formula  place in PlanIndex::formulas()
    [[nodiscard]] const UnitColumns &of(int formula, ComponentId component);

private:
    [[nodiscard]] const UnitColumns *made(const PlanIndex::Formula &formula, ComponentId component);
    [[nodiscard]] qint64 *room();
    void take(const std::vector<double> &values, qint64 *raw, UnitColumns &units) const;

    const PlanIndex &m_index;
    const Quantities &m_quantities;
    std::size_t m_columns;
    std::vector<const UnitColumns *> m_units; ///< by formula; null: not asked for yet
    QHash<std::pair<int, ComponentId>, const UnitColumns *> m_own;
    std::deque<UnitColumns> m_made; ///< keeps their places
    std::vector<std::unique_ptr<qint64[]>> m_rooms; ///< for the amounts of many formulas each
    std::size_t m_left = 0; ///< how many more the last one has room for
    Series m_series; ///< used again
};

} // namespace stratoplan
