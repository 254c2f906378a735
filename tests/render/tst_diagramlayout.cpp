// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagramsamples.h"
#include "render/diagram/layout/graphviz.h"
#include "render/diagram/layout/layoutjob.h"
#include "render/diagram/layout/router.h"
#include "render/theme/theme.h"
#include "support/fakedot.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using samples::Placed;
using test::FakeDot;
using test::Variable;

namespace {

LayoutInput inputOf(Placed placed)
{
    return layoutInput(samples::crmDiagram(placed), Theme::print());
}

/// Names two nodes that lie on each other; empty if none do.
QString overlapIn(const DiagramLayout &layout)
{
    for (auto one = layout.nodes.constBegin(); one != layout.nodes.constEnd(); ++one) {
        for (auto other = layout.nodes.constBegin(); other != layout.nodes.constEnd(); ++other) {
            if (one.key() != other.key() && one->intersects(*other))
                return u"%1 and %2"_s.arg(one.key().value()).arg(other.key().value());
        }
    }
    return {};
}

/// Names an area that does not hold what is in it with the padding of the design; empty if all do.
QString spillIn(const LayoutInput &input, const DiagramLayout &layout)
{
    for (const LayoutNode &node : input.nodes) {
        const QRectF wanted = layout.nodes.value(node.id).adjusted(-16, -34, 16, 16);
        if (node.area && !layout.areas.value(node.area).contains(wanted))
            return u"node %1"_s.arg(node.id.value());
    }
    for (const LayoutArea &area : input.areas) {
        const QRectF wanted = layout.areas.value(area.id).adjusted(-16, -34, 16, 16);
        if (area.parent && !layout.areas.value(area.parent).contains(wanted))
            return u"area %1"_s.arg(area.id.value());
    }
    return {};
}

/// Names a node that lies in an area which it does not belong to; empty if none does.
QString strangerIn(const DiagramData &data, const DiagramLayout &layout)
{
    for (const DiagramArea &area : data.areas) {
        for (const DiagramNode &node : data.nodes) {
            if (!data.encloses(area.id, node.area)
                && layout.areas.value(area.id).intersects(layout.nodes.value(node.id)))
                return node.name + u" in "_s + area.name;
        }
    }
    return {};
}

LayoutEdge edge(NodeId from, NodeId to)
{
    return {{from, {}}, {to, {}}, {}};
}

LayoutInput chain(int count)
{
    LayoutInput input;
    for (int i = 1; i <= count; ++i)
        input.nodes.append({NodeId(i), {}, {160, 60}, std::nullopt});
    for (int i = 1; i < count; ++i)
        input.edges << edge(NodeId(i), NodeId(i + 1));
    return input;
}

} // namespace

class TestDiagramLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nestedAreasHoldTheirNodes();
    void plainLayoutHoldsThemToo();
    void handPlacedNodeStaysThroughThreeLayouts();
    void newNodeFindsRoomAmongPinnedOnes();
    void pinnedNodesNeedNoProcess();
    void freeCornersAreOnTheGrid();
    void thirdPartiesStandBelow();
    void subnetsSideBySideBeginAndEndTogether();
    void emptyAreaStandsBelowTheRest();
    void missingProgramGivesAnErrorAndAPlainLayout();
    void failingProgramGivesAnErrorAndAPlainLayout();
    void slowProgramIsEnded();
    void nobodyWaitsForWhatWasCancelled();
    void jobAnswersLater();
    void cancelledJobIsSilent();
    void wordsOfThePlanAreNotHandedOver();
    void answerOfSomethingElseIsRefused();
    void largeDiagramIsLaidOutInTime();
};

void TestDiagramLayout::nestedAreasHoldTheirNodes()
{
    const DiagramData data = samples::crmDiagram(Placed::None);
    const LayoutInput input = layoutInput(data, Theme::print());
    const LayoutOutcome outcome = layoutNow(input);
    QVERIFY2(!outcome.error, qPrintable(outcome.error.value_or(Error()).detail));
    QCOMPARE(outcome.layout.nodes.size(), 21);
    QCOMPARE(outcome.layout.areas.size(), 7);
    QCOMPARE(overlapIn(outcome.layout), QString());
    QCOMPARE(spillIn(input, outcome.layout), QString());
    QCOMPARE(strangerIn(data, outcome.layout), QString());
}

