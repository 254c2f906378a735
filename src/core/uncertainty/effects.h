// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/uncertainty/runner.h"

namespace stratoplan {

/// What each of the inputs does, the largest effect on the total first; those without any are left out.
/// @param used  the inputs that runs depended on, by position
[[nodiscard]] QList<UncertainInput> effectsOf(RunModel &model, const QSet<int> &used, const RunCosts &runs,
                                              int seed);

} // namespace stratoplan
