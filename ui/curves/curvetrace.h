// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"
#include "core/engine/trace.h"
#include "document/planview.h"

#include <memory>
#include <optional>

namespace stratoplan {

/// Why the looked-at option costs what it costs in the looked-at phase: the sum of its categories. Nothing without a
/// cost table.
[[nodiscard]] std::optional<Trace> optionTrace(const Plan &plan, const PlanView &view,
                                               const std::shared_ptr<const CostTable> &costs);

} // namespace stratoplan
