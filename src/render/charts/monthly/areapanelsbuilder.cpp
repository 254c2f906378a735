// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/charts/monthly/areapanelsbuilder.h"

#include "core/text/format.h"
#include "render/charts/monthly/panelparts.h"
#include "render/painted/painting.h"
#include "render/painted/ticks.h"

#include <QtCharts/QAreaSeries>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::charts {

namespace {

constexpr double smallestPanel = 150; ///< width that a panel needs at least
constexpr double scaleGap = 5; ///< from the labels of a scale to the plot

QColor colorOf(const ChartPart &part, const Theme &theme)
{
    return part.category ? theme.category(*part.category) : theme.adjustments();
}

} // namespace

AreaPanelsBuilder::AreaPanelsBuilder(const AreaPanelsData &data, const QSizeF &size, const Theme &theme,
                                     const ChartWindow &window)
    : m_data(data), m_size(size), m_theme(theme),
      m_from(std::max(0, static_cast<int>(std::floor(window.from)))),
      m_last(std::min(data.months - 1, static_cast<int>(std::ceil(window.to))))
{
    if (m_last < m_from)
        return;
    makePanels();
    layOut();
}

AreaPanelsBuilder::Layer AreaPanelsBuilder::layerOf(const ChartPart &part, const QList<double> &base) const
{
    Layer layer {part.title, colorOf(part, m_theme), !part.category, base, base, {}};
    for (int month = m_from; month <= m_last; ++month) {
        layer.high[month - m_from] += part.amounts[month].toDouble();
        layer.amounts.append(part.amounts[month]);
    }
    return layer;
}

void AreaPanelsBuilder::makePanels()
{
    const QList<double> zero(m_last - m_from + 1, 0.0);
    Panel all {tr("All, stacked"), m_data.totals[m_last], {}, false, 1, {}, {}, {}};
    QList<double> base = zero;
    for (const ChartPart &part : std::as_const(m_data.parts)) {
        all.layers.append(layerOf(part, base));
        base = all.layers.last().high;
    }
    m_panels.append(all);
    const auto columns = static_cast<qsizetype>(m_size.width() / m_theme.scaled(smallestPanel));
    const qsizetype most = std::clamp<qsizetype>(columns - 1, 0, std::max(0, m_data.most));
    for (const PanelPart &part : panelParts(m_data.parts, most))
        m_panels.append(panelOf(part));
}

AreaPanelsBuilder::Panel AreaPanelsBuilder::panelOf(const PanelPart &shown) const
{
    const ChartPart &part = shown.part;
    Layer layer = layerOf(part, QList<double>(m_last - m_from + 1, 0.0));
    layer.isHatched = layer.isHatched && !shown.isJoined();
    Panel panel {part.title, part.amounts[m_last], layer.color, layer.isHatched, 1, {}, {}, {layer}};
    panel.joined = shown.joined;
    setBand(panel);
    return panel;
}

void AreaPanelsBuilder::setBand(Panel &panel) const
{
    for (const ChartBand &band : m_data.bands) {
        if (band.title != panel.title || band.low.size() <= m_last || band.high.size() <= m_last)
            continue;
        for (int month = m_from; month <= m_last; ++month) {
            panel.bandLow.append(band.low[month].toDouble());
            panel.bandHigh.append(band.high[month].toDouble());
        }
    }
}

void AreaPanelsBuilder::layOut()
{
    const auto highestOf = [](const Panel &panel) {
        const QList<double> &top = panel.layers.isEmpty() ? QList<double> {1} : panel.layers.last().high;
        const double over =
            panel.bandHigh.isEmpty() ? 0 : *std::max_element(panel.bandHigh.begin(), panel.bandHigh.end());
        return std::max({1e-9, *std::max_element(top.begin(), top.end()), over});
    };
    double shared = 1e-9;
    for (qsizetype i = 1; i < m_panels.size(); ++i)
        shared = std::max(shared, highestOf(m_panels[i]));
    const double width = m_size.width() / static_cast<double>(m_panels.size());
    const double head = m_theme.scaled(34.0);
    const double foot = m_theme.scaled(20.0);
    for (qsizetype i = 0; i < m_panels.size(); ++i) {
        Panel &panel = m_panels[i];
        panel.highest = (i == 0 ? highestOf(panel) : shared) * 1.12;
        panel.area = QRectF(width * static_cast<double>(i), 0, width, m_size.height());
        panel.plot = panel.area.adjusted(12, head + 8, -14, -foot);
        panel.plot.setHeight(std::max(8.0, panel.plot.height()));
    }
    double scale = 0; // of the widest label
    for (const Panel &panel : std::as_const(m_panels)) {
        for (const AxisTick &tick : ticks(panel))
            scale = std::max(scale, painting::textWidth(m_theme.font(FontRole::Tiny), tick.text));
    }
    for (Panel &panel : m_panels) {
        panel.plot.setLeft(panel.plot.left() + scale + scaleGap);
        panel.plot.setWidth(std::max(8.0, panel.plot.width()));
    }
}

