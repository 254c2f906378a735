// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/smallplan.h"

namespace stratoplan::test {

/// The phases of a document about a growing web application: 20 daily users from September 2025 that grow 25
/// % a month (an assumption) pass 100, 500 and 5,000 in months 9, 16 and 26, where phases 2, 3 and 4 begin.
/// Costs beside the first phase's are made up, the third one's is over its budget.
[[nodiscard]] Plan zoptal();

} // namespace stratoplan::test
