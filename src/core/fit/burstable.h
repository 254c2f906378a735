// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fit/fit.h"

#include <optional>

namespace stratoplan {

/// Whether a machine, database or cache has its processors for bursts only and less of them in the long run: t3 and
/// t4g of AWS, the B sizes of Azure, the shared cores of Google Cloud.
[[nodiscard]] bool isBurstable(const PriceItem &item);

/// What there is to say of those that are where nobody asked for it; nothing where none is.
[[nodiscard]] std::optional<FitPart> burstableDifference(const QList<PriceItem> &items);

} // namespace stratoplan