double AreaPanelsBuilder::x(const Panel &panel, double month) const
{
    return panel.plot.left() + (month - m_from) / std::max(1, m_last - m_from) * panel.plot.width();
}

QList<AxisTick> AreaPanelsBuilder::ticks(const Panel &panel) const
{
    const Format format;
    QList<AxisTick> ticks;
    const int most = std::clamp(static_cast<int>(panel.plot.height() / m_theme.scaled(26.0)), 1, 4);
    for (const double value : niceTicks(0, panel.highest, most)) {
        if (value > 0 && value <= panel.highest)
            ticks.append({value, format.axisMoney(value, m_data.currency)});
    }
    return ticks;
}

/// A band lies over the area of its part, in the same colour.
void AreaPanelsBuilder::addBand(QChart &chart, const Panel &panel) const
{
    auto *upper = new QLineSeries;
    auto *lower = new QLineSeries;
    for (int i = 0; i < panel.bandHigh.size(); ++i) {
        upper->append(m_from + i, panel.bandHigh[i]);
        lower->append(m_from + i, panel.bandLow[i]);
    }
    auto *area = new QAreaSeries(upper, lower);
    upper->setParent(area);
    lower->setParent(area);
    QColor fill = panel.color;
    fill.setAlphaF(0.30F);
    area->setBrush(fill);
    area->setPen(Qt::NoPen);
    charts::addSeries(chart, area);
}

