// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/painted/figureview.h"
#include "render/painted/roadmap/roadmapfigure.h"

namespace stratoplan {

/// A roadmap on screen. Phases, triggers and milestones are reached by arrow keys, edited by Enter and
/// opened by a click. A phase's beginning is dragged to another month, or moved by Ctrl+Left and Ctrl+Right;
/// a milestone to another day, those keys move it by a month, with Shift by a day.
class RoadmapView : public FigureView
{
    Q_OBJECT

public:
    explicit RoadmapView(const Theme &theme, QWidget *parent = nullptr);

    /// Shows a road; what was reached by key stays so where it is still there.
    void setRoadmap(std::shared_ptr<const RoadmapFigure> figure);
    void setTheme(const Theme &theme);
    /// What is pointed at or reached by key, if anything.
    [[nodiscard]] std::optional<RoadmapSpot> spot() const;
    /// Reaches a spot as the keys would.
    void reach(const RoadmapSpot &spot);

Q_SIGNALS:
    /// A click.
    void opened(const stratoplan::RoadmapSpot &spot);
    /// Enter: what is reached is to be edited.
    void entered(const stratoplan::RoadmapSpot &spot);
    /// The user gave a phase another first month.
    void beginMoved(stratoplan::PhaseId phase, stratoplan::Month month);
    /// The user gave a milestone another day.
    void milestoneMoved(stratoplan::Id<stratoplan::Milestone> milestone, const QDate &day);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    struct Drag
    {
        RoadmapSpot spot;
        QPointF grip;
        double offset = 0; ///< from where it was taken to the middle of the handle
        QDate from; ///< of a phase the first of the month
        QDate to;
        bool hasMoved = false; ///< far enough to be no click
    };

    [[nodiscard]] std::optional<RoadmapFigure::Handle> handleAt(const QPointF &position) const;
    /// Where something that can be moved is: a phase's first day, a milestone's day.
    [[nodiscard]] std::optional<QDate> dayOf(const RoadmapSpot &spot) const;
    [[nodiscard]] QDate dayUnder(const Drag &drag, const QPointF &position) const;
    void moveByKey(const RoadmapSpot &spot, const QDate &from, const QKeyEvent &event);
    void announce(const RoadmapSpot &spot, const QDate &day);
    void fitHeight();

    Theme m_look;
    std::shared_ptr<const RoadmapFigure> m_roadmap;
    std::optional<Drag> m_drag;
};

} // namespace stratoplan
