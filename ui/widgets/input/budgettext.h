// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"

namespace stratoplan {

/// The budget of a phase for the whole plan, or null.
[[nodiscard]] const Budget *budgetOf(const Plan &plan, PhaseId phase);
/// "5000", "1500-2500"; empty for none.
[[nodiscard]] QString budgetText(const Budget *budget);
/// An amount as typed: "5,000", "1500-2500".
[[nodiscard]] Result<Range<Money>> parseAmount(const QString &text, Currency currency);

} // namespace stratoplan
