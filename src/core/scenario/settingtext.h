// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/text/format.h"

namespace stratoplan {

/// What a setting says: "Spot share 60 %" of a lever, "Daily users 150 %" of a driver; of what the plan does
/// not have, its key.
[[nodiscard]] QString settingText(const Plan &plan, const ScenarioSetting &setting,
                                  const Format &format = Format());

/// The same of several: "Spot share 60 %, Daily users 150 %".
[[nodiscard]] QString settingsText(const Plan &plan, const QList<ScenarioSetting> &settings,
                                   const Format &format = Format());

} // namespace stratoplan
