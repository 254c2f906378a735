// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/table/unitcolumns.h"

#include <algorithm>

namespace stratoplan {

namespace {

constexpr std::size_t together = 64; ///< formulas whose amounts stand in one piece of memory

qint64 rawOf(double value)
{
    const auto quantity = asQuantity(value);
    return quantity && !quantity->isNegative() ? quantity->raw() : UnitColumns::notKnown;
}

} // namespace

FormulaUnits::FormulaUnits(const PlanIndex &index, const Quantities &quantities)
    : m_index(index), m_quantities(quantities),
      m_columns(static_cast<std::size_t>(quantities.timeline().size())), m_units(index.formulas().size())
{
}

const UnitColumns &FormulaUnits::of(int formula, ComponentId component)
{
    const auto place = static_cast<std::size_t>(formula);
    const PlanIndex::Formula &row = m_index.formulas()[place];
    const UnitColumns *&units = row.isOwn ? m_own[{formula, component}] : m_units[place];
    if (!units)
        units = made(row, component);
    return *units;
}

qint64 *FormulaUnits::room()
{
    if (m_left == 0) {
        m_rooms.push_back(std::make_unique_for_overwrite<qint64[]>(together * m_columns));
        m_left = together;
    }
    return m_rooms.back().get() + (together - m_left--) * m_columns;
}

void FormulaUnits::take(const std::vector<double> &values, qint64 *raw, UnitColumns &units) const
{
    for (std::size_t i = 0; i < m_columns; ++i) {
        raw[i] = rawOf(values[i]);
        units.complete = units.complete && raw[i] >= 0;
        units.largest = std::max(units.largest, raw[i]);
    }
}

const UnitColumns *FormulaUnits::made(const PlanIndex::Formula &formula, ComponentId component)
{
    const bool isRun =
        !formula.isOwn && formula.program && m_quantities.drivers().run(*formula.program, m_series);
    const Series &series = isRun ? m_series : m_quantities.series(formula.text, component);
    UnitColumns units;
    qint64 *const likely = room();
    units.low = units.likely = units.high = likely;
    if (!series.problem.isEmpty()) {
        std::fill_n(likely, m_columns, UnitColumns::notKnown);
        units.complete = false;
        return &m_made.emplace_back(units);
    }
    take(series.likely, likely, units);
    if (!series.isRanged())
        return &m_made.emplace_back(units);
    qint64 *const low = room();
    qint64 *const high = room();
    take(series.low, low, units);
    take(series.high, high, units);
    // A range of which one value is not known is not known.
    for (std::size_t i = 0; i < m_columns; ++i) {
        if (low[i] < 0 || likely[i] < 0 || high[i] < 0)
            low[i] = likely[i] = high[i] = UnitColumns::notKnown;
    }
    units.low = low;
    units.high = high;
    units.ranged = true;
    return &m_made.emplace_back(units);
}

} // namespace stratoplan
