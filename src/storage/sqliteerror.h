// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

struct sqlite3;

namespace stratoplan::storage {

/// What a result code of SQLite means for people who work with a file. @p name is how it is shown.
[[nodiscard]] Error sqliteError(int code, sqlite3 *database, const QString &name);

/// The error of a file whose content is not what it should be.
[[nodiscard]] Error damagedError(const QString &name, const QString &detail);

} // namespace stratoplan::storage
