// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"

namespace stratoplan::test {

/// Whether the last edit changed @p before, undo leads back to it and redo forward again, in one step.
[[nodiscard]] bool undoesAndRedoes(Document &document, const Plan &before);

/// Whether every reference in a plan leads to a row.
[[nodiscard]] bool isWhole(const Plan &plan);

} // namespace stratoplan::test
