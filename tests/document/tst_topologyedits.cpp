// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/topologyedits.h"

#include "support/planbuilder.h"
#include "support/undocheck.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestTopologyEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nodeNeedsAComponentOrAName()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        Node node;
        node.diagram = DiagramId(1);
        QVERIFY(!edits::addNode(document, node).ok());
        node.name = u"People"_s;
        QVERIFY(edits::addNode(document, node).ok());
        QVERIFY(undoesAndRedoes(document, before));
    }

    void flowJoinsTwoDifferentEndsOfOneDiagram()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        Flow flow;
        flow.diagram = DiagramId(1);
        flow.fromNode = NodeId(1);
        QVERIFY(!edits::addFlow(document, flow).ok());
        flow.toNode = NodeId(1);
        QVERIFY(!edits::addFlow(document, flow).ok());
        flow.toNode = NodeId(2);
        QVERIFY(edits::addFlow(document, flow).ok());
        QVERIFY(undoesAndRedoes(document, before));
    }

    void removedNodeTakesItsFlowsButNotItsComponent()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        QVERIFY(edits::removeNodes(document, {NodeId(1)}).ok());
        QVERIFY(document.plan().table<Flow>().isEmpty());
        QCOMPARE(document.plan().table<Component>().size(), before.table<Component>().size());
        QVERIFY(undoesAndRedoes(document, before));
    }

    void removedAreaLeavesWhatStoodInIt()
    {
        Document document(aBusyPlan());
        Area inner;
        inner.diagram = DiagramId(1);
        inner.parent = AreaId(1);
        inner.name = u"Subnet"_s;
        const auto subnet = edits::addArea(document, inner);
        QVERIFY(subnet.ok());
        Node node = *document.find(NodeId(1));
        node.area = *subnet;
        QVERIFY(edits::setNode(document, node).ok());
        const Plan before = document.plan();
        QVERIFY(edits::removeArea(document, *subnet).ok());
        QCOMPARE(document.find(NodeId(1))->area, AreaId(1));
        QVERIFY(undoesAndRedoes(document, before));
    }

    void areaCannotStandWithinItself()
    {
        Document document(aBusyPlan());
        Area inner;
        inner.diagram = DiagramId(1);
        inner.parent = AreaId(1);
        const auto subnet = edits::addArea(document, inner);
        Area outer = *document.find(AreaId(1));
        outer.parent = *subnet;
        QVERIFY(!edits::setArea(document, outer).ok());
    }

    void nudgesOfOneNodeAreOneStep()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        for (int x = 10; x <= 50; x += 10) {
            const edits::NodePosition position {NodeId(1), {x, 0}};
            QVERIFY(edits::setNodePosition(document, position, edits::Merging::WithPrevious).ok());
        }
        QCOMPARE(document.undoStack().count(), 1);
        QCOMPARE(document.find(NodeId(1))->position->x, 50);
        QVERIFY(undoesAndRedoes(document, before));
    }

    void nudgesOfTwoNodesAreTwoSteps()
    {
        Document document(aBusyPlan());
        for (const NodeId node : {NodeId(1), NodeId(2)})
            QVERIFY(edits::setNodePosition(document, {node, {5, 5}}, edits::Merging::WithPrevious).ok());
        QCOMPARE(document.undoStack().count(), 2);
    }

    void nudgingThereAndBackLeavesNoStep()
    {
        Document document(aBusyPlan());
        QVERIFY(edits::setNodePosition(document, {NodeId(1), {0, 0}}).ok());
        for (const int x : {10, 0})
            QVERIFY(edits::setNodePosition(document, {NodeId(1), {x, 0}}, edits::Merging::WithPrevious).ok());
        QCOMPARE(document.undoStack().count(), 1);
        document.undoStack().undo();
        QVERIFY(!document.find(NodeId(1))->position.has_value());
    }

    void arrangingForgetsAllPlacesInOneStep()
    {
        Document document(aBusyPlan());
        QVERIFY(edits::setNodePositions(document, {{NodeId(1), {1, 2}}, {NodeId(2), {3, 4}}}).ok());
        QCOMPARE(document.undoStack().count(), 1);
        const Plan before = document.plan();
        QVERIFY(edits::clearPositions(document, DiagramId(1)).ok());
        QVERIFY(!document.find(NodeId(2))->position.has_value());
        QVERIFY(undoesAndRedoes(document, before));
        QVERIFY(edits::clearPositions(document, DiagramId(1)).ok());
        QCOMPARE(document.undoStack().count(), 2);
    }

    void removedDiagramTakesWhatIsOnIt()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        QVERIFY(edits::removeDiagram(document, DiagramId(1)).ok());
        QVERIFY(document.plan().table<Area>().isEmpty());
        QVERIFY(document.plan().table<Node>().isEmpty());
        QVERIFY(undoesAndRedoes(document, before));
    }
};

QTEST_GUILESS_MAIN(TestTopologyEdits)
#include "tst_topologyedits.moc"