void TestDiagramLayout::plainLayoutHoldsThemToo()
{
    const DiagramData data = samples::crmDiagram(Placed::None);
    const LayoutInput input = layoutInput(data, Theme::print());
    const DiagramLayout layout = plainLayout(input);
    QCOMPARE(layout.nodes.size(), 21);
    QCOMPARE(overlapIn(layout), QString());
    QCOMPARE(spillIn(input, layout), QString());
    QCOMPARE(strangerIn(data, layout), QString());
}

void TestDiagramLayout::handPlacedNodeStaysThroughThreeLayouts()
{
    LayoutInput input = inputOf(Placed::None);
    // Right on top of where another node would be.
    const QPointF place = layoutNow(input).layout.nodes.value(input.nodes.at(5).id).topLeft();
    input.nodes[9].pinned = place;
    for (int round = 0; round < 3; ++round) {
        const DiagramLayout layout = layoutNow(input).layout;
        QCOMPARE(layout.nodes.value(input.nodes.at(9).id).topLeft(), place);
        QCOMPARE(overlapIn(layout), QString());
        QCOMPARE(spillIn(input, layout), QString());
        input.edges.removeLast(); // the diagram changes between layouts
    }
}

void TestDiagramLayout::newNodeFindsRoomAmongPinnedOnes()
{
    LayoutInput input = inputOf(Placed::All);
    const NodeId worker = input.nodes.at(9).id;
    const DiagramLayout before = layoutNow(input).layout;
    input.nodes.append({NodeId(100), input.nodes.at(9).area, {152, 48}, std::nullopt});
    input.edges << edge(worker, NodeId(100));
    const DiagramLayout layout = layoutNow(input).layout;
    for (auto node = before.nodes.constBegin(); node != before.nodes.constEnd(); ++node)
        QCOMPARE(layout.nodes.value(node.key()), *node);
    QCOMPARE(overlapIn(layout), QString());
    QCOMPARE(spillIn(input, layout), QString());
    const QPointF way = layout.nodes.value(NodeId(100)).center() - layout.nodes.value(worker).center();
    QVERIFY2(way.manhattanLength() < 400, "the new node stands far from the one it belongs to");
}

void TestDiagramLayout::pinnedNodesNeedNoProcess()
{
    const QTemporaryDir empty;
    const Variable path("PATH", empty.path().toLocal8Bit());
    const LayoutOutcome outcome = layoutNow(inputOf(Placed::All));
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.layout.nodes.value(NodeId(2)).topLeft(), QPointF(200, 96));
}

void TestDiagramLayout::freeCornersAreOnTheGrid()
{
    for (const QRectF &rect : layoutNow(inputOf(Placed::None)).layout.nodes) {
        QCOMPARE(std::fmod(rect.left(), 8), 0.0);
        QCOMPARE(std::fmod(rect.top(), 8), 0.0);
    }
}

void TestDiagramLayout::thirdPartiesStandBelow()
{
    const DiagramData data = samples::crmDiagram(Placed::None);
    const DiagramLayout layout = layoutNow(layoutInput(data, Theme::print())).layout;
    const QRectF outside = layout.areas.value(samples::areaNamed(data, u"Third parties"_s));
    const QRectF region = layout.areas.value(samples::areaNamed(data, u"us-east-1"_s));
    QVERIFY(outside.top() > region.bottom());
    QCOMPARE(outside.left(), region.left());
    QCOMPARE(layout.nodes.value(samples::nodeNamed(data, u"Twilio"_s)).top(),
             layout.nodes.value(samples::nodeNamed(data, u"Cloudflare"_s)).top());
}

