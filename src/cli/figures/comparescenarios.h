// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/figures/comparison.h"

namespace stratoplan::cli {

/// What is compared with itself in every scenario.
struct ScenarioSubject
{
    OptionId option;
    PhaseId phase;
    EnvironmentId environment;
    Basis basis = Basis::Catalog;
};

/// The saved plan, then every scenario of the plan in its order. What of a scenario cannot be is said as a
/// remark.
[[nodiscard]] Comparison compareScenarios(const Plan &plan, const ScenarioSubject &subject);

} // namespace stratoplan::cli
