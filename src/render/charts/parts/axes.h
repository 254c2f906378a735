// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/month.h"
#include "render/theme/theme.h"

#include <QList>
#include <QPainter>
#include <QString>
#include <functional>

QT_BEGIN_NAMESPACE
class QAbstractSeries;
class QChart;
QT_END_NAMESPACE

namespace stratoplan::charts {

/// One label of an axis and where it stands.
struct AxisTick
{
    double value = 0; ///< in the axis' numbers, log10 on a logarithmic axis
    QString text;
};

/// A vertical axis from @p low to @p high with labels at @p ticks.
void addValueAxis(QChart &chart, double low, double high, const QList<AxisTick> &ticks, const Theme &theme);
/// The gridlines of such an axis; Qt's own would add one at each end.
void drawGridlines(QPainter &painter, const QRectF &plot, double low, double high,
                   const QList<AxisTick> &ticks, const Theme &theme);
/// A horizontal axis from @p low to @p high without labels.
void addPositionAxis(QChart &chart, double low, double high);
/// Adds @p series to @p chart and ties it to both of its axes.
void addSeries(QChart &chart, QAbstractSeries *series);

/// The widest of @p ticks, in the font of axes.
[[nodiscard]] double widest(const QList<AxisTick> &ticks, const Theme &theme);

/// Short month names, that of the first month where it has room, with the year under the first and under
/// every January; at most a dozen.
struct MonthLabel
{
    int index = 0;
    QString month;
    QString year;
};
/// @param apart  months that the first label has to keep from the next
[[nodiscard]] QList<MonthLabel> monthLabels(Month first, int from, int to, int most, int apart);
/// Months between two labels at least, where a month is @p slot wide.
[[nodiscard]] int monthsApart(double slot, const Theme &theme);

/// Draws month labels below @p bottom; @p xOf gives a month's place, @p current (or −1) is set in 600.
void drawMonthLabels(QPainter &painter, const QList<MonthLabel> &labels, double bottom, int current,
                     const std::function<double(int)> &xOf, const Theme &theme);

} // namespace stratoplan::charts
