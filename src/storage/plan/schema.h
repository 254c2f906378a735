// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sqlite.h"

#include <QStringList>

namespace stratoplan::storage {

/// "STRP" at byte 68 of a plan file: how file(1) and the desktop know it.
inline constexpr qint32 applicationId = 0x53545250;

/// Version of the plan file and of its text twin; `user_version` of the database.
inline constexpr int formatVersion = 3;

/// What a text twin says it is.
inline constexpr char twinFormat[] = "stratoplan-plan";

/// Makes the tables of the current version in an empty database.
[[nodiscard]] Status createSchema(Connection &connection);

/// Brings a database of an older version to the current one, step by step, each in its own transaction.
/// Gives what changed, one translated sentence for each step.
[[nodiscard]] Result<QStringList> migrate(Connection &connection, int fromVersion);

/// The error for a file written by a later version; @p program says which, where the file tells.
[[nodiscard]] Error tooNew(const QString &name, qint64 version, const QString &program);

/// The error for a plan that may not be written: a fault of the program, named so that it can be reported.
[[nodiscard]] Error invalidPlan(const QString &name, const QString &issue);

} // namespace stratoplan::storage
