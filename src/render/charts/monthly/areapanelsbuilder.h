// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/charts/areapanels.h"
#include "render/charts/parts/axes.h"

namespace stratoplan::charts {

struct PanelPart;

/// Lays one AreaPanels figure out and makes its scene.
class AreaPanelsBuilder
{
    Q_DECLARE_TR_FUNCTIONS(AreaPanels)

public:
    AreaPanelsBuilder(const AreaPanelsData &data, const QSizeF &size, const Theme &theme,
                      const ChartWindow &window);

    /// The scene of @p builder, which lives on in its painters.
    [[nodiscard]] static std::unique_ptr<ChartScene>
    build(const std::shared_ptr<const AreaPanelsBuilder> &builder);

private:
    /// One area of a panel, from a lower to an upper edge by month.
    struct Layer
    {
        QString title;
        QColor color;
        bool isHatched = false;
        QList<double> low;
        QList<double> high;
        QList<Money> amounts;
    };

    struct Panel
    {
        QString title;
        Money last;
        QColor color; ///< of its swatch; invalid: none
        bool isHatched = false;
        double highest = 1;
        QRectF area;
        QRectF plot;
        QList<Layer> layers;
        QList<double> bandLow = {}; ///< empty: no band
        QList<double> bandHigh = {};
        QList<ChartPart> joined = {}; ///< what it is the sum of

        [[nodiscard]] double y(double amount) const
        {
            return plot.bottom() - amount / highest * plot.height();
        }
    };

    void makePanels();
    [[nodiscard]] Panel panelOf(const PanelPart &shown) const;
    void setBand(Panel &panel) const;
    void layOut();
    [[nodiscard]] Layer layerOf(const ChartPart &part, const QList<double> &base) const;
    [[nodiscard]] double x(const Panel &panel, double month) const;
    [[nodiscard]] QList<AxisTick> ticks(const Panel &panel) const;
    void addSeries(QChart &chart, const Panel &panel) const;
    void addBand(QChart &chart, const Panel &panel) const;
    [[nodiscard]] QString bandText(const Panel &panel, int month) const;
    [[nodiscard]] QList<ReadOut> readOuts() const;
    void paintBelow(QPainter &painter) const;
    void paintAbove(QPainter &painter) const;
    void drawHead(QPainter &painter, const Panel &panel) const;
    void drawJoined(QPainter &painter, const Panel &panel) const;
    void drawMonths(QPainter &painter, const Panel &panel) const;
    void drawHatch(QPainter &painter, const Panel &panel, const Layer &layer) const;

    AreaPanelsData m_data;
    QSizeF m_size;
    Theme m_theme;
    int m_from = 0;
    int m_last = 0;
    QList<Panel> m_panels;
};

} // namespace stratoplan::charts
