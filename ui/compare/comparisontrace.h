// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/figures/comparison.h"
#include "core/engine/trace/trace.h"

namespace stratoplan {

/// Where a cell of a comparison stands.
struct CellPlace
{
    QString title; ///< of its column
    const Plan &plan; ///< that the column is of
    PhaseId phase;
    Basis basis = Basis::Catalog;
};

/// Why a cell's figure is what it is: the trace of its component, or of all of them a line each. The cell has
/// at least one component.
[[nodiscard]] Trace traceOf(const ComparisonCell &cell, const CellPlace &place);

} // namespace stratoplan
