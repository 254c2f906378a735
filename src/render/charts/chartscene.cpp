// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/charts/chartscene.h"

#include <QCoreApplication>
#include <QGraphicsItem>
#include <QGraphicsLayout>
#include <QPainter>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>

namespace stratoplan {

namespace {

/// Paints what Qt Charts cannot: labels, phases, notes.
class Overlay : public QGraphicsItem
{
public:
    Overlay(const QRectF &bounds, std::function<void(QPainter &)> paint)
        : m_bounds(bounds)
        , m_paint(std::move(paint))
    {
    }

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        painter->save();
        painter->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        m_paint(*painter);
        painter->restore();
    }

private:
    QRectF m_bounds;
    std::function<void(QPainter &)> m_paint;
};

} // namespace

ChartScene::ChartScene(const QSizeF &size)
    : m_scene(QRectF({}, size))
{
    m_scene.setItemIndexMethod(QGraphicsScene::NoIndex);
}

ChartScene::~ChartScene() = default;

QChart &ChartScene::addChart(const QRectF &area, const QRectF &plot, const Theme &theme)
{
    auto *chart = new QChart;
    m_scene.addItem(chart);
    chart->setBackgroundVisible(false);
    chart->setMargins({});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->hide();
    chart->setAnimationOptions(QChart::NoAnimation); // an animated chart exports blank
    chart->setFont(theme.font(FontRole::Axis));
    chart->setPos(area.topLeft());
    chart->resize(area.size());
    chart->setPlotArea(plot.translated(-area.topLeft()));
    return *chart;
}

void ChartScene::layOut(QChart &chart)
{
    chart.layout()->invalidate();
    chart.layout()->activate();
}

void ChartScene::paintBelow(std::function<void(QPainter &)> paint)
{
    addOverlay(std::move(paint), -1);
}

void ChartScene::paintAbove(std::function<void(QPainter &)> paint)
{
    addOverlay(std::move(paint), 1);
}

void ChartScene::addOverlay(std::function<void(QPainter &)> paint, double z)
{
    auto *item = new Overlay(m_scene.sceneRect(), std::move(paint));
    item->setZValue(z);
    m_scene.addItem(item);
}

void ChartFigure::paint(QPainter &painter, const QRectF &target, const Theme &theme) const
{
    const auto built = build(target.size(), theme, fullWindow());
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    built->scene().render(&painter, target, built->scene().sceneRect(), Qt::IgnoreAspectRatio);
    painter.restore();
}

QList<Figure::HotSpot> ChartFigure::hotSpots(const QRectF &target, const Theme &theme) const
{
    const auto built = build(target.size(), theme, fullWindow());
    QList<HotSpot> spots;
    for (const ReadOut &readOut : std::as_const(built->readOuts)) {
        QStringList lines{readOut.title};
        for (const ReadOut::Row &row : readOut.rows)
            lines.append(row.name + u' ' + row.value);
        spots.append({QRectF(readOut.x - 4, readOut.plot.top(), 8, readOut.plot.height()).translated(target.topLeft()),
                      lines.join(u'\n')});
    }
    return spots;
}

} // namespace stratoplan
