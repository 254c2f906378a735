// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/column.h"
#include "core/engine/trace/trace.h"

namespace stratoplan {

/// The terms of a trace that one charge of a line makes, with their arithmetic: what recurs, and what is paid
/// upfront.
[[nodiscard]] QList<TraceLine> traceTerms(const Plan &plan, const ChargeResult &charge);

} // namespace stratoplan
