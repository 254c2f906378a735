// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/samplesmodel.h"

namespace stratoplan {

/// The samples that come with the program; without what only opening them tells.
[[nodiscard]] QList<SamplePlan> samplePlans();
/// The same with the number of components, options, environments and phases; reads every sample.
[[nodiscard]] QList<SamplePlan> countedSamplePlans();

} // namespace stratoplan
