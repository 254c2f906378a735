// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/column.h"
#include "core/engine/trace/trace.h"

namespace stratoplan {

/// What a trace says about the price of a charge: its item, the list price, what was set by hand, taken off
/// or exchanged, as what it counts, and where it comes from. Nothing for a charge without a price item.
/// @param month  of the figure; none for an undated phase
[[nodiscard]] QList<TraceFact> priceFacts(const Plan &plan, const ChargeResult &charge,
                                          std::optional<Month> month);

} // namespace stratoplan