void AreaPanelsBuilder::addSeries(QChart &chart, const Panel &panel) const
{
    const bool isSingle = panel.color.isValid();
    if (!panel.bandHigh.isEmpty())
        addBand(chart, panel);
    for (const Layer &layer : panel.layers) {
        auto *upper = new QLineSeries;
        auto *lower = new QLineSeries;
        for (int i = 0; i < layer.high.size(); ++i) {
            upper->append(m_from + i, layer.high[i]);
            lower->append(m_from + i, layer.low[i]);
        }
        auto *area = new QAreaSeries(upper, lower);
        upper->setParent(area);
        lower->setParent(area);
        QColor fill = layer.isHatched ? m_theme.color(Token::Surface) : layer.color;
        if (isSingle)
            fill.setAlphaF(0.24F);
        area->setBrush(fill);
        area->setPen(isSingle ? QPen(Qt::NoPen) : QPen(m_theme.color(Token::Surface), 0.75));
        charts::addSeries(chart, area);
        if (isSingle) {
            auto *line = new QLineSeries;
            line->replace(upper->points());
            line->setPen(QPen(layer.color, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            charts::addSeries(chart, line);
        }
    }
}

QString AreaPanelsBuilder::bandText(const Panel &panel, int month) const
{
    for (const ChartBand &band : m_data.bands) {
        if (band.title == panel.title)
            return tr("%1 to %2", "amounts")
                .arg(Format().money(band.low[month]), Format().money(band.high[month]));
    }
    return {};
}

QList<ReadOut> AreaPanelsBuilder::readOuts() const
{
    const Format format;
    QList<ReadOut> readOuts;
    for (const Panel &panel : m_panels) {
        for (int month = m_from; month <= m_last; ++month) {
            ReadOut readOut {x(panel, month), panel.plot, format.month(m_data.first + month), {}, {}};
            for (qsizetype i = panel.layers.size() - 1; i >= 0; --i) {
                const Layer &layer = panel.layers[i];
                const Money &amount = layer.amounts[month - m_from];
                if (!amount.isZero() || panel.color.isValid())
                    readOut.rows.append({layer.color, layer.title, format.money(amount)});
            }
            for (const ChartPart &part : panel.joined) {
                if (!part.amounts[month].isZero())
                    readOut.rows.append(
                        {colorOf(part, m_theme), part.title, format.money(part.amounts[month])});
            }
            if (!panel.bandHigh.isEmpty())
                readOut.rows.append({{}, tr("P10–P90"), bandText(panel, month)});
            if (!panel.color.isValid())
                readOut.rows.append({{}, tr("Total"), format.money(m_data.totals[month]), true});
            readOut.points.append(
                {readOut.x, panel.y(panel.layers.isEmpty() ? 0 : panel.layers.last().high[month - m_from])});
            readOuts.append(readOut);
        }
    }
    return readOuts;
}

void AreaPanelsBuilder::paintBelow(QPainter &painter) const
{
    for (const Panel &panel : m_panels) {
        drawGridlines(painter, panel.plot, 0, panel.highest, ticks(panel), m_theme);
        QPen dash(m_theme.color(Token::LineStrong), 1);
        dash.setDashPattern({2, 2});
        painter.setPen(dash);
        for (const ChartPhase &phase : m_data.phases) {
            if (phase.from > m_from && phase.from <= m_last) {
                const double at = x(panel, phase.from - 0.5);
                painter.drawLine(QPointF(at, panel.plot.top()), QPointF(at, panel.plot.bottom()));
            }
        }
    }
}

void AreaPanelsBuilder::paintAbove(QPainter &painter) const
{
    for (const Panel &panel : m_panels) {
        if (panel.area.left() > 1) {
            painter.setPen(QPen(m_theme.color(Token::Line), 1));
            painter.drawLine(panel.area.topLeft(), panel.area.bottomLeft());
        }
        for (const Layer &layer : panel.layers) {
            if (layer.isHatched)
                drawHatch(painter, panel, layer);
        }
        drawHead(painter, panel);
        drawJoined(painter, panel);
        drawMonths(painter, panel);
        if (panel.color.isValid())
            painting::drawDot(painter, {panel.plot.right(), panel.y(panel.layers.first().high.last())}, 6,
                              panel.color);
        for (const AxisTick &tick : ticks(panel)) {
            painting::drawTextAt(painter, {panel.plot.left() - scaleGap, panel.y(tick.value)}, Qt::AlignRight,
                                 tick.text, m_theme.font(FontRole::Tiny), m_theme.color(Token::Text2));
        }
    }
}

void AreaPanelsBuilder::drawHead(QPainter &painter, const Panel &panel) const
{
    const QFont font = m_theme.font(FontRole::Body);
    const QString amount = Format().money(panel.last);
    const double y = m_theme.scaled(17.0);
    const double right = panel.area.right() - 12;
    double left = panel.area.left() + 12;
    if (panel.color.isValid()) {
        painting::drawSwatch(painter, {left, y - 5, 10, 10}, panel.color, panel.isHatched, m_theme);
        left += 17;
    }
    painting::drawTextAt(painter, {right, y}, Qt::AlignRight, amount, font, m_theme.color(Token::Text));
    const QFont titleFont = m_theme.font(FontRole::BodyStrong);
    const double room = right - painting::textWidth(font, amount) - 8 - left;
    painting::drawTextAt(painter, {left, y}, Qt::AlignLeft, painting::elided(titleFont, panel.title, room),
                         titleFont, m_theme.color(Token::Text));
}

/// What is joined, the largest first, as many whole names as there is room for.
void AreaPanelsBuilder::drawJoined(QPainter &painter, const Panel &panel) const
{
    if (panel.joined.isEmpty())
        return;
    QStringList names;
    for (const ChartPart &part : panel.joined)
        names.append(part.title);
    const QFont font = m_theme.font(FontRole::Tiny);
    const double left = panel.area.left() + 12;
    const double room = panel.area.right() - 12 - left;
    QString text = names.join(u", "_s);
    for (qsizetype most = names.size() - 1; most > 0 && painting::textWidth(font, text) > room; --most)
        text = tr("%1 and %n more", "categories", static_cast<int>(names.size() - most))
                   .arg(names.first(most).join(u", "_s));
    painting::drawTextAt(painter, {left, m_theme.scaled(32.0)}, Qt::AlignLeft,
                         painting::elided(font, text, room), font, m_theme.color(Token::Text2));
}

void AreaPanelsBuilder::drawMonths(QPainter &painter, const Panel &panel) const
{
    const QLocale locale = Format().locale();
    const auto text = [&](int month) {
        return locale.toString((m_data.first + month).firstDay(), u"MMM yy"_s);
    };
    const double y = panel.plot.bottom() + m_theme.scaled(11.0);
    const QFont font = m_theme.font(FontRole::Axis);
    painting::drawTextAt(painter, {panel.plot.left(), y}, Qt::AlignLeft, text(m_from), font,
                         m_theme.color(Token::Text2));
    if (m_last > m_from)
        painting::drawTextAt(painter, {panel.plot.right(), y}, Qt::AlignRight, text(m_last), font,
                             m_theme.color(Token::Text2));
}

void AreaPanelsBuilder::drawHatch(QPainter &painter, const Panel &panel, const Layer &layer) const
{
    QPolygonF upper;
    QPolygonF lower;
    for (int i = 0; i < layer.high.size(); ++i) {
        upper.append({x(panel, m_from + i), panel.y(layer.high[i])});
        lower.append({x(panel, m_from + i), panel.y(layer.low[i])});
    }
    painter.setPen(QPen(layer.color, 1));
    painter.drawLines(painting::hatchBand(upper, lower, 6));
    painter.drawPolyline(upper);
}

std::unique_ptr<ChartScene> AreaPanelsBuilder::build(const std::shared_ptr<const AreaPanelsBuilder> &builder)
{
    auto scene = std::make_unique<ChartScene>(builder->m_size);
    scene->paintBelow([builder](QPainter &painter) { builder->paintBelow(painter); });
    for (const Panel &panel : builder->m_panels) {
        QChart &chart = scene->addChart(panel.area, panel.plot, builder->m_theme);
        addValueAxis(chart, 0, panel.highest, {}, builder->m_theme);
        addPositionAxis(chart, builder->m_from, std::max(builder->m_from + 1, builder->m_last));
        builder->addSeries(chart, panel);
        ChartScene::layOut(chart);
    }
    scene->paintAbove([builder](QPainter &painter) { builder->paintAbove(painter); });
    scene->readOuts = builder->readOuts();
    return scene;
}

} // namespace stratoplan::charts
