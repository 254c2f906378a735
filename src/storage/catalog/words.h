// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/price.h"

namespace stratoplan::storage {

/// Everything a price item is found by, as text for the full-text index: names, region, role, specifications,
/// and amounts as single words ("8gb", "2vcpu").
[[nodiscard]] QString indexText(const PriceItem &item);

/// The full-text expression for words that a person types: each a phrase that may go on, amounts with units
/// as the index has them. Empty where nothing is left to look for.
[[nodiscard]] QString matchExpression(const QString &words);

/// Virtual processors and memory (GiB) of an item by its specifications; nothing where they do not tell.
[[nodiscard]] std::optional<Quantity> vcpuOf(const PriceItem &item);
[[nodiscard]] std::optional<Quantity> memoryOf(const PriceItem &item);

} // namespace stratoplan::storage
