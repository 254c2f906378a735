// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/format.h"

namespace stratoplan {

struct CarbonEstimate;

/// Kilograms of CO2 equivalents: "1,234 kg", "12.3 kg", "0.43 kg", "< 0.01 kg"; a range as "10–14 kg".
[[nodiscard]] QString carbonText(const Format &format, const Range<Quantity> &kilograms);

/// An estimate in a table cell: "12.3 kg (2020)", "–" where there is none.
[[nodiscard]] QString carbonText(const Format &format, const CarbonEstimate &estimate);

} // namespace stratoplan
