// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/crossings.h"

#include "core/engine/money/drivercurve.h"

#include <algorithm>

namespace stratoplan {

namespace {

/// One point of both curves.
struct Point
{
    int column = 0;
    Money first;
    Money second;
    std::optional<Quantity> units;

    [[nodiscard]] Int128 gap() const { return Int128(second.micros()) - first.micros(); }
    [[nodiscard]] Lower lower() const
    {
        return first == second ? Lower::Neither : (first < second ? Lower::First : Lower::Second);
    }
};

Int128 absolute(Int128 value)
{
    return value < 0 ? -value : value;
}

/// Part of the way between two whole numbers, exactly, rounded once.
qint64 between(qint64 from, qint64 to, Int128 part, Int128 whole)
{
    return from + static_cast<qint64>(decimal::divideHalfEven((Int128(to) - from) * part, whole));
}

CurvePlace at(const Point &point)
{
    return {point.column, 0, point.first, point.units};
}

/// Where the straight lines between two points cross; they do.
CurvePlace between(const Point &from, const Point &to)
{
    const Int128 part = absolute(from.gap());
    const Int128 whole = part + absolute(to.gap());
    CurvePlace place;
    place.column = from.column;
    place.share = static_cast<double>(part) / static_cast<double>(whole);
    place.cost = Money::fromMicros(between(from.first.micros(), to.first.micros(), part, whole),
                                   from.first.currency());
    if (from.units && to.units)
        place.units = Quantity::fromRaw(between(from.units->raw(), to.units->raw(), part, whole));
    return place;
}

Crossing::Kind kindOf(Lower before, Lower after)
{
    if (before == Lower::Neither)
        return Crossing::Kind::Part;
    if (after == Lower::Neither)
        return Crossing::Kind::Meet;
    return before == after ? Crossing::Kind::Touch : Crossing::Kind::Cross;
}

/// Walks along the points once and notes where the order changes.
class Walk
{
public:
    explicit Walk(const QList<Point> &points) : m_points(points) { }

    QList<Crossing> crossings()
    {
        for (qsizetype i = 0; i < m_points.size(); ++i) {
            const Lower lower = m_points.at(i).lower();
            if (lower == Lower::Neither) {
                m_met = m_met < 0 ? i : m_met;
                continue;
            }
            const bool changes = m_apart >= 0 && lower != m_points.at(m_apart).lower();
            if (m_met >= 0)
                note(at(m_points.at(m_met)), at(m_points.at(i - 1)), i);
            else if (changes)
                note(between(m_points.at(i - 1), m_points.at(i)), i);
            m_apart = i;
            m_met = -1;
        }
        if (m_met >= 0 && m_apart >= 0)
            note(at(m_points.at(m_met)), at(m_points.back()), m_points.size());
        return m_found;
    }

private:
    void note(const CurvePlace &place, qsizetype next) { note(place, place, next); }

    /// @param next  the first point after it; the number of points: none
    void note(const CurvePlace &from, const CurvePlace &to, qsizetype next)
    {
        const bool ends = next == m_points.size();
        Crossing crossing;
        crossing.before = m_apart < 0 ? Lower::Neither : m_points.at(m_apart).lower();
        crossing.after = ends ? Lower::Neither : m_points.at(next).lower();
        crossing.kind = kindOf(crossing.before, crossing.after);
        crossing.from = from;
        crossing.to = to;
        crossing.column = ends ? from.column : m_points.at(next).column;
        const Point &before = m_points.at(std::max<qsizetype>(m_apart, 0));
        const Point &after = m_points.at(ends ? next - 1 : next);
        if (before.units && after.units && *before.units != *after.units) {
            crossing.rises = *before.units < *after.units;
            crossing.units = ends ? from.units : to.units;
        }
        m_found.append(crossing);
    }

