// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/price.h"
#include "core/text/format.h"

#include <QStringList>

namespace stratoplan {

/// What a price is for: "instance-hour", "1,000,000 request", "GB-month"; for spend "of spend".
[[nodiscard]] QString perText(const Format &format, const Rate &rate);

/// A tier's price with what it is for: "$0.0960 /instance-hour"; a percentage for spend: "10 %".
[[nodiscard]] QString tierPriceText(const Format &format, const Rate &rate, UnitPrice price);

/// A rate's price in a line: "$0.0960 /instance-hour", "$0.0900 … $0.0500 /GB", "$438.00 once + $0.0250
/// /instance-hour", "$120.00 a year", "10 % … 3 % of spend".
[[nodiscard]] QString priceText(const Format &format, const Rate &rate);

/// What else belongs to a rate, a line each: its tiers where it has several, upfront payment, allowance,
/// minimum.
[[nodiscard]] QStringList priceDetails(const Format &format, const Rate &rate);

/// A term for people: "on-demand" is "On demand", "reserved-1y-no-upfront" is "Reserved, 1 year, no upfront".
[[nodiscard]] QString termText(const QString &term);

} // namespace stratoplan
