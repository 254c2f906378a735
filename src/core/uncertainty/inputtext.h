// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/uncertainty/simulation.h"

namespace stratoplan {

/// What kind of input it is, a translated word: "Driver", "Price".
[[nodiscard]] QString inputKind(UncertainInput::What what);

/// An input in a few words: "Growth of Daily users", "Price of m5.large, on-demand".
[[nodiscard]] QString inputTitle(const UncertainInput &input);

/// One of an input's values as people read it, with its unit: "1,200 users", "+12.5 %", "$340.00".
[[nodiscard]] QString inputValueText(const UncertainInput &input, Quantity value);

/// "P10 to P90" of an input: "800 – 1,600 users".
[[nodiscard]] QString inputSpanText(const UncertainInput &input);

/// What P10, P50 and P90 mean, a sentence or two for tool tips and reports.
[[nodiscard]] QString bandExplanation();
/// What the tornado shows.
[[nodiscard]] QString tornadoExplanation();
/// How a simulation was run: "2,000 runs, seed 1".
[[nodiscard]] QString simulationBasis(const Simulation &simulation);

} // namespace stratoplan
