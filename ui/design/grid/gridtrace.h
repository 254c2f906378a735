// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/trace/trace.h"
#include "document/planview.h"
#include "models/grid/componenttreemodel.h"

#include <optional>

namespace stratoplan {

/// Why the figure in a cell of the Design grid is what it is. A cell that is no amount stands for the amount
/// of its phase, or of the looked-at phase; the row of an environment or category is the sum of what is below
/// it. An invalid index stands for the total of all.
[[nodiscard]] std::optional<Trace> gridTrace(const PlanView &view, const ComponentTreeModel &grid,
                                             const QModelIndex &index);
/// Why the grand total in a column of the grid is what it is.
[[nodiscard]] std::optional<Trace> totalTrace(const PlanView &view, const ComponentTreeModel &grid,
                                              int column);

} // namespace stratoplan
