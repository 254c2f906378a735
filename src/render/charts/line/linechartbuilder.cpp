// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/charts/line/linechartbuilder.h"

#include "core/text/format.h"
#include "render/charts/parts/phases.h"
#include "render/painted/painting.h"

#include <QtCharts/QAreaSeries>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::charts {

namespace {

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

/// Without the points inside a level stretch: each would show as a bead, for a series is painted in pieces.
QList<QPointF> withoutBeads(const QList<QPointF> &points)
{
    QList<QPointF> kept;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const bool isInside = i > 0 && i + 1 < points.size() && points[i].y() == points[i - 1].y()
            && points[i].y() == points[i + 1].y();
        if (!isInside)
            kept.append(points[i]);
    }
    return kept;
}

/// Indices of lines as they are painted: the one on top comes last.
QList<qsizetype> paintOrder(const LineChartData &data)
{
    QList<qsizetype> order;
    for (qsizetype i = 0; i < data.lines.size(); ++i) {
        if (i != data.onTop)
            order.append(i);
    }
    if (data.onTop >= 0 && data.onTop < data.lines.size())
        order.append(data.onTop);
    return order;
}

QLineSeries *seriesOf(const QList<QPointF> &points)
{
    auto *series = new QLineSeries;
    series->replace(points);
    return series;
}

} // namespace

QString cutText(int count, int of)
{
    return LineChart::tr("Zero or below, not on a logarithmic axis: %1 of %2 points.").arg(count).arg(of);
}

LineChartBuilder::LineChartBuilder(LineChartData data, QString cutText, const QSizeF &size, Theme theme,
                                   const ChartWindow &window)
    : m_at(std::move(data), std::move(cutText), size, std::move(theme), window)
{
}

QString LineChartBuilder::placeText(double x) const
{
    const Format format;
    if (m_at.data().first)
        return format.month(*m_at.data().first + static_cast<int>(std::lround(x)));
    return m_at.data().unit.isEmpty() ? format.compact(x) : format.compact(x) + u' ' + m_at.data().unit;
}

void LineChartBuilder::addSeries(QChart &chart) const
{
    for (qsizetype i = 0; i < m_at.tracks().size(); ++i) {
        const LineChartLayout::Track &track = m_at.tracks()[i];
        if (track.low.isEmpty())
            continue;
        auto *band = new QAreaSeries(seriesOf(track.high), seriesOf(track.low));
        band->upperSeries()->setParent(band);
        band->lowerSeries()->setParent(band);
        band->setPen(Qt::NoPen);
        band->setBrush(withAlpha(track.color, m_at.theme().isDark() ? 0.18 : 0.14));
        charts::addSeries(chart, band);
    }
    for (const LineChartLayout::Track &track : m_at.tracks()) {
        if (track.middle.isEmpty())
            continue;
        QLineSeries *middle = seriesOf(withoutBeads(track.middle));
        middle->setPen(QPen(withAlpha(track.color, 0.6), 1));
        charts::addSeries(chart, middle);
    }
    for (const qsizetype i : paintOrder(m_at.data())) {
        QLineSeries *line = seriesOf(withoutBeads(m_at.tracks()[i].points));
        line->setName(m_at.data().lines[i].title);
        QPen pen(m_at.tracks()[i].color, 2.25);
        pen.setJoinStyle(Qt::RoundJoin);
        pen.setCapStyle(Qt::RoundCap);
        if (m_at.data().lines[i].isDotted)
            pen.setDashPattern({0.1, 1.9});
        line->setPen(pen);
        charts::addSeries(chart, line);
    }
}

