// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <queue>
#include <thread>
#include <vector>

namespace stratoplan::storage {

/// Does a work on values, in their order, on a thread of its own, while the values that follow are made. Only
/// a few batches wait at a time: who makes values faster than they are worked on waits as well.
template <class Value>
class BatchWorker
{
public:
    using Batch = std::vector<Value>;

    /// @p work is called on the other thread; after it has failed it is not called again
    explicit BatchWorker(std::function<Status(Value &)> work)
        : m_work(std::move(work)), m_thread([this] { run(); })
    {
    }
    BatchWorker(const BatchWorker &) = delete;
    BatchWorker &operator=(const BatchWorker &) = delete;
    ~BatchWorker() { stop(); }

    /// False once the work has failed: finish() tells why.
    bool add(Value value)
    {
        m_batch.push_back(std::move(value));
        return m_batch.size() < batchSize || send();
    }
    /// Waits until everything is done. More may be added afterwards.
    Status finish()
    {
        send();
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_waiting.empty() && !m_isWorking; });
        return m_status;
    }

private:
    static constexpr std::size_t batchSize = 256;
    static constexpr std::size_t mostWaiting = 8;

    bool send()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_waiting.size() < mostWaiting; });
        if (!m_batch.empty())
            m_waiting.push(std::move(m_batch));
        m_batch = {};
        m_batch.reserve(batchSize);
        m_changed.notify_all();
        return m_status.ok();
    }

    void stop()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isStopped = true;
            m_changed.notify_all();
        }
        m_thread.join();
    }

    void run()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_changed.wait(lock, [this] { return m_isStopped || !m_waiting.empty(); });
            if (m_isStopped)
                return;
            Batch batch = std::move(m_waiting.front());
            m_waiting.pop();
            m_isWorking = true;
            const bool isWanted = m_status.ok();
            m_changed.notify_all();
            lock.unlock();
            const Status done = isWanted ? work(batch) : Status();
            batch.clear();
            lock.lock();
            if (!done)
                m_status = done;
            m_isWorking = false;
            m_changed.notify_all();
        }
    }

    Status work(Batch &batch)
    {
        for (Value &value : batch) {
            if (const Status done = m_work(value); !done)
                return done;
        }
        return {};
    }

    std::function<Status(Value &)> m_work;
    Batch m_batch;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::queue<Batch> m_waiting;
    Status m_status;
    bool m_isWorking = false;
    bool m_isStopped = false;
    std::thread m_thread; ///< last: it begins when everything else is there
};

} // namespace stratoplan::storage
