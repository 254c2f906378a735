// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/timeline.h"
#include "core/text/format.h"

namespace stratoplan {

/// An amount before and after a change: "$2,372 → $2,410"; with cents where they are less than 100 apart.
[[nodiscard]] QString fromToText(const Format &format, const Money &before, const Money &after);
/// A difference to the cent for a column of them: "−0.44", "+131.40", "0.00".
[[nodiscard]] QString centsText(const Format &format, const Money &difference);
/// A percentage with its sign: "+10.0 %", "−0.02 %" where it is small, "0 %".
[[nodiscard]] QString signedPercent(const Format &format, Percent percent);
/// What a discount is worth in another period: "from May 2026: −$199 a month in Growth"; "in MVP: …" where it
/// is
/// @p earlier than the one looked at.
[[nodiscard]] QString worthElsewhereText(const Format &format, const Plan &plan, const Period &period,
                                         const Money &worth, bool earlier);

} // namespace stratoplan
