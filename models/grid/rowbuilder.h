// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/quantities.h"
#include "models/grid/gridtree.h"

#include "core/engine/pricing/effective.h"
#include "core/engine/timeline.h"

namespace stratoplan {

/// What an adjustment puts on top in a phase: "30 %", "20–30 %"; empty where it puts nothing.
[[nodiscard]] QString percentText(const Plan &plan, const Adjustment &adjustment, PhaseId phase);

/// Makes the rows of single lines for the Design grid: components and added lines.
class RowBuilder
{
public:
    explicit RowBuilder(const GridSource &source);

    /// Rows of the option's components, in the plan's order.
    [[nodiscard]] QList<GridRow> components() const;
    /// Rows of its added lines, in the cost table's order.
    [[nodiscard]] QList<GridRow> addedLines() const;

private:
    [[nodiscard]] GridRow component(const Component &component) const;
    /// What a person wrote about the fit, else what is live.
    [[nodiscard]] QString fitText(const Component &component) const;
    void addSizings(GridRow &row, const Component &component) const;
    /// What a formula gives in the first month of a phase.
    void addValue(GridQuantity &quantity, ComponentId component, PhaseId phase) const;
    void addRate(GridRow &row, const Sizing *sizing) const;
    void addCells(GridRow &row, const CostRow *costs) const;
    [[nodiscard]] QString chargeText(const Charge &charge) const;
    /// The rate as it counts in the first month of the phase that is looked at.
    [[nodiscard]] EffectiveRate effective(const Rate &rate) const;

    const GridSource &m_source;
    SizingIndex m_sizings;
    Quantities m_quantities;
    QHash<ComponentId, qsizetype> m_costRows;
    std::optional<Month> m_month; ///< first of the phase that is looked at
};

} // namespace stratoplan
