// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stratoplan {

/// A model that need not follow while nobody sees it: what happens meanwhile it catches up on at once when it
/// is looked at again. A page that is hidden lets its models rest.
class LiveModel
{
public:
    LiveModel() = default;
    LiveModel(const LiveModel &) = delete;
    LiveModel &operator=(const LiveModel &) = delete;
    virtual ~LiveModel() = default;

    [[nodiscard]] bool isLive() const { return m_isLive; }
    void setLive(bool isLive)
    {
        if (m_isLive == isLive)
            return;
        m_isLive = isLive;
        if (isLive && m_isStale)
            catchUp();
    }

protected:
    /// Brings everything up to date.
    virtual void catchUp() = 0;
    /// Asked first by whatever follows: whether it has to wait until somebody looks.
    [[nodiscard]] bool rests()
    {
        m_isStale = !m_isLive;
        return m_isStale;
    }

private:
    bool m_isLive = true;
    bool m_isStale = false;
};

} // namespace stratoplan
