// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/charts/linechartbuilder.h"

#include "core/text/format.h"
#include "render/charts/phases.h"
#include "render/painted/painting.h"
#include "render/painted/ticks.h"

#include <QtCharts/QAreaSeries>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::charts {

namespace {

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

QLineSeries *seriesOf(const QList<QPointF> &points)
{
    auto *series = new QLineSeries;
    series->replace(points);
    return series;
}

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

QString cutText(int count, int of)
{
    return LineChart::tr("Zero or below, not on a logarithmic axis: %1 of %2 points.").arg(count).arg(of);
}

QPointF LineChartBuilder::Frame::at(double xValue, double yValue) const
{
    return {plot.left() + (xValue - x.from) / x.width() * plot.width(),
            plot.bottom() - (yValue - low) / (high - low) * plot.height()};
}

LineChartBuilder::LineChartBuilder(LineChartData data, QString cutText, const QSizeF &size, Theme theme,
                                   const ChartWindow &window)
    : m_data(std::move(data))
    , m_cutText(std::move(cutText))
    , m_size(size)
    , m_theme(std::move(theme))
{
    m_frame.x = window;
    makeTracks();
    layOutVertically();
    layOut();
    place();
}

double LineChartBuilder::toX(double x) const
{
    return m_data.xScale == Scale::Logarithmic ? std::log10(x) : x;
}

double LineChartBuilder::toY(double y) const
{
    return m_data.yScale == Scale::Logarithmic ? std::log10(y) : y;
}

double LineChartBuilder::fromY(double y) const
{
    return m_data.yScale == Scale::Logarithmic ? std::pow(10.0, y) : y;
}

QString LineChartBuilder::placeText(double x) const
{
    const Format format;
    if (m_data.first)
        return format.month(*m_data.first + static_cast<int>(std::lround(x)));
    return m_data.unit.isEmpty() ? format.compact(x) : format.compact(x) + u' ' + m_data.unit;
}

QColor LineChartBuilder::colorOf(qsizetype line) const
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

QList<QPointF> LineChartBuilder::clipped(const QList<QPointF> &points) const
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

void LineChartBuilder::makeTracks()
{
    for (qsizetype i = 0; i < m_data.lines.size(); ++i) {
        Track track{colorOf(i)};
        QList<QPointF> points;
        QList<QPointF> low;
        QList<QPointF> high;
        const LineChartData::Line &line = m_data.lines[i];
        for (int p = 0; p < line.points.size(); ++p) {
            const LineChartData::Point &point = line.points[p];
            const QList<double> ys{toY(point.y), toY(point.low.value_or(point.y)), toY(point.high.value_or(point.y))};
            const double x = toX(point.x);
            const std::array<QList<QPointF> *, 3> edges{&points, &low, &high};
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
        m_tracks.append(track);
    }
}

void LineChartBuilder::layOutVertically()
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
    for (const LineChartData::Limit &limit : std::as_const(m_data.limits)) {
        QList<QPointF> points;
        for (const QPointF &point : limit.points)
            points.append({toX(point.x()), toY(point.y())});
        take(clipped(points));
    }
    if (low > high) {
        low = m_data.yScale == Scale::Logarithmic ? 2 : 0;
        high = low + 1;
    }
    if (m_data.yScale == Scale::Logarithmic) {
        const double span = std::max(high - low, 0.2);
        // Room for an amount above the highest and below the lowest point.
        const double room = std::min(0.4, m_theme.scaled(24.0) / std::max(40.0, m_size.height() - 60)) * span;
        m_frame.low = low - room;
        m_frame.high = high + room;
        // A tick just below the lowest point is worth the room.
        const double tick = std::log10(logTicks(std::pow(10.0, low), std::pow(10.0, high)).constFirst());
        if (tick < m_frame.low && low - tick < 0.35)
            m_frame.low = tick - span * 0.03;
    } else {
        m_frame.low = std::min(0.0, low * 1.08);
        m_frame.high = high > 0 ? high * 1.08 : (low < 0 ? 0 : 1);
    }
}

void LineChartBuilder::layOut()
{
    const double row = phaseRowHeight(m_data.phases, m_theme);
    const double top = row > 0 ? row : 10;
    const double line = m_theme.scaled(14.0);
    const double left = widest(yTicks(), m_theme) + 14;
    m_cutLines = m_cutText.isEmpty() ? QStringList()
                                     : painting::twoLines(m_theme.font(FontRole::Axis), m_cutText, m_size.width() - left);
    const double bottom = (m_data.first ? line * 2 : line) + 10
        + (m_cutLines.isEmpty() ? 0 : line * static_cast<double>(m_cutLines.size()) + 4);
    m_frame.plot = QRectF(left, top, m_size.width() - left, std::max(20.0, m_size.height() - top - bottom));
    const bool hasEndLabels = std::any_of(m_data.lines.begin(), m_data.lines.end(),
                                          [](const LineChartData::Line &each) { return each.hasEndLabel; });
    m_frame.plot.setRight(m_size.width() - (hasEndLabels ? endLabelWidth(endLabels(), m_theme) : 18));
}

QList<AxisTick> LineChartBuilder::yTicks() const
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

QList<AxisTick> LineChartBuilder::xTicks() const
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

QList<EndLabel> LineChartBuilder::endLabels() const
{
    QList<EndLabel> labels;
    for (qsizetype i = 0; i < m_tracks.size(); ++i) {
        const LineChartData::Line &line = m_data.lines[i];
        const Track &track = m_tracks[i];
        if (!line.hasEndLabel || track.points.isEmpty())
            continue;
        const auto at = [this](const QPointF &point) { return m_frame.at(point.x(), point.y()).y(); };
        EndLabel label{at(track.points.last()), moneyText(fromY(track.points.last().y()), m_data.currency), {}, {},
                       FontRole::BodyStrong, line.title};
        label.color = m_theme.readable(track.color);
        labels.append(label);
        const Format format;
        if (!track.high.isEmpty() && !m_data.highTitle.isEmpty())
            labels.append({at(track.high.last()), m_data.highTitle + u' '
                               + format.shortMoney(fromY(track.high.last().y()), m_data.currency)});
        if (!track.low.isEmpty() && !m_data.lowTitle.isEmpty())
            labels.append({at(track.low.last()), m_data.lowTitle + u' '
                               + format.shortMoney(fromY(track.low.last().y()), m_data.currency)});
    }
    for (const LineChartData::Limit &limit : m_data.limits) {
        if (!limit.points.isEmpty())
            labels.append({m_frame.at(0, toY(limit.points.last().y())).y(), limit.title,
                           limit.isWarning ? Token::Warning : Token::Text});
    }
    return labels;
}

double LineChartBuilder::edgeOf(int month) const
{
    return m_frame.at(month - 0.5, 0).x(); // a month's point stands in the middle of the month
}

void LineChartBuilder::place()
{
    Placement placement(m_frame.plot.adjusted(-4, -8, 10, 0));
    const auto toScene = [this](const QList<QPointF> &points) {
        QList<QPointF> placed;
        for (const QPointF &point : points)
            placed.append(m_frame.at(point.x(), point.y()));
        return placed;
    };
    for (const Track &track : std::as_const(m_tracks))
        placement.addLine(toScene(track.points));
    Placement texts = placement;
    for (const LineChartData::Limit &limit : m_data.limits) {
        QList<QPointF> points;
        for (const QPointF &point : limit.points)
            points.append({toX(point.x()), toY(point.y())});
        texts.addLine(toScene(clipped(points)));
    }
    const QFont font = m_theme.font(FontRole::LabelStrong);
    for (qsizetype i = 0; i < m_tracks.size(); ++i) {
        for (const int index : m_data.lines[i].marked) {
            const LineChartData::Point &point = m_data.lines[i].points[index];
            const QPointF spot = m_frame.at(toX(point.x), toY(point.y));
            if (!m_frame.plot.adjusted(-1, -1, 1, 1).contains(spot))
                continue;
            const QString text = moneyText(point.y, m_data.currency);
            const QSizeF size(painting::textWidth(font, text) + 1, m_theme.scaled(15.0));
            texts.addSpot(spot, 3);
            if (const auto box = texts.beside(spot, size)) {
                m_texts.append({*box, text, m_theme.color(Token::Text)});
                texts.addBox(*box);
                placement.addBox(*box);
            }
        }
    }
    for (const LineChartData::Note &note : std::as_const(m_data.notes))
        placement.addSpot(m_frame.at(toX(note.at.x()), toY(note.at.y())), 6);
    for (const LineChartData::Note &note : std::as_const(m_data.notes)) {
        const QPointF spot = m_frame.at(toX(note.at.x()), toY(note.at.y()));
        const double width = std::max(painting::textWidth(font, note.title),
                                      painting::textWidth(m_theme.font(FontRole::Axis), note.detail)) + 18;
        const QSizeF size(width, m_theme.scaled(note.detail.isEmpty() ? 24.0 : 40.0));
        if (!m_frame.plot.contains(spot))
            continue;
        if (const auto box = placement.above(spot, size)) {
            m_notes.append({*box, spot, note});
            placement.addBox(box->adjusted(-6, -6, 6, 6));
        }
    }
}

void LineChartBuilder::addSeries(QChart &chart) const
{
    for (qsizetype i = 0; i < m_tracks.size(); ++i) {
        const Track &track = m_tracks[i];
        if (track.low.isEmpty())
            continue;
        auto *band = new QAreaSeries(seriesOf(track.high), seriesOf(track.low));
        band->upperSeries()->setParent(band);
        band->lowerSeries()->setParent(band);
        band->setPen(Qt::NoPen);
        band->setBrush(withAlpha(track.color, m_theme.isDark() ? 0.18 : 0.14));
        charts::addSeries(chart, band);
    }
    for (qsizetype i = 0; i < m_tracks.size(); ++i) {
        QLineSeries *line = seriesOf(m_tracks[i].points);
        line->setName(m_data.lines[i].title);
        QPen pen(m_tracks[i].color, 2.25);
        pen.setJoinStyle(Qt::RoundJoin);
        pen.setCapStyle(Qt::RoundCap);
        if (m_data.lines[i].isDotted)
            pen.setDashPattern({0.1, 1.9});
        line->setPen(pen);
        charts::addSeries(chart, line);
    }
}

QList<ReadOut> LineChartBuilder::readOuts() const
{
    QList<ReadOut> readOuts;
    QList<double> places;
    for (const LineChartData::Line &line : m_data.lines) {
        for (const LineChartData::Point &point : line.points) {
            if (toX(point.x) >= m_frame.x.from - 1e-9 && toX(point.x) <= m_frame.x.to + 1e-9)
                places.append(point.x);
        }
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    for (const double x : std::as_const(places)) {
        ReadOut readOut{m_frame.at(toX(x), 0).x(), m_frame.plot, placeText(x), {}, {}};
        for (qsizetype i = 0; i < m_data.lines.size(); ++i) {
            for (const LineChartData::Point &point : m_data.lines[i].points) {
                if (point.x != x)
                    continue;
                QString value = moneyText(point.y, m_data.currency);
                if (point.low && point.high && *point.low != *point.high)
                    value += u" ("_s + moneyText(*point.low, m_data.currency) + u'–'
                        + moneyText(*point.high, m_data.currency) + u')';
                readOut.rows.append({m_tracks[i].color, m_data.lines[i].title, value, m_data.lines.size() == 1});
                readOut.points.append(m_frame.at(toX(x), toY(point.y)));
            }
        }
        readOuts.append(readOut);
    }
    return readOuts;
}

void LineChartBuilder::paintBelow(QPainter &painter) const
{
    drawPhaseTint(painter, m_data.phases, m_data.current, m_frame.plot, [this](int month) { return edgeOf(month); },
                  m_theme);
    drawGridlines(painter, m_frame.plot, m_frame.low, m_frame.high, yTicks(), m_theme);
}

void LineChartBuilder::paintAbove(QPainter &painter) const
{
    drawPhaseMarks(painter, m_data.phases, m_frame.plot, [this](int month) { return edgeOf(month); }, m_theme);
    drawXAxis(painter);
    drawLimits(painter);
    drawMarks(painter);
    drawEndLabels(painter, endLabels(), m_frame.plot.right() + 9, m_frame.plot.top(), m_frame.plot.bottom(), m_theme);
    drawNotes(painter);
    const double line = m_theme.scaled(14.0);
    double y = m_size.height() - line * (static_cast<double>(m_cutLines.size()) - 0.5);
    for (const QString &text : m_cutLines) {
        painting::drawTextAt(painter, {m_frame.plot.left(), y}, Qt::AlignLeft, text, m_theme.font(FontRole::Axis),
                             m_theme.color(Token::Text3));
        y += line;
    }
}

void LineChartBuilder::drawXAxis(QPainter &painter) const
{
    const double bottom = m_frame.plot.bottom();
    const QPen tickPen(m_theme.color(Token::LineStrong), 1);
    if (m_data.first) {
        const int from = static_cast<int>(std::ceil(m_frame.x.from - 1e-9));
        const int to = static_cast<int>(std::floor(m_frame.x.to + 1e-9)) + 1;
        const int most = std::clamp(static_cast<int>(m_frame.plot.width() / m_theme.scaled(44.0)), 2, 12);
        painter.setPen(tickPen);
        for (int month = from; to - from <= 62 && month < to; ++month) {
            const double x = m_frame.at(month, 0).x();
            painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + 4));
        }
        drawMonthLabels(painter, monthLabels(*m_data.first, from, to, most), bottom, m_data.current,
                        [this](int month) { return m_frame.at(month, 0).x(); }, m_theme);
        return;
    }
    const QFont font = m_theme.font(FontRole::Axis);
    const QList<AxisTick> ticks = xTicks();
    double free = m_frame.plot.right() + 18;
    for (qsizetype i = ticks.size() - 1; i >= 0; --i) {
        const double x = m_frame.at(ticks[i].value, 0).x();
        const double width = painting::textWidth(font, ticks[i].text);
        const double left = std::min(x - width / 2, m_frame.plot.right() + 16 - width);
        painter.setPen(tickPen);
        painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + 4));
        if (left + width > free)
            continue;
        free = left - 8;
        painting::drawTextAt(painter, {left, bottom + 6 + m_theme.scaled(7.0)}, Qt::AlignLeft, ticks[i].text, font,
                             m_theme.color(Token::Text2));
    }
}

