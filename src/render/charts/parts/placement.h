// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <optional>

namespace stratoplan::charts {

/// What labels must not cover, and the room they may use.
class Placement
{
public:
    explicit Placement(const QRectF &room) : m_room(room) { }

    void addLine(const QList<QPointF> &points);
    void addBox(const QRectF &box) { m_boxes.append(box); }
    void addSpot(const QPointF &spot, double radius);

    /// Whether @p box lies in the room and covers nothing.
    [[nodiscard]] bool isFree(const QRectF &box) const;
    /// A place for a label beside @p spot: above before below, left before right; nothing where all are
    /// taken.
    [[nodiscard]] std::optional<QRectF> beside(const QPointF &spot, const QSizeF &size) const;
    /// A place for a note above @p spot, else below it, from which a vertical line reaches the spot without
    /// touching another box.
    [[nodiscard]] std::optional<QRectF> above(const QPointF &spot, const QSizeF &size) const;

private:
    [[nodiscard]] bool isReached(const QPointF &spot, const QRectF &box) const;
    [[nodiscard]] std::optional<QRectF> inColumn(const QPointF &spot, const QSizeF &size, double from,
                                                 double to) const;

    QRectF m_room;
    QList<QLineF> m_lines;
    QList<QRectF> m_boxes;
};

} // namespace stratoplan::charts
