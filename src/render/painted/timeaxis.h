// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/duration.h"
#include "render/theme/theme.h"

#include <QList>
#include <QPainter>

namespace stratoplan {

/// Places spans of time between two horizontal positions: on a logarithmic scale with zero at its start, or
/// evenly.
class TimeAxis
{
public:
    struct Tick
    {
        double x = 0;
        QString text;
    };

    /// Logarithmic, from the round time at or below the shortest of @p spans to the one at or above the
    /// longest. A zero among them has a place of its own before that, for no logarithm leads there.
    [[nodiscard]] static TimeAxis logarithmic(const QList<Duration> &spans, double left, double right);
    /// Even, from zero to @p length.
    [[nodiscard]] static TimeAxis even(Duration length, double left, double right);

    /// Where @p span stands; within the axis' ends.
    [[nodiscard]] double at(Duration span) const;
    [[nodiscard]] double left() const { return m_left; }
    [[nodiscard]] double right() const { return m_right; }

    /// Round times: 10 s, 1 min, 10 min, 1 h, 6 h, 1 d, 7 d, … or even parts; those too close together are
    /// left out.
    [[nodiscard]] QList<Tick> ticks(const Theme &theme) const;
    /// Tick labels centred on @p y and vertical gridlines from @p top to @p bottom.
    void paint(QPainter &painter, double y, double top, double bottom, const Theme &theme) const;

private:
    double m_left = 0;
    double m_right = 1;
    double m_begin = 0; ///< where the shortest time stands; left of it is only zero
    double m_low = 1; ///< seconds
    double m_high = 2;
    bool m_isLogarithmic = true;
};

} // namespace stratoplan
