// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagramsamples.h"
#include "render/diagram/layout/layoutjob.h"
#include "render/diagram/layout/router.h"
#include "render/theme/theme.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using samples::Placed;

namespace {

RouteInput sampleInput(Placed placed)
{
    const DiagramData data = samples::crmDiagram(placed);
    return routeInput(data, layoutNow(layoutInput(data, Theme::print())).layout, Theme::print());
}

/// Two boxes of 100 × 50 and an arrow between them.
RouteInput pair(const QPointF &from, const QPointF &to)
{
    RouteInput input;
    input.nodes = {QRectF(from, QSizeF(100, 50)), QRectF(to, QSizeF(100, 50))};
    input.edges = {{FlowId(1), {input.nodes.at(0), false}, {input.nodes.at(1), false}, {}}};
    return input;
}

QRectF strip(const QPointF &one, const QPointF &other)
{
    return QRectF(one, other).normalized().adjusted(-0.1, -0.1, 0.1, 0.1);
}

/// Whether a route passes through a box that is not one of its ends, or into one of its ends.
bool passesThrough(const Route &route, const QRectF &box)
{
    const QRectF inside = box.adjusted(1, 1, -1, -1);
    for (qsizetype i = 1; i < route.points.size(); ++i) {
        if (strip(route.points.at(i - 1), route.points.at(i)).intersects(inside))
            return true;
    }
    return false;
}

bool isOnBorder(const QPointF &point, const QRectF &rect)
{
    const bool onSide = point.x() == rect.left() || point.x() == rect.right();
    const bool onEnd = point.y() == rect.top() || point.y() == rect.bottom();
    return (onSide && point.y() >= rect.top() && point.y() <= rect.bottom())
        || (onEnd && point.x() >= rect.left() && point.x() <= rect.right());
}

} // namespace

class TestDiagramRouter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void facingBoxesAreJoinedStraight();
    void slightlyShiftedBoxesAreJoinedStraight();
    void shiftedBoxesGetOneChannel();
    void boxBetweenIsAvoided();
    void arrowsOnOneSideAreSpread();
    void areaIsMetAtItsBorder();
    void nodeReachesTheAreaItIsInFromWithin();
    void sampleIsOrthogonalAndAvoidsNodes_data() { addPlacings(); }
    void sampleIsOrthogonalAndAvoidsNodes();
    void labelsCoverNothing_data() { addPlacings(); }
    void labelsCoverNothing();
    void arrowsDoNotRunOnEachOther_data() { addPlacings(); }
    void arrowsDoNotRunOnEachOther();
    void routingKeepsPaceWithTheHand();

private:
    static void addPlacings();
};

void TestDiagramRouter::addPlacings()
{
    QTest::addColumn<int>("placed");
    QTest::newRow("by hand") << static_cast<int>(Placed::All);
    QTest::newRow("laid out") << static_cast<int>(Placed::None);
}

void TestDiagramRouter::facingBoxesAreJoinedStraight()
{
    const QList<Route> routes = routeEdges(pair({0, 0}, {200, 0}));
    QCOMPARE(routes.size(), 1);
    QCOMPARE(routes.first().points, QPolygonF({QPointF(100, 25), QPointF(200, 25)}));
}

void TestDiagramRouter::slightlyShiftedBoxesAreJoinedStraight()
{
    const QList<Route> routes = routeEdges(pair({0, 0}, {200, 14}));
    QCOMPARE(routes.first().points, QPolygonF({QPointF(100, 32), QPointF(200, 32)}));
}

void TestDiagramRouter::shiftedBoxesGetOneChannel()
{
    const QPolygonF points = routeEdges(pair({0, 0}, {200, 120})).first().points;
    QCOMPARE(points.size(), 4);
    QCOMPARE(points.first(), QPointF(100, 25));
    QCOMPARE(points.last(), QPointF(200, 145));
    QCOMPARE(points.at(1).x(), points.at(2).x());
    QVERIFY(points.at(1).x() > 110 && points.at(1).x() < 184);
}

void TestDiagramRouter::boxBetweenIsAvoided()
{
    RouteInput input = pair({0, 0}, {400, 0});
    input.nodes.append(QRectF(200, -10, 100, 70));
    const Route route = routeEdges(input).first();
    QVERIFY(!passesThrough(route, input.nodes.last()));
}

void TestDiagramRouter::arrowsOnOneSideAreSpread()
{
    RouteInput input;
    const QRectF start(0, 200, 100, 50);
    input.nodes = {start};
    for (int i = 0; i < 3; ++i) {
        const QRectF end(300, 100 * i + 50, 100, 50);
        input.nodes.append(end);
        input.edges.append({FlowId(i + 1), {start, false}, {end, false}, {}});
    }
    const QList<Route> routes = routeEdges(input);
    for (int i = 1; i < 3; ++i) {
        const double above = routes.at(i - 1).points.first().y();
        const double below = routes.at(i).points.first().y();
        QVERIFY2(below - above >= 8, qPrintable(u"%1 %2"_s.arg(above).arg(below)));
    }
}

