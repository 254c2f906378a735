// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/time/weekfigure.h"

#include "core/text/format.h"
#include "render/painted/painting.h"
#include "render/painted/ticks.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int hours = 168;

} // namespace

struct WeekFigure::Layout
{
    QRectF area;
    QList<double> ticks;

    [[nodiscard]] double x(double hour) const { return area.left() + hour / hours * area.width(); }
    [[nodiscard]] double y(double units) const
    {
        return area.bottom() - std::max(0.0, units) / ticks.last() * area.height();
    }
};

WeekFigure::WeekFigure(WeekFigureData data) : m_data(std::move(data)) { }

WeekFigure::Layout WeekFigure::layOut(const QRectF &target, const Theme &theme) const
{
    double highest = std::max(1, m_data.maximum);
    for (const int count : m_data.counts)
        highest = std::max<double>(highest, count);
    // A load far beyond the maximum is cut at its side: units stay readable.
    for (const double load : m_data.load)
        highest = std::max(highest, std::min(load, 1.5 * std::max(1, m_data.maximum)));
    Layout at;
    at.ticks = niceTicks(0, highest, 4);
    double widest = 0;
    for (const double tick : std::as_const(at.ticks))
        widest = std::max(widest, painting::textWidth(theme.font(FontRole::Axis), Format().compact(tick)));
    at.area = target.adjusted(std::ceil(widest) + 10, 8, -8, -theme.scaled(20.0));
    return at;
}

void WeekFigure::paint(QPainter &painter, const QRectF &target, const Theme &theme) const
{
    const Layout at = layOut(target, theme);
    const QFont font = theme.font(FontRole::Axis);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const double tick : at.ticks) {
        const double y = std::round(at.y(tick)) + 0.5;
        painter.setPen(QPen(theme.color(tick == 0 ? Token::LineStrong : Token::Grid), 1));
        painter.drawLine(QPointF(at.area.left(), y), QPointF(at.area.right(), y));
        if (tick == std::round(tick))
            painting::drawTextAt(painter, {at.area.left() - 8, y}, Qt::AlignRight, Format().compact(tick),
                                 font, theme.color(Token::Text2));
    }
    for (int day = 0; day < 7; ++day) {
        if (day > 0) {
            painter.setPen(QPen(theme.color(Token::Line), 1));
            const double x = std::round(at.x(24 * day)) + 0.5;
            painter.drawLine(QPointF(x, at.area.top()), QPointF(x, at.area.bottom()));
        }
        painting::drawTextAt(painter, {at.x(24 * day + 12), at.area.bottom() + theme.scaled(11.0)},
                             Qt::AlignHCenter, QLocale::c().standaloneDayName(day + 1, QLocale::ShortFormat),
                             font, theme.color(Token::Text2));
    }
    painter.save();
    painter.setClipRect(at.area.adjusted(0, -2, 0, 1));
    if (m_data.load.size() == hours) {
        QPolygonF load {QPointF(at.x(0), at.area.bottom())};
        for (int hour = 0; hour < hours; ++hour) {
            load.append({at.x(hour), at.y(m_data.load.at(hour))});
            load.append({at.x(hour + 1), at.y(m_data.load.at(hour))});
        }
        load.append({at.x(hours), at.area.bottom()});
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::Band));
        painter.drawPolygon(load);
    }
    QPolygonF line;
    const auto steps = static_cast<double>(m_data.counts.size());
    for (qsizetype i = 0; i < m_data.counts.size(); ++i) {
        const double from = static_cast<double>(i) / steps * hours;
        if (i == 0 || m_data.counts.at(i) != m_data.counts.at(i - 1)) {
            if (i > 0)
                line.append({at.x(from), at.y(m_data.counts.at(i - 1))});
            line.append({at.x(from), at.y(m_data.counts.at(i))});
        }
    }
    if (!m_data.counts.isEmpty())
        line.append({at.x(hours), at.y(m_data.counts.last())});
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.color(Token::Accent), 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPolyline(line);
    painter.restore();
    painter.setPen(QPen(theme.color(Token::Text2), 1, Qt::DashLine));
    for (const int bound : {m_data.minimum, m_data.maximum}) {
        const double y = std::round(at.y(bound)) + 0.5;
        painter.drawLine(QPointF(at.area.left(), y), QPointF(at.area.right(), y));
    }
    painter.restore();
}

std::pair<int, int> WeekFigure::countsIn(int hour) const
{
    const auto count = static_cast<int>(m_data.counts.size());
    const int from = hour * count / hours;
    const int to = std::max(from + 1, (hour + 1) * count / hours);
    if (to > count)
        return {0, 0};
    const auto [least, most] = std::minmax_element(m_data.counts.begin() + from, m_data.counts.begin() + to);
    return {*most, *least};
}

QString WeekFigure::altText() const
{
    if (m_data.counts.isEmpty())
        return tr("A typical week.");
    const auto [least, most] = std::minmax_element(m_data.counts.begin(), m_data.counts.end());
    return tr("A typical week: between %1 and %2 %3 run.", "least, most, unit")
        .arg(*least)
        .arg(*most)
        .arg(m_data.unit);
}

QList<Figure::HotSpot> WeekFigure::hotSpots(const QRectF &target, const Theme &theme) const
{
    const Layout at = layOut(target, theme);
    QList<HotSpot> spots;
    for (int hour = 0; hour < hours && !m_data.counts.isEmpty(); ++hour) {
        const auto [most, least] = countsIn(hour);
        const QString when = tr("%1, %2:00", "day of the week, hour")
                                 .arg(QLocale::c().standaloneDayName(hour / 24 + 1))
                                 .arg(hour % 24);
        const QString running =
            most == least ? QString::number(most) : tr("%1 to %2", "units").arg(least).arg(most);
        spots.append({QRectF(QPointF(at.x(hour), at.area.top()), QPointF(at.x(hour + 1), at.area.bottom())),
                      tr("%1: %2 %3", "when, how many, unit").arg(when, running, m_data.unit)});
    }
    return spots;
}

} // namespace stratoplan
