// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scenario/triedout.h"
#include "document/document.h"
#include "storage/files.h"

#include <QDateTime>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace stratoplan {

class RecoveryWriter;
class WhatIf;
namespace storage {
class PlanLock;
struct RecoveryNote;
}

/// A plan with unsaved changes or moved levers that a crashed or killed program left behind.
struct RecoverablePlan
{
    QString id; ///< for Session::restore() and discard()
    QString name; ///< of the plan
    QString path; ///< of its file; empty if it never had one
    QDateTime time; ///< when the copy was written, UTC
    int levers = 0; ///< that were moved
    bool isSaved = false; ///< nothing else is lost: the plan is what its file holds
};

/// The file side of a document: where it lives, whether it is saved, who holds it, and the recovery copy
/// that follows unsaved changes within a second.
class Session : public QObject
{
    Q_OBJECT

public:
    /// What to do with a file that is not the one that was opened.
    enum class Overwrite { Refuse, Allow };
    /// Whether the file is opened to be saved again.
    enum class Access { Write, ReadOnly };

    /// @param recoveryFolder  where recovery copies go; empty: the user's application data
    explicit Session(Document &document, const QString &recoveryFolder = {}, QObject *parent = nullptr);
    /// Keeps the recovery copy of unsaved changes; close() takes it away.
    ~Session() override;

    /// Levers that are moved there are kept in the recovery copy, too, whether the plan is saved or not, and
    /// lie over the plan again when it is restored.
    void watch(WhatIf &whatIf);

    /// Puts a new plan in place of the current one. It has no file and no unsaved changes.
    void newPlan(const Plan &plan = {});
    /// Opens a sample as a new plan without a file; @p key as in storage::samples().
    [[nodiscard]] Status openSample(const QString &key);
    /// Opens a plan file (.strato) or a text twin (.strato.json). On an error the current plan stays. A
    /// file that another program holds gives Locked and names who; it can still be opened read-only. Where
    /// no lock can be made, as in a folder without the right to write, the plan is read-only.
    [[nodiscard]] Status open(const QString &path, Access access = Access::Write);
    /// Reads the file again as it is now; unsaved changes and the undo stack go. On an error the current plan
    /// stays.
    [[nodiscard]] Status reload();
    /// Saves to path(). Fails with ChangedOnDisk where the file is not the one that was opened, unless
    /// overwriting is allowed; with Invalid where there is no path; with Unwritable where it is read-only.
    [[nodiscard]] Status save(Overwrite overwrite = Overwrite::Refuse);
    /// Saves to another file, which becomes path(). The choice of format follows the name. The user has
    /// agreed to replace what is there. Fails with Locked where another program holds that file.
    [[nodiscard]] Status saveAs(const QString &path);
    /// Lets go of the file and takes the recovery copy away, saved or not; an empty plan is left.
    void close();

    /// Absolute path of the file; empty where there is none yet.
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool hasPath() const { return !m_path.isEmpty(); }
    /// File name without folder, or the plan's name, or "Untitled plan".
    [[nodiscard]] QString title() const;
    [[nodiscard]] bool isDirty() const { return !m_document.undoStack().isClean(); }
    /// Opened without the right or the lock to write; saveAs() still works.
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    /// Whether another program changed the file since it was opened or saved. Reads it only where its size or
    /// time is another.
    [[nodiscard]] bool isChangedOnDisk() const;
    /// What opening did to bring the plan up to date, a sentence each; the next save makes it permanent.
    [[nodiscard]] const QStringList &migrationMessages() const { return m_migrated; }

    /// Copies left behind by programs that no longer run, newest first.
    [[nodiscard]] QList<RecoverablePlan> recoverable() const;
    /// Opens a recovery copy: its file is path() again, the plan is unsaved unless only levers were moved.
    [[nodiscard]] Status restore(const QString &id);
    [[nodiscard]] Status discard(const QString &id);
    /// Waits until the recovery copy holds the last edit.
    void flushRecovery();

Q_SIGNALS:
    /// Path, title, read-only or migration messages changed.
    void stateChanged();
    void dirtyChanged(bool dirty);
    void saved(const QString &path);
    /// The recovery copy could not be written; once per plan.
    void recoveryFailed(const Error &error);

private:
    /// Where a plan comes from.
    struct Origin
    {
        QString path;
        storage::FileStamp stamp;
        QStringList migrated;
        bool readOnly = false;
        std::unique_ptr<storage::PlanLock> lock;
    };

    void enter(Plan plan, Origin origin);
    [[nodiscard]] Result<storage::FileStamp> write(const QString &path) const;
    [[nodiscard]] Status claim(const QString &path, Origin &origin) const;
    [[nodiscard]] bool isCurrentFile(const QString &path) const;
    void noteEdit();
    void noteLevers();
    void writeRecovery();
    /// Whether anything would be lost if the program ended now.
    [[nodiscard]] bool isUnkept() const { return isDirty() || m_tried.isMoved(); }
    [[nodiscard]] storage::RecoveryNote note() const;
    void noteClean(bool clean);

    Document &m_document;
    QString m_recoveryFolder;
    QString m_path;
    storage::FileStamp m_stamp;
    QStringList m_migrated;
    bool m_readOnly = false;
    bool m_failureTold = false;
    quint64 m_copiedRevision = 0; ///< that the recovery copy holds
    TriedOut m_copiedLevers; ///< likewise
    QPointer<WhatIf> m_whatIf;
    TriedOut m_tried; ///< as m_whatIf had it last
    std::unique_ptr<storage::PlanLock> m_lock;
    std::unique_ptr<RecoveryWriter> m_recovery;
    QTimer m_recoveryTimer;
};

} // namespace stratoplan
