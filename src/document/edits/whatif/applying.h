// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/edits/step/step.h"

namespace stratoplan::edits {

/// A plan with settings written into it: what withScenario() makes of it, a share of a lever that has one
/// already joined with it, the levers' saved values where they were set, and scenarios' percentages of the
/// drivers that changed reckoned anew. Fails with the first of withScenario()'s problems.
[[nodiscard]] Result<Plan> withSettingsApplied(const Plan &plan, const QList<ScenarioSetting> &settings);

/// Makes the rows of a step's plan those of another: replaces, adds and removes what differs. Rows keep their
/// order; new ones stand at the end.
void becomePlan(Step &step, const Plan &wanted);

} // namespace stratoplan::edits
