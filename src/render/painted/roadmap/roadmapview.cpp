// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/roadmap/roadmapview.h"

#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace stratoplan {

RoadmapView::RoadmapView(const Theme &theme, QWidget *parent) : FigureView(theme, parent), m_look(theme)
{
    setMouseTracking(true);
    connect(this, &FigureView::hotSpotActivated, this, [this] {
        if (const auto reached = spot())
            Q_EMIT opened(*reached);
    });
}

void RoadmapView::setRoadmap(std::shared_ptr<const RoadmapFigure> figure)
{
    const auto reached = spot();
    m_roadmap = std::move(figure);
    m_drag.reset();
    setFigure(m_roadmap);
    fitHeight();
    if (reached && hasFocus())
        reach(*reached);
}

void RoadmapView::setTheme(const Theme &theme)
{
    m_look = theme;
    FigureView::setTheme(theme);
    fitHeight();
}

void RoadmapView::fitHeight()
{
    if (m_roadmap && width() > 0)
        setMinimumHeight(static_cast<int>(std::ceil(m_roadmap->heightFor(width(), m_look))));
}

std::optional<RoadmapSpot> RoadmapView::spot() const
{
    const QList<RoadmapSpot> spots = m_roadmap ? m_roadmap->spots() : QList<RoadmapSpot>();
    return hotSpot() >= 0 && hotSpot() < spots.size() ? std::optional(spots.at(hotSpot())) : std::nullopt;
}

void RoadmapView::reach(const RoadmapSpot &wanted)
{
    if (m_roadmap)
        setHotSpot(static_cast<int>(m_roadmap->spots().indexOf(wanted)));
}

PhaseId RoadmapView::handleAt(const QPointF &position) const
{
    if (!m_roadmap)
        return {};
    for (const RoadmapFigure::Handle &handle : m_roadmap->handles(rect(), m_look)) {
        if (handle.area.contains(position))
            return handle.phase;
    }
    return {};
}

std::optional<Month> RoadmapView::beginOf(PhaseId phase) const
{
    for (const RoadmapData::Phase &each : m_roadmap->data().phases) {
        if (each.id == phase && each.isMovable)
            return m_roadmap->data().start + each.first;
    }
    return std::nullopt;
}

void RoadmapView::paintEvent(QPaintEvent *event)
{
    FigureView::paintEvent(event);
    if (!m_drag || m_drag->from == m_drag->to)
        return;
    QPainter painter(this);
    m_roadmap->paintMove(painter, rect(), m_look, m_drag->phase, m_drag->to);
}

void RoadmapView::resizeEvent(QResizeEvent *event)
{
    FigureView::resizeEvent(event);
    fitHeight();
}

void RoadmapView::keyPressEvent(QKeyEvent *event)
{
    const bool isMove = event->modifiers().testFlag(Qt::ControlModifier)
        && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right);
    if (event->key() == Qt::Key_Escape && m_drag) {
        m_drag.reset();
        update();
        return;
    }
    const auto reached = spot();
    if (reached && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT entered(*reached);
        return;
    }
    if (!isMove || !reached || reached->kind != RoadmapSpot::Kind::Phase) {
        FigureView::keyPressEvent(event);
        return;
    }
    const PhaseId phase(reached->id);
    if (const auto begin = beginOf(phase))
        Q_EMIT beginMoved(phase, *begin + (event->key() == Qt::Key_Left ? -1 : 1));
}

void RoadmapView::mousePressEvent(QMouseEvent *event)
{
    FigureView::mousePressEvent(event);
    const PhaseId phase = event->button() == Qt::LeftButton ? handleAt(event->position()) : PhaseId();
    const auto begin = phase ? beginOf(phase) : std::nullopt;
    if (begin)
        m_drag = {phase, *begin, *begin};
}

void RoadmapView::mouseMoveEvent(QMouseEvent *event)
{
    FigureView::mouseMoveEvent(event);
    if (!m_drag) {
        setCursor(handleAt(event->position()) ? Qt::SizeHorCursor : Qt::PointingHandCursor);
        return;
    }
    const Month month = m_roadmap->monthAt(event->position().x(), rect(), m_look);
    if (month != m_drag->to) {
        m_drag->to = month;
        update();
    }
}

void RoadmapView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_drag) {
        FigureView::mouseReleaseEvent(event);
        return;
    }
    const Drag drag = *m_drag;
    m_drag.reset();
    update();
    if (drag.from == drag.to)
        FigureView::mouseReleaseEvent(event);
    else
        Q_EMIT beginMoved(drag.phase, drag.to);
}

} // namespace stratoplan
