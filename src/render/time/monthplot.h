// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/month.h"
#include "render/theme/theme.h"

#include <QPainter>
#include <QRectF>

#include <optional>

namespace stratoplan::painting {

/// The ground of a small chart over months: values at the left with gridlines, months below.
class MonthPlot
{
public:
    /// @param highest  largest value; the axis begins at zero
    /// @param months  how many stand side by side
    /// @param right  room kept free at the right, for labels
    MonthPlot(const QRectF &target, double highest, int months, double right, const Theme &theme);

    [[nodiscard]] const QRectF &area() const { return m_area; }
    /// Middle of a month.
    [[nodiscard]] double x(double month) const;
    [[nodiscard]] double y(double value) const;
    /// The strip of a month over the whole height.
    [[nodiscard]] QRectF strip(int month) const;

    /// Gridlines and their values.
    /// @param wholeOnly  those between whole numbers are left out
    void paintValues(QPainter &painter, bool wholeOnly = false) const;
    /// Month names with the year below the first and every January. @p current in 600; -1: none
    void paintMonths(QPainter &painter, Month first, int current) const;

private:
    Theme m_theme;
    QRectF m_area;
    QList<double> m_ticks;
    int m_months;
};

} // namespace stratoplan::painting
