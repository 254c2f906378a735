// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/recentplansmodel.h"

#include <optional>

namespace stratoplan {

/// A recent plan as the settings keep it: one JSON object.
[[nodiscard]] QByteArray toJson(const RecentPlan &plan);
/// Nothing where the text is not such an entry.
[[nodiscard]] std::optional<RecentPlan> recentPlanFromJson(const QByteArray &json);

} // namespace stratoplan