void TestDiagramRouter::areaIsMetAtItsBorder()
{
    RouteInput input = pair({0, 0}, {20, 200});
    const QRectF area(-100, 160, 400, 120);
    input.areas = {area};
    input.edges[0].to = {area, true};
    const QPolygonF points = routeEdges(input).first().points;
    QCOMPARE(points, QPolygonF({QPointF(50, 50), QPointF(50, 160)}));
}

void TestDiagramRouter::nodeReachesTheAreaItIsInFromWithin()
{
    RouteInput input = pair({0, 0}, {0, 100});
    const QRectF area(-60, -60, 300, 300);
    input.areas = {area};
    input.edges[0].to = {area, true};
    const QPolygonF points = routeEdges(input).first().points;
    QVERIFY(isOnBorder(points.last(), area));
    for (const QPointF &point : points)
        QVERIFY(area.contains(point));
}

void TestDiagramRouter::sampleIsOrthogonalAndAvoidsNodes()
{
    QFETCH(int, placed);
    const RouteInput input = sampleInput(static_cast<Placed>(placed));
    const QList<Route> routes = routeEdges(input);
    QCOMPARE(routes.size(), 14);
    for (qsizetype i = 0; i < routes.size(); ++i) {
        const QPolygonF &points = routes.at(i).points;
        QVERIFY(isOnBorder(points.first(), input.edges.at(i).from.rect));
        QVERIFY(isOnBorder(points.last(), input.edges.at(i).to.rect));
        for (qsizetype j = 1; j < points.size(); ++j) {
            const QPointF step = points.at(j) - points.at(j - 1);
            QVERIFY((step.x() == 0) != (step.y() == 0));
        }
        for (const QRectF &node : input.nodes)
            QVERIFY2(!passesThrough(routes.at(i), node), qPrintable(QString::number(i)));
    }
}

void TestDiagramRouter::labelsCoverNothing()
{
    QFETCH(int, placed);
    const RouteInput input = sampleInput(static_cast<Placed>(placed));
    const QList<Route> routes = routeEdges(input);
    QList<QRectF> labels;
    for (const Route &route : routes) {
        if (route.label.isNull())
            continue;
        for (const QRectF &node : input.nodes)
            QVERIFY(!node.intersects(route.label));
        for (const QRectF &words : input.heads)
            QVERIFY(!words.intersects(route.label));
        for (const QRectF &label : labels)
            QVERIFY(!label.intersects(route.label));
        for (const Route &other : routes) {
            QVERIFY(!route.label.contains(other.points.first()));
            const QPointF tip = other.points.last();
            QVERIFY(!route.label.intersects(QRectF(tip - QPointF(7, 7), tip + QPointF(7, 7))));
        }
        labels.append(route.label);
    }
    QCOMPARE(labels.size(), 5); // 1 TB, 10 M, jobs, 500 GB, calls
}

void TestDiagramRouter::arrowsDoNotRunOnEachOther()
{
    QFETCH(int, placed);
    const QList<Route> routes = routeEdges(sampleInput(static_cast<Placed>(placed)));
    for (qsizetype i = 0; i < routes.size(); ++i) {
        for (qsizetype j = i + 1; j < routes.size(); ++j) {
            for (qsizetype a = 1; a < routes.at(i).points.size(); ++a) {
                for (qsizetype b = 1; b < routes.at(j).points.size(); ++b) {
                    const QRectF common = strip(routes.at(i).points.at(a - 1), routes.at(i).points.at(a))
                        & strip(routes.at(j).points.at(b - 1), routes.at(j).points.at(b));
                    QVERIFY2(std::max(common.width(), common.height()) < 4,
                             qPrintable(u"%1 and %2"_s.arg(i).arg(j)));
                }
            }
        }
    }
}

void TestDiagramRouter::routingKeepsPaceWithTheHand()
{
    RouteInput input;
    for (int i = 0; i < 40; ++i)
        input.nodes.append(QRectF(i % 8 * 240, i / 8 * 130, 160, 60)); // NOLINT(bugprone-integer-division)
    for (int i = 0; i < 40; ++i) {
        const int to = (i * 7 + 3) % 40;
        if (to != i)
            input.edges.append(
                {FlowId(i + 1), {input.nodes.at(i), false}, {input.nodes.at(to), false}, {40, 16}});
    }
    QElapsedTimer clock;
    clock.start();
    const QList<Route> routes = routeEdges(input, RouteEffort::Quick);
    const qint64 quick = clock.restart();
    QCOMPARE(routes.size(), input.edges.size());
    QVERIFY(!routeEdges(input).isEmpty());
    const qint64 careful = clock.restart();
    QVERIFY(!routeEdges(sampleInput(Placed::All)).isEmpty());
    const qint64 sample = clock.elapsed();
    // Generous: other programs may be busy.
    const QString text = u"quick %1 ms, careful %2 ms, sample %3 ms"_s.arg(quick).arg(careful).arg(sample);
    QVERIFY2(quick < 500 && careful < 3000 && sample < 500, qPrintable(text));
    qInfo().noquote() << text;
}

QTEST_MAIN(TestDiagramRouter)
#include "tst_diagramrouter.moc"
