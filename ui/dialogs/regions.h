// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace stratoplan {

/// Regions offered for a provider key, the usual one first. Any other may be typed.
[[nodiscard]] QStringList regionsOf(const QString &provider);

} // namespace stratoplan
