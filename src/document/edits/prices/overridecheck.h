// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/price.h"

namespace stratoplan::edits {

/// A price set by hand as it may be: not negative, and told who set it, when and why. Texts are trimmed.
[[nodiscard]] Result<PriceOverride> checkedOverride(PriceOverride override);

} // namespace stratoplan::edits
