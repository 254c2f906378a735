// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/price.h"

#include <optional>

namespace stratoplan {

/// What one unit costs in a month that it runs all through, for comparing price items before they are used:
/// the first tier's price, and a month's part of an upfront payment. Allowance, minimum and later tiers are
/// left out.
/// @param hours  of a month; counts for hourly rates only
/// @return nothing for what is charged by use or by spend, and where the rate has no usable price
[[nodiscard]] std::optional<Money> monthlyUnitCost(const Rate &rate, Quantity hours);

/// One of @p parts equal parts of an amount, rounded half to even: what a virtual processor of a machine
/// costs. Nothing where @p parts is not above zero.
[[nodiscard]] std::optional<Money> costOfPart(const Money &amount, Quantity parts);

} // namespace stratoplan
