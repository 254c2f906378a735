// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/time/monthplot.h"

#include "core/text/format.h"
#include "render/painted/painting.h"
#include "render/painted/ticks.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::painting {

namespace {

constexpr double monthRoom = 56; ///< pixels that a month's name needs

} // namespace

MonthPlot::MonthPlot(const QRectF &target, double highest, int months, double right, const Theme &theme)
    : m_theme(theme), m_months(std::max(1, months))
{
    const int count = target.height() > theme.scaled(130.0) ? 4 : 2;
    m_ticks = niceTicks(0, std::max(highest, 1e-6), count);
    double widest = 0;
    for (const double tick : std::as_const(m_ticks))
        widest = std::max(widest, textWidth(theme.font(FontRole::Axis), Format().compact(tick)));
    const double foot = theme.scaled(30.0);
    m_area = target.adjusted(std::ceil(widest) + 10, 6, -right, -foot);
}

double MonthPlot::x(double month) const
{
    return m_area.left() + (month + 0.5) * m_area.width() / m_months;
}

double MonthPlot::y(double value) const
{
    const double top = m_ticks.isEmpty() ? 1 : m_ticks.last();
    return m_area.bottom() - std::max(0.0, value) / top * m_area.height();
}

QRectF MonthPlot::strip(int month) const
{
    const double width = m_area.width() / m_months;
    return {m_area.left() + month * width, m_area.top(), width, m_area.height()};
}

void MonthPlot::paintValues(QPainter &painter, bool wholeOnly) const
{
    const QFont font = m_theme.font(FontRole::Axis);
    for (const double tick : m_ticks) {
        if (wholeOnly && tick != std::round(tick))
            continue;
        const double at = std::round(y(tick)) + 0.5;
        painter.setPen(QPen(m_theme.color(tick == 0 ? Token::LineStrong : Token::Grid), 1));
        painter.drawLine(QPointF(m_area.left(), at), QPointF(m_area.right(), at));
        drawTextAt(painter, {m_area.left() - 8, at}, Qt::AlignRight, Format().compact(tick), font,
                   m_theme.color(Token::Text2));
    }
}

void MonthPlot::paintMonths(QPainter &painter, Month first, int current) const
{
    const int most = std::max(2, static_cast<int>(m_area.width() / m_theme.scaled(monthRoom)));
    const int step = monthStep(m_months, most);
    int start = 0;
    while (step > 1 && start < m_months && (first + start).month() % std::min(step, 12) != 1)
        ++start;
    if (start >= m_months)
        start = 0;
    const QLocale locale = Format().locale();
    int year = 0;
    for (int month = start; month < m_months; month += step) {
        const Month at = first + month;
        const QFont font = m_theme.font(month == current ? FontRole::AxisStrong : FontRole::Axis);
        const double line = m_theme.scaled(13.0);
        painter.setPen(QPen(m_theme.color(Token::LineStrong), 1));
        painter.drawLine(QPointF(x(month), m_area.bottom()), QPointF(x(month), m_area.bottom() + 4));
        drawTextAt(painter, {x(month), m_area.bottom() + 6 + line / 2}, Qt::AlignHCenter,
                   locale.standaloneMonthName(at.month(), QLocale::ShortFormat), font,
                   m_theme.color(Token::Text2));
        if (at.year() != year)
            drawTextAt(painter, {x(month), m_area.bottom() + 6 + 1.5 * line}, Qt::AlignHCenter,
                       QString::number(at.year()), m_theme.font(FontRole::Axis), m_theme.color(Token::Text2));
        year = at.year();
    }
}

} // namespace stratoplan::painting
