// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure.h"

#include <QGraphicsScene>
#include <QList>
#include <QPointF>
#include <functional>
#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QChart;
QT_END_NAMESPACE

namespace stratoplan {

/// Everything a chart says about one place on its horizontal axis.
struct ReadOut
{
    struct Row
    {
        QColor color = {};
        QString name = {};
        QString value = {};
        bool isStrong = false;
    };

    double x = 0;          ///< in the scene
    QRectF plot = {};           ///< where the cross-hair runs
    QString title = {};         ///< "Oct 2026"
    QList<Row> rows = {};
    QList<QPointF> points = {}; ///< marked on the chart
};

/// The part of the horizontal axis in view, in the axis' own numbers (months from the first, or log10 on a logarithmic
/// axis).
struct ChartWindow
{
    double from = 0;
    double to = 0;

    [[nodiscard]] double width() const { return to - from; }
    bool operator==(const ChartWindow &) const = default;
};

/// A chart laid out for one size, theme and window.
class ChartScene
{
public:
    explicit ChartScene(const QSizeF &size);
    ~ChartScene();

    [[nodiscard]] QGraphicsScene &scene() { return m_scene; }
    /// A chart that fills @p area with its plot in @p plot, without anything but its series.
    QChart &addChart(const QRectF &area, const QRectF &plot, const Theme &theme);
    /// To be called when axes and series are complete: lays them out without waiting for the event loop.
    static void layOut(QChart &chart);
    /// Painted below or above all charts.
    void paintBelow(std::function<void(QPainter &)> paint);
    void paintAbove(std::function<void(QPainter &)> paint);

    QList<ReadOut> readOuts; ///< by plot, then from left to right

private:
    void addOverlay(std::function<void(QPainter &)> paint, double z);

    QGraphicsScene m_scene;
};

/// A figure drawn with Qt Charts. The screen and every export show the scene that build() makes.
class ChartFigure : public Figure
{
public:
    /// All of the horizontal axis.
    [[nodiscard]] virtual ChartWindow fullWindow() const = 0;
    /// The narrowest window that makes sense.
    [[nodiscard]] virtual double smallestWindow() const = 0;
    /// @p window lies within fullWindow().
    [[nodiscard]] virtual std::unique_ptr<ChartScene> build(const QSizeF &size, const Theme &theme,
                                                            const ChartWindow &window) const = 0;

    void paint(QPainter &painter, const QRectF &target, const Theme &theme) const override;
    [[nodiscard]] QList<HotSpot> hotSpots(const QRectF &target, const Theme &theme) const override;
};

} // namespace stratoplan
