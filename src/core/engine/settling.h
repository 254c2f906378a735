// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/table/costcells.h"
#include "core/engine/timeline.h"

namespace stratoplan {

/// What is stated for a sizing in a period: every month's amount, or in the first month of its phase a
/// payment made once; in the plan's currency. Free in an account's first year where it says so.
[[nodiscard]] CostCell statedCell(const Plan &plan, const Timeline &timeline, const Sizing &sizing,
                                  const Period &period);

/// Whether a component's account is in its first twelve months in that month: since it was opened, or since
/// the plan's start. Never in an undated phase.
[[nodiscard]] bool isFirstYear(const Plan &plan, ComponentId component, std::optional<Month> month);

/// The month in which a payment made once counts: the first one of the sizing's phase, or of the plan; none
/// in an undated phase.
[[nodiscard]] std::optional<Month> paidOnceIn(const Plan &plan, const Timeline &timeline,
                                              const Sizing &sizing);

/// The cell that counts of what the catalog and the plan's author say, on a basis: the other one, marked,
/// where the basis has no price.
[[nodiscard]] CostCell settledCell(const CostCell &catalog, const CostCell &stated, Basis basis,
                                   Currency currency);

} // namespace stratoplan
