// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace stratoplan {

/// Whether an adjustment's selection covers a component: it matches every non-empty list. A selection that
/// names only added lines covers no component.
[[nodiscard]] bool covers(const Selection &selection, const Component &component);

/// Whether it covers the added line of another adjustment in an environment.
[[nodiscard]] bool covers(const Selection &selection, AdjustmentId adjustment, EnvironmentId environment);

/// The step of an adjustment that holds in a phase: that of the phase or of the nearest earlier phase of the
/// same kind, else the one from the start; null where none holds yet. It is the adjustment's own.
[[nodiscard]] const PhasePercent *stepAt(const Plan &plan, const Adjustment &adjustment, PhaseId phase);

/// Its percentage; nothing where none holds yet.
[[nodiscard]] std::optional<Range<Percent>> percentAt(const Plan &plan, const Adjustment &adjustment,
                                                      PhaseId phase);

} // namespace stratoplan
