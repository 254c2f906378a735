// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimise/commitmentanswer.h"
#include "render/charts/linechart.h"

namespace stratoplan::curves {

/// Expected cost over the horizon against the share of the largest demand that is committed, a line for each
/// offer, with the optimum marked.
[[nodiscard]] LineChartData coverage(const CommitmentAnswer &answer);

} // namespace stratoplan::curves
