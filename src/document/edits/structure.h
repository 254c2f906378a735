// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"

/// @file
/// Options, phases, environments and groups. Names are trimmed, not empty and unique among their like
/// (without regard to case). Removing one removes every row that cannot be without it and clears the
/// references of the rest; duplicating one copies the same rows, statements excepted.
namespace stratoplan::edits {

/// Adds an option; its id is given by the plan.
[[nodiscard]] Result<OptionId> addOption(Document &document, const Option &option);
[[nodiscard]] Status renameOption(Document &document, OptionId id, const QString &name);
/// Replaces everything about an option that has this id.
[[nodiscard]] Status setOption(Document &document, const Option &option);
/// Copies an option with its components, accounts, adjustments, budgets and diagrams. An empty name gives
/// "<name> copy".
[[nodiscard]] Result<OptionId> duplicateOption(Document &document, OptionId id, const QString &name = {});
[[nodiscard]] Status removeOption(Document &document, OptionId id);
/// Puts an option at another place in the list, 0 … options - 1.
[[nodiscard]] Status moveOption(Document &document, OptionId id, qsizetype position);

[[nodiscard]] Result<PhaseId> addPhase(Document &document, const Phase &phase);
[[nodiscard]] Status renamePhase(Document &document, PhaseId id, const QString &name);
[[nodiscard]] Status setPhase(Document &document, const Phase &phase);
/// Copies a phase with its sizings, budgets and checklists.
[[nodiscard]] Result<PhaseId> duplicatePhase(Document &document, PhaseId id, const QString &name = {});
[[nodiscard]] Status removePhase(Document &document, PhaseId id);

[[nodiscard]] Result<EnvironmentId> addEnvironment(Document &document, const Environment &environment);
[[nodiscard]] Status renameEnvironment(Document &document, EnvironmentId id, const QString &name);
[[nodiscard]] Status setEnvironment(Document &document, const Environment &environment);
/// Copies an environment with its components in every option.
[[nodiscard]] Result<EnvironmentId> duplicateEnvironment(Document &document, EnvironmentId id,
                                                         const QString &name = {});
/// Removes an environment with its components in every option.
[[nodiscard]] Status removeEnvironment(Document &document, EnvironmentId id);
[[nodiscard]] Status moveEnvironment(Document &document, EnvironmentId id, qsizetype position);

[[nodiscard]] Result<GroupId> addGroup(Document &document, const QString &name);
[[nodiscard]] Status renameGroup(Document &document, GroupId id, const QString &name);
/// Copies a group with its budgets; components stay in the old one.
[[nodiscard]] Result<GroupId> duplicateGroup(Document &document, GroupId id, const QString &name = {});
/// Removes a group; its components stay, without one.
[[nodiscard]] Status removeGroup(Document &document, GroupId id);

} // namespace stratoplan::edits
