// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/charts/line/linechartlayout.h"

#include "core/engine/money/moneywords.h"
#include "core/text/format.h"
#include "render/charts/parts/phases.h"
#include "render/painted/painting.h"
#include "render/painted/ticks.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::charts {

namespace {

/// Where the line between two points stands at @p x.
QPointF between(const QPointF &one, const QPointF &other, double x)
{
    return {x, one.y() + (other.y() - one.y()) * (x - one.x()) / (other.x() - one.x())};
}

} // namespace

QString moneyText(double amount, Currency currency)
{
    return Format().money(Money::fromMicros(std::llround(amount * 1e6), currency));
}

QPointF LineChartLayout::Frame::at(double xValue, double yValue) const
{
    return {plot.left() + (xValue - x.from) / x.width() * plot.width(),
            plot.bottom() - (yValue - low) / (high - low) * plot.height()};
}

LineChartLayout::LineChartLayout(LineChartData data, QString cutText, const QSizeF &size, Theme theme,
                                 const ChartWindow &window)
    : m_data(std::move(data)), m_cutText(std::move(cutText)), m_size(size), m_theme(std::move(theme))
{
    m_frame.x = window;
    makeTracks();
    layOutVertically();
    layOut();
    m_texts.place(*this);
    if (!m_texts.limitsAtEnd().isEmpty()) {
        layOut(); // with room for their names
        m_texts.place(*this);
    }
}

double LineChartLayout::toX(double x) const
{
    return m_data.xScale == Scale::Logarithmic ? std::log10(x) : x;
}

double LineChartLayout::toY(double y) const
{
    return m_data.yScale == Scale::Logarithmic ? std::log10(y) : y;
}

double LineChartLayout::fromY(double y) const
{
    return m_data.yScale == Scale::Logarithmic ? std::pow(10.0, y) : y;
}

QColor LineChartLayout::colorOf(qsizetype line) const
{
    const ChartColor &color = m_data.lines[line].color;
    if (color.category)
        return m_theme.category(*color.category);
    if (color.token)
        return m_theme.color(*color.token);
    if (!color.provider.isEmpty())
        return m_theme.provider(color.provider);
    return m_theme.series(static_cast<int>(line));
}

QList<QPointF> LineChartLayout::clipped(const QList<QPointF> &points) const
{
    const ChartWindow &window = m_frame.x;
    QList<QPointF> inside;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const QPointF &point = points[i];
        if (i > 0 && points[i - 1].x() < window.from && point.x() > window.from)
            inside.append(between(points[i - 1], point, window.from));
        if (point.x() >= window.from - 1e-9 && point.x() <= window.to + 1e-9)
            inside.append(point);
        if (i > 0 && points[i - 1].x() < window.to && point.x() > window.to)
            inside.append(between(points[i - 1], point, window.to));
    }
    return inside;
}

QList<QPointF> LineChartLayout::limitPoints(const LineChartData::Limit &limit) const
{
    QList<QPointF> points;
    for (const QPointF &point : limit.points)
        points.append({toX(point.x()), toY(point.y())});
    return clipped(points);
}

void LineChartLayout::makeTracks()
{
    for (qsizetype i = 0; i < m_data.lines.size(); ++i) {
        Track track {colorOf(i)};
        QList<QPointF> points;
        QList<QPointF> low;
        QList<QPointF> high;
        QList<QPointF> middle;
        const LineChartData::Line &line = m_data.lines[i];
        for (int p = 0; p < line.points.size(); ++p) {
            const LineChartData::Point &point = line.points[p];
            const QList<double> ys {toY(point.y), toY(point.low.value_or(point.y)),
                                    toY(point.high.value_or(point.y)), toY(point.middle.value_or(point.y))};
            const double x = toX(point.x);
            const std::array<QList<QPointF> *, 4> edges {&points, &low, &high, &middle};
            for (qsizetype edge = 0; edge < ys.size(); ++edge) {
                QList<QPointF> &corners = *edges[static_cast<std::size_t>(edge)];
                if (p > 0 && line.jumps.contains(p)) {
                    const double step = (corners.last().x() + x) / 2;
                    corners.append({step, corners.last().y()});
                    corners.append({step, ys[edge]});
                }
                corners.append({x, ys[edge]});
            }
        }
        track.points = clipped(points);
        if (low != high) {
            track.low = clipped(low);
            track.high = clipped(high);
        }
        if (middle != points)
            track.middle = clipped(middle);
        m_tracks.append(track);
    }
}

void LineChartLayout::layOutVertically()
{
    double low = INFINITY;
    double high = -INFINITY;
    const auto take = [&](const QList<QPointF> &points) {
        for (const QPointF &point : points) {
            low = std::min(low, point.y());
            high = std::max(high, point.y());
        }
    };
    for (const Track &track : std::as_const(m_tracks)) {
        take(track.points);
        take(track.low);
        take(track.high);
    }
    double limit = -INFINITY; // the highest
    for (const LineChartData::Limit &each : std::as_const(m_data.limits)) {
        take(limitPoints(each));
        for (const QPointF &point : limitPoints(each))
            limit = std::max(limit, point.y());
    }
    if (low > high) {
        low = m_data.yScale == Scale::Logarithmic ? 2 : 0;
        high = low + 1;
    }
    if (m_data.yScale == Scale::Logarithmic) {
        const double span = std::max(high - low, 0.2);
        // Room for an amount above the highest and below the lowest point, clear of its dot.
        const double amount = m_theme.scaled(26.0);
        const double plot = m_size.height() - m_theme.scaled(38.0);
        const double room = std::min(0.4, amount / std::max(40.0, plot - 2 * amount)) * span;
        m_frame.low = low - room;
        m_frame.high = high + room;
        // A tick just below the lowest point is worth the room.
        const double tick = std::log10(logTicks(std::pow(10.0, low), std::pow(10.0, high)).constFirst());
        if (tick < m_frame.low && low - tick < std::max(0.35, span * 0.35))
            m_frame.low = tick - span * 0.03;
    } else {
        m_frame.low = std::min(0.0, low * 1.08);
        m_frame.high = high > 0 ? high * 1.08 : (low < 0 ? 0 : 1);
        // Room for the name of a limit that lies above everything else.
        const double room = m_theme.scaled(24.0) / std::max(80.0, m_size.height() - m_theme.scaled(60.0));
        if (limit > 0 && limit == high)
            m_frame.high = std::max(m_frame.high, high + room * (high - m_frame.low));
    }
}

