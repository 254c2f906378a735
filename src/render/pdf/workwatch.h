// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <utility>

namespace stratoplan {

/// What a long piece of work says about itself while it goes on, and whether it is still wanted. Made without
/// anything it says nothing and is always wanted. The work may run on any thread; it speaks on its own.
class WorkWatch
{
public:
    using Progress = std::function<void(int percent)>;

    WorkWatch() = default;
    explicit WorkWatch(Progress progress, std::shared_ptr<const std::atomic_bool> cancelled = nullptr)
        : m_progress(std::move(progress)), m_cancelled(std::move(cancelled))
    {
    }

    [[nodiscard]] bool isCancelled() const { return m_cancelled && m_cancelled->load(); }
    /// For those who look by themselves; null where nobody can cancel.
    [[nodiscard]] const std::atomic_bool *cancelled() const { return m_cancelled.get(); }
    /// How much is done, 0 … 100.
    void say(int percent) const
    {
        if (m_progress)
            m_progress(percent);
    }
    /// For a part of the work that leads from one percentage to another.
    [[nodiscard]] WorkWatch part(int from, int to) const
    {
        if (!m_progress)
            return *this;
        return WorkWatch(
            [whole = m_progress, from, to](int percent) { whole(from + percent * (to - from) / 100); },
            m_cancelled);
    }

private:
    Progress m_progress;
    std::shared_ptr<const std::atomic_bool> m_cancelled;
};

} // namespace stratoplan
