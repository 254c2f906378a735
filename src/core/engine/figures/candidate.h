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

/// What a sizing is mostly charged by: what has a size, else its first price; null: it has none.
[[nodiscard]] const Charge *leadCharge(const Plan &plan, SizingId sizing);

/// Hours a month that what has a size in a sizing runs, else what its first price is of; none: the plan's.
[[nodiscard]] std::optional<Quantity> leadHours(const Plan &plan, SizingId sizing);

/// What a candidate would stand in place of: as much of what its component is mostly charged by in a phase;
/// nothing where that counts other units, or the candidate has several parts.
[[nodiscard]] std::optional<LoosePart> insteadOf(const Plan &plan, const Candidate &candidate, PhaseId phase);

/// The rows that make one candidate together, the first one first; @p candidate may be any of them.
[[nodiscard]] QList<Candidate> candidateParts(const Plan &plan, const Candidate &candidate);

/// What price items make together, by name: that of the only one, else the service and what is taken of each:
/// "Cloud SQL, 4 vCPU + 16 GB".
[[nodiscard]] QString looseName(const QList<LoosePart> &parts);

/// A candidate by name, see looseName(). Empty where no price item is known.
[[nodiscard]] QString candidateName(const Plan &plan, const Candidate &candidate);

/// What a candidate with all its parts costs in a month of a phase, for as many hours as what is used. Never
/// part of a total; no price where one of the parts has none.
[[nodiscard]] CostCell candidateCost(const Plan &plan, const Candidate &candidate, PhaseId phase);

} // namespace stratoplan
