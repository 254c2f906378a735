// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace stratoplan {

/// What a sizing is, with its count: "5 × m5.large, 3 zones", "2 TB, Standard", "10 secrets". A count of one
/// goes without saying, and so do amounts of usage (more than 100) where there is a specification.
[[nodiscard]] QString describe(const Sizing &sizing);

} // namespace stratoplan
