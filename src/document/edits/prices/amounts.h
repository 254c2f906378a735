// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/parts.h"

#include <optional>

namespace stratoplan::edits {

/// How much so many units take in all, where each takes so much. Unknown where either is.
[[nodiscard]] QuantityInput timesEach(const QuantityInput &units, const QuantityInput &each);

/// How much each of so many units takes where all of them take @p whole: what timesEach() makes the whole of
/// again, to the last digit. Nothing where there is no such amount.
[[nodiscard]] std::optional<QuantityInput> eachOf(const QuantityInput &units, const QuantityInput &whole);

} // namespace stratoplan::edits
