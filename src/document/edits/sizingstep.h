// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/edits/sizings.h"
#include "document/edits/step/step.h"

namespace stratoplan::edits {

/// Fails where the component or the phase is not there.
[[nodiscard]] Status checkPlace(const Plan &plan, Place place);

/// The sizing that the phase has itself, or null.
[[nodiscard]] const Sizing *ownSizing(const Plan &plan, Place place);

/// The phase's own sizing; where it has none, a new one that copies what it continues, charges included.
[[nodiscard]] Sizing sizingForEdit(Step &step, Place place);

/// The charges of a sizing, in order.
[[nodiscard]] QList<Charge> chargesOf(const Plan &plan, SizingId sizing);

/// Gives the first charge of a sizing a rate; adds a charge where it has none.
void putRate(Step &step, SizingId sizing, RateId rate);

} // namespace stratoplan::edits
