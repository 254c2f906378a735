// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"

/// @file
/// The plan itself: its heading, adjustments, accepted findings. Budgets are in money/, checklists in time/.
namespace stratoplan::edits {

/// Name, horizon (1 … 600 months), hours per month, basis, how upfront payments count, the age of old prices (0 …
/// 600 months), drivers for users and requests. The currency can change only while no row holds money.
[[nodiscard]] Status setPlanInfo(Document &document, const PlanInfo &info);

/// Adds an adjustment that has no id, replaces the one that has.
[[nodiscard]] Result<AdjustmentId> setAdjustment(Document &document, const Adjustment &adjustment);
[[nodiscard]] Status removeAdjustment(Document &document, AdjustmentId id);

/// Notes that a person looked at a finding and accepts it.
[[nodiscard]] Result<Id<Acceptance>> acceptFinding(Document &document, const Acceptance &acceptance);

} // namespace stratoplan::edits
