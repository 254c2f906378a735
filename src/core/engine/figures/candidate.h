// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"

namespace stratoplan {

/// A price and how much of it, apart from any component.
struct LoosePart
{
    PriceItem item;
    Rate rate;
    QuantityInput amount = QuantityInput::of(1); ///< in the rate's unit, in all
    std::optional<Quantity> hours = {}; ///< a month; none: the plan's
};

/// What price items cost together in a month of a phase (none: the plan's first month) at the plan's
/// effective prices, as if they stood alone in a new account of their own. The plan need not hold them.
[[nodiscard]] CostCell looseCost(const Plan &plan, const QList<LoosePart> &parts, PhaseId phase);

/// Hours a month that what has a size in a sizing runs, else what its first price is of; none: the plan's.
[[nodiscard]] std::optional<Quantity> leadHours(const Plan &plan, SizingId sizing);

/// What a candidate costs in a month of a phase, for as many hours as what is used. Never part of a total.
[[nodiscard]] CostCell candidateCost(const Plan &plan, const Candidate &candidate, PhaseId phase);

} // namespace stratoplan
