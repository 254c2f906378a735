// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/samplesmodel.h"

namespace stratoplan {

/// The samples that come with the program, as the start page and the File menu show them.
[[nodiscard]] QList<SamplePlan> samplePlans();

} // namespace stratoplan
