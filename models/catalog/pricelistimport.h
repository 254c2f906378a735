// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/import.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>
#include <optional>

namespace stratoplan {

/// One import of price lists on a thread of its own, with progress and cancel. Does its work once.
class PriceListImport : public QObject
{
    Q_OBJECT

public:
    /// @param folder  of the imported catalogs
    PriceListImport(const QStringList &files, const QString &folder, QObject *parent = nullptr);
    /// Cancels and waits.
    ~PriceListImport() override;

    void start();
    /// Ends it as soon as it looks up; finished() follows with Error::Code::Cancelled, and nothing is left behind.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isStarted && !m_result; }
    [[nodiscard]] bool isCancelled() const { return m_isCancelled->load(); }
    [[nodiscard]] const QStringList &files() const { return m_files; }
    /// What came of it; none before finished().
    [[nodiscard]] const std::optional<Result<storage::ImportReport>> &result() const { return m_result; }

Q_SIGNALS:
    void progressed(const storage::ImportProgress &progress);
    void finished();

private:
    QStringList m_files;
    QString m_folder;
    QThread m_thread;
    QObject *m_worker;
    std::shared_ptr<std::atomic_bool> m_isCancelled;
    bool m_isStarted = false;
    std::optional<Result<storage::ImportReport>> m_result;
};

} // namespace stratoplan
