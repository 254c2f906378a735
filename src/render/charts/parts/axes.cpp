// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/charts/parts/axes.h"

#include "core/text/format.h"
#include "render/painted/painting.h"
#include "render/painted/ticks.h"

#include <QtCharts/QAbstractSeries>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::charts {

void addValueAxis(QChart &chart, double low, double high, const QList<AxisTick> &ticks, const Theme &theme)
{
    // Qt's value labels cannot say "$2k": a category axis with its labels on the values can.
    auto *axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setTruncateLabels(false);
    axis->setStartValue(std::min(low, ticks.isEmpty() ? low : ticks.first().value) - (high - low) * 1e-6);
    for (const AxisTick &tick : ticks)
        axis->append(tick.text, tick.value);
    axis->setRange(low, high);
    axis->setLabelsFont(theme.font(FontRole::Axis));
    axis->setLabelsColor(theme.color(Token::Text2));
    axis->setGridLineVisible(false);
    axis->setLinePen(Qt::NoPen);
    chart.addAxis(axis, Qt::AlignLeft);
}

void drawGridlines(QPainter &painter, const QRectF &plot, double low, double high,
                   const QList<AxisTick> &ticks, const Theme &theme)
{
    painter.setPen(QPen(theme.color(Token::Grid), 1));
    for (const AxisTick &tick : ticks) {
        const double y = plot.bottom() - (tick.value - low) / (high - low) * plot.height();
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
}

void addPositionAxis(QChart &chart, double low, double high)
{
    auto *axis = new QValueAxis;
    axis->setRange(low, high);
    axis->setVisible(false);
    chart.addAxis(axis, Qt::AlignBottom);
}

void addSeries(QChart &chart, QAbstractSeries *series)
{
    chart.addSeries(series);
    for (QAbstractAxis *axis : chart.axes())
        series->attachAxis(axis);
}

double widest(const QList<AxisTick> &ticks, const Theme &theme)
{
    double width = 0;
    for (const AxisTick &tick : ticks)
        width = std::max(width, painting::textWidth(theme.font(FontRole::Axis), tick.text));
    return width;
}

int monthsApart(double slot, const Theme &theme)
{
    constexpr double gap = 4;
    const double widest = painting::textWidth(theme.font(FontRole::Axis), u"2026"_s);
    return std::max(1, static_cast<int>(std::ceil((widest + gap) / std::max(slot, 1e-3))));
}

QList<MonthLabel> monthLabels(Month first, int from, int to, int most, int apart)
{
    const QLocale locale = Format().locale();
    const int step = monthStep(to - from, most);
    // Steps of a quarter and more fall on January, April, …
    int start = from;
    while (step > 1 && (first + start).month() % std::min(step, 12) != 1)
        ++start;
    QList<MonthLabel> labels;
    const auto add = [&](int index) {
        const Month month = first + index;
        const bool isNewYear = labels.isEmpty() || month.year() != (first + labels.last().index).year();
        labels.append({index, locale.standaloneMonthName(month.month(), QLocale::ShortFormat),
                       isNewYear ? u"%1"_s.arg(month.year()) : QString()});
    };
    if (start - from >= apart)
        add(from);
    for (int index = start; index < to; index += step)
        add(index);
    return labels;
}

void drawMonthLabels(QPainter &painter, const QList<MonthLabel> &labels, double bottom, int current,
                     const std::function<double(int)> &xOf, const Theme &theme)
{
    const double line = theme.scaled(14.0);
    for (const MonthLabel &label : labels) {
        const double x = xOf(label.index);
        const bool isCurrent = label.index == current;
        painting::drawTextAt(painter, {x, bottom + 6 + line / 2}, Qt::AlignHCenter, label.month,
                             theme.font(isCurrent ? FontRole::AxisStrong : FontRole::Axis),
                             theme.color(isCurrent ? Token::Text : Token::Text2));
        painting::drawTextAt(painter, {x, bottom + 6 + line * 1.5 - 1}, Qt::AlignHCenter, label.year,
                             theme.font(FontRole::Axis), theme.color(Token::Text2));
    }
}

} // namespace stratoplan::charts