    const QList<Point> &m_points;
    QList<Crossing> m_found;
    qsizetype m_apart = -1; ///< the last point at which they differ
    qsizetype m_met = -1; ///< the first of the points since then at which they are equal
};

QList<Point> pointsOf(const CurvePair &curves)
{
    QList<Point> points;
    for (qsizetype i = 0; i < std::min(curves.first.size(), curves.second.size()); ++i) {
        Point point;
        point.column = static_cast<int>(i);
        point.first = curves.first.at(i).likely;
        point.second = curves.second.at(i).likely;
        point.units = curves.units.value(i);
        points.append(point);
    }
    return points;
}

/// Whether a curve may be, or surely is, the lower one in a month, given the ranges of both.
class Ranges
{
public:
    Ranges(const CurvePair &curves, Lower which)
        : m_low(which == Lower::First ? curves.first : curves.second),
          m_other(which == Lower::First ? curves.second : curves.first)
    {
    }
    [[nodiscard]] bool isPossible(qsizetype i) const { return m_low.at(i).low < m_other.at(i).high; }
    [[nodiscard]] bool isSure(qsizetype i) const { return m_low.at(i).high < m_other.at(i).low; }

private:
    const QList<Range<Money>> &m_low;
    const QList<Range<Money>> &m_other;
};

/// How early and how late a crossing may be, between the crossings around it: from @p begin to before @p end.
void addRange(const CurvePair &curves, Crossing &crossing, int begin, int end)
{
    if (crossing.after == Lower::Neither || crossing.kind == Crossing::Kind::Touch)
        return;
    const Ranges ranges(curves, crossing.after);
    int earliest = crossing.column;
    while (earliest > begin && ranges.isPossible(earliest - 1))
        --earliest;
    crossing.earliest = earliest;
    for (int i = crossing.column; i < end && !crossing.latest; ++i) {
        if (ranges.isSure(i))
            crossing.latest = i;
    }
}

int unknownAround(const CurvePair &curves, const Crossing &crossing)
{
    return std::max({curves.unknown.value(crossing.from.column), curves.unknown.value(crossing.to.column),
                     curves.unknown.value(crossing.column)});
}

/// Points by rising units, one for each value.
QList<Point> overUnits(const QList<Point> &points)
{
    QList<Point> sorted;
    for (const Point &point : points) {
        if (point.units)
            sorted.append(point);
    }
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Point &a, const Point &b) { return *a.units < *b.units; });
    QList<Point> single;
    for (const Point &point : std::as_const(sorted)) {
        if (!single.isEmpty() && single.back().units == point.units)
            single.back() = point;
        else
            single.append(point);
    }
    return single;
}

/// Marks the crossings that a month contradicts: on their side the other curve is lower there.
void checkHolds(const QList<Point> &points, QList<Crossing> &found)
{
    for (const Point &point : points) {
        if (!point.units || point.lower() == Lower::Neither)
            continue;
        const auto next = std::find_if(found.begin(), found.end(), [&point](const Crossing &crossing) {
            return *point.units < crossing.from.units.value_or(Quantity());
        });
        const bool below = next != found.end() && point.lower() != next->before;
        if (below)
            next->holds = false;
        if (next != found.begin() && point.lower() != std::prev(next)->after)
            std::prev(next)->holds = false;
    }
}

} // namespace

CurvePair CurvePair::of(const Plan &plan, const CostTable &first, const CostTable &second,
                        const QString &driver)
{
    CurvePair pair;
    const DriverCurve curve = driverCurve(plan, driver, first.timeline);
    for (int month = 0; month < std::min(first.timeline.months(), second.timeline.months()); ++month) {
        const CostSum one = first.total(month);
        const CostSum other = second.total(month);
        pair.first.append(one.amount);
        pair.second.append(other.amount);
        pair.unknown.append(one.unknown + other.unknown);
        const auto units = curve.value(month);
        pair.units.append(units ? std::optional(units->likely) : std::nullopt);
    }
    return pair;
}

QList<Crossing> crossings(const CurvePair &curves)
{
    const QList<Point> points = pointsOf(curves);
    QList<Crossing> found = Walk(points).crossings();
    for (qsizetype i = 0; i < found.size(); ++i) {
        const bool isLast = i + 1 == found.size();
        const int begin = i == 0 ? 0 : found.at(i - 1).column;
        const int end = isLast ? static_cast<int>(points.size()) : found.at(i + 1).from.column + 1;
        addRange(curves, found[i], begin, end);
        found[i].unknown = unknownAround(curves, found.at(i));
    }
    return found;
}

QList<Crossing> crossingsOver(const CurvePair &curves)
{
    const QList<Point> points = pointsOf(curves);
    QList<Crossing> found = Walk(overUnits(points)).crossings();
    for (Crossing &crossing : found)
        crossing.unknown = unknownAround(curves, crossing);
    checkHolds(points, found);
    return found;
}

QList<Crossing> crossings(const Plan &plan, const CostTable &first, const CostTable &second,
                          const QString &driver)
{
    QList<Crossing> found = crossings(CurvePair::of(plan, first, second, driver));
    for (Crossing &crossing : found)
        crossing.month = first.timeline.at(crossing.column).month;
    return found;
}

} // namespace stratoplan
