// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/scene/diagramview.h"

#include "render/diagram/scene/zoombar.h"

#include <QAccessible>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr double step = 1.2;
constexpr int edgeDistance = 16;

} // namespace

DiagramView::DiagramView(DiagramScene &scene, const IconSet &icons, QWidget *parent)
    : QGraphicsView(&scene, parent), m_scene(scene), m_zoomBar(new ZoomBar(icons, this))
{
    setObjectName(u"diagramView"_s);
    setAccessibleName(tr("Diagram"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    setViewportUpdateMode(QGraphicsView::SmartViewportUpdate);
    setTransformationAnchor(QGraphicsView::NoAnchor);
    setResizeAnchor(QGraphicsView::AnchorViewCenter);
    setDragMode(QGraphicsView::RubberBandDrag);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_zoomBar->installEventFilter(this);
    connect(m_zoomBar, &ZoomBar::zoomInRequested, this, &DiagramView::zoomIn);
    connect(m_zoomBar, &ZoomBar::zoomOutRequested, this, &DiagramView::zoomOut);
    connect(m_zoomBar, &ZoomBar::fitRequested, this, &DiagramView::zoomToFit);
    connect(&scene, &DiagramScene::laidOut, this, &DiagramView::fitIfWanted);
    connect(&scene, &DiagramScene::selectedChanged, this, [this] { describe(); });
    applyZoom(1);
}

// --- Zoom
// ----------------------------------------------------------------------------------------------------

double DiagramView::zoom() const
{
    return transform().m11();
}

void DiagramView::applyZoom(double zoom)
{
    const double wanted = std::clamp(zoom, smallest, largest);
    setTransform(QTransform::fromScale(wanted, wanted));
    m_zoomBar->showZoom(wanted, smallest, largest);
    placeZoomBar();
    Q_EMIT zoomChanged(wanted);
}

void DiagramView::setZoom(double zoom)
{
    m_fits = false;
    const QPointF middle = mapToScene(viewport()->rect().center());
    applyZoom(zoom);
    centerOn(middle);
}

void DiagramView::zoomIn()
{
    setZoom(zoom() * step);
}

void DiagramView::zoomOut()
{
    setZoom(zoom() / step);
}

void DiagramView::zoomToFit()
{
    m_fits = true;
    fitIfWanted();
}

void DiagramView::fitIfWanted()
{
    const QRectF bounds = m_scene.layout().bounds();
    if (!m_fits || bounds.isEmpty() || viewport()->width() < 50)
        return;
    const double spare = 2 * edgeDistance;
    applyZoom(std::min({1.0, (viewport()->width() - spare) / bounds.width(),
                        (viewport()->height() - spare) / bounds.height()}));
    centerOn(bounds.center());
}

void DiagramView::wheelEvent(QWheelEvent *event)
{
    const double turns = event->angleDelta().y() / 120.0;
    if (turns == 0.0)
        return;
    m_fits = false;
    const QPointF place = mapToScene(event->position().toPoint());
    applyZoom(zoom() * std::pow(step, turns));
    const QPointF moved = mapFromScene(place) - event->position();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(moved.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(moved.y()));
    event->accept();
}

void DiagramView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    placeZoomBar();
    fitIfWanted();
}

bool DiagramView::eventFilter(QObject *watched, QEvent *event)
{
    // A new style or text scale makes it another size.
    if (watched == m_zoomBar && event->type() == QEvent::LayoutRequest)
        placeZoomBar();
    return QGraphicsView::eventFilter(watched, event);
}

void DiagramView::placeZoomBar()
{
    m_zoomBar->ensurePolished();
    m_zoomBar->adjustSize();
    m_zoomBar->move(edgeDistance, height() - m_zoomBar->height() - edgeDistance);
}

// --- Panning
// -------------------------------------------------------------------------------------------------

void DiagramView::beginPanning(const QPoint &at)
{
    m_isPanning = true;
    m_fits = false;
    m_panFrom = at;
    viewport()->setCursor(Qt::ClosedHandCursor);
}

void DiagramView::endPanning()
{
    m_isPanning = false;
    if (m_isSpaceDown)
        viewport()->setCursor(Qt::OpenHandCursor);
    else
        viewport()->unsetCursor();
}

void DiagramView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_isSpaceDown)) {
        beginPanning(event->pos());
        event->accept();
        return;
    }
    QGraphicsView::mousePressEvent(event);
}

void DiagramView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isPanning) {
        QGraphicsView::mouseMoveEvent(event);
        return;
    }
    const QPoint moved = event->pos() - m_panFrom;
    m_panFrom = event->pos();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - moved.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
    event->accept();
}

void DiagramView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_isPanning) {
        endPanning();
        event->accept();
        return;
    }
    QGraphicsView::mouseReleaseEvent(event);
}

void DiagramView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space:
        if (!event->isAutoRepeat()) {
            m_isSpaceDown = true;
            viewport()->setCursor(Qt::OpenHandCursor);
        }
        return;
    case Qt::Key_Plus:
        zoomIn();
        return;
    case Qt::Key_Minus:
        zoomOut();
        return;
    case Qt::Key_0:
        zoomToFit();
        return;
    default:
        break;
    }
    // Straight to the scene: the view would scroll on arrow keys.
    QCoreApplication::sendEvent(&m_scene, event);
    const DiagramSelection selected = m_scene.selection();
    if (event->isAccepted() && selected.nodes.size() == 1)
        ensureVisible(m_scene.layout().nodes.value(selected.nodes.first()), 40, 40);
}

void DiagramView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_isSpaceDown = false;
        if (!m_isPanning)
            viewport()->unsetCursor();
        return;
    }
    QGraphicsView::keyReleaseEvent(event);
}

void DiagramView::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    describe();
}

void DiagramView::describe()
{
    setAccessibleDescription(m_scene.accessibleText());
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

// --- Drag and drop
// -------------------------------------------------------------------------------------------

void DiagramView::setAcceptedMimeTypes(const QStringList &types)
{
    m_mimeTypes = types;
    setAcceptDrops(!types.isEmpty());
    viewport()->setAcceptDrops(!types.isEmpty());
}

bool DiagramView::accepts(const QMimeData *mimeData) const
{
    return std::any_of(m_mimeTypes.begin(), m_mimeTypes.end(),
                       [mimeData](const QString &type) { return mimeData->hasFormat(type); });
}

void DiagramView::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(accepts(event->mimeData()));
}

void DiagramView::dragMoveEvent(QDragMoveEvent *event)
{
    event->setAccepted(accepts(event->mimeData()));
}

void DiagramView::dropEvent(QDropEvent *event)
{
    if (!accepts(event->mimeData()))
        return;
    event->acceptProposedAction();
    const QPointF place = mapToScene(event->position().toPoint());
    Q_EMIT dropped(event->mimeData(), place, m_scene.areaAt(place));
}

} // namespace stratoplan
