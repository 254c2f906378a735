// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/time/formulascope.h"

namespace stratoplan {

struct PageContext;

/// What the formula of a component's quantity can name in a phase: drivers and what scales the component,
/// with what is tried out laid over the plan.
[[nodiscard]] FormulaScope quantityScope(PageContext &context, ComponentId component, PhaseId phase);

} // namespace stratoplan