void LineChartBuilder::drawLimits(QPainter &painter) const
{
    for (const LineChartData::Limit &limit : m_data.limits) {
        QList<QPointF> points;
        for (const QPointF &point : limit.points)
            points.append({toX(point.x()), toY(point.y())});
        QPolygonF line;
        const QList<QPointF> inside = clipped(points);
        for (const QPointF &point : inside)
            line.append(m_frame.at(point.x(), point.y()));
        if (line.isEmpty())
            continue;
        line.append(line.last() + QPointF(6, 0));
        QPen pen(m_theme.color(limit.isWarning ? Token::Warning : Token::Text), limit.isWarning ? 1 : 1.5);
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern(limit.isWarning ? QList<qreal>{1.5, 2.5} : QList<qreal>{3, 2});
        painter.setPen(pen);
        painter.drawPolyline(line);
    }
}

void LineChartBuilder::drawMarks(QPainter &painter) const
{
    for (qsizetype i = 0; i < m_tracks.size(); ++i) {
        const LineChartData::Line &line = m_data.lines[i];
        for (const int index : line.marked) {
            const QPointF spot = m_frame.at(toX(line.points[index].x), toY(line.points[index].y));
            if (m_frame.plot.adjusted(-1, -1, 1, 1).contains(spot))
                painting::drawDot(painter, spot, 7, m_tracks[i].color);
        }
        if (line.hasEndLabel && !line.isDotted && !m_tracks[i].points.isEmpty()) {
            const QPointF &end = m_tracks[i].points.last();
            painting::drawDot(painter, m_frame.at(end.x(), end.y()), 7, m_tracks[i].color);
        }
    }
    for (const PlacedText &text : m_texts)
        painting::drawText(painter, text.box, Qt::AlignCenter, text.text, m_theme.font(FontRole::LabelStrong),
                           text.color);
}

