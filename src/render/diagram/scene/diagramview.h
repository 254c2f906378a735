// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/diagram/scene/diagramscene.h"

#include <QGraphicsView>
#include <QStringList>

class QMimeData;

namespace stratoplan {

class IconSet;
class ZoomBar;

/// Looks at a diagram: the wheel zooms around the pointer (10 to 400 %), the middle button or the space bar
/// pans.
class DiagramView : public QGraphicsView
{
    Q_OBJECT

public:
    static constexpr double smallest = 0.1;
    static constexpr double largest = 4.0;

    /// Shows @p scene, which is borrowed. @p icons are those of the zoom buttons.
    DiagramView(DiagramScene &scene, const IconSet &icons, QWidget *parent = nullptr);

    [[nodiscard]] double zoom() const;
    /// 1 is 100 %; limited to 10 to 400 %.
    void setZoom(double zoom);
    void zoomIn();
    void zoomOut();
    /// The whole diagram, at most at 100 %.
    void zoomToFit();
    /// Keeps the whole diagram in view on resizing until a person zooms or pans. On at first.
    void setFitsAutomatically(bool fits) { m_fits = fits; }
    /// MIME types that may be dropped on the canvas; none at first.
    void setAcceptedMimeTypes(const QStringList &types);

Q_SIGNALS:
    void zoomChanged(double zoom);
    /// Something was dropped at a place of the scene, in @p area (none on the canvas).
    void dropped(const QMimeData *mimeData, const QPointF &place, AreaId area);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void applyZoom(double zoom);
    void fitIfWanted();
    void beginPanning(const QPoint &at);
    void endPanning();
    void placeZoomBar();
    void describe();
    [[nodiscard]] bool accepts(const QMimeData *mimeData) const;

    DiagramScene &m_scene;
    ZoomBar *m_zoomBar;
    QStringList m_mimeTypes;
    QPoint m_panFrom;
    bool m_isPanning = false;
    bool m_isSpaceDown = false;
    bool m_fits = true;
};

} // namespace stratoplan
