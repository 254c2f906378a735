// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/layout/routegeometry.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace stratoplan::routing {

namespace {

constexpr double clearOfArrow = 11; ///< the head and a bit of line before it
constexpr double clearOfStart = 5;
constexpr double clearOfBend = 2;
constexpr double forbidden = 1e6;
constexpr double poor = 60; ///< beyond it a place beside the line may be better

/// A place for a label and how bad it is.
struct Place
{
    QRectF rect;
    double cost = forbidden;
};

class LabelPlacer
{
public:
    LabelPlacer(const RouteInput &input, QList<Route> &routes) : m_input(input), m_routes(routes) { }

    void place()
    {
        for (qsizetype i = 0; i < m_routes.size(); ++i)
            m_routes[i].label = {};
        for (qsizetype i = 0; i < m_routes.size(); ++i) {
            if (m_input.edges.at(i).label.isEmpty())
                continue;
            const Place best = bestPlace(i);
            if (best.cost < forbidden)
                m_routes[i].label = best.rect;
        }
    }

private:
    [[nodiscard]] Place bestPlace(qsizetype index) const
    {
        const QList<Segment> parts = segments(m_routes.at(index).points);
        const QSizeF size = m_input.edges.at(index).label;
        Place best;
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const double before = i == 0 ? clearOfStart : clearOfBend;
            const double after = i + 1 == parts.size() ? clearOfArrow : clearOfBend;
            for (const Place &place : onLine(parts.at(i), size, before, after))
                consider(place, index, best);
        }
        if (best.cost < poor)
            return best;
        for (const Segment &part : parts) {
            for (const Place &place : besideLine(part, size))
                consider(place, index, best);
        }
        return best;
    }

    /// Over the line, which it interrupts; the middle of a long part first.
    static QList<Place> onLine(const Segment &part, const QSizeF &size, double before, double after)
    {
        const double needed = part.isHorizontal() ? size.width() : size.height();
        const double spare = part.length() - before - after - needed;
        if (spare < 0)
            return {};
        QList<Place> places;
        const QPointF step = (part.to - part.from) / part.length();
        for (const double share : {0.5, 0.35, 0.65, 0.2, 0.8, 0.05, 0.95}) {
            const QPointF center = part.from + step * (before + needed / 2 + spare * share);
            QRectF rect(QPointF(), size);
            rect.moveCenter(center);
            const double preference =
                8 * std::abs(share - 0.5) - std::min(spare, 60.0) / 10 + (part.isHorizontal() ? 0 : 2);
            places.append({rect, preference});
        }
        return places;
    }

    /// Next to a line that is too short to be interrupted, or crowded.
    static QList<Place> besideLine(const Segment &part, const QSizeF &size)
    {
        const QPointF aside =
            part.isHorizontal() ? QPointF(0, size.height() / 2 + 4) : QPointF(size.width() / 2 + 4, 0);
        QList<Place> places;
        for (const double share : {0.5, 0.35, 0.65, 0.2, 0.8}) {
            for (const double factor : {1.0, -1.0}) {
                QRectF rect(QPointF(), size);
                rect.moveCenter(part.from + (part.to - part.from) * share + aside * factor);
                places.append({rect, 20 - std::min(part.length(), 100.0) / 10 + 10 * std::abs(share - 0.5)});
            }
        }
        return places;
    }

    void consider(Place place, qsizetype index, Place &best) const
    {
        place.cost += obstacles(place.rect, index);
        if (place.cost < best.cost)
            best = place;
    }

    [[nodiscard]] double obstacles(const QRectF &rect, qsizetype index) const
    {
        double cost = 0;
        const QRectF wide = rect.adjusted(-2, -2, 2, 2);
        for (const QRectF &node : m_input.nodes)
            cost += node.intersects(wide) ? forbidden : 0;
        for (const QRectF &words : m_input.heads)
            cost += words.intersects(wide) ? 400 : 0;
        for (qsizetype i = 0; i < m_routes.size(); ++i) {
            if (i == index)
                continue;
            cost += m_routes.at(i).label.intersects(wide) ? forbidden : 0;
            for (const Segment &part : segments(m_routes.at(i).points))
                cost += part.rect(1).intersects(wide) ? 120 : 0;
            // Another arrow's head must stay in sight.
            const QPointF tip = m_routes.at(i).points.last();
            cost += QRectF(tip - QPointF(10, 10), tip + QPointF(10, 10)).intersects(rect) ? 300 : 0;
        }
        for (const QRectF &area : m_input.areas)
            cost += crossesBorder(area, wide) ? 25 : 0;
        return cost;
    }

    static bool crossesBorder(const QRectF &area, const QRectF &rect)
    {
        return area.intersects(rect) && !area.contains(rect);
    }

    const RouteInput &m_input;
    QList<Route> &m_routes;
};

} // namespace

void placeLabels(const RouteInput &input, QList<Route> &routes)
{
    LabelPlacer(input, routes).place();
}

} // namespace stratoplan::routing
