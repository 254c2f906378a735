// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/triedout.h"
#include "storage/planfile.h"

#include <QDateTime>
#include <QLockFile>

#include <memory>

namespace stratoplan::storage {

/// A recovery copy on disk.
struct RecoveryEntry
{
    QString id; ///< names its files
    QString planPath; ///< file the plan was opened from; empty: it never had one
    QString planName;
    QDateTime time; ///< of the last write, UTC
    FileStamp stamp; ///< of the plan file as the plan came from it; none where it has none
    TriedOut tried; ///< levers that were moved over the plan
    bool isSaved = false; ///< the plan is what its file held; only levers were moved
};

/// What a copy says about the plan in it beside the plan itself.
struct RecoveryNote
{
    QString planPath; ///< its file, as last opened or saved; empty: none
    FileStamp stamp = {};
    TriedOut tried = {};
    bool isSaved = false; ///< nothing but levers is unsaved
};

/// Folder of recovery copies in the user's application data.
[[nodiscard]] QString recoveryFolder();

/// The recovery copy of one open plan: `ID.strato` with a note beside it, and a lock that tells other
/// programs that its owner lives. When it goes without discard(), as in a crash, the copy stays and is
/// offered. write() may run on a worker thread, one call at a time.
class RecoveryCopy
{
public:
    /// Takes a fresh id in @p folder, which is made for this user only.
    [[nodiscard]] static Result<std::unique_ptr<RecoveryCopy>>
    create(const QString &folder = recoveryFolder());

    [[nodiscard]] const QString &id() const { return m_id; }
    /// Writes the plan as it is now.
    Status write(const Plan &plan, const RecoveryNote &note, const std::function<bool()> &cancelled = {});
    /// Takes the copy away: saved, or not wanted.
    Status discard();

private:
    RecoveryCopy(const QString &folder, const QString &id);

    QString m_folder;
    QString m_id;
    QLockFile m_lock;
};

/// Copies whose programs no longer run, newest first. Leftovers without a plan are cleaned up.
[[nodiscard]] QList<RecoveryEntry> leftRecoveries(const QString &folder = recoveryFolder());

/// The plan of a copy. The copy stays until it is discarded.
[[nodiscard]] Result<LoadedPlan> loadRecovery(const QString &id, const QString &folder = recoveryFolder());

/// Removes a copy and all that belongs to it.
[[nodiscard]] Status discardRecovery(const QString &id, const QString &folder = recoveryFolder());

} // namespace stratoplan::storage
