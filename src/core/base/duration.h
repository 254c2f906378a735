// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>

namespace stratoplan {

/// A span of time in whole seconds, for recovery targets, backups and retention.
class Duration
{
public:
    constexpr Duration() = default;
    [[nodiscard]] static constexpr Duration fromSeconds(qint64 seconds)
    {
        Duration duration;
        duration.m_seconds = seconds;
        return duration;
    }
    [[nodiscard]] static constexpr Duration fromMinutes(qint64 minutes) { return fromSeconds(minutes * 60); }
    [[nodiscard]] static constexpr Duration fromHours(qint64 hours) { return fromSeconds(hours * 3600); }
    [[nodiscard]] static constexpr Duration fromDays(qint64 days) { return fromSeconds(days * 86400); }

    [[nodiscard]] constexpr qint64 seconds() const { return m_seconds; }
    [[nodiscard]] constexpr bool isZero() const { return m_seconds == 0; }
    constexpr Duration operator+(Duration other) const { return fromSeconds(m_seconds + other.m_seconds); }
    constexpr Duration operator-(Duration other) const { return fromSeconds(m_seconds - other.m_seconds); }
    constexpr auto operator<=>(const Duration &) const = default;

private:
    qint64 m_seconds = 0;
};

} // namespace stratoplan