QList<double> LineChartBuilder::places() const
{
    QList<double> places;
    for (const LineChartData::Line &line : m_at.data().lines) {
        for (const LineChartData::Point &point : line.points) {
            if (m_at.shows(point.x))
                places.append(point.x);
        }
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

void LineChartBuilder::addRows(ReadOut &readOut, qsizetype line, const LineChartData::Point &point) const
{
    const LineChartData &data = m_at.data();
    const QColor color = m_at.tracks()[line].color;
    const bool hasRange = point.low && point.high && *point.low != *point.high;
    const auto span = [&] {
        return moneyText(*point.low, data.currency) + u'–' + moneyText(*point.high, data.currency);
    };
    QString value = moneyText(point.y, data.currency);
    if (hasRange && data.lowTitle.isEmpty())
        value += u" ("_s + span() + u')';
    readOut.rows.append({color, data.lines[line].title, value, data.lines.size() == 1});
    readOut.points.append(m_at.spotOf(point.x, point.y));
    if (!hasRange || data.lowTitle.isEmpty())
        return;
    readOut.rows.append({withAlpha(color, 0.4), data.lowTitle + u'–' + data.highTitle, span(), false});
    if (point.middle)
        readOut.rows.append({{}, data.middleTitle, moneyText(*point.middle, data.currency), false});
}

QList<ReadOut> LineChartBuilder::readOuts() const
{
    QList<ReadOut> readOuts;
    for (const double x : places()) {
        ReadOut readOut {m_at.spotOf(x, 1).x(), m_at.frame().plot, placeText(x), {}, {}};
        for (qsizetype i = 0; i < m_at.data().lines.size(); ++i) {
            for (const LineChartData::Point &point : m_at.data().lines[i].points) {
                if (point.x == x)
                    addRows(readOut, i, point);
            }
        }
        for (const LineChartData::Mark &mark : m_at.data().marks) {
            if (mark.x == x)
                readOut.rows.append({{}, mark.title, mark.detail, false});
        }
        readOuts.append(readOut);
    }
    return readOuts;
}

void LineChartBuilder::paintBelow(QPainter &painter) const
{
    drawPhaseTint(
        painter, m_at.data().phases, m_at.data().current, m_at.frame().plot,
        [this](int month) { return m_at.edgeOf(month); }, m_at.theme());
    drawGridlines(painter, m_at.frame().plot, m_at.frame().low, m_at.frame().high, m_at.yTicks(),
                  m_at.theme());
}

void LineChartBuilder::paintAbove(QPainter &painter) const
{
    drawPhaseMarks(
        painter, m_at.data().phases, m_at.frame().plot, [this](int month) { return m_at.edgeOf(month); },
        m_at.theme());
    drawXAxis(painter);
    drawLimits(painter);
    drawEvents(painter);
    drawMarks(painter);
    drawEndLabels(painter, m_at.endLabels(), m_at.frame().plot, m_at.theme());
    drawNotes(painter);
    const double line = m_at.theme().scaled(14.0);
    double y = m_at.size().height() - line * (static_cast<double>(m_at.cutLines().size()) - 0.5);
    for (const QString &text : m_at.cutLines()) {
        painting::drawTextAt(painter, {m_at.frame().plot.left(), y}, Qt::AlignLeft, text,
                             m_at.theme().font(FontRole::Axis), m_at.theme().color(Token::Text3));
        y += line;
    }
}

void LineChartBuilder::drawXAxis(QPainter &painter) const
{
    const double bottom = m_at.frame().plot.bottom();
    const QPen tickPen(m_at.theme().color(Token::LineStrong), 1);
    if (m_at.data().first) {
        const int from = static_cast<int>(std::ceil(m_at.frame().x.from - 1e-9));
        const int to = static_cast<int>(std::floor(m_at.frame().x.to + 1e-9)) + 1;
        const int most =
            std::clamp(static_cast<int>(m_at.frame().plot.width() / m_at.theme().scaled(44.0)), 2, 12);
        const int apart = monthsApart(m_at.frame().plot.width() / m_at.frame().x.width(), m_at.theme());
        painter.setPen(tickPen);
        for (int month = from; to - from <= 62 && month < to; ++month) {
            const double x = m_at.frame().at(month, 0).x();
            painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + 4));
        }
        drawMonthLabels(
            painter, monthLabels(*m_at.data().first, from, to, most, apart), bottom, m_at.data().current,
            [this](int month) { return m_at.frame().at(month, 0).x(); }, m_at.theme());
        return;
    }
    const QFont font = m_at.theme().font(FontRole::Axis);
    const QList<AxisTick> ticks = m_at.xTicks();
    double free = m_at.frame().plot.right() + 18;
    for (qsizetype i = ticks.size() - 1; i >= 0; --i) {
        const double x = m_at.frame().at(ticks[i].value, 0).x();
        const double width = painting::textWidth(font, ticks[i].text);
        const double left = std::min(x - width / 2, m_at.frame().plot.right() + 16 - width);
        painter.setPen(tickPen);
        painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + 4));
        if (left + width > free)
            continue;
        free = left - 8;
        painting::drawTextAt(painter, {left, bottom + 6 + m_at.theme().scaled(7.0)}, Qt::AlignLeft,
                             ticks[i].text, font, m_at.theme().color(Token::Text2));
    }
}