void LineChartBuilder::drawNotes(QPainter &painter) const
{
    for (const PlacedNote &placed : m_notes) {
        const QColor color = m_theme.color(placed.note.token);
        const bool isAbove = placed.box.bottom() < placed.spot.y();
        painter.setPen(QPen(color, 1));
        painter.drawLine(QPointF(placed.spot.x(), isAbove ? placed.box.bottom() : placed.box.top()), placed.spot);
        painting::drawRing(painter, placed.spot, 10, color, m_theme);
        painter.setPen(QPen(color, 1));
        painter.setBrush(m_theme.color(Token::Surface));
        painter.drawRoundedRect(placed.box, 6, 6);
        const double line = m_theme.scaled(16.0);
        const QRectF title(placed.box.left() + 9, placed.box.top() + 4, placed.box.width() - 18, line);
        painting::drawText(painter, title, Qt::AlignLeft | Qt::AlignVCenter, placed.note.title,
                           m_theme.font(FontRole::LabelStrong), color);
        painting::drawText(painter, title.translated(0, line), Qt::AlignLeft | Qt::AlignVCenter, placed.note.detail,
                           m_theme.font(FontRole::Axis), m_theme.color(Token::Text2));
    }
}

std::unique_ptr<ChartScene> LineChartBuilder::build(const std::shared_ptr<const LineChartBuilder> &builder)
{
    auto scene = std::make_unique<ChartScene>(builder->m_size);
    const Frame &frame = builder->m_frame;
    scene->paintBelow([builder](QPainter &painter) { builder->paintBelow(painter); });
    QChart &chart = scene->addChart(scene->scene().sceneRect(), frame.plot, builder->m_theme);
    addValueAxis(chart, frame.low, frame.high, builder->yTicks(), builder->m_theme);
    addPositionAxis(chart, frame.x.from, frame.x.to);
    builder->addSeries(chart);
    ChartScene::layOut(chart);
    scene->paintAbove([builder](QPainter &painter) { builder->paintAbove(painter); });
    scene->readOuts = builder->readOuts();
    return scene;
}

} // namespace stratoplan::charts
