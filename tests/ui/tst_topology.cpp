// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "render/diagram/scene/diagramscene.h"
#include "render/diagram/scene/diagramview.h"
#include "support/planbuilder.h"
#include "ui/pagetest.h"
#include "ui/shell/workspace.h"
#include "ui/topology/nodefacts.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QGraphicsSceneMouseEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using test::PageTest;

namespace {

/// The Topology page with the busy plan: cluster and files in a network of AWS, joined by a flow.
class TopologyTest : public PageTest
{
public:
    TopologyTest() : PageTest(test::aBusyPlan(), u"topology"_s), scene(*window->findChild<DiagramScene *>())
    {
        waitForLayout();
    }

    void waitForLayout()
    {
        settle();
        if (!QTest::qWaitFor([this] { return scene.layout().nodes.size() == scene.diagram().nodes.size(); },
                             10'000))
            qFatal("the diagram was not laid out");
    }
    [[nodiscard]] QPointF middle(NodeId node) const { return scene.layout().nodes.value(node).center(); }
    void drag(NodeId from, NodeId to, Qt::KeyboardModifiers modifiers)
    {
        send(QEvent::GraphicsSceneMousePress, middle(from), modifiers);
        send(QEvent::GraphicsSceneMouseMove, middle(to), modifiers);
        send(QEvent::GraphicsSceneMouseRelease, middle(to), modifiers);
        settle();
    }
    [[nodiscard]] qsizetype flows() const { return document.plan().table<Flow>().size(); }

    DiagramScene &scene;

private:
    void send(QEvent::Type type, const QPointF &place, Qt::KeyboardModifiers modifiers)
    {
        QGraphicsSceneMouseEvent event(type);
        event.setScenePos(place);
        event.setButton(Qt::LeftButton);
        event.setModifiers(modifiers);
        QCoreApplication::sendEvent(&scene, &event);
    }
};

} // namespace

/// The Topology page, worked on as a person would.
class TestTopology : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDiagramOfTheOptionIsShown()
    {
        TopologyTest test;
        QCOMPARE(test.scene.diagram().nodes.size(), 2);
        QVERIFY(test.get<DiagramView>("diagramView").isVisible());
        QCOMPARE(test.scene.diagram().nodes.first().cost.text, u"$300"_s);
    }

    void factsTellWhatANodeIs()
    {
        const Plan plan = test::aBusyPlan();
        const CostTable costs = evaluate(plan, test::named<Option>(plan, u"AWS"_s), Basis::Catalog);
        const DiagramData data = buildDiagram(plan, DiagramId(1), {&costs, 0, {}, {}});
        const NodeFacts facts = nodeFacts({plan, data, &costs, 0, Format()}, NodeId(1));
        QCOMPARE(facts.title, u"Cluster"_s);
        QCOMPARE(facts.role, u"Kubernetes cluster"_s);
        QCOMPARE(facts.place, u"Production"_s);
        QCOMPARE(facts.cost, u"$300"_s);
        QCOMPARE(facts.share, u"58 % of $520"_s.replace(u" %"_s, QString(QChar::Nbsp) + u'%'));
        QCOMPARE(facts.flows.size(), 1);
        QCOMPARE(facts.flows.first().text, u"Cluster → Files"_s);
    }

    void choosingANodeShowsItsFactsAndItsTrace()
    {
        TopologyTest test;
        test.scene.select({{NodeId(1)}, {}, {}});
        test.settle();
        QCOMPARE(test.get<QLabel>("nodeCostLabel").text(), u"$300"_s);
        const auto trace = test.window->workspace()->page()->trace();
        QVERIFY(trace.has_value());
        QCOMPARE(trace->total.likely, Money::fromWhole(300, Currency::of("USD")));
    }

    void movingANodeByHandUndoes()
    {
        TopologyTest test;
        Q_EMIT test.scene.nodeMoved(NodeId(1), Position {80, 160});
        test.settle();
        QCOMPARE(test.document.find(NodeId(1))->position, std::optional(Position {80, 160}));
        test.trigger("undoAction");
        QVERIFY(!test.document.find(NodeId(1))->position);
    }

