// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/text/format.h"
#include "ui/dialogs/rowseditor.h"

/// @file
/// Options, phases and environments as rows of a RowsEditor, and back.
namespace stratoplan::planrows {

/// Columns of a phase.
enum PhaseColumn { PhaseName, PhaseBegins, PhaseUsersLow, PhaseUsersHigh, PhaseBudget, PhaseTeam };

[[nodiscard]] QList<RowsColumn> optionColumns();
[[nodiscard]] QList<RowsColumn> phaseColumns(const Plan &plan, const Format &format);
[[nodiscard]] QList<RowsColumn> environmentColumns(const Plan &plan);

[[nodiscard]] RowsRow rowOf(const Option &option);
[[nodiscard]] RowsRow rowOf(const Phase &phase, const Plan &plan);
[[nodiscard]] RowsRow rowOf(const Environment &environment);

/// What a row says, over what the plan has of it already.
[[nodiscard]] Option optionOf(const RowsRow &row, const Plan &plan);
[[nodiscard]] Result<Phase> phaseOf(const RowsRow &row, const Plan &plan);
[[nodiscard]] Environment environmentOf(const RowsRow &row);

} // namespace stratoplan::planrows