void TestDiagramLayout::subnetsSideBySideBeginAndEndTogether()
{
    const DiagramData data = samples::crmDiagram(Placed::All);
    const DiagramLayout layout = layoutNow(layoutInput(data, Theme::print())).layout;
    const QRectF open = layout.areas.value(samples::areaNamed(data, u"Public"_s));
    const QRectF closed = layout.areas.value(samples::areaNamed(data, u"Private"_s));
    const QRectF database = layout.areas.value(samples::areaNamed(data, u"Database"_s));
    // The cluster's frontend begins at 144, 40 for the cluster's head and 34 for the subnet's; ElastiCache at
    // 104.
    QCOMPARE(closed.top(), 70.0);
    QCOMPARE(open.top(), 70.0);
    QCOMPARE(database.top(), 70.0);
    // The worker ends at 376, 16 below it the cluster, and 16 below that the subnet.
    QCOMPARE(closed.bottom(), 408.0);
    QCOMPARE(open.bottom(), 408.0);
    QCOMPARE(database.bottom(), 408.0);
}

void TestDiagramLayout::emptyAreaStandsBelowTheRest()
{
    LayoutInput input = inputOf(Placed::All);
    const AreaId network = input.areas.at(1).id;
    input.areas.append({AreaId(50), network, Area::Kind::Subnet, 120});
    const DiagramLayout layout = settle(input, {});
    QVERIFY(!layout.areas.value(AreaId(50)).isEmpty());
    QVERIFY(layout.areas.value(network).contains(layout.areas.value(AreaId(50))));
    QCOMPARE(spillIn(input, layout), QString());
}

void TestDiagramLayout::missingProgramGivesAnErrorAndAPlainLayout()
{
    const QTemporaryDir empty;
    const Variable path("PATH", empty.path().toLocal8Bit());
    const LayoutInput input = inputOf(Placed::None);
    const LayoutOutcome outcome = layoutNow(input);
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, Error::Code::NotFound);
    QVERIFY(outcome.error->message.contains("Graphviz is not installed"_L1));
    QCOMPARE(outcome.layout, plainLayout(input));
}

void TestDiagramLayout::failingProgramGivesAnErrorAndAPlainLayout()
{
    const FakeDot dot("cat >/dev/null; echo 'out of paper' >&2; exit 3");
    const LayoutInput input = inputOf(Placed::None);
    const LayoutOutcome outcome = layoutNow(input);
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, Error::Code::Failed);
    QVERIFY(outcome.error->detail.contains("out of paper"_L1));
    QCOMPARE(outcome.layout, plainLayout(input));
}

void TestDiagramLayout::slowProgramIsEnded()
{
    const FakeDot dot("exec sleep 30");
    LayoutJob job;
    job.setTimeLimit(100);
    QList<LayoutOutcome> outcomes;
    connect(&job, &LayoutJob::finished, this,
            [&outcomes](const LayoutOutcome &outcome) { outcomes.append(outcome); });
    job.start(inputOf(Placed::None));
    QTRY_COMPARE(outcomes.size(), 1);
    QVERIFY(outcomes.first().error);
    QVERIFY(outcomes.first().error->message.contains("too long"_L1));
    QCOMPARE(outcomes.first().layout.nodes.size(), 21);
    QVERIFY(!job.isRunning());
}

void TestDiagramLayout::nobodyWaitsForWhatWasCancelled()
{
    const FakeDot dot("exec sleep 30");
    std::atomic_bool cancelled = false;
    QElapsedTimer clock;
    clock.start();
    const std::unique_ptr<QThread> other(QThread::create([&cancelled] {
        QThread::msleep(200);
        cancelled = true;
    }));
    other->start();
    const LayoutOutcome outcome = layoutNow(inputOf(Placed::None), LayoutJob::defaultTimeLimit, &cancelled);
    other->wait();
    QVERIFY(outcome.error);
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
}

