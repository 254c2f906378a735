// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"

/// @file
/// Targets (KPIs): a measure and the value it should keep.
namespace stratoplan::edits {

using TargetId = Id<Target>;

/// Adds a target that has no id, replaces the one that has. It has a measure (an empty name becomes it) and
/// one of
/// "<", "<=", ">", ">=", "=". What the plan can compute is checked (core/engine/money/targetcheck.h).
[[nodiscard]] Result<TargetId> setTarget(Document &document, const Target &target);
[[nodiscard]] Status removeTarget(Document &document, TargetId id);
/// Puts a target at another place in the list, 0 … targets - 1.
[[nodiscard]] Status moveTarget(Document &document, TargetId id, qsizetype position);

} // namespace stratoplan::edits
