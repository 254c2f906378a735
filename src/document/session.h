// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "document/document.h"

#include <QDateTime>

#include <memory>

namespace stratoplan {

/// A plan with unsaved changes that a crashed or killed program left behind.
struct RecoverablePlan
{
    QString id; ///< for Session::restore() and discard()
    QString name; ///< of the plan
    QString path; ///< of its file; empty if it never had one
    QDateTime time; ///< when the copy was written
};

/// The file side of a document: where it lives, whether it is saved, who holds it, and the recovery copy
/// that follows unsaved changes within a second.
class Session : public QObject
{
    Q_OBJECT

public:
    /// What to do with a file that is not the one that was opened.
    enum class Overwrite { Refuse, Allow };

    /// @param recoveryFolder  where recovery copies go; empty: the user's application data
    explicit Session(Document &document, const QString &recoveryFolder = {}, QObject *parent = nullptr);
    /// Keeps the recovery copy of unsaved changes; close() takes it away.
    ~Session() override;

    /// Puts a new plan in place of the current one. It has no file and no unsaved changes.
    void newPlan(const Plan &plan = {});
    /// Opens a sample as a new plan without a file. @p name as in `stratoplan-cli samples`
    [[nodiscard]] Status openSample(const QString &name);
    /// Opens a plan file (.strato) or a text twin (.strato.json). On an error the current plan stays. A
    /// file that another program holds gives Locked and names who; a newer one that allows it opens
    /// read-only.
    [[nodiscard]] Status open(const QString &path);
    /// Saves to path(). Fails with ChangedOnDisk where the file is not the one that was opened, unless
    /// overwriting is allowed; with Invalid where there is no path; with Unwritable where it is read-only.
    [[nodiscard]] Status save(Overwrite overwrite = Overwrite::Refuse);
    /// Saves to another file, which becomes path(). The choice of format follows the name.
    [[nodiscard]] Status saveAs(const QString &path, Overwrite overwrite = Overwrite::Allow);
    /// Lets go of the file and takes the recovery copy away, saved or not; an empty plan is left.
    void close();

    /// Absolute path of the file; empty where there is none yet.
    [[nodiscard]] QString path() const;
    [[nodiscard]] bool hasPath() const { return !path().isEmpty(); }
    /// File name without folder, or the plan's name, or "Untitled plan".
    [[nodiscard]] QString title() const;
    [[nodiscard]] bool isDirty() const;
    /// Opened without the right or the lock to write; saveAs() still works.
    [[nodiscard]] bool isReadOnly() const;
    /// What opening did to bring the plan up to date; empty where nothing. The next save makes it permanent.
    [[nodiscard]] QString migrationMessage() const;

    /// Copies left behind by programs that no longer run, newest first.
    [[nodiscard]] QList<RecoverablePlan> recoverable() const;
    /// Opens a recovery copy: its file is path() again, the plan is unsaved.
    [[nodiscard]] Status restore(const QString &id);
    [[nodiscard]] Status discard(const QString &id);
    /// Waits until the recovery copy holds the last edit; for tests and before risky work.
    void flushRecovery();

Q_SIGNALS:
    /// Path, title, read-only or migration message changed.
    void stateChanged();
    void dirtyChanged(bool dirty);
    void saved(const QString &path);
    /// The recovery copy could not be written; once per plan.
    void recoveryFailed(const Error &error);

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace stratoplan
