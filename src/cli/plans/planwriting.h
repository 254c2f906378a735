// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"

namespace stratoplan::cli {

/// Where a command that changes the plan at the first place writes it: to --out, with --apply to the plan itself;
/// empty: it only says what it would do.
[[nodiscard]] QString outputPath(const Arguments &arguments);

/// Writes a plan as a plan file or, by its name, as a text twin. Another program's open plan and a file of a newer
/// version stay as they are.
[[nodiscard]] Status writePlan(const Plan &plan, const QString &path);

} // namespace stratoplan::cli
