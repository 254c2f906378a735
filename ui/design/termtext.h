// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/price.h"
#include "core/text/format.h"

namespace stratoplan {

/// A term for people: "on-demand" is "On demand", "reserved-1y-no-upfront" is "Reserved, 1 year, no upfront".
[[nodiscard]] QString termText(const QString &term);
/// The price of a rate's first unit: "$0.0960 /h", "$0.0230 /GB", "3 tiers from $0.0850 /GB".
[[nodiscard]] QString priceText(const Rate &rate, const Format &format);

} // namespace stratoplan
