// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace stratoplan::storage {

/// "STRC" at byte 68 of a compiled catalog.
inline constexpr qint32 catalogApplicationId = 0x53545243;

/// Version of a compiled catalog: programs read only their own.
inline constexpr int catalogVersion = 1;

} // namespace stratoplan::storage
