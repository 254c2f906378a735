// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/workload.h"

#include <QList>

namespace stratoplan {

/// What is tried out over a plan: a scenario, and levers moved on top of it.
struct TriedOut
{
    Id<Scenario> scenario; ///< none: the plan as it is saved
    QList<ScenarioSetting> moved; ///< in the order they were moved

    [[nodiscard]] bool isMoved() const { return !moved.isEmpty(); }
    bool operator==(const TriedOut &) const = default;
};

} // namespace stratoplan
