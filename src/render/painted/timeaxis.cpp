// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/timeaxis.h"

#include "core/text/format.h"
#include "render/painted/painting.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace stratoplan {

namespace {

constexpr double zeroShare = 0.26; ///< of the axis, before its shortest time
constexpr qint64 minute = 60;
constexpr qint64 hour = 3600;
constexpr qint64 day = 86400;
constexpr std::array<qint64, 11> roundTimes {1,   10,      minute,   10 * minute, hour,      6 * hour,
                                             day, 7 * day, 30 * day, 365 * day,   3650 * day};

} // namespace

TimeAxis TimeAxis::logarithmic(const QList<Duration> &spans, double left, double right)
{
    qint64 low = 0;
    qint64 high = 0;
    for (const Duration span : spans) {
        const qint64 seconds = span.seconds();
        if (seconds <= 0)
            continue;
        low = low == 0 ? seconds : std::min(low, seconds);
        high = std::max(high, seconds);
    }
    if (low == 0) {
        low = minute;
        high = hour;
    }
    TimeAxis axis;
    axis.m_left = left;
    axis.m_right = right;
    const bool hasZero = std::any_of(spans.begin(), spans.end(), [](Duration span) { return span.isZero(); });
    axis.m_begin = hasZero ? left + (right - left) * zeroShare : left;
    axis.m_low = static_cast<double>(roundTimes.front());
    axis.m_high = static_cast<double>(roundTimes.back());
    for (const qint64 time : roundTimes) {
        if (time <= low)
            axis.m_low = static_cast<double>(time);
    }
    for (const qint64 time : roundTimes) {
        if (time >= high && time > low) {
            axis.m_high = static_cast<double>(time);
            break;
        }
    }
    if (axis.m_high <= axis.m_low)
        axis.m_high = axis.m_low * 10;
    return axis;
}

TimeAxis TimeAxis::even(Duration length, double left, double right)
{
    TimeAxis axis;
    axis.m_left = left;
    axis.m_right = right;
    axis.m_begin = left;
    axis.m_low = 0;
    axis.m_high = static_cast<double>(std::max<qint64>(1, length.seconds()));
    axis.m_isLogarithmic = false;
    return axis;
}

double TimeAxis::at(Duration span) const
{
    if (span.isZero())
        return m_left;
    const double seconds = static_cast<double>(span.seconds());
    const double share = m_isLogarithmic
        ? (seconds <= m_low ? 0 : std::log(seconds / m_low) / std::log(m_high / m_low))
        : seconds / m_high;
    return m_begin + std::clamp(share, 0.0, 1.0) * (m_right - m_begin);
}

QList<TimeAxis::Tick> TimeAxis::ticks(const Theme &theme) const
{
    const Format format;
    QList<Duration> times;
    if (m_isLogarithmic) {
        if (m_begin > m_left)
            times.append(Duration());
        for (const qint64 time : roundTimes) {
            if (static_cast<double>(time) >= m_low && static_cast<double>(time) <= m_high)
                times.append(Duration::fromSeconds(time));
        }
    } else {
        for (int i = 0; i <= 4; ++i)
            times.append(Duration::fromSeconds(std::llround(m_high * i / 4)));
    }
    QList<Tick> ticks;
    double free = -1e9;
    for (const Duration time : std::as_const(times)) {
        const QString text = m_isLogarithmic && time.isZero() ? QString::number(0) : format.duration(time);
        const double half = painting::textWidth(theme.font(FontRole::Axis), text) / 2;
        if (at(time) - half < free)
            continue;
        free = at(time) + half + 10;
        ticks.append({at(time), text});
    }
    return ticks;
}

void TimeAxis::paint(QPainter &painter, double y, double top, double bottom, const Theme &theme) const
{
    for (const Tick &tick : ticks(theme)) {
        painter.setPen(QPen(theme.color(Token::Grid), 1));
        painter.drawLine(QPointF(tick.x, top), QPointF(tick.x, bottom));
        painting::drawTextAt(painter, {tick.x, y}, Qt::AlignHCenter, tick.text, theme.font(FontRole::Axis),
                             theme.color(Token::Text2));
    }
}

} // namespace stratoplan