void TestDiagramLayout::jobAnswersLater()
{
    LayoutJob job;
    QList<LayoutOutcome> outcomes;
    connect(&job, &LayoutJob::finished, this,
            [&outcomes](const LayoutOutcome &outcome) { outcomes.append(outcome); });
    job.start(inputOf(Placed::None));
    QVERIFY(outcomes.isEmpty());
    QVERIFY(job.isRunning());
    QTRY_COMPARE(outcomes.size(), 1);
    QVERIFY(!outcomes.first().error);
    QCOMPARE(outcomes.first().layout, layoutNow(inputOf(Placed::None)).layout);
}

void TestDiagramLayout::cancelledJobIsSilent()
{
    LayoutJob job;
    QSignalSpy spy(&job, &LayoutJob::finished);
    job.start(inputOf(Placed::None));
    job.cancel();
    QVERIFY(!job.isRunning());
    job.start(inputOf(Placed::All));
    QTRY_COMPARE(spy.size(), 1);
    QTest::qWait(200); // longer than Graphviz needs: nothing more comes
    QCOMPARE(spy.size(), 1);
}

void TestDiagramLayout::wordsOfThePlanAreNotHandedOver()
{
    DiagramData data = samples::crmDiagram(Placed::None);
    data.nodes[3].name = u"\"]; node [image=\"/etc/passwd\""_s;
    const QByteArray text = graphvizText(layoutInput(data, Theme::print()));
    QVERIFY(!text.contains("passwd"));
    QVERIFY(!text.contains("CloudFront"));
    QVERIFY(text.contains("n4 ["));
}

void TestDiagramLayout::answerOfSomethingElseIsRefused()
{
    const LayoutInput input = chain(2);
    QVERIFY(!graphvizCorners(input, "not json"));
    QVERIFY(!graphvizCorners(input, "{\"objects\":[{\"name\":\"n1\",\"pos\":\"1,2\"}]}"));
    QVERIFY(!graphvizCorners(
        input, "{\"objects\":[{\"name\":\"n1\",\"pos\":\"1;2\"},{\"name\":\"n2\",\"pos\":\"1,2\"}]}"));
    const auto corners = graphvizCorners(
        input, "{\"objects\":[{\"name\":\"n1\",\"pos\":\"80,30\"},{\"name\":\"n2\",\"pos\":\"300,130\"}]}");
    QVERIFY(corners.ok());
    QCOMPARE(corners->value(NodeId(1)), QPointF(0, -60));
    QCOMPARE(corners->value(NodeId(2)), QPointF(220, -160));
}

void TestDiagramLayout::largeDiagramIsLaidOutInTime()
{
    LayoutInput input;
    for (int area = 1; area <= 40; ++area) {
        input.areas.append(
            {AreaId(area), area > 4 ? AreaId(area % 4 + 1) : AreaId(), Area::Kind::Subnet, 140});
        for (int i = 0; i < 7; ++i) {
            const NodeId node(area * 10 + i);
            input.nodes.append({node, AreaId(area), {160, 60}, std::nullopt});
            if (i > 0)
                input.edges << edge(NodeId(node.value() - 1), node);
        }
    }
    QElapsedTimer clock;
    clock.start();
    const LayoutOutcome outcome = layoutNow(input);
    QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(!outcome.error);
    QCOMPARE(overlapIn(outcome.layout), QString());
    QCOMPARE(spillIn(input, outcome.layout), QString());
    RouteInput routes;
    for (const LayoutNode &node : input.nodes)
        routes.nodes.append(outcome.layout.nodes.value(node.id));
    routes.areas = outcome.layout.areas.values();
    for (const LayoutEdge &edge : input.edges) {
        routes.edges.append({FlowId(routes.edges.size() + 1),
                             {outcome.layout.nodes.value(edge.from.node), false},
                             {outcome.layout.nodes.value(edge.to.node), false},
                             {}});
    }
    clock.restart();
    QCOMPARE(routeEdges(routes).size(), input.edges.size());
    QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    qInfo() << "routed in" << clock.elapsed() << "ms";
}

QTEST_MAIN(TestDiagramLayout)
#include "tst_diagramlayout.moc"
