// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stratoplan {

/// A term for people: "on-demand" is "On demand", "reserved-1y-no-upfront" is "Reserved, 1 year, no upfront".
[[nodiscard]] QString termText(const QString &term);

} // namespace stratoplan
