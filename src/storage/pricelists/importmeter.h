// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/pricelists/import.h"

#include <QElapsedTimer>

#include <algorithm>
#include <atomic>
#include <memory>
#include <thread>

namespace stratoplan::storage {

/// How far an import is, told to its hooks not more often than they can show it. For the importing thread,
/// but for cancelled() and mayGoOn().
class ImportMeter
{
public:
    explicit ImportMeter(const ImportHooks &hooks) : m_hooks(hooks) { m_timer.start(); }

    void setTotal(qint64 bytes) { m_progress.bytesTotal = bytes; }

    /// Each of these gives false once the import is cancelled.
    bool addBytes(qint64 bytes)
    {
        m_progress.bytesDone = std::min(m_progress.bytesDone + bytes, m_progress.bytesTotal);
        return look();
    }
    bool goOn(qint64 rowsRead)
    {
        m_progress.rowsRead = rowsRead;
        return ++m_calls % 64 != 0 ? !isCancelled() : look();
    }
    bool setWritten(qint64 rows, qint64 of)
    {
        m_progress.step = ImportProgress::Step::Writing;
        m_written = of > 0 ? rows * 1000 / of : 1000;
        return ++m_calls % 64 != 0 ? !isCancelled() : look();
    }
    void finish()
    {
        m_written = 1000;
        m_isDone = true;
        tell();
    }
    /// Ends what asks cancelled() without the user having cancelled.
    void stop() { *m_stopped = true; }

    /// Whether to go on, for any thread; the importing one asks the hooks.
    bool mayGoOn(qint64 rowsRead)
    {
        return std::this_thread::get_id() == m_thread ? goOn(rowsRead) : !m_stopped->load();
    }
    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }
    /// Whether to give up, for other threads.
    [[nodiscard]] std::function<bool()> cancelled() const
    {
        return [stopped = m_stopped] { return stopped->load(); };
    }

private:
    bool look()
    {
        if (m_isCancelled || m_timer.elapsed() - m_last < interval)
            return !m_isCancelled;
        tell();
        m_isCancelled = m_hooks.cancelled && m_hooks.cancelled();
        if (m_isCancelled)
            stop();
        return !m_isCancelled;
    }

    void tell()
    {
        m_last = m_timer.elapsed();
        const qint64 read =
            m_progress.bytesTotal > 0 ? m_progress.bytesDone * 1000 / m_progress.bytesTotal : 1000;
        // About as long as each takes; the index is finished after the last row.
        qint64 permille =
            m_progress.step == ImportProgress::Step::Reading ? read * 45 / 100 : 450 + m_written * 50 / 100;
        permille = m_isDone ? 1000 : std::min<qint64>(permille, 990);
        m_progress.done = std::max(m_progress.done, Percent::fromRaw(permille * Percent::one() / 10));
        if (m_hooks.progress)
            m_hooks.progress(m_progress);
    }

    static constexpr qint64 interval = 30; ///< milliseconds

    const ImportHooks &m_hooks;
    const std::thread::id m_thread = std::this_thread::get_id();
    ImportProgress m_progress;
    QElapsedTimer m_timer;
    std::shared_ptr<std::atomic_bool> m_stopped = std::make_shared<std::atomic_bool>(false);
    qint64 m_last = -interval;
    qint64 m_calls = 0;
    qint64 m_written = 0;
    bool m_isCancelled = false;
    bool m_isDone = false;
};

} // namespace stratoplan::storage
