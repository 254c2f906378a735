// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"

/// @file
/// The plan itself: its heading, budgets, adjustments, checklists, accepted findings.
namespace stratoplan::edits {

/// Name, horizon (1 … 600 months), hours per month, basis, how upfront payments count, the age of old prices (0 …
/// 600 months), drivers for users and requests. The currency can change only while no row holds money.
[[nodiscard]] Status setPlanInfo(Document &document, const PlanInfo &info);

/// Adds a budget that has no id, replaces the one that has.
[[nodiscard]] Result<BudgetId> setBudget(Document &document, const Budget &budget);
[[nodiscard]] Status removeBudget(Document &document, BudgetId id);
/// Adds an adjustment that has no id, replaces the one that has.
[[nodiscard]] Result<AdjustmentId> setAdjustment(Document &document, const Adjustment &adjustment);
[[nodiscard]] Status removeAdjustment(Document &document, AdjustmentId id);
/// Adds a driver that has no id, replaces the one that has. Keys are unique.
[[nodiscard]] Result<DriverId> setDriver(Document &document, const Driver &driver);
[[nodiscard]] Status removeDriver(Document &document, DriverId id);

/// Adds a task at the end of a checklist.
[[nodiscard]] Result<Id<Task>> addTask(Document &document, Id<Checklist> checklist, const QString &text);
[[nodiscard]] Status setTaskDone(Document &document, Id<Task> id, bool done);
[[nodiscard]] Status removeTask(Document &document, Id<Task> id);

/// Notes that a person looked at a finding and accepts it.
[[nodiscard]] Result<Id<Acceptance>> acceptFinding(Document &document, const Acceptance &acceptance);

} // namespace stratoplan::edits
