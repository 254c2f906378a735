// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/recovery.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace stratoplan {

/// Writes the recovery copy of one open plan on a worker thread, one thing at a time and in order.
class RecoveryWriter : public QObject
{
    Q_OBJECT

public:
    explicit RecoveryWriter(const QString &folder, QObject *parent = nullptr);
    /// Waits for what is under way; a copy that was not discarded stays.
    ~RecoveryWriter() override;

    /// Whether a write is under way.
    [[nodiscard]] bool isBusy() const { return m_running > 0; }
    /// Writes the plan as it is; the copy is made with the first write.
    void write(const Plan &plan, const storage::RecoveryNote &note);
    /// Takes the copy away; the next write makes a new one.
    void discard();
    /// Takes a copy away that another program left, after everything asked for before was written.
    void discardLeft(const QString &id);
    /// Waits until everything asked for is done.
    void finish();

Q_SIGNALS:
    void failed(const Error &error);

private:
    void run(const std::function<Status()> &work);

    QString m_folder;
    std::unique_ptr<storage::RecoveryCopy> m_copy; ///< touched by the worker alone while it runs
    QThreadPool m_worker;
    std::atomic<int> m_running = 0;
};

} // namespace stratoplan
