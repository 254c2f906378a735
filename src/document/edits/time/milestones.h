// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"

/// @file
/// What is to be done and by when: milestones on days, checklists with their work in days, and their tasks.
namespace stratoplan::edits {

using MilestoneId = Id<Milestone>;
using ChecklistId = Id<Checklist>;
using TaskId = Id<Task>;

/// Adds a milestone that has no id, replaces the one that has. It has a name and a day.
[[nodiscard]] Result<MilestoneId> setMilestone(Document &document, const Milestone &milestone);
[[nodiscard]] Status setMilestoneDay(Document &document, MilestoneId id, const QDate &day);
[[nodiscard]] Status setMilestoneDone(Document &document, MilestoneId id, bool done);
[[nodiscard]] Status removeMilestone(Document &document, MilestoneId id);

/// Adds a checklist that has no id, replaces the one that has: its name, its phase and its work in days, 0 …
/// 10,000.
[[nodiscard]] Result<ChecklistId> setChecklist(Document &document, const Checklist &checklist);
[[nodiscard]] Status renameChecklist(Document &document, ChecklistId id, const QString &name);
/// @param run  of edits right after each other that are one step; 0: a step of its own
[[nodiscard]] Status setChecklistDays(Document &document, ChecklistId id, int days, int run = 0);
/// Removes a checklist with its tasks.
[[nodiscard]] Status removeChecklist(Document &document, ChecklistId id);
/// Puts a checklist at another place, 0 … checklists - 1.
[[nodiscard]] Status moveChecklist(Document &document, ChecklistId id, qsizetype position);

/// Adds a task at the end of a checklist.
[[nodiscard]] Result<TaskId> addTask(Document &document, ChecklistId checklist, const QString &text);
[[nodiscard]] Status renameTask(Document &document, TaskId id, const QString &text);
[[nodiscard]] Status setTaskDone(Document &document, TaskId id, bool done);
[[nodiscard]] Status removeTask(Document &document, TaskId id);
/// Puts a task at another place within a checklist, 0 … its tasks; the checklist may be another one.
[[nodiscard]] Status moveTask(Document &document, TaskId id, ChecklistId checklist, qsizetype position);

/// The tasks of a checklist, in order.
[[nodiscard]] QList<Task> tasksOf(const Plan &plan, ChecklistId checklist);

} // namespace stratoplan::edits
