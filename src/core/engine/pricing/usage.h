// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace stratoplan {

/// Why a quantity cannot be used, in a sentence; empty where it can.
[[nodiscard]] QString quantityProblem(const QuantityInput &input);

/// Why a charge has no usage: a quantity that is unknown or a formula; empty where it has one.
[[nodiscard]] QString usageProblem(const Sizing &sizing, const Charge &charge);

/// Units a charge counts: its amount for every unit of the sizing, or once. Nothing where a quantity is not a
/// number, or the product does not fit.
[[nodiscard]] std::optional<Range<Quantity>> usedUnits(const Sizing &sizing, const Charge &charge);

} // namespace stratoplan