void LineChartLayout::layOut()
{
    const double row = phaseRowHeight(m_data.phases, m_theme);
    const double top = row > 0 ? row : 10;
    const double line = m_theme.scaled(14.0);
    const double left = widest(yTicks(), m_theme) + 14;
    m_cutLines = m_cutText.isEmpty()
        ? QStringList()
        : painting::twoLines(m_theme.font(FontRole::Axis), m_cutText, m_size.width() - left);
    const double bottom = (m_data.first ? line * 2 : line) + 10
        + (m_cutLines.isEmpty() ? 0 : line * static_cast<double>(m_cutLines.size()) + 4);
    m_frame.plot = QRectF(left, top, m_size.width() - left, std::max(20.0, m_size.height() - top - bottom));
    const QList<EndLabel> labels = endLabels();
    m_frame.plot.setRight(m_size.width()
                          - (labels.isEmpty() ? 18 : endLabelWidth(labels, m_frame.plot, m_theme)));
}

QList<AxisTick> LineChartLayout::yTicks() const
{
    const Format format;
    const bool isLog = m_data.yScale == Scale::Logarithmic;
    QList<AxisTick> ticks;
    for (const double value : isLog ? logTicks(fromY(m_frame.low), fromY(m_frame.high))
                                    : niceTicks(m_frame.low, m_frame.high, 6)) {
        const double y = toY(value);
        if (y >= m_frame.low - 1e-9 && y <= m_frame.high + 1e-9)
            ticks.append({y, format.axisMoney(value, m_data.currency)});
    }
    return ticks;
}

QList<AxisTick> LineChartLayout::xTicks() const
{
    const Format format;
    const bool isLog = m_data.xScale == Scale::Logarithmic;
    const auto from = [&](double x) { return isLog ? std::pow(10.0, x) : x; };
    QList<AxisTick> ticks;
    for (const double value : isLog ? logTicks(from(m_frame.x.from), from(m_frame.x.to))
                                    : niceTicks(m_frame.x.from, m_frame.x.to, 6)) {
        const double x = toX(value);
        if (x >= m_frame.x.from - 1e-9 && x <= m_frame.x.to + 1e-9)
            ticks.append({x, format.compact(value)});
    }
    if (!ticks.isEmpty() && !m_data.unit.isEmpty())
        ticks.last().text += u' ' + m_data.unit;
    return ticks;
}

void LineChartLayout::addBandLabels(QList<EndLabel> &labels, const Track &track) const
{
    const auto add = [&](const QList<QPointF> &points, const QString &title) {
        if (points.isEmpty() || title.isEmpty())
            return;
        const QPointF end = points.last();
        labels.append(
            {m_frame.at(end.x(), end.y()).y(), title + u' ' + moneyText(fromY(end.y()), m_data.currency)});
    };
    add(track.high, m_data.highTitle);
    add(track.middle, m_data.middleTitle);
    add(track.low, m_data.lowTitle);
}

QList<EndLabel> LineChartLayout::endLabels() const
{
    QList<EndLabel> labels;
    for (qsizetype i = 0; i < m_tracks.size(); ++i) {
        const LineChartData::Line &line = m_data.lines[i];
        const Track &track = m_tracks[i];
        if (!line.hasEndLabel || track.points.isEmpty())
            continue;
        const QPointF end = track.points.last();
        const QString amount = moneyText(fromY(end.y()), m_data.currency);
        EndLabel label {m_frame.at(end.x(), end.y()).y(),
                        line.isOpen ? moneywords::atLeast(amount) : amount,
                        {},
                        {},
                        FontRole::BodyStrong,
                        line.title};
        label.color = m_theme.readable(track.color);
        labels.append(label);
        addBandLabels(labels, track);
    }
    for (const int i : m_texts.limitsAtEnd()) {
        const LineChartData::Limit &limit = m_data.limits[i];
        labels.append({m_frame.at(0, toY(limit.points.last().y())).y(), limit.title, tokenOf(limit)});
    }
    return labels;
}

Token LineChartLayout::tokenOf(const LineChartData::Limit &limit) const
{
    return limit.token.value_or(limit.isWarning ? Token::Warning : Token::Text);
}

double LineChartLayout::edgeOf(int month) const
{
    return m_frame.at(month - 0.5, 0).x(); // a month's point stands in the middle of the month
}

bool LineChartLayout::shows(double x) const
{
    return toX(x) >= m_frame.x.from - 1e-9 && toX(x) <= m_frame.x.to + 1e-9;
}

QList<QPointF> LineChartLayout::toScene(const QList<QPointF> &points) const
{
    QList<QPointF> placed;
    for (const QPointF &point : points)
        placed.append(m_frame.at(point.x(), point.y()));
    return placed;
}

QPointF LineChartLayout::spotOf(double x, double y) const
{
    return m_frame.at(toX(x), toY(y));
}

} // namespace stratoplan::charts
