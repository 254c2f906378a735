// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/month.h"

#include <QList>
#include <QString>
#include <optional>

namespace stratoplan::charts {

/// When months are over their budget: "Over budget from Feb 2026" where it stays so to the end, "Over budget
/// in Feb 2026", "Over budget Feb 2026 to May 2026", "Over budget in 3 months, first in Feb 2026"; empty:
/// never.
/// @param over  for each month whether it is; nothing where it has no budget
[[nodiscard]] QString overBudgetText(Month first, const QList<std::optional<bool>> &over);

} // namespace stratoplan::charts
