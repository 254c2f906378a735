// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"
#include "core/engine/trace/trace.h"
#include "core/text/format.h"

namespace stratoplan {

/// How the total of an option comes about in a column of its cost table: a line for each environment.
[[nodiscard]] Trace traceOfTotal(const Plan &plan, const CostTable &costs, int column, const Format &format);

} // namespace stratoplan
