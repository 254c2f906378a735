// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QLockFile>

#include <memory>

namespace stratoplan::storage {

/// Says that this program has a plan file open for writing, by a lock file beside it. Let go when it goes;
/// the lock of a program that died does not count.
class PlanLock
{
public:
    /// Takes the lock of a plan file (links followed; the file need not exist). Fails with Locked, naming the
    /// program, its process and its host; with Unwritable or NotFound where no lock file can be made.
    [[nodiscard]] static Result<std::unique_ptr<PlanLock>> acquire(const QString &planPath);

    /// The program that held the plan before died without letting go.
    [[nodiscard]] bool followsCrash() const { return m_followsCrash; }

private:
    explicit PlanLock(const QString &lockPath) : m_file(lockPath) { m_file.setStaleLockTime(0); }

    QLockFile m_file;
    bool m_followsCrash = false;
};

} // namespace stratoplan::storage