    void draggingWithControlJoinsTwoNodes()
    {
        TopologyTest test;
        const qsizetype before = test.flows();
        test.drag(NodeId(2), NodeId(1), Qt::ControlModifier);
        QCOMPARE(test.flows(), before + 1);
        const Flow &flow = test.document.plan().table<Flow>().rows().last();
        QCOMPARE(flow.fromNode, NodeId(2));
        QCOMPARE(flow.toNode, NodeId(1));
        test.trigger("undoAction");
        QCOMPARE(test.flows(), before);
    }

    void deletingTakesTheNodeAndItsFlowsButNotTheComponent()
    {
        TopologyTest test;
        const auto components = test.document.plan().table<Component>().size();
        test.scene.select({{NodeId(1)}, {}, {}});
        test.settle();
        test.trigger("deleteAction");
        QVERIFY(!test.document.find(NodeId(1)));
        QCOMPARE(test.flows(), 0);
        QCOMPARE(test.document.plan().table<Component>().size(), components);
        test.trigger("undoAction");
        QVERIFY(test.document.find(NodeId(1)));
        QCOMPARE(test.flows(), 1);
    }

    void anAreaIsAskedForAndDrawn()
    {
        TopologyTest test;
        test.prompts.onDialog = [](QDialog &dialog) {
            dialog.findChild<QLineEdit *>(u"areaNameEdit"_s)->setText(u"Private"_s);
            return true;
        };
        test.get<QAction>("addAreaAction").trigger();
        test.settle();
        QCOMPARE(test.row<Area>(u"Private"_s).kind, Area::Kind::Subnet);
    }

    void aComponentThatIsNotDrawnCanBeAdded()
    {
        TopologyTest test;
        const auto before = test.document.plan().table<Node>().size();
        QMenu *menu = test.get<QPushButton>("addToDiagramButton").menu();
        Q_EMIT menu->aboutToShow();
        QAction *first = menu->actions().first();
        QVERIFY(first->objectName().startsWith("addNode:"_L1));
        first->trigger();
        test.settle();
        QCOMPARE(test.document.plan().table<Node>().size(), before + 1);
    }

    void anOptionWithoutADiagramGetsOneInOneStep()
    {
        TopologyTest test;
        test.view.setOption(test.row<Option>(u"GCP"_s).id);
        test.settle();
        auto &generate = test.get<QAbstractButton>("generateDiagramButton");
        QVERIFY(generate.isVisible());
        generate.click();
        test.waitForLayout();
        QVERIFY(test.scene.diagram().nodes.size() >= 2);
        QCOMPARE(test.document.plan().table<Diagram>().size(), 2);
        test.trigger("undoAction");
        QCOMPARE(test.document.plan().table<Diagram>().size(), 1);
    }

    void theCostOverlayRanksWhatIsOnTheDiagram()
    {
        TopologyTest test;
        test.get<QAbstractButton>("costOverlaySegment").click();
        QCOMPARE(test.get<QLabel>("overlayFigureLabel").text(), u"$400"_s);
        test.get<QAbstractButton>("nodeRow:1").click();
        QCOMPARE(test.scene.selection().nodes, QList<NodeId>({NodeId(1)}));
    }

    void whatHasNoPriceIsSearchedForInTheCatalog()
    {
        Plan plan = test::aBusyPlan();
        Node gateway;
        gateway.id = plan.table<Node>().nextId();
        gateway.diagram = DiagramId(1);
        gateway.name = u"NAT gateway"_s;
        plan.table<Node>().insert(gateway);
        PageTest test(plan, u"topology"_s);
        test.get<QAbstractButton>("costOverlaySegment").click();
        const QByteArray name = "findPriceButton:" + QByteArray::number(gateway.id.value());
        test.get<QAbstractButton>(name.constData()).click();
        test.settle();
        QCOMPARE(test.window->workspace()->pageKey(), u"design"_s);
        QCOMPARE(test.get<QLineEdit>("catalogSearchEdit").text(), u"NAT gateway"_s);
    }

    void theDiagramIsSavedAsSvg()
    {
        TopologyTest test;
        test.prompts.savePath = test.path(u"diagram.svg"_s);
        test.get<QAction>("saveDiagramSvgAction").trigger();
        QFile file(test.path(u"diagram.svg"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("Cluster"));
    }
};

QTEST_MAIN(TestTopology)
#include "tst_topology.moc"
