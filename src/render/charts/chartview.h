// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/charts/chartscene.h"
#include "render/figureactions.h"

#include <QGraphicsView>
#include <memory>

namespace stratoplan {

/// A chart on screen: read-out under the pointer, zoom along the horizontal axis, copy and save.
///
/// Wheel zooms about the pointer, dragging selects the stretch to zoom to, a double click shows all again. By key: left,
/// right, Home and End move the read-out, Escape puts it away, + and − zoom, 0 shows all, Ctrl+C copies.
class ChartView : public QGraphicsView
{
    Q_OBJECT

public:
    explicit ChartView(const Theme &theme, QWidget *parent = nullptr);
    ~ChartView() override;

    /// Shows @p figure; null shows nothing. The zoom is kept where the axis stays the same.
    void setFigure(std::shared_ptr<const ChartFigure> figure);
    void setTheme(const Theme &theme);
    [[nodiscard]] const ChartFigure *figure() const { return m_figure.get(); }

    [[nodiscard]] FigureActions &figureActions() { return *m_actions; }

    [[nodiscard]] ChartWindow window() const { return m_window; }
    [[nodiscard]] bool isZoomed() const;
    void setWindow(const ChartWindow &window);
    /// @p factor above 1 shows less; @p center lies within the axis.
    void zoom(double factor, double center);
    void resetZoom();

    /// Places of the read-out, and which is shown; −1 for none.
    [[nodiscard]] int readOutCount() const;
    [[nodiscard]] int readOut() const { return m_readOut; }
    void setReadOut(int index);
    /// What the read-out says, for screen readers; empty without one.
    [[nodiscard]] QString readOutText() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 100}; }

Q_SIGNALS:
    void readOutChanged(int index);
    void windowChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void rebuild();
    [[nodiscard]] int nearest(const QPointF &position) const;
    /// Value on the horizontal axis at @p position, if that lies over a plot.
    [[nodiscard]] std::optional<double> valueAt(const QPointF &position) const;
    [[nodiscard]] QRectF plotAt(const QPointF &position) const;

    Theme m_theme;
    std::shared_ptr<const ChartFigure> m_figure;
    std::unique_ptr<ChartScene> m_chart;
    FigureActions *m_actions;
    ChartWindow m_window;
    int m_readOut = -1;
    bool m_isInOldTheme = false;
    std::optional<QPointF> m_dragFrom;
    QPointF m_dragTo;
};

} // namespace stratoplan
