// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/roadmap/roadmapview.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace stratoplan {

namespace {

Month monthOf(const QDate &day)
{
    return {day.year(), day.month()};
}

} // namespace

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

std::optional<RoadmapFigure::Handle> RoadmapView::handleAt(const QPointF &position) const
{
    if (!m_roadmap)
        return std::nullopt;
    for (const RoadmapFigure::Handle &handle : m_roadmap->handles(rect(), m_look)) {
        if (handle.area.contains(position))
            return handle;
    }
    return std::nullopt;
}

std::optional<QDate> RoadmapView::dayOf(const RoadmapSpot &spot) const
{
    if (spot.kind == RoadmapSpot::Kind::Milestone) {
        const RoadmapData::Mark *mark = m_roadmap->milestone(spot.id);
        return mark ? std::optional(mark->day) : std::nullopt;
    }
    for (const RoadmapData::Phase &each : m_roadmap->data().phases) {
        if (spot.kind == RoadmapSpot::Kind::Phase && each.id.value() == spot.id && each.isMovable)
            return (m_roadmap->data().start + each.first).firstDay();
    }
    return std::nullopt;
}

QDate RoadmapView::dayUnder(const Drag &drag, const QPointF &position) const
{
    const double x = position.x() + drag.offset;
    return drag.spot.kind == RoadmapSpot::Kind::Phase ? m_roadmap->monthAt(x, rect(), m_look).firstDay()
                                                      : m_roadmap->dayAt(x, rect(), m_look);
}

void RoadmapView::announce(const RoadmapSpot &spot, const QDate &day)
{
    if (spot.kind == RoadmapSpot::Kind::Phase)
        Q_EMIT beginMoved(PhaseId(spot.id), monthOf(day));
    else
        Q_EMIT milestoneMoved(Id<Milestone>(spot.id), day);
}

void RoadmapView::paintEvent(QPaintEvent *event)
{
    FigureView::paintEvent(event);
    if (!m_drag || m_drag->from == m_drag->to)
        return;
    QPainter painter(this);
    if (m_drag->spot.kind == RoadmapSpot::Kind::Phase)
        m_roadmap->paintMove(painter, rect(), m_look, PhaseId(m_drag->spot.id), monthOf(m_drag->to));
    else
        m_roadmap->paintMove(painter, rect(), m_look, Id<Milestone>(m_drag->spot.id), m_drag->to);
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
    const auto from = isMove && reached ? dayOf(*reached) : std::nullopt;
    if (from)
        moveByKey(*reached, *from, *event);
    else
        FigureView::keyPressEvent(event);
}

void RoadmapView::moveByKey(const RoadmapSpot &reached, const QDate &from, const QKeyEvent &event)
{
    const int step = event.key() == Qt::Key_Left ? -1 : 1;
    const bool isByDay =
        reached.kind == RoadmapSpot::Kind::Milestone && event.modifiers() & Qt::ShiftModifier;
    const QDate day = isByDay ? from.addDays(step) : from.addMonths(step);
    const RoadmapData &shown = m_roadmap->data();
    const int month = monthOf(day) - shown.start;
    // A milestone that left these months could not be brought back here.
    if (reached.kind == RoadmapSpot::Kind::Phase || (month >= 0 && month < shown.months))
        announce(reached, day);
}

void RoadmapView::mousePressEvent(QMouseEvent *event)
{
    FigureView::mousePressEvent(event);
    const auto handle = event->button() == Qt::LeftButton ? handleAt(event->position()) : std::nullopt;
    const auto from = handle ? dayOf(handle->spot) : std::nullopt;
    if (from)
        m_drag = {
            handle->spot, event->position(), handle->area.center().x() - event->position().x(), *from, *from,
            false};
}

void RoadmapView::mouseMoveEvent(QMouseEvent *event)
{
    FigureView::mouseMoveEvent(event);
    if (!m_drag) {
        setCursor(handleAt(event->position()) ? Qt::SizeHorCursor : Qt::PointingHandCursor);
        return;
    }
    const double way = std::abs(event->position().x() - m_drag->grip.x());
    m_drag->hasMoved = m_drag->hasMoved || way >= QApplication::startDragDistance();
    const QDate day = m_drag->hasMoved ? dayUnder(*m_drag, event->position()) : m_drag->from;
    if (day != m_drag->to) {
        m_drag->to = day;
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
        announce(drag.spot, drag.to);
}

} // namespace stratoplan
