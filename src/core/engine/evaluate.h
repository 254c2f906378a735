// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"
#include "core/engine/trace/trace.h"

namespace stratoplan {

/// What one option costs in every period, on one basis. A pure function of the plan; never fails: what
/// cannot be priced is Unknown. O(components × periods).
[[nodiscard]] CostTable evaluate(const Plan &plan, OptionId option, Basis basis);

/// Why each component of an option that has no price in a phase has none, in a sentence. O(components).
[[nodiscard]] QHash<ComponentId, QString> unknownReasons(const Plan &plan, OptionId option, Basis basis,
                                                         PhaseId phase);

/// Why a component costs what it costs in a column of the timeline: evaluate() run with a trace.
[[nodiscard]] Trace explain(const Plan &plan, ComponentId component, Basis basis, int column);

/// Why an adjustment adds what it adds in an environment.
[[nodiscard]] Trace explainAdjustment(const Plan &plan, AdjustmentId adjustment, EnvironmentId environment,
                                      OptionId option, Basis basis, int column);

} // namespace stratoplan
