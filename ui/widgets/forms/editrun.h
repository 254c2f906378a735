// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

namespace stratoplan {

/// Numbers the edits of a control, so that those that follow each other closely are one step of the undo
/// stack: a key that is held, clicks on an arrow. Each is in the plan at once. No two controls share a
/// number.
class EditRun
{
public:
    /// The run that an edit made now is of, above 0.
    [[nodiscard]] int next()
    {
        if (!m_last.isValid() || m_last.elapsed() > pause)
            m_run = ++latest;
        m_last.start();
        return m_run;
    }

private:
    static constexpr int pause = 700; // ms
    inline static int latest = 0; ///< run of all controls

    QElapsedTimer m_last;
    int m_run = 0;
};

} // namespace stratoplan
