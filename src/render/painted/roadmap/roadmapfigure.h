// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure.h"
#include "render/painted/roadmap/roadmapdata.h"

#include <QCoreApplication>

namespace stratoplan {

/// Phases on an axis of months with users, cost against budgets, triggers and milestones below, each in its
/// lane. Phases without a month stand apart at the right and say why.
class RoadmapFigure : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(RoadmapFigure)

public:
    /// What can be taken hold of: a phase's beginning, a milestone.
    struct Handle
    {
        RoadmapSpot spot;
        QRectF area; ///< of a phase 6 px wide
    };

    explicit RoadmapFigure(RoadmapData data);

    [[nodiscard]] const RoadmapData &data() const { return m_data; }
    [[nodiscard]] QSizeF preferredSize() const override;
    /// Height at which nothing is squeezed in that width.
    [[nodiscard]] double heightFor(double width, const Theme &theme) const;
    void paint(QPainter &painter, const QRectF &target, const Theme &theme) const override;
    [[nodiscard]] QString altText() const override;
    /// Phases, then triggers, milestones and budgets that are passed; spots() says which is which.
    [[nodiscard]] QList<HotSpot> hotSpots(const QRectF &target, const Theme &theme) const override;
    [[nodiscard]] QList<RoadmapSpot> spots() const;

    [[nodiscard]] QList<Handle> handles(const QRectF &target, const Theme &theme) const;
    /// The month at a horizontal place.
    [[nodiscard]] Month monthAt(double x, const QRectF &target, const Theme &theme) const;
    /// The day at a horizontal place, within the horizon.
    [[nodiscard]] QDate dayAt(double x, const QRectF &target, const Theme &theme) const;
    /// The milestone of that id, if it is shown.
    [[nodiscard]] const RoadmapData::Mark *milestone(qint64 id) const;
    /// Paints the mark of a begin that is being moved over the figure.
    void paintMove(QPainter &painter, const QRectF &target, const Theme &theme, PhaseId phase,
                   Month month) const;
    /// Paints the mark of a milestone that is being moved.
    void paintMove(QPainter &painter, const QRectF &target, const Theme &theme, Id<Milestone> milestone,
                   QDate day) const;

private:
    struct Move;

    void paintMoved(QPainter &painter, const QRectF &target, const Theme &theme, const Move &move) const;

    RoadmapData m_data;
};

} // namespace stratoplan