void LineChartBuilder::drawLimits(QPainter &painter) const
{
    for (int i = 0; i < m_at.data().limits.size(); ++i) {
        const LineChartData::Limit &limit = m_at.data().limits[i];
        QPolygonF line(m_at.toScene(m_at.limitPoints(limit)));
        if (line.isEmpty())
            continue;
        // Towards its name; it does not run into what else stands there.
        if (m_at.texts().limitsAtEnd().contains(i))
            line.append(line.last() + QPointF(6, 0));
        QPen pen(m_at.theme().color(m_at.tokenOf(limit)), limit.isWarning ? 1 : 1.5);
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern(limit.isWarning ? QList<qreal> {1.5, 2.5} : QList<qreal> {3, 2});
        painter.setPen(pen);
        painter.drawPolyline(line);
    }
}

void LineChartBuilder::drawMarks(QPainter &painter) const
{
    for (const qsizetype i : paintOrder(m_at.data())) {
        const LineChartData::Line &line = m_at.data().lines[i];
        for (const int index : line.marked) {
            const QPointF spot = m_at.spotOf(line.points[index].x, line.points[index].y);
            if (m_at.frame().plot.adjusted(-1, -1, 1, 1).contains(spot))
                painting::drawDot(painter, spot, 7, m_at.tracks()[i].color);
        }
        if (line.hasEndLabel && !line.isDotted && !m_at.tracks()[i].points.isEmpty()) {
            const QPointF &end = m_at.tracks()[i].points.last();
            painting::drawDot(painter, m_at.frame().at(end.x(), end.y()), 7, m_at.tracks()[i].color);
        }
    }
    for (const LineTexts::Text &text : m_at.texts().texts())
        painting::drawText(painter, text.box, Qt::AlignCenter, text.text, m_at.theme().font(text.font),
                           m_at.theme().color(text.token));
}

void LineChartBuilder::drawEvents(QPainter &painter) const
{
    const double bottom = m_at.frame().plot.bottom();
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_at.theme().color(Token::Text2));
    for (const LineChartData::Mark &mark : m_at.data().marks) {
        if (!m_at.shows(mark.x))
            continue;
        const double x = m_at.spotOf(mark.x, 1).x();
        painter.drawPolygon(QPolygonF(
            {{x, bottom - markHeight}, {x - markHeight * 0.6, bottom}, {x + markHeight * 0.6, bottom}}));
    }
}

void LineChartBuilder::drawNotes(QPainter &painter) const
{
    for (const LineTexts::PlacedNote &placed : m_at.texts().notes()) {
        const QColor color = m_at.theme().color(placed.note.token);
        const bool isAbove = placed.box.bottom() < placed.spot.y();
        painter.setPen(QPen(color, 1));
        painter.drawLine(QPointF(placed.spot.x(), isAbove ? placed.box.bottom() : placed.box.top()),
                         placed.spot);
        painting::drawRing(painter, placed.spot, 10, color, m_at.theme());
        painter.setPen(QPen(color, 1));
        painter.setBrush(m_at.theme().color(Token::Surface));
        painter.drawRoundedRect(placed.box, 6, 6);
        const double line = m_at.theme().scaled(16.0);
        const QRectF title(placed.box.left() + 9, placed.box.top() + 4, placed.box.width() - 18, line);
        painting::drawText(painter, title, Qt::AlignLeft | Qt::AlignVCenter, placed.note.title,
                           m_at.theme().font(FontRole::LabelStrong), color);
        painting::drawText(painter, title.translated(0, line), Qt::AlignLeft | Qt::AlignVCenter,
                           placed.note.detail, m_at.theme().font(FontRole::Axis),
                           m_at.theme().color(Token::Text2));
    }
}

std::unique_ptr<ChartScene> LineChartBuilder::build(const std::shared_ptr<const LineChartBuilder> &builder)
{
    auto scene = std::make_unique<ChartScene>(builder->m_at.size());
    const LineChartLayout::Frame &frame = builder->m_at.frame();
    scene->paintBelow([builder](QPainter &painter) { builder->paintBelow(painter); });
    QChart &chart = scene->addChart(scene->scene().sceneRect(), frame.plot, builder->m_at.theme());
    addValueAxis(chart, frame.low, frame.high, builder->m_at.yTicks(), builder->m_at.theme());
    addPositionAxis(chart, frame.x.from, frame.x.to);
    builder->addSeries(chart);
    ChartScene::layOut(chart);
    scene->paintAbove([builder](QPainter &painter) { builder->paintAbove(painter); });
    scene->readOuts = builder->readOuts();
    return scene;
}

} // namespace stratoplan::charts
