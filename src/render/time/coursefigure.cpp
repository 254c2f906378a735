// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/time/coursefigure.h"

#include "core/text/format.h"
#include "render/painted/painting.h"
#include "render/time/monthplot.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

double highestOf(const CourseFigureData &data)
{
    double highest = 0;
    for (const QList<double> &values : {data.likely, data.high}) {
        for (const double value : values)
            highest = std::isfinite(value) ? std::max(highest, value) : highest;
    }
    for (const CourseFigureData::Steady &each : data.steady)
        highest = std::max({highest, each.likely, each.high});
    return highest;
}

/// Digits that say enough of a value of this size.
QString numberText(double value)
{
    if (!std::isfinite(value))
        return absentText();
    if (std::abs(value) >= 10'000)
        return Format().compact(value);
    const double scale = std::abs(value) >= 100 ? 1 : std::abs(value) >= 1 ? 100 : 10'000;
    return Format().number(Quantity::fromDouble(std::round(value * scale) / scale));
}

} // namespace

struct CourseFigure::Layout
{
    painting::MonthPlot plot;
    double head = 0; ///< top of the phases' names
    QRectF steady; ///< where phases without months stand
};

CourseFigure::CourseFigure(CourseFigureData data) : m_data(std::move(data)) { }

bool CourseFigure::hasMonths() const
{
    return std::any_of(m_data.likely.begin(), m_data.likely.end(),
                       [](double value) { return std::isfinite(value); });
}

QString CourseFigure::valueText(double low, double likely, double high) const
{
    const QString unit = m_data.unit.isEmpty() ? QString() : u' ' + m_data.unit;
    if (low == high)
        return numberText(likely) + unit;
    return tr("%1%2, from %3 to %4", "value, unit, low, high")
        .arg(numberText(likely), unit, numberText(low), numberText(high));
}

CourseFigure::Layout CourseFigure::layOut(const QRectF &target, const Theme &theme) const
{
    const double head = m_data.phases.isEmpty() && m_data.steady.isEmpty() ? 0 : theme.scaled(18.0);
    const auto bars = static_cast<double>(m_data.steady.size());
    double right = 12;
    if (bars > 0) {
        const double share = hasMonths() ? 0.4 : 0.92;
        right = std::min(bars * theme.scaled(hasMonths() ? 72.0 : 150.0), target.width() * share) + 12;
    } else if (hasMonths()) {
        right = std::max(
            12.0,
            painting::textWidth(theme.font(FontRole::BodyStrong), numberText(m_data.likely.last())) + 12);
    }
    painting::MonthPlot plot(target.adjusted(0, head, 0, 0), highestOf(m_data),
                             static_cast<int>(m_data.likely.size()), right, theme);
    QRectF steady = plot.area();
    if (hasMonths())
        steady.setLeft(plot.area().right() + 12);
    steady.setRight(target.right() - 4);
    return {plot, target.top(), bars > 0 ? steady : QRectF()};
}

void CourseFigure::paint(QPainter &painter, const QRectF &target, const Theme &theme) const
{
    const Layout at = layOut(target, theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasMonths() && m_data.current >= 0 && m_data.current < m_data.likely.size())
        painter.fillRect(at.plot.strip(m_data.current), theme.color(Token::Hover));
    at.plot.paintValues(painter, m_data.isWhole);
    if (hasMonths()) {
        at.plot.paintMonths(painter, m_data.first, m_data.current);
        paintPhases(painter, at, theme);
        paintCourse(painter, at, theme);
    }
    paintSteady(painter, at, theme);
    painter.restore();
}

void CourseFigure::paintPhases(QPainter &painter, const Layout &at, const Theme &theme) const
{
    const QFont font = theme.font(FontRole::Axis);
    const QRectF area = at.plot.area();
    for (qsizetype i = 0; i < m_data.phases.size(); ++i) {
        const auto &[month, name] = m_data.phases.at(i);
        const double left = at.plot.strip(month).left();
        const double next =
            i + 1 < m_data.phases.size() ? at.plot.strip(m_data.phases.at(i + 1).first).left() : area.right();
        if (month > 0) {
            painter.setPen(QPen(theme.color(Token::LineStrong), 1));
            painter.drawLine(QPointF(left, at.head + 4), QPointF(left, area.bottom()));
        }
        painting::drawTextAt(painter, {left + (month > 0 ? 5 : 1), at.head + theme.scaled(9.0)},
                             Qt::AlignLeft, painting::elided(font, name, next - left - 8), font,
                             theme.color(Token::Text2));
    }
}

