// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <vector>

#ifdef __GLIBC__
#include <malloc.h>
#endif

/// Most memory this process ever had, in MiB; resetPeak() begins anew where the system allows it.
[[nodiscard]] inline qint64 peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() / 1024;
    }
    return 0;
}

inline void resetPeak()
{
#ifdef __GLIBC__
    malloc_trim(0); // what was freed is not counted
#endif
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

/// Milliseconds of processor time that this thread has had: what a busy machine does not change.
[[nodiscard]] inline double processorTime()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// The value that a share of all values does not exceed.
[[nodiscard]] inline double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    const auto place = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size()))) - 1;
    return values.empty() ? 0 : values[std::min(place, values.size() - 1)];
}
