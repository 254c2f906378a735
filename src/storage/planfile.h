// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "storage/replacement.h"

#include <functional>

namespace stratoplan::storage {

/// A plan and what is to be known about the file it came from.
struct LoadedPlan
{
    Plan plan;
    int fromVersion = 0; ///< format version of the file
    QStringList migrated; ///< what older files were changed to, a sentence each; empty: nothing
    FileStamp stamp; ///< of the file as it was read
    /// Written by a later version that lets this one read it: saving over it would lose what is new in it.
    bool readOnly = false;
};

/// How to save.
struct SaveOptions
{
    Durability durability = Durability::Full;
    std::function<bool()> cancelled = {}; ///< asked now and then; true leaves the old file as it is
    qint64 largestPages = 0; ///< fails with DiskFull beyond so many pages of 1024 bytes; 0: no limit
};

/// Reads a plan file. The file and its folder are never changed: an older version is migrated in memory.
/// Fails with NotFound, Unreadable, Invalid (not a file, too big), NotOurs, TooNew or Damaged.
[[nodiscard]] Result<LoadedPlan> loadPlan(const QString &path);

/// As loadPlan(), from the bytes of a file; messages name it @p name. The stamp stays empty.
[[nodiscard]] Result<LoadedPlan> loadPlanImage(const QByteArray &image, const QString &name);

/// Writes a plan file: whole or not at all. Follows links, keeps mode and owner; over a file of another
/// version that file is kept once as "NAME.bak-vN". Fails with Invalid, NotFound (no such folder),
/// Unwritable, DiskFull or Cancelled, and then leaves the old file untouched and nothing behind.
[[nodiscard]] Result<FileStamp> savePlan(const Plan &plan, const QString &path,
                                         const SaveOptions &options = {});

} // namespace stratoplan::storage