void CourseFigure::paintCourse(QPainter &painter, const Layout &at, const Theme &theme) const
{
    QPolygonF line;
    QPolygonF upper;
    QPolygonF lower;
    const bool isRanged = m_data.low.size() == m_data.likely.size();
    const auto add = [&](QPolygonF &polygon, double month, double value) {
        polygon.append({at.plot.x(month), at.plot.y(value)});
    };
    int last = -1;
    for (int month = 0; month < m_data.likely.size(); ++month) {
        const double value = m_data.likely.at(month);
        if (!std::isfinite(value))
            continue;
        if (m_data.isStepped && last >= 0) {
            add(line, month - 0.5, m_data.likely.at(last));
            add(line, month - 0.5, value);
        }
        last = month;
        add(line, month, value);
        if (isRanged && std::isfinite(m_data.low.at(month)) && std::isfinite(m_data.high.at(month))) {
            add(upper, month, m_data.high.at(month));
            add(lower, month, m_data.low.at(month));
        }
    }
    if (isRanged) {
        std::reverse(lower.begin(), lower.end());
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::Band));
        painter.drawPolygon(upper + lower);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.color(Token::Accent), 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    for (const int month : m_data.stated) {
        if (month >= 0 && month < m_data.likely.size() && std::isfinite(m_data.likely.at(month)))
            painting::drawDot(painter, {at.plot.x(month), at.plot.y(m_data.likely.at(month))}, 7,
                              theme.color(Token::Accent));
    }
    if (last >= 0 && m_data.steady.isEmpty())
        painting::drawTextAt(painter, {at.plot.area().right() + 6, at.plot.y(m_data.likely.at(last))},
                             Qt::AlignLeft, numberText(m_data.likely.at(last)),
                             theme.font(FontRole::BodyStrong), theme.color(Token::Accent));
}

void CourseFigure::paintSteady(QPainter &painter, const Layout &at, const Theme &theme) const
{
    if (m_data.steady.isEmpty())
        return;
    const double slot = at.steady.width() / static_cast<double>(m_data.steady.size());
    const double bar = std::min(slot * 0.5, theme.scaled(48.0));
    const QFont font = theme.font(FontRole::Axis);
    for (qsizetype i = 0; i < m_data.steady.size(); ++i) {
        const CourseFigureData::Steady &each = m_data.steady.at(i);
        const double middle = at.steady.left() + slot * (static_cast<double>(i) + 0.5);
        const double top = at.plot.y(each.likely);
        painter.fillRect(QRectF(middle - bar / 2, top, bar, at.plot.area().bottom() - top),
                         theme.color(Token::Accent));
        if (each.low != each.high) {
            painter.setPen(QPen(theme.color(Token::Text), 1.5));
            painter.drawLine(QPointF(middle, at.plot.y(each.low)), QPointF(middle, at.plot.y(each.high)));
            for (const double end : {each.low, each.high})
                painter.drawLine(QPointF(middle - 5, at.plot.y(end)), QPointF(middle + 5, at.plot.y(end)));
        }
        const double label = std::max(at.plot.y(std::max(each.likely, each.high)) - theme.scaled(9.0),
                                      at.head + theme.scaled(9.0));
        painting::drawTextAt(painter, {middle, label}, Qt::AlignHCenter, numberText(each.likely),
                             theme.font(FontRole::AxisStrong), theme.color(Token::Text));
        painting::drawTextAt(painter, {middle, at.plot.area().bottom() + theme.scaled(13.0)},
                             Qt::AlignHCenter, painting::elided(font, each.name, slot - 6), font,
                             theme.color(Token::Text2));
    }
}

QString CourseFigure::altText() const
{
    QStringList sentences {m_data.title + u'.'};
    const auto at = [this](int month) {
        const bool isRanged = m_data.low.size() == m_data.likely.size();
        const double likely = m_data.likely.at(month);
        return tr("%1: %2.", "month, value")
            .arg(Format().month(m_data.first + month),
                 valueText(isRanged ? m_data.low.at(month) : likely, likely,
                           isRanged ? m_data.high.at(month) : likely));
    };
    QList<int> known;
    for (int month = 0; month < m_data.likely.size(); ++month) {
        if (std::isfinite(m_data.likely.at(month)))
            known.append(month);
    }
    if (!known.isEmpty())
        sentences.append(at(known.first()));
    if (known.size() > 1)
        sentences.append(at(known.last()));
    for (const CourseFigureData::Steady &each : m_data.steady)
        sentences.append(
            tr("%1: %2.", "phase, value").arg(each.name, valueText(each.low, each.likely, each.high)));
    return sentences.join(u' ');
}

QList<Figure::HotSpot> CourseFigure::hotSpots(const QRectF &target, const Theme &theme) const
{
    const Layout at = layOut(target, theme);
    QList<HotSpot> spots;
    const bool isRanged = m_data.low.size() == m_data.likely.size();
    for (int month = 0; hasMonths() && month < m_data.likely.size(); ++month) {
        const double likely = m_data.likely.at(month);
        if (!std::isfinite(likely))
            continue;
        spots.append({at.plot.strip(month),
                      tr("%1: %2", "month, value")
                          .arg(Format().month(m_data.first + month),
                               valueText(isRanged ? m_data.low.at(month) : likely, likely,
                                         isRanged ? m_data.high.at(month) : likely))});
    }
    const double slot = at.steady.width() / std::max(1.0, static_cast<double>(m_data.steady.size()));
    for (qsizetype i = 0; i < m_data.steady.size(); ++i) {
        const CourseFigureData::Steady &each = m_data.steady.at(i);
        spots.append(
            {QRectF(at.steady.left() + slot * static_cast<double>(i), at.steady.top(), slot,
                    at.steady.height()),
             tr("%1: %2", "phase, value").arg(each.name, valueText(each.low, each.likely, each.high))});
    }
    return spots;
}

} // namespace stratoplan
